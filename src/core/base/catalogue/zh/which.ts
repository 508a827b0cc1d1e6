/** Chinese: which policy or rule takes a packet, and why the others do not. */

import type { which as english } from '../en/which.ts';
import type { Translation } from '../translation.ts';

export const which: Translation<typeof english> = {};
