/** An enabled policy of which nothing can be carried: no tunnel of its gateway takes any of the destination. */

import { formatPrefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { doubtfulMembers } from './lookups/members.ts';
import { NETWORK_READS } from './lookups/network.ts';
import { placeOf } from './lookups/places.ts';
import { hopNameOf, routePlace } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

const office = (destination: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'vpn-gateway': { g: { vpc: 'a' } },
  'customer-gateway': { c: { idc: 'd' } },
  'vpn-tunnel': {
    t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.103.0/24'] }] },
  },
  'route-table': {
    r: { vpc: 'a', default: true, routes: [{ destination, nextHopType: 'vpn-gateway', nextHop: 'g' }] },
  },
});

export const routeBlackhole = defineRule({
  id: 'route-blackhole',
  severity: 'error',
  section: 'route',
  reads: NETWORK_READS,
  fix: null,
  source: 'VPN tunnel connected but private network unreachable, 1037/39782',
  twice: true,
  *check(view) {
    for (const { id, table, network, members } of doubtfulMembers(view.resources)) {
      for (const { index, route, hop, carried } of members) {
        // Where another policy of the type carries it, that one lets only a share of the flows down.
        const others = members.filter((each) => each.route.nextHopType === route.nextHopType);
        if (carried !== false || others.some((each) => each.carried === true)) continue;
        yield {
          at: [
            routePlace(id, index),
            placeOf(hop.kind === 'tunnels' ? 'vpn-gateway' : 'direct-connect-gateway', hop.id),
          ],
          message: message('finding.route-blackhole', {
            table: table.name,
            destination: formatPrefix(network),
            name: hopNameOf(view.resources, route),
          }),
        };
      }
    }
  },
  example: { triggers: office('192.168.104.0/24'), clean: office('192.168.103.0/24') },
});
