/** Decides what lies between two states of a design, as patches, and whether two people's patches can both stand. Lists count as one value. */

import { type Document, documentFromJson, type Edit, type Json, pointerOf, replay } from '../../core/index.ts';
import { leavesOrphans, type Patches, prefixesOf, reachOf } from './reach.ts';

type Patch = Patches[number];
type Path = Patch['path'];

/** What leads from one document, or table of one, to another. What the two share is not looked into: one edit of a large design costs little. */
export function patchesBetween<T extends object>(before: T, after: T): Patches {
  const patches: Patch[] = [];
  compare(before, after, [], patches);
  return patches;
}

function compare(before: unknown, after: unknown, path: Path, into: Patch[]): void {
  if (Object.is(before, after)) return;
  if (!isTable(before) || !isTable(after)) {
    if (!same(before, after)) into.push({ op: 'replace', path, value: after });
    return;
  }
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key) || after[key] === undefined) {
      if (before[key] !== undefined) into.push({ op: 'remove', path: [...path, key] });
    } else if (before[key] !== undefined) compare(before[key], after[key], [...path, key], into);
  }
  for (const [key, value] of Object.entries(after)) {
    const isNew = !Object.hasOwn(before, key) || before[key] === undefined;
    if (isNew && value !== undefined) into.push({ op: 'add', path: [...path, key], value });
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values of a document are the same in content; keys may stand in another order. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => same(value, other[index]));
  if (!isTable(one) || !isTable(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}

/** Patches as edits, for a command or a step that goes from one state to another. */
export function editsOf(patches: Patches): readonly Edit[] {
  return patches.map((patch): Edit => {
    const pointer = pointerOf(...patch.path);
    if (patch.op === 'remove') return { op: 'remove', pointer };
    return { op: patch.op === 'add' ? 'add' : 'set', pointer, value: patch.value as Json };
  });
}

/**
 * The document when both sides' changes of `base` stand: `ours`, a document, and `theirs`, patches that fit `base`. Null when they do not go
 * together: both changed one value, a list or an id, or the outcome would name what is gone, or be no design any more.
 */
export function merge(base: Document, ours: Document, theirs: Patches): Document | null {
  const own = patchesBetween(base, ours);
  if (own.length === 0) return replay(ours, theirs);
  const ownByPath = new Map(own.map((patch) => [prefixesOf(patch.path).at(-1), patch]));
  const reach = reachOf(own);
  const agreed = (patch: Patch): boolean => {
    const mine = ownByPath.get(prefixesOf(patch.path).at(-1));
    return mine !== undefined && mine.op === patch.op && same(mine.value, patch.value);
  };
  const disputed = theirs.filter((patch) => !agreed(patch));
  if (disputed.some((patch) => reach.meets(patch.path))) return null;
  const added = new Set(addedIds(own));
  if (addedIds(disputed).some((id) => added.has(id))) return null;
  const merged = replay(ours, disputed);
  if (leavesOrphans(ours, merged) || leavesOrphans(replay(base, theirs), merged)) return null;
  return documentFromJson(merged as unknown as Json).ok ? merged : null;
}

/** The ids that patches bring into the design, in whichever table. */
function addedIds(patches: Patches): readonly string[] {
  return patches.flatMap(({ op, path }) => {
    const id = path[0] === 'resources' ? path[2] : path[1];
    const whole = path.length === (path[0] === 'resources' ? 3 : 2) && path[0] !== 'layout';
    return op === 'add' && whole && id !== undefined ? [String(id)] : [];
  });
}
