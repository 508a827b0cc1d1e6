/** Decides which resources a reference may name: what a picker lists, so that an illegal choice is never on offer. */

import { type Pointer, partsOf, valueAt } from '../base/pointer.ts';
import { isKindId, KINDS, type KindId } from '../kinds/index.ts';
import type { Document, Resources } from './document.ts';
import { allResources, type Found, findResource } from './tables.ts';
import { structureAt } from './value.ts';

/**
 * The resources that the reference at `pointer` may name, in file order; the one that it names now is always among them when it exists.
 * - Within a VPC (a subnet's route table, a next hop, a target), only what is in the same VPC.
 * - Of a line that ends at the owner (a gateway's tunnels), only the owner's.
 * - An EIP only when nothing else holds it; in a rule of a gateway, only the gateway's own.
 * - In a list of references, nothing twice; of a line's two ends of one kind, not the other end, and only what is in its region.
 * - A next hop only of the policy's type.
 */
export function legalTargets(document: Document, pointer: Pointer): readonly Found[] {
  const structure = structureAt(pointer);
  const [root, kind = '', id = '', key = '', ...deep] = partsOf(pointer);
  if (root !== 'resources' || !isKindId(kind) || structure?.type !== 'leaf' || structure.field?.field !== 'reference')
    return [];
  const owner = findResource(document.resources, id);
  if (owner === null || owner.kind !== kind) return [];
  const kinds = new Set(structure.field.kinds);
  const type = deep.length > 0 ? valueAt(document, siblingOf(pointer, 'nextHopType')) : undefined;
  if (typeof type === 'string') for (const each of kinds) if (each !== type) kinds.delete(each);
  const current = valueAt(document, pointer);
  const beside = valueAt(document, pointer.slice(0, pointer.lastIndexOf('/')));
  const already = new Set(Array.isArray(beside) ? beside : []);
  const held = kinds.has('eip') ? heldEips(document.resources, owner, deep.length > 1) : null;
  return [...allResources(document.resources)].filter((target) => {
    if (!kinds.has(target.kind)) return false;
    if (target.id === current) return true;
    if (target.id === owner.id || already.has(target.id)) return false;
    if (target.kind === 'eip') return held?.(target.id) ?? false;
    return fits(document.resources, owner, key, target);
  });
}

/** The VPCs that a resource stands in: one, none, or the two of a peering. */
export function vpcsOf(resources: Resources, found: Found): readonly string[] {
  if (found.kind === 'vpc') return [found.id];
  const { parent, ends } = KINDS[found.kind];
  const next = (parent === null ? (ends ?? []) : [parent]).map((field) => Reflect.get(found.value, field) as unknown);
  return next.flatMap((id) => {
    const target = typeof id === 'string' ? findResource(resources, id) : null;
    return target === null ? [] : vpcsOf(resources, target);
  });
}

function fits(resources: Resources, owner: Found, key: string, target: Found): boolean {
  const { parent, ends } = KINDS[owner.kind];
  if (ends?.includes(key)) return fitsEnd(resources, owner, key, target);
  if (key === parent) return true;
  const targetEnds = KINDS[target.kind].ends ?? [];
  const ofOwner = targetEnds.filter((field) => kindsOf(target.kind, field).includes(owner.kind));
  if (ofOwner.length > 0) return ofOwner.some((field) => Reflect.get(target.value, field) === owner.id);
  const [ours, theirs] = [vpcsOf(resources, owner), vpcsOf(resources, target)];
  return ours.length === 0 || theirs.length === 0 || theirs.some((vpc) => ours.includes(vpc));
}

/** An end of a line: where both ends are of one kind, they differ, and lie in one region. */
function fitsEnd(resources: Resources, owner: Found, key: string, target: Found): boolean {
  const other = KINDS[owner.kind].ends?.find((field) => field !== key);
  const otherId: unknown = other === undefined ? null : Reflect.get(owner.value, other);
  const opposite = typeof otherId === 'string' ? findResource(resources, otherId) : null;
  if (opposite === null || opposite.kind !== target.kind) return true;
  return opposite.id !== target.id && Reflect.get(opposite.value, 'region') === Reflect.get(target.value, 'region');
}

function kindsOf(kind: KindId, field: string): readonly string[] {
  const structure = structureAt(`/resources/${kind}/x/${field}`);
  return structure?.type === 'leaf' && structure.field?.field === 'reference' ? structure.field.kinds : [];
}

/** Answers whether an EIP may be chosen: within a rule the owner's own ones, else those that nobody else holds. */
function heldEips(resources: Resources, owner: Found, inRule: boolean): (id: string) => boolean {
  const holders = new Map<string, string>();
  for (const found of allResources(resources)) {
    for (const id of eipsOf(found)) holders.set(id, found.id);
  }
  return inRule ? (id) => holders.get(id) === owner.id : (id) => !holders.has(id) || holders.get(id) === owner.id;
}

function eipsOf(found: Found): readonly string[] {
  if ('eips' in found.value) return found.value.eips;
  return 'eip' in found.value && found.value.eip !== null ? [found.value.eip] : [];
}

function siblingOf(pointer: Pointer, key: string): Pointer {
  return `${pointer.slice(0, pointer.lastIndexOf('/'))}/${key}`;
}
