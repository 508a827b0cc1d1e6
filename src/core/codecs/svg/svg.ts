/** The picture of a design: an SVG that looks like the canvas, drawn from the model alone, with the design itself in it. */

import type { Box } from '../../base/edit.ts';
import { entry } from '../../base/entry.ts';
import { message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import { bottomOf, rightOf, treeOf } from '../../document/geometry.ts';
import { type DrawnLine, drawLines, drawPlumbs } from '../../document/plan/drawn-lines.ts';
import { homeRecords, tableNumber, tableOf } from '../../document/plan/facts.ts';
import { outermost, type Plan, planOf } from '../../document/plan/plan.ts';
import { itineraryOf, touchedBy } from '../../document/plan/trace-stops.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Asked, Codec, PictureOptions } from '../codec.ts';
import { xmlText } from '../xml-text.ts';
import { foundBy } from './badges.ts';
import { drawBox } from './boxes.ts';
import { INKS } from './ink.ts';
import { drawLegend } from './legend.ts';
import { drawLine, drawPlumb } from './lines.ts';
import { drawNote } from './note.ts';
import { drawPath } from './path.ts';
import type { Picture } from './picture.ts';
import { ROOT_FONT, rounded, Sheet, written } from './sheet.ts';
import { metadataOf } from './source.ts';

/** What is kept clear around a picture, and the size of one in which nothing stands. */
const MARGIN = 24;
const EMPTY: Box = { x: 0, y: 0, width: 240, height: 80 };

export const svg = {
  id: 'svg',
  label: 'codec.svg',
  extension: '.svg',
  mediaType: 'image/svg+xml',
  write: (document: Document, asked: Asked) => ({ text: draw(document, asked, asked.picture ?? {}) }),
  leavesOut: () => [message('svg.left')],
} satisfies Codec;

function draw(document: Document, asked: Asked, options: PictureOptions): string {
  const { theme = 'light', scale = 1, trace = null } = options;
  const placed = asked.placed();
  const ink = INKS[theme];
  const sheet = new Sheet(ink);
  const touched = trace === null ? null : touchedBy(placed.resources, itineraryOf(placed.resources, trace));
  const whole = planOf(placed);
  const lines = drawLines(whole, whole.boxes, new Map());
  const picture: Picture = {
    sheet,
    document: placed,
    say: asked.say,
    found: options.findings === true ? foundBy(asked.verdicts().findings) : new Map(),
    crowded: crowdOf(placed, whole, lines),
    touched,
    isAside: (id) => touched !== null && !touched.has(id),
  };
  const selection = options.selection ?? [];
  const shown = selection.length === 0 ? null : withInner(placed, selection);
  drawAll(picture, whole, lines, shown, options);
  const frame = grown(sheet.frame ?? EMPTY, MARGIN);
  const size = { width: rounded(frame.width), height: rounded(frame.height) };
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: size.width * scale,
    height: size.height * scale,
    viewBox: [frame.x, frame.y, frame.width, frame.height].map(rounded).join(' '),
    role: 'img',
    'font-family': ROOT_FONT,
  };
  return [
    `<svg${written(root)}>`,
    `<title>${xmlText(document.name)}</title>`,
    // A part of a design is no design: who shares it does not mean to share the rest.
    ...(shown === null ? [metadataOf(document)] : []),
    `<rect${written({ ...frame, fill: ink.canvas })}/>`,
    ...sheet.shapes,
    '</svg>',
    '',
  ].join('\n');
}

