/** Chinese: what the rules about the document as such say. */

import type { documentFindings as english } from '../../en/findings/document.ts';
import type { Translation } from '../../translation.ts';

export const documentFindings: Translation<typeof english> = {};
