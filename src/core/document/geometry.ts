/** Where things stand on the canvas: who stands in whom, absolute boxes, the sides of a border, and how large a box must be for what is in it. */

import type { Box } from '../base/edit.ts';
import { entry } from '../base/entry.ts';
import { type AnyResource, KIND_IDS, KINDS, type KindId } from '../kinds/index.ts';
import type { Document, Resources } from './document.ts';

/** Gateways slide along a border in steps of this, in flow pixels like every length here. */
export const GRID = 20;
/** A card in a subnet, and a plate on a border. */
export const CARD = { width: 160, height: 60 } as const;
/** Cards stand in cells: the first cell's corner, and the steps to the next column and row. */
export const CELL = { x: 20, y: 60, across: 180, down: 68 } as const;
/** What is kept clear at the four sides of a VPC for its head and its tabs. */
export const VPC_INSET = { left: 28, top: 56, right: 20, bottom: 20 } as const;
/** What a plate on that side asks to be kept clear of subnets: its inner half, and a little air. */
export const PLATE_INSET = { top: 42, bottom: 42, left: 98, right: 92 } as const;
/** A plate keeps this far from a corner of its box. */
export const FROM_CORNER = 12;
/** A plate keeps this far from its neighbour. */
export const FROM_NEIGHBOUR = 20;
/** A route-table tab sticks out this far at the left of its subnet. */
export const TAB_WIDTH = 18;

/** A side of a box. */
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** A point in flow pixels. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** The boxes of a design as a tree, without their places. */
export interface Tree {
  /** The kind of every resource. */
  readonly kinds: ReadonlyMap<string, KindId>;
  /** The box that a resource stands in, or belongs to (a route table to its VPC), for those whose box exists. */
  readonly parents: ReadonlyMap<string, string>;
  /** What stands in a box; under null, what stands on the canvas itself. In document order. */
  readonly children: ReadonlyMap<string | null, readonly string[]>;
}

const trees = new WeakMap<Resources, Tree>();

/** The tree of a design's boxes: containers, cards and plates. Made once for each state of the resources. */
export function treeOf(resources: Resources): Tree {
  const before = trees.get(resources);
  if (before !== undefined) return before;
  const kinds = new Map<string, KindId>();
  const parents = new Map<string, string>();
  const children = new Map<string | null, string[]>();
  for (const kind of KIND_IDS) {
    const placed = isPlaced(kind);
    const { parent: field } = KINDS[kind];
    for (const [id, value] of Object.entries(resources[kind] as Readonly<Record<string, AnyResource>>)) {
      kinds.set(id, kind);
      const parent = field === null ? null : parentIn(resources, field, value);
      if (parent !== null) parents.set(id, parent);
      if (!placed) continue;
      const list = children.get(parent);
      if (list === undefined) children.set(parent, [id]);
      else list.push(id);
    }
  }
  const tree = { kinds, parents, children };
  trees.set(resources, tree);
  return tree;
}

/** A field that names a parent is called after the parent's kind: `vpc`, `subnet`, `idc`. One that resolves to nothing leaves its owner on the canvas. */
function parentIn(resources: Resources, field: string, value: AnyResource): string | null {
  const id: unknown = Reflect.get(value, field);
  if (typeof id !== 'string' || !(field in KINDS)) return null;
  return entry(resources[field as KindId] as Readonly<Record<string, AnyResource>>, id) === undefined ? null : id;
}

/** Whether resources of a kind have a box on the canvas: containers, cards and plates, not lines and records. */
export function isPlaced(kind: KindId): boolean {
  const { shape } = KINDS[kind];
  return shape === 'container' || shape === 'card' || shape === 'plate';
}

/** The kind of box that a kind stands in, or null for what stands on the canvas itself. */
export function parentKindOf(kind: KindId): KindId | null {
  const field = KINDS[kind].parent;
  return field !== null && field in KINDS ? (field as KindId) : null;
}

/** The box of a resource in canvas coordinates, or null while it or a box around it has no place. */
export function absoluteBox(document: Document, id: string): Box | null {
  const { parents } = treeOf(document.resources);
  const own = entry(document.layout, id);
  if (own === undefined) return null;
  let { x, y } = own;
  for (let parent = parents.get(id); parent !== undefined; parent = parents.get(parent)) {
    const outer = entry(document.layout, parent);
    if (outer === undefined) return null;
    x += outer.x;
    y += outer.y;
  }
  return { x, y, width: own.width, height: own.height };
}

/** The smallest box around boxes, or null when there is none. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map(rightOf));
  const bottom = Math.max(...boxes.map(bottomOf));
  return { x, y, width: right - x, height: bottom - y };
}

/** The canvas box around everything that has a place, or null for an empty canvas. */
export function contentBounds(document: Document): Box | null {
  const boxes = Object.keys(document.layout).map((id) =>
    treeOf(document.resources).kinds.has(id) ? absoluteBox(document, id) : null,
  );
  return boundsOf([...boxes.filter((box) => box !== null), ...Object.values(document.notes)]);
}

/** The right edge. */
export function rightOf(box: Box): number {
  return box.x + box.width;
}

/** The lower edge. */
export function bottomOf(box: Box): number {
  return box.y + box.height;
}

/** Whether two boxes share a point, or lie nearer than the gaps. */
export function collides(a: Box, b: Box, gapX = 0, gapY = gapX): boolean {
  return a.x < rightOf(b) + gapX && b.x < rightOf(a) + gapX && a.y < bottomOf(b) + gapY && b.y < bottomOf(a) + gapY;
}

/** On which side of its box a plate sits: the one nearest to its middle. `plate` is relative to the box. */
export function sideOf(plate: Box, box: Pick<Box, 'width' | 'height'>): Side {
  const x = plate.x + plate.width / 2;
  const y = plate.y + plate.height / 2;
  const distances: readonly (readonly [Side, number])[] = [
    ['top', Math.abs(y)],
    ['right', Math.abs(box.width - x)],
    ['bottom', Math.abs(box.height - y)],
    ['left', Math.abs(x)],
  ];
  return distances.reduce((best, each) => (each[1] < best[1] ? each : best))[0];
}

/** Every place on a side where a plate may sit, corner of the plate relative to the box, from the left or the top. */
export function borderSlots(box: Pick<Box, 'width' | 'height'>, side: Side): Position[] {
  const flat = side === 'top' || side === 'bottom';
  const last = (flat ? box.width - CARD.width : box.height - CARD.height) - FROM_CORNER;
  const slots: Position[] = [];
  for (let along = GRID; along <= last; along += GRID) {
    if (flat) slots.push({ x: along, y: (side === 'top' ? 0 : box.height) - CARD.height / 2 });
    else slots.push({ x: (side === 'left' ? 0 : box.width) - CARD.width / 2, y: along });
  }
  return slots;
}

/** The corner of a cell for a card. */
export function cellAt(column: number, row: number): Position {
  return { x: CELL.x + column * CELL.across, y: CELL.y + row * CELL.down };
}

/** How many columns of cards a subnet of this width has; at least one. */
export function columnsOf(width: number): number {
  return Math.max(1, Math.floor((width - CELL.x) / CELL.across));
}

/** The size of a subnet with so many columns and rows of cards; at least one of each. */
export function subnetSize(columns: number, rows: number): { readonly width: number; readonly height: number } {
  return { width: CELL.x + CELL.across * Math.max(1, columns), height: 132 + CELL.down * (Math.max(1, rows) - 1) };
}
