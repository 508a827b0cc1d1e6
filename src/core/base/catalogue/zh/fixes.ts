/** Chinese: the titles of fixes. Each says what will be, in the imperative. */

import type { fixes as english } from '../en/fixes.ts';
import type { Translation } from '../translation.ts';

export const fixes: Translation<typeof english> = {};
