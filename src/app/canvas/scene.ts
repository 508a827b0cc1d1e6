/** What stands on the canvas: nodes and lines derived from the document, each kept as it is while its part of the document is. */

import {
  type AnyResource,
  type Box,
  type Document,
  entry,
  KIND_IDS,
  KINDS,
  type KindId,
  type Placement,
  treeOf,
} from '../../core/index.ts';
import type { CanvasNode } from './flow.ts';
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

/** Everything that is drawn. */
export interface Scene {
  /** Containers before what stands in them. */
  readonly nodes: readonly CanvasNode[];
  /** Absolute boxes by id. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: readonly SceneLine[];
  readonly plumbs: readonly PlumbLine[];
  readonly internet: Box | null;
  /** What stands on the canvas itself, and the plates: what lines keep clear of. */
  readonly obstacles: readonly string[];
}

/** Layers from below; lines run between subnets and cards. */
const LAYERS = { box: 1, line: 2, subnet: 3, plumb: 4, card: 5, plate: 6, label: 7 } as const;

/** Nothing. */
export const EMPTY_SCENE: Scene = { nodes: [], boxes: new Map(), lines: [], plumbs: [], internet: null, obstacles: [] };
const QUIET = { 'aria-roledescription': undefined } as const;

/** The scene of a document. Parts that did not change are those of `before`, by identity. */
export function sceneOf(document: Document, before: Scene = EMPTY_SCENE): Scene {
  const { children, kinds } = treeOf(document.resources);
  const known = new Map(before.nodes.map((node) => [node.id, node]));
  const nodes: CanvasNode[] = [];
  const boxes = new Map<string, Box>();
  const obstacles: string[] = [];
  const walk = (parent: string | null, origin: { readonly x: number; readonly y: number }): void => {
    for (const id of children.get(parent) ?? []) {
      const kind = kinds.get(id);
      const place = entry(document.layout, id);
      if (kind === undefined || place === undefined) continue;
      const box = { x: origin.x + place.x, y: origin.y + place.y, width: place.width, height: place.height };
      nodes.push(nodeOf(id, kind, parent, place, known.get(id)));
      boxes.set(id, same(before.boxes.get(id), box));
      if (parent === null || KINDS[kind].shape === 'plate') obstacles.push(id);
      if (KINDS[kind].shape === 'container') walk(id, box);
    }
  };
  walk(null, { x: 0, y: 0 });
  const plumbs = plumbsOf(document, boxes);
  return {
    nodes: equal(before.nodes, nodes) ? before.nodes : nodes,
    boxes,
    lines: linesOf(document, boxes, before.lines),
    plumbs,
    internet: internetOf(document, boxes, plumbs, obstacles),
    obstacles,
  };
}

function nodeOf(
  id: string,
  kind: KindId,
  parent: string | null,
  place: Placement,
  before: CanvasNode | undefined,
): CanvasNode {
  const { x, y, width, height } = place;
  const parentId = parent ?? undefined;
  if (
    before !== undefined &&
    before.position.x === x &&
    before.position.y === y &&
    before.width === width &&
    before.height === height &&
    before.parentId === parentId &&
    before.data.kind === kind
  )
    return before;
  return {
    id,
    type: kind === 'vpc' || kind === 'subnet' || kind === 'idc' ? kind : KINDS[kind].shape,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    zIndex: layerOf(kind),
    data: before?.data.kind === kind ? before.data : { kind },
    domAttributes: QUIET,
    ...(parent === null ? {} : { parentId: parent }),
  };
}

function layerOf(kind: KindId): number {
  if (kind === 'subnet') return LAYERS.subnet;
  const { shape } = KINDS[kind];
  return shape === 'plate' ? LAYERS.plate : shape === 'card' ? LAYERS.card : LAYERS.box;
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

function equal(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
