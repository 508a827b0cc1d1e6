/** Chinese: what the rules about route tables and routing policies say. */

import type { routeFindings as english } from '../../en/findings/route.ts';
import type { Translation } from '../../translation.ts';

export const routeFindings: Translation<typeof english> = {};
