/** How the document becomes the neutral network. What an edit did not touch is not made again, and stays the identical object. */

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

const networkOf = once((resources: Resources): Network => {
  const structure = structureOf(resources);
  const bound = guardsOf(resources);
  return {
    structure,
    tables: tablesOf(resources),
    edges: edgesOf(resources),
    guards: bound.guards,
    members: bound.members,
    failed: NONE_FAILED,
  };
}, []);

const structureOf: (resources: Resources) => Structure = once(lowerStructure, STRUCTURE_KINDS);

const tablesOf = once(
  (resources: Resources): readonly (Table | null)[] => {
    const tables = new Map<string, { readonly table: Table; readonly vpc: string | null }>();
    const defaults = new Map<string, Table>();
    for (const id of sortedKeys(resources['route-table'])) {
      const resource = resolve(resources, 'route-table', id);
      if (resource === null) continue;
      const table = lowerRouteTable(id, resource);
      tables.set(id, { table, vpc: resource.vpc });
      if (resource.default && resource.vpc !== null && !defaults.has(resource.vpc)) defaults.set(resource.vpc, table);
    }
    return structureOf(resources).segments.map((segment) => {
      const subnet = resolve(resources, 'subnet', segment.id);
      const vpc = subnet?.vpc ?? null;
      // A VPC that does not resolve is treated as absent: nothing is in it.
      if (subnet === null || vpc === null || segment.space.id !== vpc) return null;
      const named = subnet.routeTable === null ? undefined : tables.get(subnet.routeTable);
      return named !== undefined && named.vpc === vpc ? named.table : (defaults.get(vpc) ?? null);
    });
  },
  ['route-table', ...STRUCTURE_KINDS],
);

const edgesOf = once(
  (resources: Resources): readonly (Guard | null)[] =>
    structureOf(resources).segments.map((segment) => {
      const subnet = resolve(resources, 'subnet', segment.id);
      const acl = resolve(resources, 'network-acl', subnet?.networkAcl ?? null);
      const applies =
        subnet !== null && acl !== null && acl.vpc !== null && acl.vpc === segment.space.id && acl.vpc === subnet.vpc;
      return applies && subnet.networkAcl !== null ? lowerNetworkAcl(subnet.networkAcl, acl) : null;
    }),
  ['network-acl', ...STRUCTURE_KINDS],
);

const guardsOf = once(
  (resources: Resources): Pick<Network, 'guards' | 'members'> => {
    const members = new Map<string, Set<number>>();
    const guards = structureOf(resources).hosts.map((host) => {
      const resource =
        resolve(resources, 'cvm', host.id) ??
        resolve(resources, 'clb', host.id) ??
        resolve(resources, 'tencentdb', host.id) ??
        resolve(resources, 'public-gateway', host.id);
      const bound: Guard[] = [];
      for (const id of resource?.securityGroups ?? []) {
        const group = resolve(resources, 'security-group', id);
        if (group === null) continue;
        bound.push(lowerSecurityGroup(id, group));
        if (host.role === 'masquerade' || host.address < 0) continue;
        const list = members.get(id);
        if (list === undefined) members.set(id, new Set([host.address]));
        else list.add(host.address);
      }
      return bound.length === 0 ? NO_GUARDS : bound;
    });
    return { guards, members };
  },
  ['security-group', ...STRUCTURE_KINDS],
);

/**
 * Remembers the answer for the last few sets of tables: as long as all of `kinds` (none given: all tables) are the identical objects, the
 * answer is the identical one. Two documents that are looked at in turn (before and after) each keep theirs.
 */
function once<T>(make: (resources: Resources) => T, kinds: readonly (keyof Resources)[]): (resources: Resources) => T {
  const whole = new WeakMap<Resources, T>();
  let last: readonly { readonly resources: Resources; readonly value: T }[] = [];
  return (resources) => {
    const before = whole.get(resources);
    if (before !== undefined) return before;
    const same =
      kinds.length === 0
        ? undefined
        : last.find((entry) => kinds.every((kind) => entry.resources[kind] === resources[kind]));
    const value = same === undefined ? make(resources) : same.value;
    whole.set(resources, value);
    if (same === undefined) last = [{ resources, value }, ...last.slice(0, KEPT - 1)];
    return value;
  };
}

/** How many answers are kept alive. */
const KEPT = 2;
