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
};
