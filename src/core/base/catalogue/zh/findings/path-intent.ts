/** Chinese: what the rules about paths and intents say. */

import type { pathIntentFindings as english } from '../../en/findings/path-intent.ts';
import type { Translation } from '../../translation.ts';

export const pathIntentFindings: Translation<typeof english> = {};