function drawAll(
  picture: Picture,
  plan: Plan,
  lines: readonly DrawnLine[],
  shown: ReadonlySet<string> | null,
  { trace = null }: PictureOptions,
): void {
  const { document, sheet } = picture;
  const { kinds, parents } = treeOf(document.resources);
  const isShown = (id: string): boolean => shown === null || shown.has(id);
  const plumbs = drawPlumbs(plan, plan.boxes, parents);
  const hanging = plumbs.filter(({ plumb }) => isShown(outermost(parents, plumb.holder)));
  for (const [id, note] of Object.entries(document.notes)) if (isShown(id)) drawNote(picture, note);
  for (const [id, box] of plan.boxes) {
    const kind = kinds.get(id);
    if (kind !== undefined && isShown(id)) drawBox(picture, kind, id, box);
  }
  const holders = hanging.flatMap(({ plumb }) => plan.boxes.get(outermost(parents, plumb.holder)) ?? []);
  if (plan.internet !== null && holders.length > 0) internet(picture, plan.internet, holders);
  // A line that is chosen is drawn also where its ends are not.
  for (const line of lines)
    if (isShown(line.line.id) || (isShown(line.line.from) && isShown(line.line.to))) drawLine(picture, line);
  for (const plumb of hanging) drawPlumb(picture, plumb);
  if (trace !== null) drawPath(picture, trace, plan, lines, plumbs);
  const frame = sheet.frame;
  if (frame === null) return;
  const told = tellTables(document, isShown);
  const ways =
    trace === null ? [] : trace.trace.return === null ? (['request'] as const) : (['request', 'reply'] as const);
  if (told.length > 0 || ways.length > 0) drawLegend(picture, frame, told, ways);
}

/** The Internet, as wide as what hangs from it. */
function internet({ sheet, say }: Picture, whole: Box, holders: readonly Box[]): void {
  const { ink } = sheet;
  const x = Math.min(...holders.map((box) => box.x));
  const box = { ...whole, x, width: Math.max(...holders.map(rightOf)) - x };
  const { width } = box;
  sheet.rect('box', box, 7, {
    fill: ink.panel,
    stroke: ink['family-internet'],
    'stroke-width': 1.25,
    'stroke-dasharray': '4 3',
  });
  sheet.icon('box', 'k-internet', { x: x + 11, y: (box.y + bottomOf(box)) / 2 - 8 }, 16, ink['family-internet']);
  const says = say(message('canvas.internet'));
  sheet.text('box', {
    x: x + 35,
    y: box.y + 18.5,
    text: says,
    fill: ink['ink-2'],
    face: { size: 12 },
    room: width - 45,
  });
}

/** What is chosen, and all that stands in it. */
function withInner(document: Document, selection: readonly string[]): ReadonlySet<string> {
  const { children } = treeOf(document.resources);
  const all = new Set(selection);
  for (const id of all) for (const child of children.get(id) ?? []) all.add(child);
  return all;
}

/** The route tables whose letters stand in the picture, in the order of the letters. */
function tellTables(document: Document, isShown: (id: string) => boolean): readonly string[] {
  const { resources } = document;
  const tables = resources['route-table'];
  const told = new Set<string>();
  for (const id of Object.keys(resources.vpc))
    if (isShown(id)) for (const record of homeRecords(resources, id)) told.add(record);
  for (const [id, value] of Object.entries(resources.subnet)) {
    const table = isShown(id) ? tableOf(resources, value) : null;
    if (table !== null) told.add(table);
  }
  return [...told]
    .filter((id) => entry(tables, id) !== undefined)
    .sort((a, b) => tableNumber(tables, a) - tableNumber(tables, b));
}

function crowdOf(document: Document, plan: Plan, lines: readonly DrawnLine[]): Picture['crowded'] {
  const { kinds } = treeOf(document.resources);
  const gateways = [...plan.boxes].flatMap(([id, box]) => {
    const kind = kinds.get(id);
    return kind !== undefined && KINDS[kind].shape === 'plate' ? [{ of: null, box }] : [];
  });
  const pieces = lines.flatMap(({ line, points }) =>
    points.slice(1).map((end, index) => {
      const start = points[index] ?? end;
      const box = {
        x: Math.min(start.x, end.x) - 1,
        y: Math.min(start.y, end.y) - 1,
        width: Math.abs(start.x - end.x) + 2,
        height: Math.abs(start.y - end.y) + 2,
      };
      return { of: line.id, box };
    }),
  );
  return [...gateways, ...pieces, ...(plan.internet === null ? [] : [{ of: null, box: plan.internet }])];
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
