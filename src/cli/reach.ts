/** `plumbline reach`: what passes from one endpoint to another, exactly, and everything that blocks the rest; or all places against each other. */

import {
  type Document,
  formatPrefix,
  lowerDocument,
  type MatrixQuestion,
  matrix,
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

function showMatrix(document: Document, asked: MatrixQuestion | null, asJson: boolean, terminal: Terminal): Status {
  const { places, verdicts } = matrix(document, lowerDocument(document), asked);
  if (asJson) {
    terminal.out(`${JSON.stringify({ places, verdicts }, null, 2)}\n`);
    return 0;
  }
  const rows = [
    ['', ...places],
    ...places.map((place, row) => [place, ...(verdicts[row] ?? []).map((cell) => wordOf('cell', cell))]),
  ];
  const widths = ['', ...places].map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  for (const row of rows)
    terminal.out(
      `${row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  return 0;
}
