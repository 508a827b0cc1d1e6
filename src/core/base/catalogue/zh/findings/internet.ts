/** Chinese: what the rules about Internet access say. */

import type { internetFindings as english } from '../../en/findings/internet.ts';
import type { Translation } from '../../translation.ts';

export const internetFindings: Translation<typeof english> = {};
