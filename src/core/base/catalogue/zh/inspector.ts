/** Chinese: the inspector: fields, editors, what they offer, and what their steps are called. */

import type { inspector as english } from '../en/inspector.ts';
import type { Translation } from '../translation.ts';

export const inspector: Translation<typeof english> = {};
