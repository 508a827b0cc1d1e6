/** What `plumbline diff` prints for people: resources, findings and intents that differ, then flows, a line each. */

import { EXPOSED_PORTS, kindOf, message } from '../core/index.ts';
import type { DesignDifference, FlowBox } from './diff.ts';
import { render } from './language.ts';
import { styled, type Terminal } from './terminal.ts';

/** The whole text. */
export function textOf(terminal: Terminal, found: DesignDifference): string {
  const { before, after, resources, findings, intents, flows, more } = found;
  const lines: string[] = [];
  const add = (colour: Parameters<typeof styled>[1], ...says: Parameters<typeof message>): void => {
    lines.push(styled(terminal, colour, printable(render(message(...says)))));
  };
  for (const id of resources.added) add('green', 'cli.diff.added', { id, kind: kindOf(after, id) ?? '' });
  for (const id of resources.removed) add('red', 'cli.diff.removed', { id, kind: kindOf(before, id) ?? '' });
  for (const { id, pointers } of resources.changed)
    add('yellow', 'cli.diff.changed', { id, pointers: pointers.join(', ') });
  for (const { severity, message: text } of findings.new) add('red', 'cli.diff.finding-new', { severity, text });
  for (const { severity, message: text } of findings.gone) add('green', 'cli.diff.finding-gone', { severity, text });
  for (const { id, says } of intents.broken) add('red', 'cli.diff.broken', { id, text: says ?? '' });
  for (const { id } of intents.mended) add('green', 'cli.diff.mended', { id });
  for (const way of ['opened', 'closed'] as const) {
    for (const box of worstFirst(flows[way])) {
      const flow = `${serviceOf(box)}: ${addressesOf(box.from)} → ${addressesOf(box.to)}`;
      add(way === 'opened' ? 'yellow' : 'cyan', `cli.diff.${way}`, { flow });
      lines.push(styled(terminal, 'dim', `    ${render(message('cli.diff.example', { example: exampleOf(box) }))}`));
    }
    if (more[way] > 0) add('dim', `cli.diff.more-${way}`, { count: more[way] });
  }
  if (more.uncompared > 0) add('dim', 'cli.diff.uncompared', { count: more.uncompared });
  if (lines.length === 0) add('dim', 'cli.diff.none');
  return lines.map((line) => `${line}\n`).join('');
}

const FARTHEST_FIRST = ['from-internet', 'to-internet', 'idc', 'peer', 'own'];

/** Boxes in the order of what they risk: the Internet before IDCs before peers, then ports of administrators and databases first. */
export function worstFirst(boxes: readonly FlowBox[]): readonly FlowBox[] {
  const risk = (box: FlowBox): number => FARTHEST_FIRST.indexOf(box.exposure) * 2 + (isSensitive(box) ? 0 : 1);
  return [...boxes].sort((a, b) => risk(a) - risk(b));
}

/** Whether the flows go to a port of administrators or databases. */
function isSensitive({ protocol, ports }: FlowBox): boolean {
  return protocol === 'tcp' && ports.some(([lo, hi]) => EXPOSED_PORTS.some((port) => lo <= port && port <= hi));
}

/** Protocol and ports, such as `tcp 22, 443` or `udp` for every port. */
export function serviceOf({ protocol, ports }: FlowBox): string {
  const [first] = ports;
  if (first === undefined || (first[0] <= 1 && first[1] === 65535)) return protocol;
  return `${protocol} ${ports.map(([lo, hi]) => (lo === hi ? `${lo}` : `${lo}-${hi}`)).join(', ')}`;
}

/** How many CIDRs of a box are written out: what lies around a single address is many. */
const MOST = 6;

/** Addresses, the first few of them. */
export function addressesOf(cidrs: readonly string[]): string {
  const list = cidrs.slice(0, MOST).join(', ');
  const count = cidrs.length - MOST;
  return count <= 0 ? list : render(message('cli.diff.more-addresses', { list, count }));
}

/** The example of a box, such as `10.0.1.2 → 10.0.2.9 tcp 443`. */
export function exampleOf({ example: { from, to, protocol, port } }: FlowBox): string {
  return `${from} → ${to} ${port === null ? protocol : `${protocol} ${port}`}`;
}

/** No control characters, which could move the cursor, and none that turn the direction. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
