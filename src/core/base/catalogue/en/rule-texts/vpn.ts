/** English: summary and reason of the rules about VPN. */

import type { RuleText } from './rule-text.ts';

export const vpnRuleTexts: Readonly<Record<string, RuleText>> = {
  'customer-gateway-address': {
    summary:
      'a public address that cannot be that of a customer gateway: its classful host bits are all zero or all one',
    why: 'The platform still reads customer gateway addresses by class, and refuses network and broadcast addresses of classes A, B and C.',
  },
  'tunnel-pair-duplicate': {
    summary: 'a second tunnel between the same two gateways',
    why: 'The platform takes one tunnel for each pair of a VPN gateway and a customer gateway. Several ranges go into the SPD or the policies of that one tunnel.',
  },
  'tunnel-spd-missing': {
    summary: 'a tunnel in mode spd without an SPD rule',
    why: 'IPsec negotiates one security association for each mapping. Without one there is nothing to negotiate, and no packet enters the tunnel.',
  },
  'tunnel-spd-overlap': {
    summary: 'two mappings of one VPN gateway overlap on both sides',
    why: 'A packet that both take could enter either tunnel. The platform refuses the second mapping; two that share one side only are fine.',
  },
};
