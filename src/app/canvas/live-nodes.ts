/** The nodes as they are drawn right now: the scene's, with what is selected, dragged and resized at the moment. */

import { type Box, type Document, type Position, treeOf } from '../../core/index.ts';
import type { CanvasNode } from './flow.ts';

/** What is dragged, and all in it, lies above the rest. */
const LIFT = 20;

const selectedCopies = new WeakMap<CanvasNode, CanvasNode>();
const liftedCopies = new WeakMap<CanvasNode, CanvasNode>();

/** What happens to the nodes at the moment. */
export interface Live {
  readonly selection: readonly string[];
  readonly dragged: ReadonlyMap<string, Position> | null;
  readonly resized: { readonly id: string; readonly box: Box } | null;
}

/** The nodes to draw. A node to which nothing happens is the scene's own object, so React Flow skips it. */
export function liveNodes(
  nodes: readonly CanvasNode[],
  document: Document,
  { selection, dragged, resized }: Live,
): CanvasNode[] {
  const selected = new Set(selection);
  const { parents } = treeOf(document.resources);
  const from = resized === null ? undefined : nodes.find((node) => node.id === resized.id)?.position;
  return nodes.map((node) => {
    let live = selected.has(node.id) ? copyOf(selectedCopies, node, { selected: true }) : node;
    if (dragged !== null && isWithin(parents, node.id, dragged)) {
      live = copyOf(liftedCopies, live, { zIndex: (live.zIndex ?? 0) + LIFT });
      const position = dragged.get(node.id);
      if (position !== undefined) live = { ...live, position };
    }
    if (resized !== null && from !== undefined) {
      const { box } = resized;
      if (node.id === resized.id)
        live = {
          ...live,
          position: { x: box.x, y: box.y },
          width: box.width,
          height: box.height,
          measured: { width: box.width, height: box.height },
        };
      // What stands in the box keeps its place on the canvas while its left and upper edges move.
      else if (node.parentId === resized.id && (box.x !== from.x || box.y !== from.y))
        live = { ...live, position: { x: live.position.x - box.x + from.x, y: live.position.y - box.y + from.y } };
    }
    return live;
  });
}

function isWithin(parents: ReadonlyMap<string, string>, id: string, dragged: ReadonlyMap<string, unknown>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) if (dragged.has(at)) return true;
  return false;
}

function copyOf(copies: WeakMap<CanvasNode, CanvasNode>, node: CanvasNode, change: Partial<CanvasNode>): CanvasNode {
  const before = copies.get(node);
  if (before !== undefined) return before;
  const copy = { ...node, ...change };
  copies.set(node, copy);
  return copy;
}
