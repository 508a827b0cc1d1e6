/** Where everything of a design stands and runs, as canvas and pictures draw it: boxes, the lines between them, and the Internet above. */

import type { Box } from '../../base/edit.ts';
import { entry } from '../../base/entry.ts';
import { type AnyResource, KIND_IDS, KINDS, type KindId } from '../../kinds/index.ts';
import type { Document } from '../document.ts';
import { treeOf } from '../geometry.ts';
import { internetBox } from './internet.ts';

/** A line between two boxes: a resource with two ends. */
export interface SceneLine {
  readonly id: string;
  readonly kind: KindId;
  readonly from: string;
  readonly to: string;
  /** Which of how many lines between the same two ends it is. */
  readonly turn: number;
  readonly of: number;
}

/** A plumb line: what holds an elastic IP, or a NAT gateway with one, hangs from the Internet. */
export interface PlumbLine {
  readonly holder: string;
  /** The address on the line; null for a NAT gateway, whose plate shows it. */
  readonly eip: string | null;
  /** How many lines before it stand at the same subnet. */
  readonly turn: number;
}

/** What is drawn where. */
export interface Plan {
  /** Absolute boxes by id; containers before what stands in them. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: readonly SceneLine[];
  readonly plumbs: readonly PlumbLine[];
  readonly internet: Box | null;
  /** What stands on the canvas itself, and the plates: what lines keep clear of. */
  readonly obstacles: readonly string[];
}

/** Nothing. */
export const EMPTY_PLAN: Plan = { boxes: new Map(), lines: [], plumbs: [], internet: null, obstacles: [] };

/** The plan of a document: of what has a place. Parts that did not change are those of `before`, by identity. */
export function planOf(document: Document, before: Plan = EMPTY_PLAN): Plan {
  const { children, kinds } = treeOf(document.resources);
  const boxes = new Map<string, Box>();
  const obstacles: string[] = [];
  const walk = (parent: string | null, origin: { readonly x: number; readonly y: number }): void => {
    for (const id of children.get(parent) ?? []) {
      const kind = kinds.get(id);
      const place = entry(document.layout, id);
      if (kind === undefined || place === undefined) continue;
      const box = { x: origin.x + place.x, y: origin.y + place.y, width: place.width, height: place.height };
      boxes.set(id, same(before.boxes.get(id), box));
      if (parent === null || KINDS[kind].shape === 'plate') obstacles.push(id);
      if (KINDS[kind].shape === 'container') walk(id, box);
    }
  };
  walk(null, { x: 0, y: 0 });
  const plumbs = plumbsOf(document, boxes);
  return {
    boxes,
    lines: linesOf(document, boxes, before.lines),
    plumbs,
    internet: internetOf(document, boxes, plumbs, obstacles),
    obstacles,
  };
}

function linesOf(
  document: Document,
  boxes: ReadonlyMap<string, Box>,
  before: readonly SceneLine[],
): readonly SceneLine[] {
  const found: {
    readonly id: string;
    readonly kind: KindId;
    readonly from: string;
    readonly to: string;
    readonly pair: string;
  }[] = [];
  const pairs = new Map<string, number>();
  for (const kind of KIND_IDS) {
    const { ends } = KINDS[kind];
    if (ends === null) continue;
    for (const [id, value] of Object.entries(document.resources[kind] as Readonly<Record<string, AnyResource>>)) {
      const [from, to]: unknown[] = ends.map((key) => Reflect.get(value, key));
      if (typeof from !== 'string' || typeof to !== 'string' || from === to || !boxes.has(from) || !boxes.has(to))
        continue;
      const pair = [from, to].sort().join(' ');
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      found.push({ id, kind, from, to, pair });
    }
  }
  const turns = new Map<string, number>();
  const known = new Map(before.map((line) => [line.id, line]));
  return found.map(({ pair, ...line }) => {
    const turn = turns.get(pair) ?? 0;
    turns.set(pair, turn + 1);
    const made = { ...line, turn, of: pairs.get(pair) ?? 1 };
    return same(known.get(line.id), made);
  });
}

function plumbsOf(document: Document, boxes: ReadonlyMap<string, Box>): readonly PlumbLine[] {
  const { parents } = treeOf(document.resources);
  const turns = new Map<string, number>();
  const plumbs: PlumbLine[] = [];
  for (const [id, nat] of Object.entries(document.resources['nat-gateway']))
    if (boxes.has(id) && nat.eips.some((eip) => Object.hasOwn(document.resources.eip, eip)))
      plumbs.push({ holder: id, eip: null, turn: 0 });
  for (const kind of ['public-gateway', 'cvm', 'clb'] as const) {
    for (const [id, { eip }] of Object.entries(document.resources[kind])) {
      const subnet = parents.get(id);
      if (eip === null || !Object.hasOwn(document.resources.eip, eip) || !boxes.has(id) || subnet === undefined)
        continue;
      const turn = turns.get(subnet) ?? 0;
      turns.set(subnet, turn + 1);
      plumbs.push({ holder: id, eip, turn });
    }
  }
  return plumbs;
}

function internetOf(
  document: Document,
  boxes: ReadonlyMap<string, Box>,
  plumbs: readonly PlumbLine[],
  obstacles: readonly string[],
): Box | null {
  const { parents } = treeOf(document.resources);
  const users = new Set(plumbs.map(({ holder }) => outermost(parents, holder)));
  const boxOf = (id: string): readonly Box[] => {
    const box = boxes.get(id);
    return box === undefined ? [] : [box];
  };
  return internetBox(
    [...users].flatMap(boxOf),
    obstacles.filter((id) => !users.has(id) && !users.has(parents.get(id) ?? '')).flatMap(boxOf),
  );
}

/** What stands on the canvas itself around an id. */
export function outermost(parents: ReadonlyMap<string, string>, id: string): string {
  let at = id;
  for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) at = parent;
  return at;
}

/** `before` when it holds the same values. */
function same<T extends object>(before: T | undefined, now: T): T {
  if (before === undefined) return now;
  for (const key of Object.keys(now)) if (Reflect.get(before, key) !== Reflect.get(now, key)) return now;
  return before;
}
