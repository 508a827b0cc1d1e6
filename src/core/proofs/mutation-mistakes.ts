/** Which single mistakes are plausible in a design: each as edits of one place, with what it is called and where its line stands. */

import type { Edit } from '../base/edit.ts';
import { type Message, message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { type Pointer, pointerOf } from '../base/pointer.ts';
import type { Document } from '../document/document.ts';
import { resourcePointer } from '../document/tables.ts';
import { KIND_IDS, type KindId, type ResourceOf } from '../kinds/index.ts';
import { ruleMistakes } from './mutation-rules.ts';
import { nameIn } from './smallest-change-step.ts';

/** One mistake. */
export interface Mistake {
  /** The resource that it is made at. */
  readonly at: string;
  /** The line that it changes. */
  readonly pointer: Pointer;
  /** What it does, in the imperative. */
  readonly title: Message;
  readonly edits: readonly Edit[];
}

type Maker<K extends KindId> = (document: Document, id: string, value: ResourceOf<K>) => readonly Mistake[];

/** Every mistake that is thought of: kinds in file order, ids in code point order, lines from the top. */
export function mistakesOf(document: Document): readonly Mistake[] {
  return KIND_IDS.flatMap((kind) => ofKind(document, kind));
}

function ofKind<K extends KindId>(document: Document, kind: K): readonly Mistake[] {
  const make: Maker<K> | undefined = MAKERS[kind];
  if (make === undefined) return [];
  return sortedKeys(document.resources[kind]).flatMap((id) => {
    const value = document.resources[kind][id];
    return value === undefined ? [] : make(document, id, value as ResourceOf<K>);
  });
}

const MAKERS: { readonly [K in KindId]?: Maker<K> } = {
  subnet: (document, id, value) => {
    const at = resourcePointer('subnet', id);
    const { name } = value;
    const made: Mistake[] = [];
    const acl = value.networkAcl;
    if (acl !== null)
      made.push(set(id, `${at}/networkAcl`, null, message('mutation.acl-off', { acl: nameIn(document, acl), name })));
    const tables = document.resources['route-table'];
    const own = value.routeTable ?? sortedKeys(tables).find((each) => isDefault(document, each, value.vpc)) ?? null;
    const other = sortedKeys(tables).find((each) => each !== own && tables[each]?.vpc === value.vpc);
    if (other !== undefined) {
      const title = message('mutation.table', { name, table: nameIn(document, other) });
      made.push(set(id, `${at}/routeTable`, other, title));
    }
    return made;
  },
  'route-table': (document, id, { name, routes }) =>
    routes.flatMap(({ destination, enabled, nextHopType, nextHop }, index) => {
      if (!enabled || destination === null) return [];
      const line = resourcePointer('route-table', id, 'routes', index);
      const gone = remove(id, line, message('mutation.remove-policy', { destination, name }));
      const vpc = document.resources['route-table'][id]?.vpc ?? null;
      const other = otherHop(document, nextHopType, nextHop, vpc);
      if (other === null) return [gone];
      const title = message('mutation.next-hop', { destination, name, hop: nameIn(document, other) });
      return [gone, set(id, `${line}/nextHop`, other, title)];
    }),
  'security-group': (document, id) => ruleMistakes(document, 'security-group', id),
  'network-acl': (document, id) => ruleMistakes(document, 'network-acl', id),
  'vpn-tunnel': (_, id, { name, mode, spd, enabled }) => {
    const pairs =
      mode !== 'spd'
        ? []
        : spd.map((_row, index) => {
            const line = resourcePointer('vpn-tunnel', id, 'spd', index);
            return remove(id, line, message('mutation.remove-spd', { row: index + 1, name }));
          });
    return enabled ? [...pairs, off('vpn-tunnel', id, name)] : [];
  },
  'vpn-gateway': (_, id, { name, routes }) =>
    routes.flatMap(({ destination, enabled }, index) => {
      if (!enabled || destination === null) return [];
      const line = resourcePointer('vpn-gateway', id, 'routes', index);
      return [remove(id, line, message('mutation.remove-policy', { destination, name }))];
    }),
  'direct-connect-tunnel': (_, id, { name, enabled }) => (enabled ? [off('direct-connect-tunnel', id, name)] : []),
  'nat-gateway': (document, id, { name, dnat, eips }) => [
    ...dnat.map((_row, index) => {
      const line = resourcePointer('nat-gateway', id, 'dnat', index);
      return remove(id, line, message('mutation.remove-dnat', { row: index + 1, name }));
    }),
    ...eips.map((eip, index) => {
      const line = resourcePointer('nat-gateway', id, 'eips', index);
      return remove(id, line, message('mutation.eip-off', { eip: nameIn(document, eip), name }));
    }),
  ],
  'peering-connection': (_, id, { name }) => [
    remove(id, pointerOf('resources', 'peering-connection', id), message('mutation.remove', { name })),
  ],
  'public-gateway': (document, id, value) => bindings(document, 'public-gateway', id, value),
  cvm: (document, id, value) => bindings(document, 'cvm', id, value),
  tencentdb: (document, id, value) => bindings(document, 'tencentdb', id, { ...value, eip: null }),
  clb: (document, id, value) => [
    ...bindings(document, 'clb', id, value),
    ...value.listeners.map(({ protocol, port }, index) => {
      const title = message('mutation.listener', { what: `${protocol} ${port}`, name: value.name });
      return remove(id, resourcePointer('clb', id, 'listeners', index), title);
    }),
  ],
};

function bindings(
  document: Document,
  kind: 'cvm' | 'clb' | 'tencentdb' | 'public-gateway',
  id: string,
  { name, eip, securityGroups }: Pick<ResourceOf<'cvm'>, 'name' | 'eip' | 'securityGroups'>,
): readonly Mistake[] {
  const unbound = securityGroups.map((group, index) => {
    const title = message('mutation.group-off', { group: nameIn(document, group), name });
    return remove(id, resourcePointer(kind, id, 'securityGroups', index), title);
  });
  if (eip === null) return unbound;
  const title = message('mutation.eip-off', { eip: nameIn(document, eip), name });
  return [set(id, resourcePointer(kind, id, 'eip'), null, title), ...unbound];
}

function isDefault(document: Document, table: string, vpc: string | null): boolean {
  const found = document.resources['route-table'][table];
  return found?.default === true && found.vpc === vpc;
}

/** Another next hop of the same kind at the same VPC, the first by id, or null. */
function otherHop(document: Document, kind: string, hop: string | null, vpc: string | null): string | null {
  if (kind === 'vpn-gateway' || kind === 'nat-gateway' || kind === 'direct-connect-gateway') {
    const table = document.resources[kind];
    return sortedKeys(table).find((id) => id !== hop && table[id]?.vpc === vpc) ?? null;
  }
  if (kind !== 'peering-connection') return null;
  const table = document.resources[kind];
  return sortedKeys(table).find((id) => id !== hop && [table[id]?.vpc, table[id]?.peerVpc].includes(vpc)) ?? null;
}

function off(kind: 'vpn-tunnel' | 'direct-connect-tunnel', id: string, name: string): Mistake {
  return set(id, resourcePointer(kind, id, 'enabled'), false, message('mutation.disable', { name }));
}

function set(at: string, pointer: Pointer, value: string | boolean | null, title: Message): Mistake {
  return { at, pointer, title, edits: [{ op: 'set', pointer, value }] };
}

function remove(at: string, pointer: Pointer, title: Message): Mistake {
  return { at, pointer, title, edits: [{ op: 'remove', pointer }] };
}
