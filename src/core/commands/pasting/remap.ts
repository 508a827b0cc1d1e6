/** Rewrites a pasted resource: references to what was copied with it lead to the copies; those to the outside stay where they may. */

import { entry } from '../../base/entry.ts';
import type { Json } from '../../base/json.ts';
import type { Document } from '../../document/document.ts';
import { treeOf } from '../../document/geometry.ts';
import { resolve } from '../../document/tables.ts';
import type { AnyResource, KindId } from '../../kinds/index.ts';
import { cidrsOf, referencesOf } from '../../kinds/references.ts';
import type { Fields } from '../making/fresh.ts';
import { type Shift, shiftCidr } from './renumber.ts';

/** A resource for its new home. */
export interface Remapped {
  readonly value: Record<string, Json>;
  /** How many references led nowhere here and are empty now. */
  readonly cleared: number;
}

/** What a resource is to be pasted with. */
export interface Remapping {
  readonly document: Document;
  /** New ids by the copied ones. */
  readonly ids: ReadonlyMap<string, string>;
  /** The VPC that a pasted subnet stands in, by its new id. */
  readonly home: string | null;
  readonly shifts: readonly Shift[];
  /** EIPs that somebody in the design holds already. */
  readonly heldEips: ReadonlySet<string>;
}

/** The resource with its references and CIDRs rewritten. */
export function remap(
  kind: KindId,
  resource: AnyResource,
  { document, ids, home, shifts, heldEips }: Remapping,
): Remapped {
  const value = JSON.parse(JSON.stringify(resource)) as Record<string, Json>;
  let cleared = 0;
  const gone: (readonly (string | number)[])[] = [];
  for (const spot of referencesOf(kind, resource)) {
    const target =
      ids.get(spot.value) ??
      (staysOutside(document, kind, spot.path, spot.value, spot.kinds, home, heldEips) ? spot.value : null);
    if (target === null) cleared += 1;
    if (target === null && typeof spot.path.at(-1) === 'number') gone.push(spot.path);
    else put(value, spot.path, target);
  }
  for (const spot of cidrsOf(kind, resource)) {
    const cidr = shiftCidr(spot.value, shifts);
    if (cidr === null && typeof spot.path.at(-1) === 'number') gone.push(spot.path);
    else put(value, spot.path, cidr);
  }
  // Elements behind go first, so that the indexes of those before stay true.
  for (const path of gone.toReversed()) drop(value, path);
  return { value, cleared };
}

/** Whether a reference to what was not copied may stay: its target is here, of the right kind, in the right VPC, and not taken. */
function staysOutside(
  document: Document,
  kind: KindId,
  path: readonly (string | number)[],
  id: string,
  kinds: readonly string[],
  home: string | null,
  heldEips: ReadonlySet<string>,
): boolean {
  const target = treeOf(document.resources).kinds.get(id);
  if (target === undefined || !kinds.includes(target)) return false;
  if (target === 'eip') return !heldEips.has(id);
  if (kind === 'subnet' && (path[0] === 'routeTable' || path[0] === 'networkAcl')) {
    return (
      (target === 'route-table' || target === 'network-acl') && resolve(document.resources, target, id)?.vpc === home
    );
  }
  return true;
}

/** EIPs that a NAT gateway, a workload or a public gateway of the design holds. */
export function heldEipsOf(document: Document): Set<string> {
  const { cvm, clb, 'public-gateway': gateways, 'nat-gateway': nats } = document.resources;
  const held = new Set<string>();
  for (const table of [cvm, clb, gateways]) for (const { eip } of Object.values(table)) if (eip !== null) held.add(eip);
  for (const { eips } of Object.values(nats)) for (const eip of eips) held.add(eip);
  return held;
}

/** A name for a copy: the same, or with the next free number where its kind has that name already. */
export function copyName(
  table: Readonly<Record<string, AnyResource>>,
  given: ReadonlySet<string>,
  name: string,
): string {
  const taken = new Set([...Object.values(table).map((each) => each.name), ...given]);
  if (!taken.has(name)) return name;
  const stem = [...name.replace(/ \d+$/, '')].slice(0, 50).join('');
  for (let n = 2; ; n += 1) if (!taken.has(`${stem} ${n}`)) return `${stem} ${n}`;
}

/** Empties a field when another resource of the kind holds the same address: two of them cannot have it. */
export function withoutTaken(table: Readonly<Record<string, unknown>>, value: Fields, key: string): Fields {
  const address = value[key];
  if (typeof address !== 'string') return value;
  const taken = Object.values(table).some(
    (each) =>
      typeof each === 'object' && each !== null && entry(each as Readonly<Record<string, unknown>>, key) === address,
  );
  return taken ? { ...value, [key]: null } : value;
}

type Node = Record<string | number, unknown>;

function put(root: unknown, path: readonly (string | number)[], value: Json): void {
  const at = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (at !== null && last !== undefined) at[last] = value;
}

function drop(root: unknown, path: readonly (string | number)[]): void {
  const list: unknown = nodeAt(root, path.slice(0, -1));
  if (Array.isArray(list)) list.splice(Number(path.at(-1)), 1);
}

function nodeAt(root: unknown, path: readonly (string | number)[]): Node | null {
  let node: unknown = root;
  for (const part of path) node = typeof node === 'object' && node !== null ? Reflect.get(node, part) : null;
  return typeof node === 'object' && node !== null ? (node as Node) : null;
}
