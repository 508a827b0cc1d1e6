/** A tunnel in mode `spd` has no SPD rule. */

import { formatPrefix } from '../address/prefix.ts';
import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import { blocksOf, networkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { allTunnels, TUNNEL_READS } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

export const tunnelSpdMissing = defineRule({
  id: 'tunnel-spd-missing',
  severity: 'error',
  section: 'vpn',
  reads: ['vpc', 'idc', ...TUNNEL_READS],
  fix: 'review',
  source: 'Creating a VPN tunnel, 1037/39635',
  twice: false,
  *check(view) {
    for (const { id, value, gateway, customer } of allTunnels(view.resources)) {
      if (value.mode !== 'spd' || value.spd.length > 0) continue;
      const vpc = resolve(view.resources, 'vpc', gateway.vpc);
      const idc = resolve(view.resources, 'idc', customer.idc);
      const at = placeOf('vpn-tunnel', id, 'spd');
      const locals = vpc === null ? [] : blocksOf(vpc).map(formatPrefix);
      const remotes = (idc?.cidrs ?? [])
        .map(networkOf)
        .flatMap((network) => (network === null ? [] : [formatPrefix(network)]));
      const fix: Fix = {
        title: message('fix.set-spd', { local: locals.join(', '), remotes: remotes.join(', ') }),
        safety: 'review',
        edits: [{ op: 'set', pointer: at.pointer, value: locals.map((local) => ({ local, remotes })) }],
      };
      yield {
        at: [at],
        message: message('finding.tunnel-spd-missing', { tunnel: value.name }),
        fixes: locals.length > 0 && remotes.length > 0 ? [fix] : [],
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      idc: { d: { cidrs: ['192.168.0.0/16'] } },
      'vpn-gateway': { g: { vpc: 'a' } },
      'customer-gateway': { c: { idc: 'd' } },
      'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'c' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      idc: { d: { cidrs: ['192.168.0.0/16'] } },
      'vpn-gateway': { g: { vpc: 'a' } },
      'customer-gateway': { c: { idc: 'd' } },
      'vpn-tunnel': {
        t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }] },
      },
    },
  },
});
