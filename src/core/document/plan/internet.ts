/** Where the Internet stands, and how the plumb lines hang from it: upright, then at most one bend. */

import type { Box } from '../../base/edit.ts';
import { bottomOf, type Position, rightOf } from '../geometry.ts';
import { lengthUnder, middleOf } from './route-line.ts';

/** The height of the scenery, and how far it keeps above the boxes that use it. */
const HEIGHT = 28;
const ABOVE = 82;
/** How far right of a subnet its plumb lines stand when there is room. */
const OUTSIDE = 14;
/** The icon in a VPC's head, which no line runs under. */
const HEAD_ICON = 36;
/** The tab of the next subnet, which a line keeps clear of. */
const TAB = 18;

/** The scenery's box: as wide as the VPCs that use it, above them, clear of what else stands there. Null without users. */
export function internetBox(users: readonly Box[], others: readonly Box[]): Box | null {
  if (users.length === 0) return null;
  const x = Math.min(...users.map((box) => box.x));
  const width = Math.max(...users.map(rightOf)) - x;
  let y = Math.min(...users.map((box) => box.y)) - ABOVE;
  for (let rounds = 0; rounds < 100; rounds += 1) {
    const hit = others.find(
      (box) => box.x < x + width && x < rightOf(box) && box.y < y + HEIGHT + 8 && y - 8 < bottomOf(box),
    );
    if (hit === undefined) break;
    y = hit.y - HEIGHT - 12;
  }
  return { x, y, width, height: HEIGHT };
}

/** The line from a gateway's plate: from its top, else from its side and up. */
export function plateLine(plate: Box, internet: Box): readonly Position[] {
  const middle = middleOf(plate);
  return [
    { x: hold(middle.x, internet), y: bottomOf(internet) },
    { x: hold(middle.x, internet), y: plate.y },
  ];
}

/**
 * The line from a card: out of its subnet at a side, then up through the gap between the subnets. `outer` is the VPC, `blocks` are the other boxes of the
 * VPC, `cards` the other cards of the subnet; `turn` counts the lines that already stand at this subnet, so that each has its own.
 */
export function cardLine(
  card: Box,
  subnet: Box,
  outer: Box,
  internet: Box,
  blocks: readonly Box[],
  cards: readonly Box[],
  turn: number,
): readonly Position[] {
  const y = middleOf(card).y + Math.min(turn * 4, 20);
  const gap = Math.min(
    ...blocks.filter((box) => box.x >= rightOf(subnet)).map((box) => box.x - TAB - rightOf(subnet)),
    2 * OUTSIDE,
  );
  const steps = turn * 5;
  const places = [
    {
      side: rightOf(card),
      x: rightOf(subnet) + Math.max(1, Math.min(OUTSIDE, gap / 2)) + (gap >= 2 * OUTSIDE ? steps : 0),
    },
    { side: card.x, x: subnet.x - TAB - 5 - steps < outer.x + HEAD_ICON ? outer.x + 8 : subnet.x - TAB - 5 - steps },
    { side: card.x, x: subnet.x - TAB / 2 },
  ];
  let best: readonly Position[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const { side, x } of places) {
    const top = { x: hold(x, internet), y: bottomOf(internet) };
    const corner = { x: top.x, y };
    const end = { x: side, y };
    let under = 0;
    for (const box of blocks) under += lengthUnder(top, corner, { ...box, x: box.x - TAB, width: box.width + TAB });
    for (const box of cards) under += lengthUnder(corner, end, box);
    if (under < least) {
      best = [top, corner, end];
      least = under;
    }
  }
  return best;
}

function hold(x: number, internet: Box): number {
  return Math.min(Math.max(x, internet.x + 8), rightOf(internet) - 8);
}
