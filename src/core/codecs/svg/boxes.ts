/** The boxes of a picture: VPCs, subnets, data centres, cards and plates, with what the canvas writes in them. */

import type { Box } from '../../base/edit.ts';
import { entry } from '../../base/entry.ts';
import { message } from '../../base/message.ts';
import {
  homeRecords,
  portsOf,
  shownAddress,
  subnetUse,
  tableColour,
  tableLetter,
  tableNumber,
  tableOf,
} from '../../document/plan/facts.ts';
import { type AnyResource, KINDS, type KindId, type ResourceOf } from '../../kinds/index.ts';
import { badge, badgeWidth } from './badges.ts';
import { ICONS, type IconName } from './icons.ts';
import type { Picture } from './picture.ts';
import type { Layer } from './sheet.ts';
import { widthOf } from './text-width.ts';

/** Names, second lines, and small print; addresses stand in a fixed-width face. */
const NAME = { size: 13, bold: true } as const;
const PLAIN = { size: 13 } as const;
const SUB = { size: 12 } as const;
const MONO = { size: 12, mono: true } as const;
const META = { size: 11 } as const;
const LETTER = { size: 11, bold: true } as const;
/** What a VPC's chips leave to icon, block and region, and how wide a chip is with its gap. */
const WORDS = 216;
const CHIP = 24;
/** From this part of its addresses on, a subnet is nearly full. */
const NEARLY_FULL = 0.9;

/** Draws one box. */
export function drawBox(picture: Picture, kind: KindId, id: string, box: Box): void {
  const { document, sheet } = picture;
  const value = entry(document.resources[kind] as Readonly<Record<string, AnyResource>>, id);
  if (value === undefined) return;
  const { shape } = KINDS[kind];
  const layer = kind === 'subnet' ? 'subnet' : shape === 'container' ? 'box' : shape === 'plate' ? 'plate' : 'card';
  const says = picture.say(message(`kind.${kind}`));
  sheet.group(layer, `${says} ${value.name}`, () => {
    if (kind === 'vpc') vpc(picture, id, box);
    else if (kind === 'subnet') subnet(picture, id, box);
    else if (kind === 'idc') idc(picture, id, box);
    else card(picture, kind, id, value, box);
    badge(picture, layer, id, { x: box.x + box.width - 10, y: box.y - 10 }, 'end');
  });
}

function vpc(picture: Picture, id: string, box: Box): void {
  const { sheet, document, say } = picture;
  const value = entry(document.resources.vpc, id);
  if (value === undefined) return;
  const { ink } = sheet;
  const aside = picture.isAside(id);
  const layer = 'box';
  sheet.rect(layer, box, 10, {
    fill: ink['box-vpc'],
    stroke: aside ? ink.hair : ink['line-strong'],
    'stroke-width': 1.25,
  });
  sheet.icon(layer, 'k-vpc', { x: box.x + 13, y: box.y + 9 }, 20, aside ? ink['ink-4'] : ink['family-network']);
  sheet.text(layer, {
    x: box.x + 41,
    y: box.y + 22,
    text: value.name,
    fill: nameInk(picture, id),
    face: aside ? PLAIN : NAME,
    room: box.width - 54,
  });
  const chips = homeChips(picture, id, box);
  const room = box.width - 54 - (chips === 0 ? 0 : chips + 8);
  const cidr = value.cidr ?? say(message('canvas.no-cidr'));
  const others = value.secondaryCidrs.length;
  const more = others === 0 ? [] : [say(message('canvas.more', { count: others }))];
  const rest = [...more, ...(value.region === '' ? [] : [`· ${value.region}`])].join(' ');
  const at = { y: box.y + 38, fill: ink['ink-3'] };
  const used = sheet.text(layer, { ...at, x: box.x + 41, text: cidr, face: MONO, shrinks: true, room });
  if (rest !== '')
    sheet.text(layer, { ...at, x: box.x + 45 + used, text: rest, face: SUB, shrinks: true, room: room - used - 4 });
}

