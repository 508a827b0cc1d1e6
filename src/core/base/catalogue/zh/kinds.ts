/** Chinese: the names of kinds and of their fields. `field.<kind>.<key>` goes before `field.<key>`. */

import type { kinds as english } from '../en/kinds.ts';
import type { Translation } from '../translation.ts';

export const kinds: Translation<typeof english> = {};
