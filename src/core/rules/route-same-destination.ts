/** Two enabled policies of a table lead to one destination by next hops that may not stand together. */

import { formatPrefix } from '../address/prefix.ts';
import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import { MAY_STAND_TOGETHER, type PlatformHop } from './facts.ts';
import {
  type Destination,
  destinationsOf,
  hopNameOf,
  knownRivalsOf,
  NEXT_HOP_KINDS,
  type Policy,
  platformHopOf,
  routePlace,
} from './lookups/routes.ts';
import { defineRule } from './rule.ts';

export const routeSameDestination = defineRule({
  id: 'route-same-destination',
  severity: 'error',
  section: 'route',
  reads: ['route-table', ...NEXT_HOP_KINDS],
  fix: 'review',
  source: 'Route table overview, 215/31810; Adjusting priorities of NAT gateways and EIPs, 1015/32734',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      for (const destination of destinationsOf(table)) {
        if (destination.policies.length < 2) continue;
        const equals = enabledByHop(destination);
        for (const [later, earlier] of quarrels(knownRivalsOf(view.resources, destination))) {
          const text = formatPrefix(destination.network);
          const disable = (policy: Policy): Fix => ({
            title: message('fix.disable-policy', { destination: text, name: hopNameOf(view.resources, policy.route) }),
            safety: 'review',
            edits: (equals.get(policy.route.nextHop) ?? []).map((index) => ({
              op: 'set',
              pointer: routePlace(id, index, 'enabled').pointer,
              value: false,
            })),
          });
          yield {
            at: [routePlace(id, later.index), routePlace(id, earlier.index)],
            message: message('finding.route-same-destination', {
              table: table.name,
              destination: text,
              name: hopNameOf(view.resources, earlier.route),
              other: hopNameOf(view.resources, later.route),
            }),
            fixes: [disable(later), disable(earlier)],
          };
        }
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { n: { vpc: 'a' } },
      'vpn-gateway': { g: { vpc: 'a' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' },
            { destination: '0.0.0.0/0', nextHopType: 'vpn-gateway', nextHop: 'g' },
          ],
        },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { n: { vpc: 'a' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' },
            { destination: '0.0.0.0/0', nextHopType: 'eip' },
          ],
        },
      },
    },
  },
});

/** Each policy that may not stand beside an earlier one, with the first such. Asks by type, so that many policies to one destination cost no more each. */
function* quarrels(rivals: readonly Policy[]): Generator<readonly [Policy, Policy]> {
  const firsts = new Map<PlatformHop, Policy>();
  for (const policy of rivals) {
    const type = platformHopOf(policy.route);
    const foes = [...firsts].filter(([other]) => !MAY_STAND_TOGETHER[type].includes(other)).map(([, foe]) => foe);
    const [first] = foes.sort((a, b) => a.index - b.index);
    if (first !== undefined) yield [policy, first];
    if (!firsts.has(type)) firsts.set(type, policy);
  }
}

/** The enabled policies of a destination by their next hop: those of one next hop are duplicates, and go together. */
function enabledByHop(destination: Destination): ReadonlyMap<string | null, readonly number[]> {
  const made = new Map<string | null, number[]>();
  for (const { index, route } of destination.policies) {
    if (!route.enabled || (route.nextHop === null && route.nextHopType !== 'eip')) continue;
    const list = made.get(route.nextHop);
    if (list === undefined) made.set(route.nextHop, [index]);
    else list.push(index);
  }
  return made;
}
