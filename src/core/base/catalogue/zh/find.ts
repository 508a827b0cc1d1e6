/** Chinese: the search of a design. */

import type { find as english } from '../en/find.ts';
import type { Translation } from '../translation.ts';

export const find: Translation<typeof english> = {};
