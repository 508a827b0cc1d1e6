/** Chinese: the smallest change that makes an intent hold: its steps, its search, its effect. Steps say what will be done, in the imperative. */

import type { smallestChange as english } from '../en/smallest-change.ts';
import type { Translation } from '../translation.ts';

export const smallestChange: Translation<typeof english> = {};
