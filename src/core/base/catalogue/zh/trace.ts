/** Chinese: what decided at a hop of a trace, and why a flow cannot be asked. */

import type { trace as english } from '../en/trace.ts';
import type { Translation } from '../translation.ts';

export const trace: Translation<typeof english> = {};
