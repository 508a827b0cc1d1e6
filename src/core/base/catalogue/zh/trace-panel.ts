/** Chinese: the trace panel, the path on the canvas, and the intents beside it. */

import type { tracePanel as english } from '../en/trace-panel.ts';
import type { Translation } from '../translation.ts';

export const tracePanel: Translation<typeof english> = {};
