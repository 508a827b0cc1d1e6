/** `plumbline export`: a design in another format, on stdout, in a file or in a folder. */

import { apply, arrange, CODECS, codecOf, message, type PictureOptions, verdictsOf } from '../core/index.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { needInput, writeText } from './input.ts';
import { render } from './language.ts';
import { Refusal } from './terminal.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export FILE --to FORMAT [--out PATH] [--theme THEME] [--findings]',
  summary: 'cli.export.summary',
  options: [
    { name: '--to', value: 'FORMAT', help: 'cli.export.to' },
    { name: '--out', value: 'PATH', help: 'cli.export.out' },
    { name: '--theme', value: 'THEME', help: 'cli.export.theme' },
    { name: '--findings', value: null, help: 'cli.export.findings' },
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
    const picture = pictureOf(given, format);
    const { document } = needInput(terminal, given.files[0] ?? '-');
    const refused = codec.refuses?.(document) ?? null;
    if (refused !== null) throw new Refusal(refused);
    const output = codec.write(document, {
      verdicts: () => verdictsOf(document),
      placed: () => apply(document, arrange(document)).document,
      say: render,
      picture,
    });
    const out = given.value('--out');
    if (out === '') throw new Refusal(message('cli.option-value', { option: '--out' }));
    if ('text' in output) {
      if (out === null) terminal.out(output.text);
      else writeText(terminal, out, output.text);
    } else {
      if (out === null) throw new Refusal(message('cli.files-several', { format }));
      if (output.files.length === 0) terminal.err(`${render(message('export.nothing'))}\n`);
      for (const file of output.files) writeText(terminal, `${out}/${file.path}`, file.text);
    }
    for (const left of codec.leavesOut(document)) terminal.err(`${render(left)}\n`);
    return 0;
  },
};

/** How a picture is asked for. Throws a Refusal for options that another format does not know. */
function pictureOf(given: Arguments, format: string): PictureOptions {
  const theme = given.value('--theme') ?? 'light';
  const findings = given.has('--findings');
  if (format !== 'svg')
    for (const [option, isGiven] of [
      ['--theme', given.value('--theme') !== null],
      ['--findings', findings],
    ] as const)
      if (isGiven) throw new Refusal(message('cli.export.picture-only', { option }));
  if (theme !== 'light' && theme !== 'dark') throw new Refusal(message('cli.export.no-theme', { theme }));
  return { theme, findings };
}
