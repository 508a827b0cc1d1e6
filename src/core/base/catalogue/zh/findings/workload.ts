/** Chinese: what the rules about workloads say. */

import type { workloadFindings as english } from '../../en/findings/workload.ts';
import type { Translation } from '../../translation.ts';

export const workloadFindings: Translation<typeof english> = {};
