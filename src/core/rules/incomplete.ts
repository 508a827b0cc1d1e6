/** A resource, intent, pool or reservation lacks what it cannot do without: one finding for each, with every empty place. */

import { type Message, message } from '../base/message.ts';
import { type Pointer, pointerOf } from '../base/pointer.ts';
import { poolSchema, reservationSchema } from '../document/schema.ts';
import { KIND_IDS, KINDS, type KindId } from '../kinds/index.ts';
import { type Structure, structureOf } from '../kinds/structure.ts';
import { defineRule, type Hit } from './rule.ts';

type Path = readonly (string | number)[];

/**
 * What may stay null: what the platform or the tool assigns, what stands for "none", and what another rule speaks of (a security group
 * rule's peer: `rule-peer`). Indexes are left out of these paths.
 */
const MAY_BE_NULL: Readonly<Partial<Record<KindId, readonly string[]>>> = {
  subnet: ['routeTable', 'networkAcl'],
  'vpn-gateway': ['publicIp'],
  'customer-gateway': ['privateIp'],
  'vpn-tunnel': ['healthCheck.local', 'healthCheck.remote'],
  'public-gateway': ['privateIp', 'eip'],
  eip: ['address'],
  'security-group': ['inbound.cidr', 'inbound.securityGroup', 'outbound.cidr', 'outbound.securityGroup'],
  cvm: ['privateIp', 'eip'],
  clb: ['privateIp', 'eip'],
  tencentdb: ['privateIp'],
};

/** The sorts of field that this rule looks at. */
const SORTS: ReadonlySet<string> = new Set(['reference', 'cidr', 'address', 'zone']);

/** The most empty fields that the sentence names. */
const MOST_NAMED = 4;

export const incomplete = defineRule({
  id: 'incomplete',
  severity: 'advice',
  section: 'document',
  reads: [...KIND_IDS, 'intents', 'pools', 'reservations'],
  fix: null,
  source: null,
  twice: false,
  local: 'self',
  *check(view) {
    for (const kind of KIND_IDS) {
      const structure = structureOf(KINDS[kind].schema);
      const exempt = MAY_BE_NULL[kind] ?? [];
      for (const [id, value] of Object.entries<{ readonly name: string }>(view.resources[kind])) {
        const empty = emptyIn(structure, value, []).filter(
          (path) => !exempt.includes(plain(path)) && isNeeded(kind, value, path),
        );
        yield* hitOf(id, value.name, pointerOf('resources', kind, id), empty);
      }
    }
    for (const [id, intent] of Object.entries(view.intents)) {
      const empty = (['from', 'to'] as const).filter((end) => intent[end] === null).map((end) => [end]);
      yield* hitOf(id, intent.name, pointerOf('intents', id), empty);
    }
    for (const [id, pool] of Object.entries(view.pools))
      yield* hitOf(id, pool.name, pointerOf('pools', id), emptyIn(structureOf(poolSchema), pool, []));
    for (const [id, reservation] of Object.entries(view.reservations)) {
      yield* hitOf(
        id,
        reservation.name,
        pointerOf('reservations', id),
        emptyIn(structureOf(reservationSchema), reservation, []),
      );
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '10.0.0.0/16' } }, subnet: { s: { vpc: 'a', zone: 'ap-guangzhou-3' } } },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', zone: 'ap-guangzhou-3', cidr: '10.0.0.0/24' } },
    },
  },
});

/** The paths of the nulls below a value whose field is of one of the sorts, in the order of the schema. */
function emptyIn(structure: Structure, value: unknown, path: Path): Path[] {
  if (structure.type === 'leaf') return value === null && SORTS.has(structure.field?.field ?? '') ? [path] : [];
  if (value === null || value === undefined) return [];
  if (structure.type === 'list') {
    if (structure.item.type === 'leaf') return [];
    return (value as readonly unknown[]).flatMap((item, index) => emptyIn(structure.item, item, [...path, index]));
  }
  return structure.fields.flatMap((member) =>
    emptyIn(member.structure, Reflect.get(value, member.key), [...path, member.key]),
  );
}

/** Whether the null at a path is one that its resource needs, given its other fields. */
function isNeeded(kind: KindId, value: object, path: Path): boolean {
  if (kind === 'vpn-tunnel' && path[0] === 'spd') return Reflect.get(value, 'mode') === 'spd';
  if (kind !== 'route-table' || path[2] !== 'nextHop') return true;
  const route: unknown = (Reflect.get(value, 'routes') as readonly unknown[])[Number(path[1])];
  // The next hop of such a policy is the sender's own EIP, which is never written.
  return typeof route === 'object' && route !== null && Reflect.get(route, 'nextHopType') !== 'eip';
}

function* hitOf(id: string, name: string, root: Pointer, empty: readonly Path[]): Generator<Hit> {
  const [first, ...others] = empty.map((path) => ({ id, pointer: `${root}${pointerOf(...path)}` }));
  if (first === undefined) return;
  const named: (string | Message)[] = empty.slice(0, MOST_NAMED).map(spoken);
  if (empty.length > MOST_NAMED) named.push('…');
  yield {
    at: [first, ...others],
    message: message('finding.incomplete', { name, fields: named, count: empty.length }),
  };
}

function plain(path: Path): string {
  return path.filter((part) => typeof part === 'string').join('.');
}

/** A path as a person reads it, counted from 1: `routes 3 next hop`. */
function spoken(path: Path): string | Message {
  const [list, index, field] = path;
  if (path.length === 3 && typeof list === 'string' && typeof index === 'number' && typeof field === 'string')
    return message('finding.incomplete-part', { list: words(list), number: index + 1, field: words(field) });
  if (path.length === 2 && typeof list === 'string' && typeof index === 'string')
    return message('finding.incomplete-within', { list: words(list), field: words(index) });
  return path.map((part) => (typeof part === 'number' ? part + 1 : words(part))).join(' ');
}

function words(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/\bip\b/, 'IP');
}
