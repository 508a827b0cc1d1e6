/** Which references and CIDRs a resource holds: found by its schema, so that those of a new kind are known at once. */

import { type AnyResource, KINDS, type KindId } from './index.ts';
import { type Structure, structureOf } from './structure.ts';

/** A value of one sort within a resource, by the path of keys and indexes that leads to it. */
export interface Spot<T> {
  readonly path: readonly (string | number)[];
  readonly value: T;
}

/** A reference: whom it names and what it may name. */
export interface ReferenceSpot extends Spot<string> {
  readonly kinds: readonly string[];
}

/** The references of a resource that are not null, in document order. */
export function referencesOf(kind: KindId, resource: AnyResource): ReferenceSpot[] {
  const spots: ReferenceSpot[] = [];
  walk(structureOf(KINDS[kind].schema), resource, [], (structure, value, path) => {
    if (structure.type === 'leaf' && structure.field?.field === 'reference' && typeof value === 'string') {
      spots.push({ path, value, kinds: structure.field.kinds });
    }
  });
  return spots;
}

/** The CIDRs of a resource that are not null, in document order. */
export function cidrsOf(kind: KindId, resource: AnyResource): Spot<string>[] {
  const spots: Spot<string>[] = [];
  walk(structureOf(KINDS[kind].schema), resource, [], (structure, value, path) => {
    if (structure.type === 'leaf' && structure.field?.field === 'cidr' && typeof value === 'string')
      spots.push({ path, value });
  });
  return spots;
}

type Visit = (structure: Structure, value: unknown, path: readonly (string | number)[]) => void;

function walk(structure: Structure, value: unknown, path: readonly (string | number)[], visit: Visit): void {
  if (value === null || value === undefined) return;
  if (structure.type === 'leaf') visit(structure, value, path);
  else if (structure.type === 'list') {
    if (!holdsSpots(structure.item)) return;
    for (const [index, item] of (value as readonly unknown[]).entries())
      walk(structure.item, item, [...path, index], visit);
  } else {
    for (const member of structure.fields) {
      if (holdsSpots(member.structure))
        walk(member.structure, Reflect.get(value as object, member.key), [...path, member.key], visit);
    }
  }
}

const known = new WeakMap<Structure, boolean>();

/** Whether a structure can hold a reference or a CIDR at all: what cannot is not walked. */
function holdsSpots(structure: Structure): boolean {
  const before = known.get(structure);
  if (before !== undefined) return before;
  const holds =
    structure.type === 'leaf'
      ? structure.field?.field === 'reference' || structure.field?.field === 'cidr'
      : structure.type === 'list'
        ? holdsSpots(structure.item)
        : structure.fields.some((member) => holdsSpots(member.structure));
  known.set(structure, holds);
  return holds;
}
