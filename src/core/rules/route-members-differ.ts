/** Several enabled policies of one type to one destination, of which some carry it and others do not. */

import { formatPrefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { doubtfulMembers, type Member } from './lookups/members.ts';
import { NETWORK_READS } from './lookups/network.ts';
import { hopNameOf, routePlace } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

const egress = (eips: string[]) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  eip: { e: { address: '119.28.0.1' }, f: { address: '119.28.0.2' } },
  'nat-gateway': { m: { vpc: 'a', eips: ['e'] }, n: { vpc: 'a', eips } },
  'route-table': {
    r: {
      vpc: 'a',
      default: true,
      routes: ['m', 'n'].map((nextHop) => ({ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop })),
    },
  },
});

export const routeMembersDiffer = defineRule({
  id: 'route-members-differ',
  severity: 'error',
  section: 'route',
  reads: NETWORK_READS,
  fix: 'review',
  source: 'Route table overview, 215/31810',
  twice: true,
  *check(view) {
    for (const { id, table, network, members } of doubtfulMembers(view.resources)) {
      const byType = new Map<string, Member[]>();
      for (const member of members) {
        const list = byType.get(member.route.nextHopType);
        if (list === undefined) byType.set(member.route.nextHopType, [member]);
        else list.push(member);
      }
      for (const group of byType.values()) {
        const dead = group.filter(({ carried }) => carried === false || carried === 'explained');
        const alive = group.filter(({ carried }) => carried === true);
        const [first, ...others] = dead;
        if (first === undefined || alive.length === 0) continue;
        const destination = formatPrefix(network);
        const name = dead.map(({ route }) => hopNameOf(view.resources, route)).join(', ');
        yield {
          at: [routePlace(id, first.index), ...[...others, ...alive].map(({ index }) => routePlace(id, index))],
          message: message('finding.route-members-differ', {
            table: table.name,
            destination,
            count: group.length,
            name,
            dead: dead.length,
          }),
          fixes: [
            {
              title: message('fix.disable-policy', { destination, name }),
              safety: 'review',
              edits: dead.map(({ index }) => ({
                op: 'set',
                pointer: routePlace(id, index, 'enabled').pointer,
                value: false,
              })),
            },
          ],
        };
      }
    }
  },
  example: { triggers: egress([]), clean: egress(['f']) },
});
