/** Chinese: the matrix of places: its filter, its verdicts, what changed, and one pair in full. */

import type { reachabilityView as english } from '../en/reachability.ts';
import type { Translation } from '../translation.ts';

export const reachabilityView: Translation<typeof english> = {};