/** The records at home on a VPC, at the right of its head. Answers how much of it they take. */
function homeChips(picture: Picture, id: string, box: Box): number {
  const { sheet, document, say } = picture;
  const { ink } = sheet;
  const tables = document.resources['route-table'];
  const ids = homeRecords(document.resources, id);
  const most = Math.max(1, Math.floor((box.width - WORDS) / CHIP));
  const shown = ids.length > most ? ids.slice(0, most - 1) : ids;
  const end = box.x + box.width - 13;
  let right = end;
  if (shown.length < ids.length) {
    const more = say(message('canvas.more', { count: ids.length - shown.length }));
    right -=
      sheet.text('box', { x: right, y: box.y + 45, text: more, fill: ink['ink-3'], face: META, anchor: 'end' }) + 6;
  }
  for (const record of shown.toReversed()) {
    const found = badgeWidth(picture, record);
    if (found > 0) badge(picture, 'box', record, { x: right, y: box.y + 32 }, 'end');
    right -= found > 0 ? found + 4 : 0;
    const number = tableNumber(tables, record);
    const x = right - 18;
    if (number >= 0) tab(picture, 'box', number, { x, y: box.y + 32, width: 18, height: 18 });
    else {
      const isAcl = entry(document.resources['network-acl'], record) !== undefined;
      sheet.rect('box', { x, y: box.y + 32, width: 18, height: 18 }, 3, { fill: ink.panel, stroke: ink.line });
      sheet.icon(
        'box',
        isAcl ? 'k-network-acl' : 'k-security-group',
        { x: x + 2, y: box.y + 34 },
        14,
        ink['family-security'],
      );
    }
    right = x - 6;
  }
  return end - right;
}

function subnet(picture: Picture, id: string, box: Box): void {
  const { sheet, document, say } = picture;
  const value = entry(document.resources.subnet, id);
  if (value === undefined) return;
  const { ink } = sheet;
  const aside = picture.isAside(id);
  const layer = 'subnet';
  const [left, right] = [box.x + 13, box.x + box.width - 13];
  sheet.rect(layer, box, 7, { fill: ink['box-subnet'], stroke: strokeOf(picture, id, ink.line) });
  const number = tableNumber(document.resources['route-table'], tableOf(document.resources, value));
  if (number >= 0) tab(picture, layer, number, { x: box.x - 18, y: box.y + 10, width: 18, height: 24 }, true);
  const cidr = value.cidr ?? say(message('canvas.no-cidr'));
  const taken = sheet.text(layer, {
    x: right,
    y: box.y + 22,
    text: cidr,
    fill: nameInk(picture, id),
    face: MONO,
    shrinks: true,
    anchor: 'end',
    room: right - left - 30,
  });
  sheet.text(layer, {
    x: left,
    y: box.y + 22,
    text: value.name,
    fill: nameInk(picture, id),
    face: aside ? PLAIN : NAME,
    room: right - left - taken - 8,
  });
  const { used, usable } = subnetUse(document.resources, id);
  const part = usable === 0 ? 0 : Math.min(1, used / usable);
  const full = part > NEARLY_FULL;
  const says = usable === 0 ? say(message('canvas.used', { used })) : say(message('canvas.used-of', { used, usable }));
  const wide = sheet.text(layer, {
    x: right,
    y: box.y + 38,
    text: says,
    fill: ink['ink-3'],
    face: META,
    anchor: 'end',
    room: right - left - 40,
  });
  if (full) sheet.icon(layer, 's-warning', { x: right - wide - 16, y: box.y + 28 }, 13, ink.warning);
  zone(picture, value, { x: left, y: box.y + 38 }, right - left - wide - 6 - (full ? 18 : 0));
  const bar = { x: left, y: box.y + 47, width: right - left, height: 3 };
  sheet.rect(layer, bar, 1.5, { fill: ink.line });
  const filled = aside ? ink['ink-4'] : full ? ink.warning : ink['family-network'];
  if (used > 0) sheet.rect(layer, { ...bar, width: Math.max(3, part * bar.width) }, 1.5, { fill: filled });
}

function zone(
  { sheet, say }: Picture,
  value: ResourceOf<'subnet'>,
  at: { readonly x: number; readonly y: number },
  room: number,
): void {
  const guarded = value.networkAcl !== null;
  const text = value.zone ?? say(message('canvas.no-zone'));
  const wide = sheet.text('subnet', {
    ...at,
    text,
    fill: sheet.ink['ink-3'],
    face: META,
    shrinks: true,
    room: room - (guarded ? 17 : 0),
  });
  if (guarded)
    sheet.icon('subnet', 'k-network-acl', { x: at.x + wide + 4, y: at.y - 10 }, 13, sheet.ink['family-security']);
}

