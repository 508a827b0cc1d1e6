/** Decides how the cards of a subnet stand that has no place yet: in cells, in order of id, and how large it is for them. */

import type { Drawing } from '../document/drawing.ts';
import { CARD, cellAt, collides, columnsOf, subnetSize } from '../document/geometry.ts';

/** A size in flow pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Puts the cards that have no place, and answers the size of the subnet. Cards that have one keep it. */
export function packSubnet(drawing: Drawing, subnet: string): Size {
  const cards = [...drawing.children(subnet)].sort();
  const waiting = cards.filter((id) => drawing.box(id) === null);
  const columns = columnsFor(cards.length);
  const size = subnetSize(columns, Math.ceil(cards.length / columns));
  let cell = 0;
  for (const id of waiting) {
    for (;;) {
      const spot = { ...CARD, ...cellAt(cell % columns, Math.floor(cell / columns)) };
      cell += 1;
      if (drawing.inner(subnet).some((each) => collides(each.box, spot))) continue;
      drawing.put(id, spot);
      break;
    }
  }
  const needed = drawing.needed(subnet);
  return {
    width: Math.max(size.width, subnetSize(columnsOf(needed.width), 1).width, needed.width),
    height: Math.max(size.height, needed.height),
  };
}

/** Up to two cards stand under each other, more in two columns; very many in more, so that no subnet becomes a tower. */
function columnsFor(cards: number): number {
  return cards <= 2 ? 1 : Math.max(2, Math.ceil(Math.sqrt(cards / 4)));
}
