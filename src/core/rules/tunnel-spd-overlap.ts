/** Two mappings of one VPN gateway overlap on both sides: local ranges and remote ranges. */

import { comparePrefix, overlaps } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { type Mapping, mappingsOf, tunnelsOf } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

export const tunnelSpdOverlap = defineRule({
  id: 'tunnel-spd-overlap',
  severity: 'error',
  section: 'vpn',
  reads: ['vpn-gateway', 'vpn-tunnel'],
  fix: null,
  source: 'Creating a VPN tunnel, 1037/39635; API error VpnConnSPDOverlap',
  twice: true,
  *check(view) {
    for (const [id, gateway] of Object.entries(view.resources['vpn-gateway'])) {
      const mappings: Mapping[] = [];
      for (const tunnel of tunnelsOf(view.resources['vpn-tunnel'], id)) {
        const value = view.resources['vpn-tunnel'][tunnel];
        if (value !== undefined) for (const mapping of mappingsOf(tunnel, value)) mappings.push(mapping);
      }
      for (const [later, earlier] of collisions(mappings)) {
        const a = view.resources['vpn-tunnel'][later.tunnel]?.name ?? later.tunnel;
        const b = view.resources['vpn-tunnel'][earlier.tunnel]?.name ?? earlier.tunnel;
        yield {
          at: [later.at, earlier.at],
          message: message('finding.tunnel-spd-overlap', {
            tunnel: a,
            local: later.localText,
            remote: later.remoteText,
            other: b,
            otherLocal: earlier.localText,
            otherRemote: earlier.remoteText,
            gateway: gateway.name,
          }),
        };
      }
    }
  },
  example: {
    triggers: {
      'vpn-gateway': { g: {} },
      'vpn-tunnel': {
        t: { vpnGateway: 'g', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.1.0/24'] }] },
        u: { vpnGateway: 'g', spd: [{ local: '10.0.1.0/24', remotes: ['192.168.0.0/16'] }] },
      },
    },
    clean: {
      'vpn-gateway': { g: {} },
      'vpn-tunnel': {
        t: { vpnGateway: 'g', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.1.0/24'] }] },
        u: { vpnGateway: 'g', spd: [{ local: '10.0.1.0/24', remotes: ['192.168.2.0/24'] }] },
      },
    },
  },
});

/**
 * Each mapping that overlaps an earlier one, with the earliest that it overlaps. Sorted by remote range, those that can overlap one are the
 * ones still open around it, so that tunnels to different networks are never compared.
 */
function collisions(mappings: readonly Mapping[]): (readonly [Mapping, Mapping])[] {
  const earliest = new Map<number, number>();
  const open: { mapping: Mapping; index: number }[] = [];
  const sorted = mappings
    .map((mapping, index) => ({ mapping, index }))
    .sort((a, b) => comparePrefix(a.mapping.remote, b.mapping.remote) || a.index - b.index);
  for (const next of sorted) {
    for (
      let top = open.at(-1);
      top !== undefined && !overlaps(top.mapping.remote, next.mapping.remote);
      top = open.at(-1)
    )
      open.pop();
    for (const around of open) {
      if (!overlaps(around.mapping.local, next.mapping.local) || isForProbes(around.mapping, next.mapping)) continue;
      const later = Math.max(around.index, next.index);
      const earlier = Math.min(around.index, next.index);
      earliest.set(later, Math.min(earlier, earliest.get(later) ?? earlier));
    }
    open.push(next);
  }
  return mappings.flatMap((mapping, index) => {
    const other = mappings[earliest.get(index) ?? -1];
    return other === undefined ? [] : [[mapping, other] as const];
  });
}

/** Whether one of two mappings of a tunnel is the extra one for all addresses that the platform demands where a health check probes an SPD tunnel. */
function isForProbes(one: Mapping, other: Mapping): boolean {
  const isAll = ({ local, remote }: Mapping) => local.length === 0 && remote.length === 0;
  return one.tunnel === other.tunnel && isAll(one) !== isAll(other);
}
