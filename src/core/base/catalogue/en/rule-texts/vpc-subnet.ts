/** English: summary and reason of the rules about VPCs, subnets and addresses. */

import type { RuleText } from './rule-text.ts';

export const vpcSubnetRuleTexts: Readonly<Record<string, RuleText>> = {
  'vpc-cidr-range': {
    summary: 'a VPC block outside 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16',
    why: 'The platform creates VPCs in these private ranges only. Addresses elsewhere belong to somebody, and would be hidden by the VPC.',
  },
  'vpc-cidr-mask': {
    summary: "a VPC block's mask outside /12 to /28, or /16 to /28 in 192.168.0.0/16",
    why: 'The platform refuses larger and smaller blocks.',
  },
  'vpc-blocks-overlap': {
    summary: 'a secondary block overlaps the primary block or another secondary block',
    why: 'The local route could not tell in which block an address lies, and the platform refuses the block.',
  },
  'vpc-overlap-linked': {
    summary: 'two VPCs that a peering joins have overlapping primary blocks',
    why: 'Each VPC keeps the shared addresses at home, so the platform refuses the peering.',
  },
  'subnet-outside-vpc': {
    summary: "a subnet's CIDR is in no block of its VPC",
    why: 'The platform refuses a subnet whose range is not inside the primary or a secondary block of its VPC, and the local route would not reach it.',
  },
  'subnet-overlap': {
    summary: 'two subnets of a VPC overlap',
    why: 'An address must belong to one subnet. The platform refuses the second subnet.',
  },
  'subnet-mask': {
    summary: "a subnet's mask outside /16 to /28",
    why: 'The platform refuses larger and smaller subnets.',
  },
  'subnet-zone': {
    summary: "a zone that is not of the VPC's region",
    why: 'A VPC lies in one region, and each of its subnets in one zone of that region.',
  },
  'address-outside-subnet': {
    summary: 'a static address that is not in its subnet',
    why: 'The platform refuses the address, and nothing would route to it.',
  },
  'address-reserved': {
    summary: 'a static address that is the first, second or last of its subnet',
    why: 'The network address, the gateway and the broadcast address belong to the platform.',
  },
  'address-duplicate': {
    summary: 'two resources of a VPC with the same static address',
    why: 'The platform refuses the second one: an address leads to one place.',
  },
};
