/** Chinese: what the rules about VPN say. */

import type { vpnFindings as english } from '../../en/findings/vpn.ts';
import type { Translation } from '../../translation.ts';

export const vpnFindings: Translation<typeof english> = {};
