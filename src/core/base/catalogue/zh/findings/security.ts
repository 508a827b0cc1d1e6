/** Chinese: what the rules about security groups and ACLs say. */

import type { securityFindings as english } from '../../en/findings/security.ts';
import type { Translation } from '../../translation.ts';

export const securityFindings: Translation<typeof english> = {};
