/** What stands on the canvas: the plan of the document, and its boxes as nodes; each is kept as it is while its part of the document is. */

import {
  type Document,
  EMPTY_PLAN,
  entry,
  KINDS,
  type KindId,
  type Placement,
  type Plan,
  planOf,
  treeOf,
} from '../../core/index.ts';
import type { CanvasNode } from './flow.ts';

/** Everything that is drawn. */
export interface Scene extends Plan {
  /** Containers before what stands in them. */
  readonly nodes: readonly CanvasNode[];
}

/** Layers from below; lines run between subnets and cards. */
const LAYERS = { box: 1, line: 2, subnet: 3, plumb: 4, card: 5, plate: 6, label: 7 } as const;

/** Nothing. */
export const EMPTY_SCENE: Scene = { ...EMPTY_PLAN, nodes: [] };
const QUIET = { 'aria-roledescription': undefined } as const;

/** The scene of a document. Parts that did not change are those of `before`, by identity. */
export function sceneOf(document: Document, before: Scene = EMPTY_SCENE): Scene {
  const { parents, kinds } = treeOf(document.resources);
  const known = new Map(before.nodes.map((node) => [node.id, node]));
  const plan = planOf(document, before);
  const nodes: CanvasNode[] = [];
  for (const id of plan.boxes.keys()) {
    const kind = kinds.get(id);
    const place = entry(document.layout, id);
    if (kind !== undefined && place !== undefined)
      nodes.push(nodeOf(id, kind, parents.get(id) ?? null, place, known.get(id)));
  }
  return { ...plan, nodes: equal(before.nodes, nodes) ? before.nodes : nodes };
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

function equal(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
