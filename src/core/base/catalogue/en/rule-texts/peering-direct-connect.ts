/** English: summary and reason of the rules about peering and Direct Connect. */

import type { RuleText } from './rule-text.ts';

export const peeringDirectConnectRuleTexts: Readonly<Record<string, RuleText>> = {
  'peering-self': {
    summary: 'both ends of a peering are one VPC',
    why: 'A VPC reaches itself by its local route. The platform refuses the peering.',
  },
  'peering-transitive': {
    summary:
      "a policy that would need a packet to leave the peer again, by the peer's NAT, VPN, direct connect or other peering",
    why: 'Peering is not transitive: it carries packets for the peer itself. To reach what lies behind it, peer with that VPC directly, or give this VPC a gateway of its own.',
  },
  'peering-duplicate': {
    summary: 'two peerings between the same pair of VPCs',
    why: 'One peering carries everything between the two. Several ranges need several policies, not several peerings.',
  },
  'peering-cross-region': {
    summary: 'a peering whose ends are in different regions',
    why: 'The platform ended that service on 2023-10-31. VPCs of different regions are joined by its cloud connect network.',
  },
  'peering-siblings-overlap': {
    summary: 'two peers of one VPC overlap',
    why: 'The VPC between them cannot tell which of the two an address belongs to. The platform refuses the second peering.',
  },
  'peering-no-route': {
    summary: 'a peering without an enabled policy on either side',
    why: 'A peering by itself carries nothing: both sides need a policy to the block of the other.',
  },
  'peering-one-sided': {
    summary: 'enabled policies by a peering on one side only',
    why: 'Requests arrive and their replies find no way back, so no connection ever opens.',
  },
  'direct-connect-no-tunnel': {
    summary: 'a direct connect gateway without a tunnel',
    why: 'It leads nowhere, and the platform cleans up gateways that are not used.',
  },
  'direct-connect-no-route': {
    summary: 'a direct connect gateway with tunnels that no enabled policy points at',
    why: 'Subnets send into the line only what their table leads to the gateway. Requests from the IDC arrive, and replies do not leave.',
  },
  'direct-connect-duplicate': {
    summary: 'a second direct connect gateway in a VPC',
    why: 'The platform allows one of each type in a VPC: a standard one, and one that translates.',
  },
  'direct-connect-range': {
    summary: "a direct connect tunnel's own range that the IDC does not have, or that a tunnel of version 1.0 refuses",
    why: 'Packets for addresses that the IDC does not have find nobody there. And some large blocks are refused whole, while their halves are taken.',
  },
  'direct-connect-single': {
    summary: 'an IDC that is reached by one direct connect tunnel only, and by no VPN',
    why: 'When the line fails, the site is cut off.',
  },
};
