/** The badges of a picture: the shape of the worst finding of a resource, and how many there are. */

import { type Finding, type Severity, worse } from '../../base/finding.ts';
import type { Position } from '../../document/geometry.ts';
import type { Picture } from './picture.ts';
import type { Layer } from './sheet.ts';
import { widthOf } from './text-width.ts';

/** What a badge says. */
export interface Found {
  readonly count: number;
  readonly worst: Severity;
}

const FACE = { size: 11, bold: true } as const;
const HEIGHT = 18;

/** The findings by the id that they name. */
export function foundBy(findings: readonly Finding[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const { at, severity } of findings)
    for (const id of new Set(at.map((place) => place.id))) {
      const before = found.get(id);
      found.set(id, { count: (before?.count ?? 0) + 1, worst: worse(before?.worst ?? null, severity) ?? severity });
    }
  return found;
}

/** How wide the badge of an id is; 0 for one without findings. */
export function badgeWidth({ found }: Picture, id: string): number {
  const own = found.get(id);
  return own === undefined ? 0 : 26 + Math.ceil(widthOf(String(own.count), FACE));
}

/** Draws the badge of an id, if it has findings, with its upper corner there: the left one, or with `end` the right one. */
export function badge(picture: Picture, layer: Layer, id: string, at: Position, anchor: 'start' | 'end'): void {
  const own = picture.found.get(id);
  if (own === undefined) return;
  const { sheet } = picture;
  const { ink } = sheet;
  const width = badgeWidth(picture, id);
  const x = anchor === 'start' ? at.x : at.x - width;
  const { worst } = own;
  sheet.rect(layer, { x, y: at.y, width, height: HEIGHT }, HEIGHT / 2, {
    fill: ink[`${worst}-wash`],
    stroke: ink[`${worst}-line`],
  });
  sheet.icon(layer, `s-${worst}`, { x: x + 4, y: at.y + 2.5 }, 13, ink[worst]);
  sheet.text(layer, { x: x + 20, y: at.y + 13, text: String(own.count), fill: ink[worst], face: FACE });
}
