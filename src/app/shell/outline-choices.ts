/** Decides what the outline's menus offer: kinds that may be added where one stands, boxes to move to, ends to connect with. */

import {
  type Document,
  dropTarget,
  findResource,
  isPlaced,
  KIND_IDS,
  KINDS,
  type KindId,
  legalEnds,
  treeOf,
} from '../../core/index.ts';

/** A kind that may be added. */
export interface Addable {
  readonly kind: KindId;
  /** The box that takes it; null: the canvas itself. */
  readonly parent: string | null;
  /** The block that it would get, or null. */
  readonly cidr: string | null;
}

/** What may be added at a resource (null: at none): first what may stand in it, then what a box around it takes, then what stands for itself. */
export function addableAt(document: Document, at: string | null): readonly Addable[] {
  const addable = KIND_IDS.flatMap((kind): Addable[] => {
    if (KINDS[kind].shape === 'line') return [];
    const here = dropTarget(document, { kind }, at);
    const drop = here.ok ? here : dropTarget(document, { kind }, null);
    return drop.ok ? [{ kind, parent: drop.parent, cidr: drop.cidr }] : [];
  });
  const rank = ({ parent }: Addable) => (parent === null ? 2 : parent === at ? 0 : 1);
  return addable.toSorted((a, b) => rank(a) - rank(b));
}

/** The boxes that would take all of these, and in which not all of them stand already, in file order. */
export function homesFor(document: Document, ids: readonly string[]): readonly string[] {
  const { kinds, parents } = treeOf(document.resources);
  const movable = ids.every((id) => {
    const kind = kinds.get(id);
    return kind !== undefined && isPlaced(kind) && KINDS[kind].parent !== null;
  });
  if (!movable || ids.length === 0) return [];
  return [...kinds.keys()].filter((box) => {
    if (ids.includes(box) || ids.every((id) => parents.get(id) === box)) return false;
    return ids.every((id) => {
      const drop = dropTarget(document, { id }, box);
      return drop.ok && drop.parent === box;
    });
  });
}

/** What a resource can be connected with, in file order. */
export function endsFor(document: Document, id: string): readonly string[] {
  const legal = legalEnds(document, id);
  return [...treeOf(document.resources).kinds.keys()].filter((each) => legal.has(each));
}

/** Those of the ids whose name, id or kind holds what was typed; `kindName` says a kind in the language of the page. */
export function matching(
  document: Document,
  ids: readonly string[],
  typed: string,
  kindName: (kind: KindId) => string,
): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  return ids.filter((id) => {
    const found = findResource(document.resources, id);
    if (found === null) return false;
    return [found.value.name, id, kindName(found.kind)].some((text) => text.toLowerCase().includes(wanted));
  });
}
