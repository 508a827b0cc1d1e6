/** Chinese: what the rules about peering and Direct Connect say. */

import type { peeringDirectConnectFindings as english } from '../../en/findings/peering-direct-connect.ts';
import type { Translation } from '../../translation.ts';

export const peeringDirectConnectFindings: Translation<typeof english> = {};
