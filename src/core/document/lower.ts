/** How the document becomes the neutral network. What an edit did not touch is not made again, and stays the identical object. */

import { entry } from '../base/entry.ts';
import { sortedKeys } from '../base/order.ts';
import type { Guard, Network, Structure, Table } from '../dataplane/network.ts';
import { lowerNetworkAcl } from '../kinds/network-acl/lower.ts';
import { lowerRouteTable } from '../kinds/route-table/lower.ts';
import { lowerSecurityGroup } from '../kinds/security-group/lower.ts';
import type { Document, Resources } from './document.ts';
import { lowerStructure, STRUCTURE_KINDS } from './lower-structure.ts';
import { resolve } from './tables.ts';

const NONE_FAILED: ReadonlySet<string> = new Set();
const NO_GUARDS: readonly Guard[] = [];

/** The network of a document, with nothing failed. The same resources give the identical network. */
export function lowerDocument(document: Document): Network {
  return networkOf(document.resources);
}

/** The same for those who have the resources only. */
export function lowerResources(resources: Resources): Network {
  return networkOf(resources);
}

const networkOf = once([], (resources): Network => {
  const { guards, members } = guardsOf(resources);
  return {
    structure: structureOf(resources),
    tables: tablesOf(resources),
    edges: edgesOf(resources),
    guards,
    members,
    failed: NONE_FAILED,
  };
});

const structureOf: (resources: Resources) => Structure = once(STRUCTURE_KINDS, lowerStructure);

/** By segment: the ids of its VPC (null: it does not resolve), of its own table and of its ACL. */
const bindingsOf = once(STRUCTURE_KINDS, (resources) =>
  structureOf(resources).segments.map((segment) => {
    const subnet = resolve(resources, 'subnet', segment.id);
    const vpc = subnet === null || resolve(resources, 'vpc', subnet.vpc) === null ? null : subnet.vpc;
    return { vpc, table: subnet?.routeTable ?? null, acl: subnet?.networkAcl ?? null };
  }),
);

/** By segment: the id of the table that it looks at. It depends on whose the tables are and which is default, not on their routes. */
const tableIdsOf = once(
  ['route-table', ...STRUCTURE_KINDS],
  (resources): readonly (string | null)[] => {
    const tables = resources['route-table'];
    const defaults = new Map<string, string>();
    for (const id of sortedKeys(tables)) {
      const table = resolve(resources, 'route-table', id);
      if (table?.default === true && table.vpc !== null && !defaults.has(table.vpc)) defaults.set(table.vpc, id);
    }
    return bindingsOf(resources).map(({ vpc, table }) => {
      if (vpc === null) return null;
      const named = resolve(resources, 'route-table', table);
      return named !== null && named.vpc === vpc ? table : (defaults.get(vpc) ?? null);
    });
  },
  (before, after) => {
    const now = after['route-table'];
    const ids = Object.keys(now);
    if (structureOf(before) !== structureOf(after) || ids.length !== Object.keys(before['route-table']).length)
      return false;
    return ids.every((id) => {
      const [was, is] = [resolve(before, 'route-table', id), resolve(after, 'route-table', id)];
      return was === is || (was !== null && is !== null && was.vpc === is.vpc && was.default === is.default);
    });
  },
);

const tablesOf = once(['route-table', ...STRUCTURE_KINDS], (resources): readonly (Table | null)[] => {
  const made = new Map<string | null, Table | null>([[null, null]]);
  return tableIdsOf(resources).map((id) => {
    const before = made.get(id);
    if (before !== undefined) return before;
    const resource = resolve(resources, 'route-table', id);
    const table = id === null || resource === null ? null : lowerRouteTable(id, resource);
    made.set(id, table);
    return table;
  });
});

const edgesOf = once(['network-acl', ...STRUCTURE_KINDS], (resources): readonly (Guard | null)[] =>
  bindingsOf(resources).map(({ vpc, acl: id }) => {
    const acl = resolve(resources, 'network-acl', id);
    return id === null || acl === null || vpc === null || acl.vpc !== vpc ? null : lowerNetworkAcl(id, acl);
  }),
);

