/** English: summary and reason of the rules about VPCs, subnets and addresses. */

import type { RuleText } from './rule-text.ts';

export const vpcSubnetRuleTexts: Readonly<Record<string, RuleText>> = {
  'subnet-outside-vpc': {
    summary: "a subnet's CIDR is in no block of its VPC",
    why: 'The platform refuses a subnet whose range is not inside the primary or a secondary block of its VPC, and the local route would not reach it.',
  },
};
