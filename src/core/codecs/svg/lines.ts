/** The lines of a picture: tunnels, peerings and direct connect with their medallions, and what hangs from the Internet. */

import { entry } from '../../base/entry.ts';
import { message } from '../../base/message.ts';
import { collides, type Position } from '../../document/geometry.ts';
import type { DrawnLine, DrawnPlumb } from '../../document/plan/drawn-lines.ts';
import { beside, pathOf, pointAlong } from '../../document/plan/line-shape.ts';
import type { SceneLine } from '../../document/plan/plan.ts';
import { findResource } from '../../document/tables.ts';
import type { KindId } from '../../kinds/index.ts';
import { badge, badgeWidth } from './badges.ts';
import type { IconName } from './icons.ts';
import type { Ink } from './ink.ts';
import type { Picture } from './picture.ts';
import { fitted, widthOf } from './text-width.ts';

/** From so many lines between the same two ends on, they are one bundle. */
const BUNDLE = 5;
/** Half of the distance between the two lines of a peering, and a port on a border. */
const HALF_GAP = 2;
const PORT = 7;
/** The ring where a line crosses the border of its VPC. */
const RING = 3.5;
const CAPTION = { size: 12 } as const;
const ADDRESS = { size: 12, mono: true } as const;
/** The widest caption, in pixels. */
const CAPTION_WIDTH = 180;

const LOOKS: { readonly [K in KindId]?: { readonly family: keyof Ink; readonly icon: IconName } } = {
  'vpn-tunnel': { family: 'family-vpn', icon: 'u-lock' },
  'peering-connection': { family: 'family-link', icon: 'k-peering-connection' },
  'direct-connect-tunnel': { family: 'family-link', icon: 'k-direct-connect-tunnel' },
};
const USUAL = { family: 'family-link', icon: 'u-connect' } as const;

/** Draws a line, unless it lies in a bundle that another one stands for. */
export function drawLine(picture: Picture, { line, points, middle }: DrawnLine): void {
  const { sheet, document } = picture;
  const bundled = line.of >= BUNDLE;
  if (bundled && line.turn !== line.of >> 1) return;
  const { ink } = sheet;
  const value = findResource(document.resources, line.id)?.value;
  const name = value?.name ?? line.id;
  const off = value !== undefined && 'enabled' in value && !value.enabled;
  const look = LOOKS[line.kind] ?? USUAL;
  const colour = picture.isAside(line.id) ? ink['line-strong'] : ink[look.family];
  const stroke = {
    fill: 'none',
    stroke: colour,
    'stroke-width': line.kind === 'direct-connect-tunnel' ? 4 : 1.5,
    'stroke-dasharray': off ? '4 4' : null,
  };
  if (line.kind === 'peering-connection') {
    for (const by of [HALF_GAP, -HALF_GAP]) sheet.path('line', pathOf(beside(points, by)), points, stroke);
    for (const end of [points[0], points.at(-1)])
      if (end !== undefined)
        sheet.rect('line', { x: end.x - PORT / 2, y: end.y - PORT / 2, width: PORT, height: PORT }, 1.5, {
          fill: ink.panel,
          stroke: colour,
          'stroke-width': 1.5,
        });
  } else sheet.path('line', pathOf(points), points, stroke);
  const place = pointAlong(points, middle);
  sheet.group('label', bundled ? null : `${picture.say(message(`kind.${line.kind}`))} ${name}`, () => {
    sheet.circle('label', place, 11.25, { fill: ink.panel, stroke: colour, 'stroke-width': 1.5 });
    if (bundled) {
      sheet.text('label', {
        x: place.x,
        y: place.y + 4,
        text: String(line.of),
        fill: colour,
        face: { size: 11, bold: true },
        anchor: 'middle',
      });
      return;
    }
    sheet.icon(
      'label',
      off && line.kind === 'vpn-tunnel' ? 'u-unlock' : look.icon,
      { x: place.x - 7, y: place.y - 7 },
      14,
      colour,
    );
    if (line.of === 1) caption(picture, line, place, name);
    badge(picture, 'label', line.id, { x: place.x + 6, y: place.y - 26 }, 'start');
  });
}

/** The name beside a medallion: where the canvas has it, or on the other side where it would lie on a gateway. */
function caption(
  picture: Picture,
  line: SceneLine,
  place: Position & { readonly upright: boolean },
  name: string,
): void {
  const { sheet, crowded } = picture;
  const text = fitted(name, CAPTION_WIDTH - 8, CAPTION);
  const size = { width: widthOf(text, CAPTION) + 8, height: 15 };
  const badged = badgeWidth(picture, line.id) > 0;
  const below = { x: place.x - size.width / 2, y: place.y + 19 };
  const above = { x: below.x, y: place.y - (badged ? 44 : 36) };
  const right = { x: place.x + 16, y: place.y - 8 };
  const left = { x: place.x - 16 - size.width, y: right.y };
  const level = line.kind === 'peering-connection' ? [above, below] : [below, above];
  const corners = place.upright ? [right, left] : level;
  const free = corners.find(
    (corner) => !crowded.some(({ of, box }) => of !== line.id && collides({ ...corner, ...size }, box)),
  );
  const corner = free ?? corners[0] ?? right;
  const { ink } = sheet;
  sheet.rect('label', { ...corner, ...size }, 3, { fill: ink.canvas });
  sheet.text('label', {
    x: corner.x + size.width / 2,
    y: corner.y + 11.5,
    text,
    fill: ink[picture.isAside(line.id) ? 'ink-3' : 'ink-2'],
    face: CAPTION,
    room: size.width - 7.9,
    anchor: 'middle',
  });
}

/** Draws what holds a public address as it hangs from the Internet. */
export function drawPlumb(picture: Picture, { plumb, points, border }: DrawnPlumb): void {
  const { sheet, document, say } = picture;
  const { ink } = sheet;
  const top = points[0];
  if (top === undefined) return;
  const aside = picture.isAside(plumb.holder);
  const colour = aside ? ink['line-strong'] : ink['family-internet'];
  sheet.path('path', pathOf(points), points, { fill: 'none', stroke: colour, 'stroke-width': 1.25 });
  if (border !== null)
    sheet.circle('path', { x: top.x, y: border }, RING, { fill: ink.panel, stroke: colour, 'stroke-width': 1.25 });
  const eip = plumb.eip === null ? undefined : entry(document.resources.eip, plumb.eip);
  if (eip === undefined || plumb.eip === null) return;
  const { eip: id } = plumb;
  const text = eip.address ?? say(message('canvas.no-address'));
  const width = widthOf(text, ADDRESS) + 14;
  const y = (top.y + (border ?? top.y)) / 2;
  sheet.group('label', `${say(message('kind.eip'))} ${eip.name}`, () => {
    sheet.rect('label', { x: top.x - width / 2, y: y - 10, width, height: 20 }, 3, {
      fill: ink.panel,
      stroke: ink.hair,
    });
    sheet.text('label', {
      x: top.x,
      y: y + 4,
      text,
      fill: aside ? ink['ink-3'] : colour,
      face: ADDRESS,
      room: width - 13.9,
      anchor: 'middle',
    });
    badge(picture, 'label', id, { x: top.x + width / 2 - 7, y: y - 19 }, 'start');
  });
}
