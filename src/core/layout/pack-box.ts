/** Decides how a VPC or an IDC is filled that has no place yet: a column for each zone, a row for each tier, gateways on the border. */

import { networkOf } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { type Drawing, GAPS } from '../document/drawing.ts';
import { type Position, TAB_WIDTH, VPC_INSET } from '../document/geometry.ts';
import { placeIn } from '../document/placing.ts';
import { KINDS, type KindId } from '../kinds/index.ts';
import type { Size } from './pack-subnet.ts';

/** Gateways take their slots in this order. */
const PLATES: readonly KindId[] = ['nat-gateway', 'vpn-gateway', 'direct-connect-gateway', 'customer-gateway'];

/** Puts a box at a corner, with what is in it and has no place, and gives it the size of its content. */
export function packBox(
  document: Document,
  drawing: Drawing,
  id: string,
  sizes: ReadonlyMap<string, Size>,
  corner: Position,
): void {
  const before = drawing.outline(id);
  const kind = drawing.kind(id) ?? 'vpc';
  const waiting = [...drawing.children(id)].sort().filter((child) => drawing.box(child) === null);
  const inner = waiting.filter((child) => !PLATES.includes(drawing.kind(child) ?? 'vpc'));
  const plates = PLATES.flatMap((each) => waiting.filter((child) => drawing.kind(child) === each));
  const isMixed = drawing.inner(id).length > 0;
  if (!isMixed) packColumns(document, drawing, inner, sizes);
  drawing.put(id, { x: corner.x, y: corner.y, width: 0, height: 0 });
  // An empty box has the size of a fresh one.
  const content = drawing.inner(id).length > 0 ? drawing.needed(id) : KINDS[kind].size;
  drawing.put(id, { x: corner.x, y: corner.y, width: content.width, height: content.height });
  if (isMixed) for (const child of inner) placeIn(drawing, child, null, sizes.get(child));
  for (const child of plates) placeIn(drawing, child, null);
  drawing.fit(id, before ?? drawing.outline(id));
}

/** Columns by zone, each in order of address; a zone with many subnets takes several. Rows are level across the columns. */
function packColumns(
  document: Document,
  drawing: Drawing,
  subnets: readonly string[],
  sizes: ReadonlyMap<string, Size>,
): void {
  const sizeOf = (id: string): Size => sizes.get(id) ?? KINDS.subnet.size;
  const columns = columnsOf(document, subnets);
  const rows = Math.max(0, ...columns.map((column) => column.length));
  let y: number = VPC_INSET.top;
  for (let row = 0; row < rows; row += 1) {
    let x: number = VPC_INSET.left;
    let height = 0;
    for (const column of columns) {
      const id = column[row];
      if (id !== undefined) {
        drawing.put(id, { x, y, ...sizeOf(id) });
        height = Math.max(height, sizeOf(id).height);
      }
      x += Math.max(...column.map((each) => sizeOf(each).width)) + GAPS.inside.x + TAB_WIDTH;
    }
    y += height + GAPS.inside.y;
  }
}

function columnsOf(document: Document, subnets: readonly string[]): string[][] {
  const rows = Math.max(1, Math.ceil(Math.sqrt(subnets.length)));
  const zones = new Map<string, string[]>();
  for (const id of subnets) {
    const zone = document.resources.subnet[id]?.zone ?? '';
    zones.set(zone, [...(zones.get(zone) ?? []), id]);
  }
  const firstAddress = (id: string): number =>
    networkOf(document.resources.subnet[id]?.cidr ?? null)?.base ?? Number.MAX_SAFE_INTEGER;
  const columns: string[][] = [];
  for (const [, ids] of [...zones].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ordered = ids.toSorted((a, b) => firstAddress(a) - firstAddress(b) || (a < b ? -1 : 1));
    for (let start = 0; start < ordered.length; start += rows) columns.push(ordered.slice(start, start + rows));
  }
  return columns;
}
