/** Decides how packed boxes stand on the canvas: VPCs in rows, IDCs at the right, level with the gateway that they are joined to; the rest below. */

import type { Box } from '../base/edit.ts';
import type { Document } from '../document/document.ts';
import type { Drawing } from '../document/drawing.ts';
import { bottomOf, boundsOf, GRID, type Position, rightOf } from '../document/geometry.ts';
import { placeIn } from '../document/placing.ts';
import type { Size } from './pack-subnet.ts';

/** Room between VPCs for a peering with its name; between rows; before the IDCs for tunnels with theirs. */
const BETWEEN = { x: 200, y: 80, idc: 260, idcs: 60 } as const;

/** Puts the boxes, which have their size and stand anywhere, and everything else that has no place, clear of what stands already. */
export function packCanvas(
  document: Document,
  drawing: Drawing,
  roots: readonly string[],
  others: readonly string[],
  sizes: ReadonlyMap<string, Size>,
): void {
  const waiting = new Set(roots);
  const standing = boundsOf(drawing.obstacles(null, waiting));
  const origin = standing === null ? { x: 0, y: 0 } : { x: gridUp(rightOf(standing) + BETWEEN.x), y: standing.y };
  const vpcs = roots.filter((id) => drawing.kind(id) === 'vpc');
  const idcs = roots.filter((id) => drawing.kind(id) === 'idc');
  packRows(drawing, vpcs, origin);
  const placed = vpcs.map((id) => drawing.outline(id)).filter((box) => box !== null);
  const area = boundsOf(placed);
  packSide(document, drawing, idcs, area === null ? origin : { x: gridUp(rightOf(area) + BETWEEN.idc), y: origin.y });
  for (const id of others) {
    const all = boundsOf(drawing.obstacles(null, new Set(others)));
    placeIn(drawing, id, all === null ? origin : { x: all.x, y: bottomOf(all) + BETWEEN.y }, sizes.get(id));
  }
}

/** A grid of about as many columns as rows, columns and rows as wide and high as their largest. */
function packRows(drawing: Drawing, ids: readonly string[], origin: Position): void {
  const columns = Math.ceil(Math.sqrt(ids.length));
  const outlines = ids.map((id) => drawing.outline(id));
  const widths: number[] = [];
  for (const [index, outline] of outlines.entries())
    widths[index % columns] = Math.max(widths[index % columns] ?? 0, outline?.width ?? 0);
  let y = origin.y;
  for (let start = 0; start < ids.length; start += columns) {
    let x = origin.x;
    let height = 0;
    for (let column = 0; column < columns; column += 1) {
      const id = ids[start + column];
      const outline = outlines[start + column];
      if (id !== undefined && outline !== undefined && outline !== null) {
        level(drawing, id, outline, { x, y });
        height = Math.max(height, bottomOf(drawing.box(id) ?? outline) - y + 30);
      }
      x = gridUp(x + (widths[column] ?? 0) + BETWEEN.x);
    }
    y = gridUp(y + height + BETWEEN.y);
  }
}

/** Boxes of a row have their upper edges level, whatever sticks out above; what sticks out at the left stays right of x. */
function level(drawing: Drawing, id: string, outline: Box, at: Position): void {
  const box = drawing.box(id);
  if (box !== null) drawing.put(id, { ...box, x: at.x + gridUp(box.x - outline.x), y: at.y });
}

/** One below the other, each as high as its tunnel's other end while that leaves the one above alone. */
function packSide(document: Document, drawing: Drawing, ids: readonly string[], from: Position): void {
  const wanted = new Map(ids.map((id) => [id, levelOf(document, drawing, id)]));
  const ordered = ids.toSorted(
    (a, b) =>
      (wanted.get(a) ?? Number.MAX_SAFE_INTEGER) - (wanted.get(b) ?? Number.MAX_SAFE_INTEGER) || (a < b ? -1 : 1),
  );
  let next = from.y;
  for (const id of ordered) {
    const [box, outline] = [drawing.box(id), drawing.outline(id)];
    if (box === null || outline === null) continue;
    const y = Math.max(next, wanted.get(id) ?? next);
    drawing.put(id, { ...box, x: from.x + gridUp(box.x - outline.x), y });
    next = y + bottomOf(outline) - box.y + BETWEEN.idcs;
  }
}

/** The height at which an IDC's gateway is level with the VPN gateway that its first tunnel leads to; null without one. */
function levelOf(document: Document, drawing: Drawing, idc: string): number | null {
  for (const tunnel of Object.values(document.resources['vpn-tunnel'])) {
    const { vpnGateway, customerGateway } = tunnel;
    if (vpnGateway === null || customerGateway === null || drawing.parent(customerGateway) !== idc) continue;
    const [near, far, vpc] = [
      drawing.box(vpnGateway),
      drawing.box(customerGateway),
      drawing.box(drawing.parent(vpnGateway) ?? ''),
    ];
    if (near !== null && far !== null && vpc !== null) return vpc.y + near.y - far.y;
  }
  return null;
}

function gridUp(length: number): number {
  return Math.ceil(length / GRID) * GRID;
}
