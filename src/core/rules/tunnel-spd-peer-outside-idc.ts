/** A remote range of an SPD is not wholly inside the IDC's ranges. */

import { coversSet, fromPrefix, fromPrefixes } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { spdRangesOf } from './lookups/spd-ranges.ts';
import { defineRule } from './rule.ts';

export const tunnelSpdPeerOutsideIdc = defineRule({
  id: 'tunnel-spd-peer-outside-idc',
  severity: 'warning',
  section: 'vpn',
  reads: ['idc', 'customer-gateway', 'vpn-tunnel'],
  fix: null,
  source: 'Creating a VPN tunnel, 1037/39635',
  twice: true,
  *check(view) {
    for (const [id, tunnel] of Object.entries(view.resources['vpn-tunnel'])) {
      const customer = resolve(view.resources, 'customer-gateway', tunnel.customerGateway);
      const idc = resolve(view.resources, 'idc', customer?.idc ?? null);
      if (customer === null || customer.idc === null || idc === null || idc.cidrs.length === 0) continue;
      const ranges = idc.cidrs.map(soundNetworkOf).filter((range) => range !== null);
      // With a range that has host bits nobody can say what is inside.
      if (ranges.length < idc.cidrs.length) continue;
      const inside = fromPrefixes(ranges);
      for (const { text, network, at } of spdRangesOf(id, tunnel, 'remote')) {
        if (network.length === 0 || coversSet(inside, fromPrefix(network))) continue;
        yield {
          at: [...at, placeOf('idc', customer.idc, 'cidrs')],
          message: message('finding.tunnel-spd-peer-outside-idc', { tunnel: tunnel.name, range: text, idc: idc.name }),
        };
      }
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { spd: [{ local: '10.0.0.0/16', remotes: ['192.169.0.0/24'] }] } }),
    clean: tunnelSketch({ tunnel: { spd: [{ local: '10.0.0.0/16', remotes: ['192.168.9.0/24'] }] } }),
  },
});
