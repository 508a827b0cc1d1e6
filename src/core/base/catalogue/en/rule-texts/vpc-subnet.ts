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
  'vpc-overlap-idc': {
    summary: 'a VPC block that equals or contains a range of an IDC that the VPC is linked to by VPN or direct connect',
    why: 'The local route always wins, so packets for that range never leave the VPC.',
  },
  'idc-contains-vpc': {
    summary: 'an IDC range that contains a block of a VPC that is linked to it',
    why: 'The longer prefix wins on both sides, if the IDC routes so. It works only as long as nobody in the IDC uses the addresses of the VPC.',
  },
  'idc-overlap': {
    summary: 'two IDCs that are linked to one VPC have overlapping ranges',
    why: 'A destination leads to one place. One of the two IDCs gets the traffic of both.',
  },
  'docker-overlap': {
    summary: 'a VPC, subnet or IDC range that overlaps 172.17.0.0/16',
    why: 'A host that runs containers keeps this range for its default bridge: it cannot reach those addresses, and replies to them are lost on it.',
  },
  'vpc-overlap-unlinked': {
    summary: 'two VPCs overlap that nothing joins',
    why: 'They work side by side, but can never be peered, and an IDC cannot reach both.',
  },
  'vpc-secondary-peered': {
    summary: 'a subnet in a secondary block of a VPC that has a peering',
    why: 'Peerings carry the primary blocks only. The subnet does not reach the peer.',
  },
  'vpc-secondary-over-route': {
    summary: 'a secondary block that overlaps the destination of a policy other than 0.0.0.0/0',
    why: 'The local route covers secondary blocks too and always wins: what the policy was meant for stays in the VPC.',
  },
  'vpc-empty': {
    summary: 'a VPC without a subnet',
    why: 'Nothing can be placed in it.',
  },
  'vpc-single-zone': {
    summary: 'a VPC whose workloads stand in two or more subnets, all in one zone',
    why: 'When the zone fails, everything in the VPC fails with it.',
  },
  'subnet-full': {
    summary: 'more addresses are placed in a subnet than are usable',
    why: 'Three addresses of a subnet belong to the platform. What does not get an address cannot be created.',
  },
  'subnet-nearly-full': {
    summary: 'under a tenth of the usable addresses of a subnet is free',
    why: 'There is no room to grow, and the range of a subnet cannot be changed later.',
  },
  'subnet-takes-vpc': {
    summary: 'a subnet as large as the VPC block that holds it',
    why: 'There is no room for a second subnet, and so for a second zone.',
  },
};