/** By host: the ids of its groups, the same list for all that have the same; and by group its members, whether or not it exists. */
const groupsOf = once(STRUCTURE_KINDS, (resources) => {
  const lists = new Map<string, readonly string[]>();
  const members = new Map<string, Set<number>>();
  const groups = structureOf(resources).hosts.map((host) => {
    const { securityGroups } = resolve(resources, 'cvm', host.id) ??
      resolve(resources, 'clb', host.id) ??
      resolve(resources, 'tencentdb', host.id) ??
      resolve(resources, 'public-gateway', host.id) ?? { securityGroups: [] };
    if (host.role !== 'masquerade' && host.address >= 0) {
      for (const id of securityGroups) {
        const addresses = members.get(id);
        if (addresses === undefined) members.set(id, new Set([host.address]));
        else addresses.add(host.address);
      }
    }
    const key = securityGroups.join(' ');
    const list = lists.get(key) ?? securityGroups;
    lists.set(key, list);
    return list;
  });
  return { groups, members };
});

const guardsOf = once(['security-group', ...STRUCTURE_KINDS], (resources): Pick<Network, 'guards' | 'members'> => {
  const { groups, members } = groupsOf(resources);
  const made = new Map<readonly string[], readonly Guard[]>();
  const guards = groups.map((ids) => {
    const before = made.get(ids);
    if (before !== undefined) return before;
    const bound = ids.flatMap((id) => {
      const group = resolve(resources, 'security-group', id);
      return group === null ? [] : [lowerSecurityGroup(id, group)];
    });
    const list = bound.length === 0 ? NO_GUARDS : bound;
    made.set(ids, list);
    return list;
  });
  const missing = [...members.keys()].filter((id) => resolve(resources, 'security-group', id) === null);
  if (missing.length === 0) return { guards, members };
  return { guards, members: new Map([...members].filter(([id]) => !missing.includes(id))) };
});

/** How many answers are kept alive: of two documents that are looked at in turn (before and after) each keeps its own. */
const KEPT = 2;

/**
 * Remembers the answers for the last few documents: as long as all of `kinds` (none given: all tables) are the identical objects, or `alike` says
 * that what is read of them is the same, the answer is the identical one.
 */
function once<T>(
  kinds: readonly (keyof Resources)[],
  make: (resources: Resources) => T,
  alike: (before: Resources, after: Resources) => boolean = () => false,
): (resources: Resources) => T {
  const known = new WeakMap<Resources, T>();
  let last: readonly { readonly resources: Resources; readonly value: T }[] = [];
  const isSame = (before: Resources, after: Resources): boolean =>
    kinds.length > 0 && kinds.every((kind) => isSameButWords(before[kind], after[kind]));
  return (resources) => {
    const before = known.get(resources);
    if (before !== undefined) {
      // What is asked about again is what the next edit will be of: it must not be forgotten in favour of others looked at meanwhile.
      if (last[0]?.resources !== resources)
        last = [{ resources, value: before }, ...last.filter((entry) => entry.resources !== resources)].slice(0, KEPT);
      return before;
    }
    const same = last.find((entry) => isSame(entry.resources, resources) || alike(entry.resources, resources));
    const value = same === undefined ? make(resources) : same.value;
    known.set(resources, value);
    last = [{ resources, value }, ...last.filter((entry) => entry !== same)].slice(0, KEPT);
    return value;
  };
}

type AnyTable = Readonly<Record<string, object>>;

/** What a person calls a resource and says of it. No packet looks at it. */
const WORDS: ReadonlySet<string> = new Set(['name', 'note', 'tags']);

/** Whether two tables hold the same resources, but for their words: a new name moves no packet. */
function isSameButWords(before: AnyTable, after: AnyTable): boolean {
  if (before === after) return true;
  const ids = Object.keys(after);
  if (ids.length !== Object.keys(before).length) return false;
  return ids.every((id) => {
    const [was, is] = [entry(before, id), after[id]];
    return was === is || (was !== undefined && is !== undefined && differInWords(was, is));
  });
}

function differInWords(was: object, is: object): boolean {
  const keys = Object.keys(is);
  return (
    keys.length === Object.keys(was).length &&
    keys.every((key) => Object.hasOwn(was, key) && (WORDS.has(key) || Reflect.get(was, key) === Reflect.get(is, key)))
  );
}
