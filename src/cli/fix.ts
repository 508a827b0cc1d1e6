/** `plumbline fix`: a design with its safe fixes applied, printed or written back. */

import { applySafeFixes, message, printDocument } from '../core/index.ts';
import type { Command } from './command.ts';
import { isPath, needInput, writeText } from './input.ts';
import { render } from './language.ts';
import { Refusal } from './terminal.ts';

export const fix: Command = {
  name: 'fix',
  usage: 'fix FILE [--write]',
  summary: 'cli.fix.summary',
  options: [{ name: '--write', value: null, help: 'cli.fix.write' }],
  files: 'one',
  run: (given, terminal) => {
    const file = given.files[0] ?? '-';
    const write = given.has('--write');
    if (write && !isPath(file)) throw new Refusal(message('cli.write-back'), file);
    const input = needInput(terminal, file);
    // A picture is not overwritten by the design that it carries.
    if (write && input.text === null) throw new Refusal(message('cli.write-back'), file);
    const { document, mended } = applySafeFixes(input.document);
    const text = printDocument(document);
    if (!write) terminal.out(text);
    // A file without anything to mend is left as it is, canonical or not.
    else if (mended.length > 0) writeText(terminal, file, text);
    for (const key of mended) terminal.err(`${render(message('cli.mended', { key }))}\n`);
    const count = mended.length;
    terminal.err(`${render(count === 0 ? message('cli.mended-none') : message('cli.mended-count', { count }))}\n`);
    return 0;
  },
};
