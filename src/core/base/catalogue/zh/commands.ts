/** Chinese: the commands: their titles, the labels of their steps, what they say and why they refuse. */

import type { commands as english } from '../en/commands.ts';
import type { Translation } from '../translation.ts';

export const commands: Translation<typeof english> = {};
