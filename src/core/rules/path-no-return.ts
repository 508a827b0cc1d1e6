/** Packets get from one place to another, and none back, between places that a policy or a tunnel's range names as joined. */

import { formatPrefix } from '../address/prefix.ts';
import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import type { NextHop } from '../dataplane/network.ts';
import { trace, verdict } from '../dataplane/trace.ts';
import type { Resources } from '../document/document.ts';
import { resolve } from '../document/tables.ts';
import { decidedAt } from './lookups/decided.ts';
import { isIntended } from './lookups/intended.ts';
import { type End, flowBetween, joinedPlaces } from './lookups/joined.ts';
import { leadTo } from './lookups/lead.ts';
import { NETWORK_READS, networkFor, withoutFilters } from './lookups/network.ts';
import { policiesOfSide } from './lookups/peerings.ts';
import { placeOf } from './lookups/places.ts';
import { NEXT_HOP_KINDS, policiesTo } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

const peered = (own: boolean) => ({
  vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
  subnet: {
    s: { vpc: 'a', cidr: '10.0.1.0/24' },
    t: { vpc: 'b', cidr: '10.1.1.0/24' },
    u: { vpc: 'b', cidr: '10.1.2.0/24', ...(own ? { routeTable: 'rc' } : {}) },
  },
  'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
  'route-table': {
    ra: {
      vpc: 'a',
      default: true,
      routes: [{ destination: '10.1.0.0/16', nextHopType: 'peering-connection', nextHop: 'p' }],
    },
    rb: {
      vpc: 'b',
      default: true,
      routes: [{ destination: '10.0.0.0/16', nextHopType: 'peering-connection', nextHop: 'p' }],
    },
    rc: { vpc: 'b' },
  },
});

export const pathNoReturn = defineRule({
  id: 'path-no-return',
  severity: 'error',
  section: 'path-intent',
  reads: [...NETWORK_READS, 'intents'],
  fix: 'review',
  source: 'Cross-account peering, 553/35190; VPN tunnel connected but private network unreachable, 1037/39782',
  twice: false,
  *check(view) {
    const network = withoutFilters(networkFor(view.resources));
    const seen = new Set<string>();
    for (const { named, hop, one, other } of joinedPlaces(view.resources, network)) {
      if (isExplained(view.resources, hop)) continue;
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const flow = flowBetween(from, to);
        if (verdict(network, flow).verdict !== 'no-return' || isIntended(view.intents, network, one, other)) continue;
        const table = to.segment === null ? null : (network.tables[to.segment.index]?.id ?? null);
        const decided = decidedAt(trace(network, flow));
        const lacking =
          table !== null
            ? [placeOf('route-table', table, 'routes')]
            : to.segment !== null
              ? [placeOf('subnet', to.segment.id, 'routeTable')]
              : decided;
        const [first, ...others] = [...lacking, named, { id: hop.id, pointer: hop.origin }];
        // Whatever names the two, what lacks the way back is the one cause.
        if (first === undefined || seen.has(`${first.id} ${hop.id}`)) continue;
        seen.add(`${first.id} ${hop.id}`);
        yield {
          at: [first, ...others],
          message: message('finding.path-no-return', {
            from: nameOf(view.resources, from),
            to: nameOf(view.resources, to),
            by: resolve(view.resources, 'route-table', table)?.name ?? nameOf(view.resources, to),
          }),
          fixes: fixesOf(view.resources, hop, from, table),
        };
      }
    }
  },
  example: { triggers: peered(true), clean: peered(false) },
});

function nameOf(resources: Resources, { segment, site }: End): string {
  const found = resolve(resources, 'subnet', segment?.id ?? null) ?? resolve(resources, 'idc', site?.id ?? null);
  return found?.name ?? segment?.id ?? site?.id ?? '';
}

/** Whether another rule says it of the whole joint: a peering with policies on one side only, a gateway that no policy leads to. */
function isExplained(resources: Resources, hop: NextHop): boolean {
  const tables = resources['route-table'];
  if (hop.kind === 'bridge')
    return hop.sides.some((side) => side !== null && policiesOfSide(tables, hop.id, side.id).length === 0);
  return hop.kind !== 'relay' && policiesTo(tables, hop.id).length === 0;
}

/** The mirror policy: back to the block that the request came from, by what joins the two. */
function fixesOf(resources: Resources, hop: NextHop, from: End, table: string | null): Fix[] {
  const value = resolve(resources, 'route-table', table);
  const kind = NEXT_HOP_KINDS.find((each) => resolve(resources, each, hop.id) !== null);
  if (table === null || value === null || kind === undefined || hop.kind === 'relay') return [];
  const { segment, site } = from;
  const primary = segment?.space.primary ?? null;
  const range = site?.ranges.find(
    ({ base, length }) => from.address >= base && from.address < base + 2 ** (32 - length),
  );
  const destination = segment === null ? range : primary;
  if (destination === undefined || destination === null) return [];
  const edits = leadTo(table, value, [destination], kind, hop.id);
  if (edits.length === 0) return [];
  const name = resolve(resources, kind, hop.id)?.name ?? formatPrefix(destination);
  return [
    { title: message('fix.add-policies', { table: value.name, name, count: edits.length }), safety: 'review', edits },
  ];
}
