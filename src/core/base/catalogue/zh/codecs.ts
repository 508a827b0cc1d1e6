/** Chinese: formats by name, and what can be wrong with a share link. */

import type { codecs as english } from '../en/codecs.ts';
import type { Translation } from '../translation.ts';

export const codecs: Translation<typeof english> = {};
