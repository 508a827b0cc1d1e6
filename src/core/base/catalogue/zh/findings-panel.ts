/** Chinese: the panels below the canvas: findings, intents, changes. */

import type { findingsPanel as english } from '../en/findings-panel.ts';
import type { Translation } from '../translation.ts';

export const findingsPanel: Translation<typeof english> = {};
