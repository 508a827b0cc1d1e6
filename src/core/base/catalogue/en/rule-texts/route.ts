/** English: summary and reason of the rules about route tables and routing policies. */

import type { RuleText } from './rule-text.ts';

export const routeRuleTexts: Readonly<Record<string, RuleText>> = {
  'default-table': {
    summary: 'a VPC that has subnets without exactly one default route table',
    why: 'The platform creates one default table with each VPC. Subnets that name no table use it; without one they reach nothing beyond their VPC, and with two nobody can tell which one they use.',
  },
  'table-foreign-vpc': {
    summary: 'a subnet associated with a route table of another VPC',
    why: 'A route table serves subnets of its own VPC only. The platform refuses the association.',
  },
  'table-unused': {
    summary: 'a custom route table that no subnet is associated with',
    why: 'Its policies steer nothing. Often a subnet was meant to use it, and still uses the default table.',
  },
  'route-destination-in-vpc': {
    summary: "a destination that equals, or lies in, the primary block of the table's VPC",
    why: 'The local route always wins, even over a longer prefix, so the policy can never apply. The platform refuses it.',
  },
  'route-destination-covers-vpc': {
    summary: "a destination that contains the primary block of the table's VPC, other than the usual summaries",
    why: "The local route keeps the VPC's own addresses at home. If some of them were meant to go out, they will not.",
  },
  'route-destination-special': {
    summary:
      'a destination in a range that no network carries: 0.0.0.0/8, 127.0.0.0/8, 169.254.0.0/16, 224.0.0.0/4 or 240.0.0.0/4',
    why: 'Packets to these addresses are dropped before any table is looked at.',
  },
  'route-next-hop-kind': {
    summary: 'a next hop whose kind is not the next-hop type',
    why: 'The platform looks for the next hop among those of the type, and refuses the policy. Packets that match it are lost.',
  },
  'route-next-hop-foreign': {
    summary: "a next hop that is not in the table's VPC; of a peering, the VPC is on neither side",
    why: 'A gateway serves its own VPC only. Packets that match the policy are lost.',
  },
  'route-duplicate': {
    summary: 'the same destination with the same next hop twice in a table, enabled or not',
    why: 'The platform refuses the second policy. While both stand, disabling one changes nothing, which misleads whoever tries.',
  },
  'route-cvm-not-forwarding': {
    summary: 'a next hop of type cvm that does not forward',
    why: 'A virtual machine drops packets that are not addressed to it, unless it is set up to route. Everything that follows the policy is lost.',
  },
  'route-same-destination': {
    summary: 'two enabled policies to one destination that may not stand together',
    why: 'The platform shares one destination among NAT gateways, CVMs or VPN gateways, puts direct connect, VPN and CVMs one behind the other, and lets the EIP of a host stand beside NAT. It refuses every other pair.',
  },
  'route-primary-secondary': {
    summary: 'one destination by direct connect and by VPN',
    why: 'Direct connect wins as long as its policy is enabled, even when the line is down. The switch to VPN is made by hand, and the two need a feature that is enabled by ticket.',
  },
  'route-ecmp': {
    summary: 'several enabled policies of one type to one destination',
    why: 'The platform spreads flows over them. All of them must carry the traffic, and firewalls that keep state must see both directions.',
  },
  'route-ecmp-limit': {
    summary: 'more than 8 enabled policies of one type to one destination',
    why: 'The platform spreads flows over 8 at most, and refuses the next one.',
  },
  'route-shadowed': {
    summary: 'an enabled policy that no packet can match, since longer ones cover all of it',
    why: 'The longest prefix decides. Whoever changes this policy will wonder why nothing happens.',
  },
  'route-peering-range': {
    summary: "a policy by a peering whose destination is not inside the peer's primary block",
    why: 'A peering carries packets for the primary block of the other side and nothing else. The platform refuses the policy.',
  },
  'route-private-to-nat': {
    summary: 'a private destination, other than 0.0.0.0/0, sent to a NAT or public gateway',
    why: 'Nothing private lies behind a gateway to the Internet. The packets are dropped, and the policy hides a way that may exist.',
  },
  'route-blackhole': {
    summary: 'an enabled policy of which nothing can be carried: no enabled tunnel takes any of the destination',
    why: 'The policy wins by its longer prefix, brings the packets to the gateway, and there they end: the tunnel is up, and the network behind it is silent.',
  },
  'route-members-differ': {
    summary: 'several enabled policies of one type to one destination, of which some carry it and others do not',
    why: 'The platform spreads flows over all of them without asking which works. Some connections work and others do not, at random for whoever looks: the fault that is hardest to find.',
  },
  'route-loop': {
    summary: 'packets for a destination come back to a host that has forwarded them',
    why: 'Each forwards in good faith until the packet is too old. Nothing arrives, and the load on the appliances rises for no purpose. An appliance needs a table of its own that leads on, not back.',
  },
};
