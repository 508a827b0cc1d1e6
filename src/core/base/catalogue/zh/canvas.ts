/** Chinese: the canvas: names of what stands on it for screen readers, tools, hints. */

import type { canvas as english } from '../en/canvas.ts';
import type { Translation } from '../translation.ts';

export const canvas: Translation<typeof english> = {};
