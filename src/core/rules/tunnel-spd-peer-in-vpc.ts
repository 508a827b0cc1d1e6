/** A remote range of an SPD overlaps the VPC. */

import { overlaps } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { spdRangesOf } from './lookups/spd-ranges.ts';
import { defineRule } from './rule.ts';

export const tunnelSpdPeerInVpc = defineRule({
  id: 'tunnel-spd-peer-in-vpc',
  severity: 'error',
  section: 'vpn',
  reads: ['vpc', 'vpn-gateway', 'vpn-tunnel'],
  fix: null,
  source: 'API errors VpnConnCidrConflict and VpcCidrConflict',
  twice: true,
  *check(view) {
    for (const [id, tunnel] of Object.entries(view.resources['vpn-tunnel'])) {
      const gateway = resolve(view.resources, 'vpn-gateway', tunnel.vpnGateway);
      const vpc = resolve(view.resources, 'vpc', gateway?.vpc ?? null);
      if (gateway === null || gateway.vpc === null || vpc === null) continue;
      const { vpc: vpcId } = gateway;
      const blocks = [
        { cidr: vpc.cidr, at: placeOf('vpc', vpcId, 'cidr') },
        ...vpc.secondaryCidrs.map((cidr, index) => ({ cidr, at: placeOf('vpc', vpcId, 'secondaryCidrs', index) })),
      ];
      for (const { text, network, at } of spdRangesOf(id, tunnel, 'remote')) {
        // Everything is written on purpose: for the probes of health checks, or for all that is elsewhere.
        if (network.length === 0) continue;
        const hit = blocks.find(({ cidr }) => {
          const block = soundNetworkOf(cidr);
          return block !== null && overlaps(block, network);
        });
        if (hit === undefined) continue;
        yield {
          at: [...at, hit.at],
          message: message('finding.tunnel-spd-peer-in-vpc', {
            tunnel: tunnel.name,
            range: text,
            vpc: vpc.name,
            block: hit.cidr ?? '',
          }),
        };
      }
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { spd: [{ local: '10.0.0.0/16', remotes: ['10.0.8.0/24'] }] } }),
    clean: tunnelSketch({ tunnel: { spd: [{ local: '10.0.0.0/16', remotes: ['10.1.8.0/24'] }] } }),
  },
});
