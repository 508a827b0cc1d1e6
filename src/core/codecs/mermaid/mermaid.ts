/** Mermaid: a design as a flowchart for wikis and README files, with a box for every container and a line for every tunnel, line and peering. */

import { entry } from '../../base/entry.ts';
import { INTERNET } from '../../base/id.ts';
import { message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import { treeOf } from '../../document/geometry.ts';
import { allResources, findResource } from '../../document/tables.ts';
import { type AnyResource, KINDS, type KindId } from '../../kinds/index.ts';
import type { Codec } from '../codec.ts';

/** What surrounds the label of a node, by kind; a plain box for the rest. */
const SHAPES: { readonly [K in KindId]?: readonly [string, string] } = {
  'vpn-gateway': ['{{', '}}'],
  'customer-gateway': ['{{', '}}'],
  'nat-gateway': ['{{', '}}'],
  'public-gateway': ['{{', '}}'],
  'direct-connect-gateway': ['{{', '}}'],
  tencentdb: ['[(', ')]'],
  clb: ['([', '])'],
};
/** How a line between two ends is drawn: tunnels dotted, direct connect thick, peerings plain. */
const LINES = {
  'vpn-tunnel': ['-.', '.-'],
  'direct-connect-tunnel': ['==', '==='],
  'peering-connection': ['--', '---'],
} as const;

export const mermaid = {
  id: 'mermaid',
  label: 'codec.mermaid',
  extension: '.mmd',
  mediaType: 'text/vnd.mermaid',
  write: (document: Document) => ({ text: chart(document) }),
  leavesOut: () => [message('mermaid.left')],
} satisfies Codec;

function chart(document: Document): string {
  const { resources } = document;
  const { children, kinds } = treeOf(resources);
  const lines: string[] = ['flowchart LR'];
  const walk = (parent: string | null, indent: string): void => {
    for (const id of children.get(parent) ?? []) {
      const kind = kinds.get(id);
      const found = findResource(resources, id);
      if (kind === undefined || found === null) continue;
      const label = labelOf(document, found.value);
      if (KINDS[kind].shape !== 'container') {
        const [open, close] = SHAPES[kind] ?? ['[', ']'];
        lines.push(`${indent}${nodeId(id)}${open}"${label}"${close}`);
      } else {
        lines.push(`${indent}subgraph ${nodeId(id)}["${label}"]`);
        walk(id, `${indent}  `);
        lines.push(`${indent}end`);
      }
    }
  };
  walk(null, '  ');
  const links: string[] = [];
  const published: string[] = [];
  for (const { kind, id, value } of allResources(resources)) {
    if (kind === 'vpn-tunnel' || kind === 'direct-connect-tunnel' || kind === 'peering-connection') {
      const [from, to] = (KINDS[kind].ends ?? []).map((field) => endOf(document, Reflect.get(value, field)));
      if (from == null || to == null) continue;
      const [before, after] = LINES[kind];
      links.push(`  ${nodeId(from)} ${before} "${escaped(value.name)}" ${after} ${nodeId(to)}`);
    } else if (holdsPublic(document, value)) published.push(`  ${nodeId(INTERNET)} --- ${nodeId(id)}`);
  }
  if (published.length > 0) lines.push(`  ${nodeId(INTERNET)}(("Internet"))`);
  return `${[...lines, ...links, ...published].join('\n')}\n`;
}

/** The name of a resource, and below it what it is known by: its ranges or its address. */
function labelOf(document: Document, value: AnyResource): string {
  const parts = [value.name];
  if ('cidr' in value && value.cidr !== null) parts.push(value.cidr);
  if ('secondaryCidrs' in value) parts.push(...value.secondaryCidrs);
  if ('cidrs' in value) parts.push(...value.cidrs);
  if ('privateIp' in value && value.privateIp !== null) parts.push(value.privateIp);
  if ('publicIp' in value && value.publicIp !== null) parts.push(value.publicIp);
  for (const eip of eipsOf(value)) parts.push(entry(document.resources.eip, eip)?.address ?? eip);
  return parts.map(escaped).join('<br/>');
}

function eipsOf(value: AnyResource): readonly string[] {
  if ('eips' in value) return value.eips;
  return 'eip' in value && value.eip !== null ? [value.eip] : [];
}

function holdsPublic(document: Document, value: AnyResource): boolean {
  return eipsOf(value).some((id) => entry(document.resources.eip, id) !== undefined);
}

/** The id of an end that stands in the design, or null. */
function endOf(document: Document, id: unknown): string | null {
  return typeof id === 'string' && findResource(document.resources, id) !== null ? id : null;
}

/** An id of the chart: words such as `end` mean something to it, and so do hyphens beside lines. */
function nodeId(id: string): string {
  return `n_${id.replaceAll('-', '_')}`;
}

/** A text within quotes: what could end it, or what the chart or HTML would read, is written as Mermaid's own entity. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[#"<>&`\\;{}[\]|]/g, (character) => `#${character.codePointAt(0)};`);
}
