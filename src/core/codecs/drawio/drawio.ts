/** draw.io (diagrams.net): a design as an uncompressed mxGraph file, boxes within boxes where the canvas has them. */

import { entry } from '../../base/entry.ts';
import { message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import { treeOf } from '../../document/geometry.ts';
import { allResources, findResource } from '../../document/tables.ts';
import { type AnyResource, KINDS, type KindId } from '../../kinds/index.ts';
import type { Asked, Codec } from '../codec.ts';
import { xmlAttribute } from '../xml-text.ts';

const CONTAINER =
  'rounded=1;arcSize=2;absoluteArcSize=1;container=1;collapsible=0;html=0;whiteSpace=wrap;verticalAlign=top;align=left;spacingLeft=10;spacingTop=6;fontSize=13;';
const PLATE = 'rounded=1;html=0;whiteSpace=wrap;fontSize=12;strokeWidth=2;';
const CARD = 'rounded=1;html=0;whiteSpace=wrap;fontSize=12;';
/** Colours by kind of box: strokes that tell them apart on white. */
const STYLES: { readonly [K in KindId]?: string } = {
  vpc: `${CONTAINER}strokeColor=#2f6fde;fillColor=#f4f8ff;fontStyle=1;`,
  subnet: `${CONTAINER}strokeColor=#8aa4c8;fillColor=#ffffff;`,
  idc: `${CONTAINER}strokeColor=#7a6a52;fillColor=#faf7f1;fontStyle=1;`,
};
const EDGES = {
  'vpn-tunnel': 'endArrow=none;html=0;strokeWidth=2;dashed=1;strokeColor=#1f8a5b;',
  'direct-connect-tunnel': 'endArrow=none;html=0;strokeWidth=4;strokeColor=#5b4bb7;',
  'peering-connection': 'endArrow=none;html=0;strokeWidth=2;shape=link;strokeColor=#b0641d;',
} as const;

export const drawio = {
  id: 'drawio',
  label: 'codec.drawio',
  extension: '.drawio',
  mediaType: 'application/vnd.jgraph.mxfile',
  write: (document: Document, { placed }: Pick<Asked, 'placed'>) => ({ text: file(placed(), document.name) }),
  leavesOut: () => [message('drawio.left')],
} satisfies Codec;

/** A whole file with one page. Ids of cells are the design's own with a letter before them, so that a later export can be compared. */
function file(document: Document, title: string): string {
  const { resources } = document;
  const { children, kinds } = treeOf(resources);
  const cells: string[] = ['<mxCell id="0"/>', '<mxCell id="1" parent="0"/>'];
  const drawn = new Set<string>();
  const walk = (parent: string | null): void => {
    for (const id of children.get(parent) ?? []) {
      const kind = kinds.get(id);
      const box = entry(document.layout, id);
      const found = findResource(resources, id);
      if (kind === undefined || box === undefined || found === null) continue;
      const { shape } = KINDS[kind];
      const style = STYLES[kind] ?? (shape === 'container' ? CONTAINER : shape === 'plate' ? PLATE : CARD);
      drawn.add(id);
      cells.push(
        `<mxCell id="${cellId(id)}" value="${xmlAttribute(labelOf(document, found.value))}" style="${style}" vertex="1" parent="${parent === null ? '1' : cellId(parent)}">`,
        `  <mxGeometry x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" as="geometry"/>`,
        '</mxCell>',
      );
      if (shape === 'container') walk(id);
    }
  };
  walk(null);
  for (const { kind, id, value } of allResources(resources)) {
    if (kind !== 'vpn-tunnel' && kind !== 'direct-connect-tunnel' && kind !== 'peering-connection') continue;
    const [from, to] = (KINDS[kind].ends ?? []).map((field): unknown => Reflect.get(value, field));
    if (typeof from !== 'string' || typeof to !== 'string' || !drawn.has(from) || !drawn.has(to)) continue;
    cells.push(
      `<mxCell id="${cellId(id)}" value="${xmlAttribute(value.name)}" style="${EDGES[kind]}" edge="1" parent="1" source="${cellId(from)}" target="${cellId(to)}">`,
      '  <mxGeometry relative="1" as="geometry"/>',
      '</mxCell>',
    );
  }
  for (const [id, note] of Object.entries(document.notes)) {
    cells.push(
      `<mxCell id="${cellId(id)}" value="${xmlAttribute(note.text)}" style="text;html=0;whiteSpace=wrap;align=left;verticalAlign=top;fillColor=#fff8dc;strokeColor=#d6c58a;" vertex="1" parent="1">`,
      `  <mxGeometry x="${note.x}" y="${note.y}" width="${note.width}" height="${note.height}" as="geometry"/>`,
      '</mxCell>',
    );
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mxfile type="device">',
    `  <diagram id="topology" name="${xmlAttribute(title)}">`,
    '    <mxGraphModel grid="1" gridSize="8" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="0">',
    '      <root>',
    ...cells.map((cell) => `        ${cell}`),
    '      </root>',
    '    </mxGraphModel>',
    '  </diagram>',
    '</mxfile>',
    '',
  ].join('\n');
}

/** The name of a box, and below it its ranges or its address. */
function labelOf(document: Document, value: AnyResource): string {
  const lines = [value.name];
  if ('cidr' in value && value.cidr !== null) lines.push(value.cidr);
  if ('cidrs' in value) lines.push(...value.cidrs);
  if ('privateIp' in value && value.privateIp !== null) lines.push(value.privateIp);
  if ('publicIp' in value && value.publicIp !== null) lines.push(value.publicIp);
  if ('eip' in value && value.eip !== null) lines.push(entry(document.resources.eip, value.eip)?.address ?? value.eip);
  return lines.join('\n');
}

function cellId(id: string): string {
  return `r-${id}`;
}
