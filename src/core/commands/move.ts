/** Moves resources: within their box, or into another one, which re-associates them. */

import type { Edit } from '../base/edit.ts';
import { entry } from '../base/entry.ts';
import { type Message, message } from '../base/message.ts';
import { apply } from '../document/apply.ts';
import type { Document } from '../document/document.ts';
import { Drawing } from '../document/drawing.ts';
import { isPlaced, treeOf } from '../document/geometry.ts';
import { placeIn } from '../document/placing.ts';
import { findResource } from '../document/tables.ts';
import { type Command, deed, type Point, refuse } from './command.ts';
import { dropTarget } from './drop-target.ts';
import { leadingTo } from './moving/leading-to.ts';
import { reassociate } from './moving/reassociate.ts';
import { originOf } from './moving/relative.ts';

/** What is moved where. */
export interface MoveArgs {
  /** What moves; what stands in something that moves comes along by itself. */
  readonly ids: readonly string[];
  /** The box that takes them; null: the canvas itself. */
  readonly parent: string | null;
  /** Where the top left corner of the first one would stand, relative to the parent's box; the others keep their distance to it. */
  readonly at: Point;
}

/** Moves resources as one step: a gateway snaps to its box's border, a card to a cell, and nothing lands on its neighbour. */
export const move: Command<MoveArgs> = {
  id: 'move',
  title: 'command.move',
  shortcut: null,
  run: (document, { ids, parent, at }) => {
    const movers = topmost(document, ids);
    const [first] = movers;
    if (first === undefined) return refuse(message('refusal.nothing'));
    const origins = new Map(movers.map((id) => [id, originOf(document, id)]));
    const from = origins.get(first) ?? { x: 0, y: 0 };
    const to = originOf(document, parent);
    const drawing = new Drawing(document);
    const homes = new Map<string, string | null>();
    for (const id of movers) {
      const drop = dropTarget(document, { id }, parent);
      if (!drop.ok) return refuse(drop.why);
      if (entry(document.layout, id)?.locked === true)
        return refuse(message('refusal.locked', { name: nameOf(document, id) }));
      homes.set(id, drop.parent);
    }
    const edits: Edit[] = [];
    const said: Message[] = [];
    let current = document;
    for (const [id, home] of homes) {
      if (home === null) continue;
      const change = reassociate(current, id, home);
      edits.push(...change.edits);
      said.push(...change.said);
      if (change.edits.length === 0) continue;
      said.push(...leadingTo(document, id));
      if (movers.length > 1) current = apply(current, change.edits).document;
    }
    for (const id of movers) drawing.leave(id);
    for (const [id, home] of homes) {
      const kind = drawing.kind(id);
      const origin = origins.get(id) ?? from;
      const box = originOf(document, home);
      if (kind === null) continue;
      drawing.enter(id, kind, home);
      placeIn(drawing, id, { x: at.x + to.x + origin.x - from.x - box.x, y: at.y + to.y + origin.y - from.y - box.y });
    }
    const home = homes.get(first) ?? null;
    const name = nameOf(document, first);
    const label =
      movers.length > 1
        ? message('step.move-many', { count: movers.length })
        : home !== null && edits.length > 0
          ? message('step.move-into', { name, parent: nameOf(document, home) })
          : message('step.move', { name });
    return deed(label, [...edits, ...drawing.edits()], { said });
  },
};

/** Those of the ids that have a place and stand in no other of them, each once. */
export function topmost(document: Document, ids: readonly string[]): string[] {
  const { kinds, parents } = treeOf(document.resources);
  const asked = new Set(ids);
  return [...asked].filter((id) => {
    const kind = kinds.get(id);
    if (kind === undefined || !isPlaced(kind)) return false;
    for (let outer = parents.get(id); outer !== undefined; outer = parents.get(outer))
      if (asked.has(outer)) return false;
    return true;
  });
}

function nameOf(document: Document, id: string): string {
  return findResource(document.resources, id)?.value.name ?? id;
}
