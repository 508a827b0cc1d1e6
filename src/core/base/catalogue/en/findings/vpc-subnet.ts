/** English: what the rules about VPCs and subnets say. */

export const vpcSubnetFindings = {
  'finding.subnet-outside-vpc': '{cidr} is in no block of {vpc}, whose block is {block}',
} as const;
