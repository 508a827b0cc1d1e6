/** Of the subnets in a tunnel's local ranges, some have a policy for what lies behind the tunnel, and others have none. */

import { covers, type Prefix } from '../address/prefix.ts';
import { coversSet, fromPrefix, fromPrefixes, type IpSet } from '../address/prefix-set.ts';
import type { Edit } from '../base/edit.ts';
import { message } from '../base/message.ts';
import { compareCodePoints } from '../base/order.ts';
import { blocksOf, soundNetworkOf, subnetsOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { leadTo } from './lookups/lead.ts';
import { placeOf } from './lookups/places.ts';
import { destinationsOf, tableOfSubnet } from './lookups/routes.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { allTunnels, mappingsOf, peerRangesOf, TUNNEL_READS } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

/** Next hops that lead to the Internet: a policy by them does not carry what lies behind a tunnel. */
const OUTWARD: ReadonlySet<string> = new Set(['nat-gateway', 'public-gateway', 'eip']);

const example = (routeTable: string | null) =>
  tunnelSketch({
    also: {
      subnet: {
        s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' },
        u: { vpc: 'a', cidr: '10.0.2.0/24', zone: 'ap-guangzhou-3', routeTable },
      },
      'route-table': {
        r: {
          vpc: 'a',
          default: true,
          routes: [{ destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'g' }],
        },
        own: { vpc: 'a' },
      },
    },
  });

export const vpnGatewaySomeSubnets = defineRule({
  id: 'vpn-gateway-some-subnets',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpc', 'subnet', 'idc', 'route-table', ...TUNNEL_READS],
  fix: 'review',
  source: 'VPN tunnel connected but private network unreachable, 1037/39782',
  twice: false,
  *check(view) {
    for (const tunnel of allTunnels(view.resources)) {
      const { id, value, gatewayId, gateway } = tunnel;
      const vpc = resolve(view.resources, 'vpc', gateway.vpc);
      if (value.mode !== 'spd' || vpc === null || gateway.vpc === null) continue;
      const blocks = blocksOf(vpc);
      const ranges = peerRangesOf(view.resources, tunnel).filter(
        (range) => !blocks.some((block) => covers(block, range)),
      );
      const locals: IpSet = fromPrefixes([...mappingsOf(id, value)].map(({ local }) => local));
      const answers = new Map<string, 'has' | 'elsewhere' | 'none'>();
      const answerOf = (table: string): 'has' | 'elsewhere' | 'none' => {
        const before = answers.get(table);
        const answer = before ?? leads(view.resources, table, ranges, gatewayId);
        answers.set(table, answer);
        return answer;
      };
      const missing: string[] = [];
      let some = false;
      for (const subnet of [...subnetsOf(view.resources.subnet, gateway.vpc)].sort(compareCodePoints)) {
        const resource = resolve(view.resources, 'subnet', subnet);
        const network = soundNetworkOf(resource?.cidr ?? null);
        if (resource === null || network === null || !coversSet(locals, fromPrefix(network))) continue;
        const table = tableOfSubnet(view.resources, resource);
        const answer = table === null ? 'none' : answerOf(table);
        if (answer === 'has') some = true;
        if (answer === 'none') missing.push(subnet);
      }
      const [first, ...others] = missing.map((subnet) => placeOf('subnet', subnet));
      if (!some || first === undefined) continue;
      const edits = [...answers].flatMap(([table, answer]): Edit[] => {
        const resource = resolve(view.resources, 'route-table', table);
        return answer !== 'none' || resource === null ? [] : leadTo(table, resource, ranges, 'vpn-gateway', gatewayId);
      });
      const name = (subnet: string | undefined) => resolve(view.resources, 'subnet', subnet ?? null)?.name ?? '';
      yield {
        at: [first, ...others, placeOf('vpn-tunnel', id)],
        message: message('finding.vpn-gateway-some-subnets', {
          tunnel: value.name,
          gateway: gateway.name,
          count: missing.length,
          subnet: name(missing[0]),
        }),
        fixes:
          edits.length === 0
            ? []
            : [
                {
                  title: message('fix.add-missing-policies', { name: gateway.name, count: edits.length }),
                  safety: 'review',
                  edits,
                },
              ],
      };
    }
  },
  example: { triggers: example('own'), clean: example(null) },
});

/** Whether a table leads some range to the gateway, or elsewhere than to the Internet, or neither. */
function leads(
  resources: Parameters<typeof tableOfSubnet>[0],
  id: string,
  ranges: readonly Prefix[],
  gateway: string,
): 'has' | 'elsewhere' | 'none' {
  const table = resolve(resources, 'route-table', id);
  let elsewhere = false;
  for (const { network, policies } of table === null ? [] : destinationsOf(table)) {
    if (!ranges.some((range) => covers(network, range))) continue;
    for (const { route } of policies) {
      if (!route.enabled || OUTWARD.has(route.nextHopType)) continue;
      if (route.nextHop === gateway) return 'has';
      elsewhere = true;
    }
  }
  return elsewhere ? 'elsewhere' : 'none';
}
