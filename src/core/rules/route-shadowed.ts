/** An enabled policy is matched by no packet: longer ones cover all of its destination. */

import { comparePrefix, covers, lastOf, type Prefix, sizeOf } from '../address/prefix.ts';
import type { Place } from '../base/finding.ts';
import { message } from '../base/message.ts';
import { blocksOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import type { ResourceOf } from '../kinds/index.ts';
import { removeElements } from './lookups/places.ts';
import { routePlace, routesPointer, soundDestinationsOf } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

/** How many of the policies that cover it a finding names. */
const NAMED = 2;

export const routeShadowed = defineRule({
  id: 'route-shadowed',
  severity: 'advice',
  section: 'route',
  reads: ['vpc', 'route-table'],
  fix: 'review',
  source: 'Route table overview, 215/31810',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      const vpc = resolve(view.resources, 'vpc', table.vpc);
      const blocks = vpc === null ? [] : blocksOf(vpc);
      for (const { text, indexes, by } of shadowsOf(table, blocks)) {
        const [first, ...others] = indexes.map((index) => routePlace(id, index, 'destination'));
        if (first === undefined) continue;
        yield {
          at: [first, ...others, ...by.map((index): Place => routePlace(id, index, 'destination'))],
          message: message('finding.route-shadowed', {
            table: table.name,
            destination: text,
            by: table.routes[by[0] ?? -1]?.destination ?? '',
          }),
          fixes: [
            {
              title: message('fix.remove-policies', { destination: text, count: indexes.length }),
              safety: 'review',
              edits: removeElements(routesPointer(id), indexes),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'vpn-gateway': { g: { vpc: 'a' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: ['192.168.0.0/16', '192.168.0.0/17', '192.168.128.0/17'].map((destination) => ({
            destination,
            nextHopType: 'vpn-gateway',
            nextHop: 'g',
          })),
        },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'vpn-gateway': { g: { vpc: 'a' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: ['192.168.0.0/16', '192.168.0.0/17', '192.168.128.0/18'].map((destination) => ({
            destination,
            nextHopType: 'vpn-gateway',
            nextHop: 'g',
          })),
        },
      },
    },
  },
});

interface Shadow {
  readonly text: string;
  /** The enabled policies to the destination. */
  readonly indexes: readonly number[];
  /** Some of those that cover it. */
  readonly by: readonly number[];
}

/** A destination, or a block of the VPC (then without policies), and how much of it is covered by what lies directly in it. */
interface Node {
  readonly network: Prefix;
  readonly text: string;
  readonly indexes: readonly number[];
  covered: number;
  readonly by: number[];
}

/**
 * The shadowed destinations. A policy of type `eip` exists for hosts with an EIP only, so it covers others of its type and no more: hence two
 * rounds. Of what the local route takes, a packet never comes to a policy; a destination that it takes whole is another rule's.
 */
function* shadowsOf(table: ResourceOf<'route-table'>, blocks: readonly Prefix[]): Generator<Shadow> {
  const nodes: Node[] = [];
  const eips: Node[] = [];
  for (const { network, text, policies } of soundDestinationsOf(table)) {
    const enabled = policies.filter(({ route }) => route.enabled);
    const own = enabled.filter(({ route }) => route.nextHopType === 'eip').map(({ index }) => index);
    const others = enabled.filter(({ route }) => route.nextHopType !== 'eip').map(({ index }) => index);
    if (others.length > 0) nodes.push({ network, text, indexes: others, covered: 0, by: [] });
    if (own.length > 0) eips.push({ network, text, indexes: own, covered: 0, by: [] });
  }
  const local = blocks.map((network): Node => ({ network, text: '', indexes: [], covered: 0, by: [] }));
  yield* coveredOf([...nodes, ...local]);
  if (eips.length === 0) return;
  // At one destination the two types are one node here, or each would seem to cover the other.
  const texts = new Set(eips.map((node) => node.text));
  const rest = [...nodes.filter((node) => !texts.has(node.text)), ...local].map(
    (node): Node => ({ ...node, covered: 0, by: [] }),
  );
  for (const shadow of coveredOf([...eips, ...rest])) if (texts.has(shadow.text)) yield shadow;
}

/** Walks the nodes parents first, each open one around the next, and adds each to what directly holds it. */
function* coveredOf(nodes: readonly Node[]): Generator<Shadow> {
  const open: Node[] = [];
  const sorted = [...nodes].sort((a, b) => comparePrefix(a.network, b.network) || a.indexes.length - b.indexes.length);
  const judge = function* (node: Node): Generator<Shadow> {
    if (node.indexes.length > 0 && node.by.length > 0 && node.covered === sizeOf(node.network))
      yield { text: node.text, indexes: node.indexes, by: node.by };
  };
  for (const node of sorted) {
    for (let top = open.at(-1); top !== undefined && lastOf(top.network) < node.network.base; top = open.at(-1)) {
      open.pop();
      yield* judge(top);
    }
    // Within a block of the VPC nothing is left to cover, and equal to one nothing is left to match.
    if (open.some((around) => around.text === '' && covers(around.network, node.network))) continue;
    const parent = open.at(-1);
    if (parent !== undefined) {
      parent.covered += sizeOf(node.network);
      for (const index of node.indexes) if (parent.by.length < NAMED) parent.by.push(index);
    }
    open.push(node);
  }
  for (const node of open) yield* judge(node);
}
