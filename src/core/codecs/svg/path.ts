/** The path of a trace over a picture: the request, the reply beside it, the numbers of the stops, and where a packet was dropped. */

import { INTERNET } from '../../base/id.ts';
import { message } from '../../base/message.ts';
import type { Answered } from '../../document/answer.ts';
import { treeOf } from '../../document/geometry.ts';
import type { DrawnLine, DrawnPlumb } from '../../document/plan/drawn-lines.ts';
import { arrowOf, pathOf } from '../../document/plan/line-shape.ts';
import type { Plan } from '../../document/plan/plan.ts';
import { type DrawnWay, drawWay, type Track } from '../../document/plan/trace-path.ts';
import { itineraryOf } from '../../document/plan/trace-stops.ts';
import type { Picture } from './picture.ts';
import { widthOf } from './text-width.ts';

const NUMBER = { size: 11, bold: true } as const;
const SAID = { size: 12, bold: true } as const;

/** Draws both ways of an answer. */
export function drawPath(
  picture: Picture,
  answered: Answered,
  plan: Plan,
  lines: readonly DrawnLine[],
  plumbs: readonly DrawnPlumb[],
): void {
  const { resources } = picture.document;
  const { parents, kinds } = treeOf(resources);
  const tracks = new Map<string, Track>(
    lines.map(({ line, points }) => [line.id, { points, from: line.from, to: line.to }]),
  );
  for (const { plumb, points } of plumbs)
    tracks.set(plumb.eip ?? `nat ${plumb.holder}`, { points, from: INTERNET, to: plumb.holder });
  const ground = { boxes: plan.boxes, tracks, internet: plan.internet, parents, kinds };
  const { request, reply } = itineraryOf(resources, answered);
  const there = drawWay(request, ground, null);
  const back = reply === null ? null : drawWay(reply, ground, there);
  drawOne(picture, 'request', there);
  if (back !== null) drawOne(picture, 'reply', back);
  const { sheet } = picture;
  const lost = back?.lost ?? there.lost;
  if (lost !== null) sheet.rect('plate', lost, 7, { fill: 'none', stroke: sheet.ink.error, 'stroke-width': 2 });
}

function drawOne({ sheet, say }: Picture, way: 'request' | 'reply', { points, marks }: DrawnWay): void {
  const { ink } = sheet;
  const colour = ink[`trace-${way}`];
  if (points.length > 1) {
    const d = pathOf(points);
    const halo = {
      fill: 'none',
      stroke: colour,
      'stroke-opacity': 0.15,
      'stroke-width': 12,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    };
    sheet.path('path', d, points, halo);
    sheet.path('path', d, points, {
      fill: 'none',
      stroke: colour,
      'stroke-width': 2.5,
      'stroke-linejoin': 'round',
      'stroke-dasharray': way === 'reply' ? '7 4' : null,
    });
    if (!marks.some((mark) => mark.dropped)) sheet.path('path', arrowOf(points), points, { fill: colour });
  }
  for (const { number, x, y, dropped } of marks) {
    const at = { x, y: dropped ? y + 24 : y };
    const box = { x: at.x - 9, y: at.y - 9, width: 18, height: 18 };
    if (dropped) {
      sheet.icon('mark', 's-error', { x: x - 13, y: y - 13 }, 26, ink.error);
      sheet.rect('mark', box, 3, { fill: ink.error, stroke: ink.canvas, 'stroke-width': 2, 'paint-order': 'stroke' });
      const said = say(message(`tracing.${way}-dropped`));
      sheet.rect('mark', { x: x + 17, y: y + 17, width: widthOf(said, SAID) + 8, height: 15 }, 3, { fill: ink.canvas });
      sheet.text('mark', { x: x + 21, y: y + 28.5, text: said, fill: ink.error, face: SAID });
    } else sheet.circle('mark', at, 10, { fill: colour, stroke: ink.canvas, 'stroke-width': 2 });
    const fill = dropped ? ink['error-ink-on'] : way === 'reply' ? ink['tab-ink'] : ink['ink-on-accent'];
    sheet.text('mark', { x: at.x, y: at.y + 4, text: String(number), fill, face: NUMBER, anchor: 'middle' });
  }
}
