/** A range of a direct connect tunnel is one that the IDC does not have, or that a tunnel of version 1.0 refuses. */

import { coversSet, fromPrefix, fromPrefixes } from '../address/prefix-set.ts';
import type { Place } from '../base/finding.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { DIRECT_CONNECT_REFUSED } from './facts.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const example = (cidr: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'direct-connect-gateway': { g: { vpc: 'a' } },
  'direct-connect-tunnel': { l: { directConnectGateway: 'g', idc: 'd', cidrs: [cidr] } },
});

export const directConnectRange = defineRule({
  id: 'direct-connect-range',
  severity: 'error',
  section: 'peering-direct-connect',
  reads: ['idc', 'direct-connect-tunnel'],
  fix: null,
  source: 'Direct Connect use limits',
  twice: true,
  *check(view) {
    for (const [id, tunnel] of Object.entries(view.resources['direct-connect-tunnel'])) {
      const idc = resolve(view.resources, 'idc', tunnel.idc);
      const ranges = (idc?.cidrs ?? []).map(soundNetworkOf).filter((range) => range !== null);
      // Without ranges, or with one that has host bits, nobody can say what the IDC has.
      const known = idc !== null && idc.cidrs.length > 0 && ranges.length === idc.cidrs.length;
      const inside = fromPrefixes(ranges);
      const places = new Map<string, [Place, ...Place[]]>();
      tunnel.cidrs.forEach((cidr, index) => {
        const place = placeOf('direct-connect-tunnel', id, 'cidrs', index);
        const before = places.get(cidr);
        if (before === undefined) places.set(cidr, [place]);
        else before.push(place);
      });
      for (const [cidr, at] of places) {
        const network = soundNetworkOf(cidr);
        if (network === null) continue;
        if (known && !coversSet(inside, fromPrefix(network)))
          yield {
            at,
            message: message('finding.direct-connect-range', { tunnel: tunnel.name, range: cidr, idc: idc.name }),
          };
        else if (DIRECT_CONNECT_REFUSED.includes(cidr))
          yield { at, message: message('finding.direct-connect-range-refused', { tunnel: tunnel.name, range: cidr }) };
      }
    }
  },
  example: { triggers: example('192.168.0.0/16'), clean: example('192.168.0.0/17') },
});
