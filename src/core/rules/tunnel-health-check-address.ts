/** The probe addresses of a health check are equal, or stand where they cannot: in a VPC or IDC of the design, or in a range that carries nothing. */

import { parseIp } from '../address/ip.ts';
import { containsIp } from '../address/prefix.ts';
import { fromPrefixes, hasIp } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import { networkOf } from '../document/blocks.ts';
import { VPN_REFUSED } from './facts.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { freshProbes } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

export const tunnelHealthCheckAddress = defineRule({
  id: 'tunnel-health-check-address',
  severity: 'error',
  section: 'vpn',
  reads: ['vpc', 'idc', 'vpn-tunnel'],
  fix: 'review',
  source: 'Health checks, 1037/46006; API error VpnConnHealthCheckIpConflict',
  twice: false,
  *check(view) {
    const networks = (cidrs: readonly (string | null)[]) => cidrs.map(networkOf).filter((network) => network !== null);
    const vpcs = fromPrefixes(
      Object.values(view.resources.vpc).flatMap((vpc) => networks([vpc.cidr, ...vpc.secondaryCidrs])),
    );
    const idcs = fromPrefixes(Object.values(view.resources.idc).flatMap((idc) => networks(idc.cidrs)));
    for (const [id, { name, healthCheck }] of Object.entries(view.resources['vpn-tunnel'])) {
      if (healthCheck === null) continue;
      const ends = (['local', 'remote'] as const).flatMap((end) => {
        const text = healthCheck[end];
        const ip = text === null ? null : parseIp(text);
        return text === null || ip === null ? [] : [{ text, ip, at: placeOf('vpn-tunnel', id, 'healthCheck', end) }];
      });
      const [local, remote] = ends;
      const equal = local !== undefined && local.ip === remote?.ip;
      const wrong = ends.filter(
        ({ ip }) => hasIp(vpcs, ip) || hasIp(idcs, ip) || VPN_REFUSED.some((range) => containsIp(range, ip)),
      );
      const [first, ...others] = equal ? ends.toReversed() : wrong;
      if (first === undefined) continue;
      const where = hasIp(vpcs, first.ip) ? 'vpc' : hasIp(idcs, first.ip) ? 'idc' : 'special';
      const probes = freshProbes(view.resources['vpn-tunnel']);
      yield {
        at: [first.at, ...others.map(({ at }) => at)],
        message: message(
          equal ? 'finding.tunnel-health-check-address-equal' : `finding.tunnel-health-check-address-${where}`,
          { tunnel: name, address: first.text },
        ),
        fixes: [
          {
            title: message('fix.assign-probes', probes),
            safety: 'review',
            edits: [
              { op: 'set', pointer: placeOf('vpn-tunnel', id, 'healthCheck', 'local').pointer, value: probes.local },
              { op: 'set', pointer: placeOf('vpn-tunnel', id, 'healthCheck', 'remote').pointer, value: probes.remote },
            ],
          },
        ],
      };
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { mode: 'route', healthCheck: { local: '10.0.0.9', remote: '192.168.0.9' } } }),
    clean: tunnelSketch({
      tunnel: { mode: 'route', healthCheck: { local: '169.254.128.1', remote: '169.254.128.2' } },
    }),
  },
});
