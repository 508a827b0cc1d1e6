/** The address of an EIP, a VPN gateway or a customer gateway is private or unroutable. */

import { isPublicIp, parseIp } from '../address/ip.ts';
import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { allPublicAddresses } from './lookups/public-addresses.ts';
import { defineRule } from './rule.ts';

export const eipNotPublic = defineRule({
  id: 'eip-not-public',
  severity: 'error',
  section: 'internet',
  reads: ['eip', 'vpn-gateway', 'customer-gateway'],
  fix: null,
  source: 'VPN use limits, 1037/32682; RFC 1918, RFC 6598, RFC 6890',
  twice: false,
  *check(view) {
    for (const { kind, id, field, name, address } of allPublicAddresses(view.resources)) {
      const ip = parseIp(address);
      if (ip === null || isPublicIp(ip)) continue;
      yield { at: [placeOf(kind, id, field)], message: message('finding.eip-not-public', { name, address }) };
    }
  },
  example: {
    triggers: { eip: { e: { address: '10.0.0.1' } } },
    clean: { eip: { e: { address: '203.0.113.1' } } },
  },
});
