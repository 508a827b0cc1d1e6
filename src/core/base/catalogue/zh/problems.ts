/** Chinese: what can be wrong with an input. Each is one sentence; the place is said beside it. */

import type { problems as english } from '../en/problems.ts';
import type { Translation } from '../translation.ts';

export const problems: Translation<typeof english> = {};
