/** A working copy of the canvas: boxes are put, grown and pushed apart in it, and what came of it is read off as edits. */

import type { Box, Edit } from '../base/edit.ts';
import { entry } from '../base/entry.ts';
import { KINDS, type KindId } from '../kinds/index.ts';
import type { Document } from './document.ts';
import {
  bottomOf,
  boundsOf,
  CARD,
  CELL,
  collides,
  FROM_CORNER,
  PLATE_INSET,
  type Position,
  rightOf,
  type Side,
  sideOf,
  subnetSize,
  TAB_WIDTH,
  treeOf,
  VPC_INSET,
} from './geometry.ts';

/** What boxes keep between them when one makes room: on the canvas, and within a VPC (from tab to edge). */
export const GAPS = { canvas: { x: 60, y: 60 }, inside: { x: 26, y: 16 } } as const;

/** A working copy. Boxes grow to the right and downwards only, and what stands in the way gives way in the same direction. */
export class Drawing {
  private readonly document: Document;
  private readonly boxes = new Map<string, Box | null>();
  private readonly kinds = new Map<string, KindId>();
  private readonly parents = new Map<string, string | null>();
  private readonly members = new Map<string | null, string[]>();

  constructor(document: Document) {
    this.document = document;
  }

  /** The kind of what stands in the drawing; null for an id that does not. */
  kind(id: string): KindId | null {
    return this.kinds.get(id) ?? treeOf(this.document.resources).kinds.get(id) ?? null;
  }

  /** The box of an id, relative to its parent's; null while it has no place. */
  box(id: string): Box | null {
    const own = this.boxes.get(id);
    if (own !== undefined) return own;
    const before = entry(this.document.layout, id);
    return before === undefined ? null : { x: before.x, y: before.y, width: before.width, height: before.height };
  }

  /** In whom it stands; null for the canvas itself. */
  parent(id: string): string | null {
    const own = this.parents.get(id);
    return own !== undefined ? own : (treeOf(this.document.resources).parents.get(id) ?? null);
  }

  /** What stands in a box, or for null on the canvas itself. */
  children(id: string | null): readonly string[] {
    return this.members.get(id) ?? treeOf(this.document.resources).children.get(id) ?? [];
  }

  /** Makes something stand in a box, or on the canvas: a resource that is new, or one that comes from elsewhere. Its box is put afterwards. */
  enter(id: string, kind: KindId, parent: string | null): void {
    if (this.kind(id) !== null) this.leave(id);
    this.kinds.set(id, kind);
    this.parents.set(id, parent);
    this.membersOf(parent).push(id);
  }

  /** Takes something out of its box, before it enters another one. */
  leave(id: string): void {
    const members = this.membersOf(this.parent(id));
    const index = members.indexOf(id);
    if (index >= 0) members.splice(index, 1);
  }

  /** Puts a box; null takes the place away. */
  put(id: string, box: Box | null): void {
    this.boxes.set(id, box);
  }

  /** Puts a box elsewhere, its size as it is. */
  shift(id: string, by: Position): void {
    const box = this.box(id);
    if (box !== null) this.put(id, { ...box, x: box.x + by.x, y: box.y + by.y });
  }

  /** The box with all that sticks out of it (plates on its border, the tab of a subnet); null while it has no place. */
  outline(id: string): Box | null {
    const box = this.box(id);
    if (box === null) return null;
    const around: Box[] = [box];
    if (this.kind(id) === 'subnet') around.push({ ...box, x: box.x - TAB_WIDTH });
    for (const plate of this.plates(id)) around.push({ ...plate.box, x: plate.box.x + box.x, y: plate.box.y + box.y });
    return boundsOf(around);
  }

  /** The plates on a box's border. */
  plates(id: string): { readonly id: string; readonly box: Box; readonly side: Side }[] {
    const outer = this.box(id);
    if (outer === null) return [];
    return this.children(id).flatMap((child) => {
      const box = this.isPlate(child) ? this.box(child) : null;
      return box === null ? [] : [{ id: child, box, side: sideOf(box, outer) }];
    });
  }

  /** What stands within a box, plates left out. */
  inner(id: string): { readonly id: string; readonly box: Box }[] {
    return this.children(id).flatMap((child) => {
      const box = this.isPlate(child) ? null : this.box(child);
      return box === null ? [] : [{ id: child, box }];
    });
  }

  /** Outlines of what else stands in a box or on the canvas, plates left out. */
  obstacles(parent: string | null, except: ReadonlySet<string>): Box[] {
    return this.children(parent).flatMap((id) => {
      const outline = except.has(id) || (parent !== null && this.isPlate(id)) ? null : this.outline(id);
      return outline === null ? [] : [outline];
    });
  }

  /** The least size of a box that holds what is in it, at its present place. */
  needed(id: string): { readonly width: number; readonly height: number } {
    const plates = this.plates(id);
    const inner = this.inner(id);
    let { width, height } =
      this.kind(id) === 'subnet' ? subnetSize(1, 1) : { width: CARD.width + 4 * FROM_CORNER, height: 84 };
    for (const { box } of inner) {
      if (this.kind(id) === 'subnet') {
        width = Math.max(width, rightOf(box) + CELL.x);
        height = Math.max(height, bottomOf(box) + FROM_CORNER);
        continue;
      }
      const beside = plates.some((plate) => plate.side === 'right' && level(plate.box, box));
      const below = plates.some((plate) => plate.side === 'bottom' && above(plate.box, box));
      width = Math.max(width, rightOf(box) + (beside ? PLATE_INSET.right : VPC_INSET.right));
      height = Math.max(height, bottomOf(box) + (below ? PLATE_INSET.bottom : VPC_INSET.bottom));
    }
    for (const { box, side } of plates) {
      if (side === 'top' || side === 'bottom') width = Math.max(width, rightOf(box) + FROM_CORNER);
      else height = Math.max(height, bottomOf(box) + FROM_CORNER);
    }
    return { width, height };
  }

