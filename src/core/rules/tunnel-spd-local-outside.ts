/** A local range of an SPD is not wholly inside the VPC's blocks. */

import { formatPrefix, overlaps } from '../address/prefix.ts';
import { coversSet, fromPrefix, fromPrefixes } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { spdRangesOf } from './lookups/spd-ranges.ts';
import { defineRule } from './rule.ts';

export const tunnelSpdLocalOutside = defineRule({
  id: 'tunnel-spd-local-outside',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpc', 'vpn-gateway', 'vpn-tunnel'],
  fix: 'review',
  source: 'Creating a VPN tunnel, 1037/39635',
  twice: true,
  *check(view) {
    for (const [id, tunnel] of Object.entries(view.resources['vpn-tunnel'])) {
      const gateway = resolve(view.resources, 'vpn-gateway', tunnel.vpnGateway);
      const vpc = resolve(view.resources, 'vpc', gateway?.vpc ?? null);
      if (gateway === null || gateway.vpc === null || vpc === null || vpc.cidr === null) continue;
      const blocks = [vpc.cidr, ...vpc.secondaryCidrs].map(soundNetworkOf).filter((block) => block !== null);
      // With a block that has host bits nobody can say what is inside.
      if (blocks.length <= vpc.secondaryCidrs.length) continue;
      const inside = fromPrefixes(blocks);
      for (const { text, network, at } of spdRangesOf(id, tunnel, 'local')) {
        if (network.length === 0 || coversSet(inside, fromPrefix(network))) continue;
        const block = formatPrefix(blocks.find((each) => overlaps(each, network)) ?? blocks[0] ?? network);
        yield {
          at: [...at, placeOf('vpc', gateway.vpc, 'cidr')],
          message: message('finding.tunnel-spd-local-outside', {
            tunnel: tunnel.name,
            range: text,
            vpc: vpc.name,
            block,
          }),
          fixes: [
            {
              title: message('fix.use-vpc-block', { cidr: block, vpc: vpc.name }),
              safety: 'review',
              edits: at.map(({ pointer }) => ({ op: 'set', pointer, value: block })),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { spd: [{ local: '10.1.0.0/16', remotes: ['192.168.0.0/16'] }] } }),
    clean: tunnelSketch({ tunnel: { spd: [{ local: '10.0.1.0/24', remotes: ['192.168.0.0/16'] }] } }),
  },
});
