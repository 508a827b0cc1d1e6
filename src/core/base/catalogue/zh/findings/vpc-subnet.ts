/** Chinese: what the rules about VPCs, subnets and addresses say. */

import type { vpcSubnetFindings as english } from '../../en/findings/vpc-subnet.ts';
import type { Translation } from '../../translation.ts';

export const vpcSubnetFindings: Translation<typeof english> = {};