  /** Gives a box a size; plates at its right and its bottom go with the border. */
  resize(id: string, width: number, height: number): void {
    const box = this.box(id);
    if (box === null || (box.width === width && box.height === height)) return;
    for (const plate of this.plates(id)) {
      if (plate.side === 'right') this.put(plate.id, { ...plate.box, x: width - CARD.width / 2 });
      if (plate.side === 'bottom') this.put(plate.id, { ...plate.box, y: height - CARD.height / 2 });
    }
    this.put(id, { ...box, width, height });
  }

  /**
   * Makes a box large enough for what is in it, then pushes its neighbours apart, then does the same for the box around it. `before` is its
   * outline as it was, for one that has been changed already.
   */
  fit(id: string, before: Box | null = this.outline(id)): void {
    const box = this.box(id);
    if (box === null) return;
    this.clearLeft(id);
    const needed = this.needed(id);
    this.resize(id, Math.max(box.width, needed.width), Math.max(box.height, needed.height));
    if (before !== null) this.push(id, before);
    const parent = this.parent(id);
    if (parent !== null) this.fit(parent);
  }

  /** What changed, as edits: new places first in order of their putting. */
  edits(): Edit[] {
    const edits: Edit[] = [];
    for (const [id, box] of this.boxes) {
      const before = entry(this.document.layout, id);
      if (box === null ? before === undefined : before !== undefined && sameBox(before, box)) continue;
      edits.push({ op: 'place', id, box: box === null ? null : rounded(box) });
    }
    return edits;
  }

  /** A plate at the left stands on what is there: everything within moves to the right. */
  private clearLeft(id: string): void {
    const plates = this.plates(id).filter((plate) => plate.side === 'left');
    const inner = this.inner(id);
    let by = 0;
    for (const { box } of inner) {
      if (plates.some((plate) => level(plate.box, box))) by = Math.max(by, PLATE_INSET.left - box.x);
    }
    if (by > 0) for (const child of inner) this.shift(child.id, { x: by, y: 0 });
  }

  /** Pushes neighbours out of the way of a box whose outline was `before`: what stood right of it to the right, what stood below it down. */
  private push(id: string, before: Box): void {
    const parent = this.parent(id);
    const gap = parent === null ? GAPS.canvas : GAPS.inside;
    const waiting: (readonly [string, Box])[] = [[id, before]];
    // Everything moves one way only, so this ends by itself; the bound is for boxes that a file has piled up.
    for (let rounds = 0; waiting.length > 0 && rounds < 10_000; rounds += 1) {
      const [pusher, was] = waiting.shift() ?? [id, before];
      for (const other of this.children(parent)) {
        const mine = this.outline(pusher);
        const theirs = this.outline(other);
        if (
          other === pusher ||
          mine === null ||
          theirs === null ||
          (parent !== null && this.isPlate(other)) ||
          !collides(mine, theirs)
        )
          continue;
        const ways = [
          { mover: other, by: { x: rightOf(mine) + gap.x - theirs.x, y: 0 }, holds: theirs.x >= rightOf(was) },
          { mover: other, by: { x: 0, y: bottomOf(mine) + gap.y - theirs.y }, holds: theirs.y >= bottomOf(was) },
          { mover: pusher, by: { x: rightOf(theirs) + gap.x - mine.x, y: 0 }, holds: rightOf(theirs) <= was.x },
          { mover: pusher, by: { x: 0, y: bottomOf(theirs) + gap.y - mine.y }, holds: bottomOf(theirs) <= was.y },
        ].filter((way) => way.holds);
        // What lay one on the other before is the user's, and stays.
        const way = ways.toSorted((a, b) => a.by.x + a.by.y - b.by.x - b.by.y)[0];
        if (way === undefined) continue;
        waiting.push([way.mover, way.mover === other ? theirs : mine]);
        this.shift(way.mover, way.by);
      }
    }
  }

  private isPlate(id: string): boolean {
    const kind = this.kind(id);
    return kind !== null && KINDS[kind].shape === 'plate';
  }

  private membersOf(parent: string | null): string[] {
    const before = this.members.get(parent);
    if (before !== undefined) return before;
    const copy = [...(treeOf(this.document.resources).children.get(parent) ?? [])];
    this.members.set(parent, copy);
    return copy;
  }
}

/** Whether a plate at the left or right side stands beside a box within. */
function level(plate: Box, inner: Box): boolean {
  return plate.y < bottomOf(inner) + FROM_CORNER && inner.y < bottomOf(plate) + FROM_CORNER;
}

/** Whether a plate at the bottom stands below a box within. */
function above(plate: Box, inner: Box): boolean {
  return plate.x < rightOf(inner) + FROM_CORNER && inner.x < rightOf(plate) + FROM_CORNER;
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function rounded(box: Box): Box {
  return {
    x: Math.round(box.x) + 0,
    y: Math.round(box.y) + 0,
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}
