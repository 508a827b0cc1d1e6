/** `plumbline reach`: what passes from one endpoint to another, exactly, and everything that blocks the rest. */

import { formatPrefix, lowerDocument, message, reachability, render, toPrefixes } from '../core/index.ts';
import type { Command } from './command.ts';
import { needInput } from './input.ts';
import { Refusal } from './terminal.ts';

export const reach: Command = {
  name: 'reach',
  usage: 'reach FILE --from EP --to EP [--json]',
  summary: 'cli.reach.summary',
  options: [
    { name: '--from', value: 'EP', help: 'cli.reach.from' },
    { name: '--to', value: 'EP', help: 'cli.reach.to' },
    { name: '--json', value: null, help: 'cli.rules.json' },
  ],
  files: 'one',
  run: (given, terminal) => {
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
            ...blocked.map((box) => `- ${shown(box)}\n    ${box.disposition} ${box.by.pointer}\n`),
          ].join(''),
    );
    return answer.value.whole ? 0 : 1;
  },
};