function idc(picture: Picture, id: string, box: Box): void {
  const { sheet, document, say } = picture;
  const value = entry(document.resources.idc, id);
  if (value === undefined) return;
  const { ink } = sheet;
  const aside = picture.isAside(id);
  sheet.rect('box', box, 10, {
    fill: ink['box-idc'],
    stroke: aside ? ink.hair : ink['family-onprem'],
    'stroke-width': 1.25,
  });
  sheet.icon('box', 'k-idc', { x: box.x + 13, y: box.y + 9 }, 20, aside ? ink['ink-4'] : ink['family-onprem']);
  sheet.text('box', {
    x: box.x + 41,
    y: box.y + 24,
    text: value.name,
    fill: nameInk(picture, id),
    face: aside ? PLAIN : NAME,
    room: box.width - 54,
  });
  const most = Math.max(1, Math.floor((box.height - 52) / 19));
  const shown = value.cidrs.length > most ? value.cidrs.slice(0, Math.max(0, most - 1)) : value.cidrs;
  const lines = value.cidrs.length === 0 ? [say(message('canvas.no-cidr'))] : [...shown];
  if (shown.length < value.cidrs.length)
    lines.push(say(message('canvas.more', { count: value.cidrs.length - shown.length })));
  for (const [index, text] of lines.entries())
    sheet.text('box', {
      x: box.x + 93,
      y: box.y + 63 + 19 * index,
      text,
      fill: ink['ink-3'],
      face: MONO,
      shrinks: true,
      room: box.width - 101,
    });
}

function card(picture: Picture, kind: KindId, id: string, value: AnyResource, box: Box): void {
  const { sheet, document, say } = picture;
  const { ink } = sheet;
  const aside = picture.isAside(id);
  const plate = KINDS[kind].shape === 'plate';
  const layer: Layer = plate ? 'plate' : 'card';
  const guarded = 'securityGroups' in value && value.securityGroups.length > 0;
  const address = shownAddress(document, kind, id);
  const text =
    address === null
      ? kind === 'direct-connect-gateway'
        ? ''
        : say(message('canvas.no-address'))
      : `${address}${portsOf(document.resources, kind, id)}`;
  const [x, middle, room] = [box.x + 43, box.y + box.height / 2, box.width - 55];
  sheet.rect(layer, box, 7, {
    fill: ink.card,
    stroke: strokeOf(picture, id, plate ? ink['line-strong'] : ink.line),
    'stroke-width': plate ? 1.25 : null,
  });
  sheet.icon(
    layer,
    iconOf(kind),
    { x: box.x + 13, y: middle - 10 },
    20,
    aside ? ink['ink-4'] : ink[`family-${KINDS[kind].family}`],
  );
  const bold = plate && !aside;
  sheet.text(layer, {
    x,
    y: text === '' ? middle + 4.5 : middle - 4,
    text: value.name,
    fill: nameInk(picture, id),
    face: bold ? NAME : PLAIN,
    room: guarded ? room - 10 : room,
  });
  const addressed = kind === 'nat-gateway' && address !== null && !aside ? ink['family-internet'] : ink['ink-3'];
  if (text !== '') sheet.text(layer, { x, y: middle + 13, text, fill: addressed, face: MONO, shrinks: true, room });
  if (guarded)
    sheet.icon(layer, 'k-security-group', { x: box.x + box.width - 20, y: box.y + 7 }, 13, ink['family-security']);
}

/** The tab or chip of a route table: its letter on its colour. At the left of a subnet only its outer corners are round. */
export function tab({ sheet }: Picture, layer: Layer, number: number, box: Box, attached = false): void {
  const fill = sheet.ink[`tab-${tableColour(number)}`];
  const { x, y, width, height } = box;
  if (attached) {
    const corners = [
      { x, y },
      { x: x + width, y: y + height },
    ];
    sheet.path(
      layer,
      `M${x + width} ${y}h${3 - width}a3 3 0 0 0 -3 3v${height - 6}a3 3 0 0 0 3 3h${width - 3}z`,
      corners,
      { fill },
    );
  } else sheet.rect(layer, box, 3, { fill });
  const letter = tableLetter(number);
  const face = widthOf(letter, LETTER) > width - 2 ? { ...LETTER, size: 8 } : LETTER;
  sheet.text(layer, {
    x: x + width / 2,
    y: y + height / 2 + 4,
    text: letter,
    fill: sheet.ink['tab-ink'],
    face,
    anchor: 'middle',
  });
}

function iconOf(kind: KindId): IconName {
  const name = `k-${kind}`;
  return Object.hasOwn(ICONS, name) ? (name as IconName) : 'k-cvm';
}

function nameInk(picture: Picture, id: string): string {
  return picture.sheet.ink[picture.isAside(id) ? 'ink-3' : 'ink-1'];
}

/** Off the path of a trace a border steps back; on it, it takes the colour of the path. */
function strokeOf(picture: Picture, id: string, usual: string): string {
  if (picture.touched === null) return usual;
  return picture.isAside(id) ? picture.sheet.ink.hair : picture.sheet.ink['accent-line'];
}
