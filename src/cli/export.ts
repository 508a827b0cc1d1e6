/** `plumbline export`: a design in another format, on stdout, in a file or in a folder. */

import {
  analyse,
  apply,
  arrange,
  CODECS,
  codecOf,
  type Document,
  message,
  proveFixes,
  type Verdicts,
} from '../core/index.ts';
import type { Command } from './command.ts';
import { needInput, writeText } from './input.ts';
import { render } from './language.ts';
import { Refusal } from './terminal.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export FILE --to FORMAT [--out PATH]',
  summary: 'cli.export.summary',
  options: [
    { name: '--to', value: 'FORMAT', help: 'cli.export.to' },
    { name: '--out', value: 'PATH', help: 'cli.export.out' },
  ],
  files: 'one',
  run: (given, terminal) => {
    const format = given.value('--to');
    if (format === null) throw new Refusal(message('cli.option-missing', { command: 'export', option: '--to' }));
    const codec = codecOf(format);
    if (codec === null) {
      const choices = CODECS.map((each) => each.id);
      throw new Refusal(message('cli.format-later', { format, count: choices.length, choices: choices.join(', ') }));
    }
    const { document } = needInput(terminal, given.files[0] ?? '-');
    const refused = codec.refuses?.(document) ?? null;
    if (refused !== null) throw new Refusal(refused);
    const output = codec.write(document, {
      verdicts: () => verdictsOf(document),
      placed: () => apply(document, arrange(document)).document,
      say: render,
    });
    const out = given.value('--out');
    if ('text' in output) {
      if (out === null) terminal.out(output.text);
      else writeText(terminal, out, output.text);
    } else {
      if (out === null) throw new Refusal(message('cli.files-several', { format }));
      for (const file of output.files) writeText(terminal, `${out}/${file.path}`, file.text);
    }
    for (const left of codec.leavesOut(document)) terminal.err(`${render(left)}\n`);
    return 0;
  },
};

/** What the checks say of a design, with the fixes that were proved on a copy. */
function verdictsOf(document: Document): Verdicts {
  const { findings, accepted, intents, run } = analyse(document);
  return {
    findings: findings.map((finding) => ({ ...finding, fixes: proveFixes(document, run, finding) })),
    accepted,
    intents,
  };
}
