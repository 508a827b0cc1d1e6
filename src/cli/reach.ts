/** `plumbline reach`: what passes from one endpoint to another, exactly, and everything that blocks the rest; or all places against each other. */

import {
  type Cell,
  type Document,
  formatPrefix,
  lowerDocument,
  type MatrixQuestion,
  matrixRows,
  message,
  reachability,
  toPrefixes,
} from '../core/index.ts';
import type { Arguments } from './arguments.ts';
import type { Command, Status } from './command.ts';
import { needInput } from './input.ts';
import { render, wordOf } from './language.ts';
import { padded, Refusal, type Terminal, widthOf } from './terminal.ts';

export const reach: Command = {
  name: 'reach',
  usage: 'reach FILE (--from EP --to EP | --matrix [--protocol tcp --port N]) [--json]',
  summary: 'cli.reach.summary',
  options: [
    { name: '--from', value: 'EP', help: 'cli.reach.from' },
    { name: '--to', value: 'EP', help: 'cli.reach.to' },
    { name: '--matrix', value: null, help: 'cli.reach.matrix' },
    { name: '--protocol', value: 'PROTOCOL', help: 'cli.reach.protocol' },
    { name: '--port', value: 'N', help: 'cli.reach.port' },
    { name: '--json', value: null, help: 'cli.rules.json' },
  ],
  files: 'one',
  run: (given, terminal) => {
    checkTogether(given);
    if (given.has('--matrix')) {
      const asked = askedOf(given);
      return showMatrix(needInput(terminal, given.files[0] ?? '-').document, asked, given.has('--json'), terminal);
    }
    const [from, to] = [given.value('--from'), given.value('--to')];
    for (const [option, value] of [
      ['--from', from],
      ['--to', to],
    ] as const)
      if (value === null) throw new Refusal(message('cli.option-missing', { command: 'reach', option }));
    const { document } = needInput(terminal, given.files[0] ?? '-');
    const answer = reachability(document, lowerDocument(document), { from, to });
    if (!answer.ok) throw new Refusal(message('cli.error-more-none', { text: render(answer.message) }));
    const cidrs = (set: readonly number[]): string[] => toPrefixes(set).map(formatPrefix);
    const reachable = answer.value.reachable.map((box) => ({ ...box, from: cidrs(box.from), to: cidrs(box.to) }));
    const blocked = answer.value.blocked.map((box) => ({ ...box, from: cidrs(box.from), to: cidrs(box.to) }));
    const shown = ({ protocol, ports, ...box }: (typeof reachable)[number]): string =>
      `${[protocol, ...ports.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`))].join(' ')}: ${box.from.join(', ')} → ${box.to.join(', ')}`;
    terminal.out(
      given.has('--json')
        ? `${JSON.stringify({ reachable, blocked }, null, 2)}\n`
        : [
            ...reachable.map((box) => `+ ${shown(box)}\n`),
            ...blocked.map(
              (box) => `- ${shown(box)}\n    ${wordOf('disposition', box.disposition)} ${box.by.pointer}\n`,
            ),
          ].join(''),
    );
    return answer.value.whole ? 0 : 1;
  },
};

/** Two endpoints and the matrix are two questions: what belongs to the one is no part of the other. Throws a Refusal. */
function checkTogether(given: Arguments): void {
  const isMatrix = given.has('--matrix');
  const others = (isMatrix ? ['--from', '--to'] : ['--protocol', '--port']).filter((option) => given.has(option));
  for (const option of others)
    throw new Refusal(
      isMatrix
        ? message('cli.options-apart', { a: '--matrix', b: option })
        : message('cli.option-missing', { command: option, option: '--matrix' }),
    );
}

/** What a matrix is asked with: null is everything; a port alone is tcp's. Throws a Refusal. */
function askedOf(given: Arguments): MatrixQuestion | null {
  const [word, written] = [given.value('--protocol'), given.value('--port')];
  if (word === null && written === null) return null;
  const protocol = given.choice('--protocol', ['tcp', 'udp', 'icmp', 'all']);
  if (written === null) {
    if (protocol === 'tcp' || protocol === 'udp') throw new Refusal(message('endpoint.port-missing', { protocol }));
    return { protocol, port: null };
  }
  const port = /^\d{1,9}$/.test(written) ? Number(written) : 0;
  if (port < 1 || port > 65535) throw new Refusal(message('cli.port', { value: written }));
  if (protocol === 'icmp') throw new Refusal(message('endpoint.port-useless', { protocol }));
  return { protocol, port };
}

const CELLS: readonly Cell[] = ['all', 'some', 'no-return', 'none'];

/** Prints row by row: a large matrix is never whole in memory. */
function showMatrix(document: Document, asked: MatrixQuestion | null, asJson: boolean, terminal: Terminal): Status {
  const { places, row } = matrixRows(document, lowerDocument(document), asked);
  if (asJson) {
    terminal.out(`{\n  "places": ${JSON.stringify(places)},\n  "verdicts": [\n`);
    for (const number of places.keys())
      terminal.out(`    ${JSON.stringify(row(number))}${number + 1 < places.length ? ',' : ''}\n`);
    terminal.out('  ]\n}\n');
    return 0;
  }
  // Wide enough for whatever word comes: widths are settled before the rows are known.
  const widest = Math.max(...CELLS.map((cell) => widthOf(wordOf('cell', cell))));
  const first = places.reduce((width, place) => Math.max(width, widthOf(place)), 0);
  const line = (start: string, cells: readonly string[]): string =>
    [
      padded(start, first),
      ...cells.map((cell, column) => padded(cell, Math.max(widest, widthOf(places[column] ?? '')))),
    ]
      .join('  ')
      .trimEnd();
  terminal.out(`${line('', places)}\n`);
  for (const [number, place] of places.entries()) {
    const words = row(number).map((cell) => wordOf('cell', cell));
    terminal.out(`${line(place, words)}\n`);
  }
  return 0;
}
