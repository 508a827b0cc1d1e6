/** Chinese: the frame of the page: top bar, palette, outline, first screen, dialogs. */

import type { shell as english } from '../en/shell.ts';
import type { Translation } from '../translation.ts';

export const shell: Translation<typeof english> = {};
