/** `plumbline fmt`: the canonical form of a design, printed, checked or written back. */

import { message, printDocument } from '../core/index.ts';
import { oneFile } from './arguments.ts';
import type { Command, Status } from './command.ts';
import { isPath, needInput, readInput, refusalOf, writeText } from './input.ts';
import { lineOf } from './refusal-line.ts';
import { Refusal } from './terminal.ts';

export const fmt: Command = {
  name: 'fmt',
  usage: 'fmt FILE… [--check | --write]',
  summary: 'cli.fmt.summary',
  options: [
    { name: '--check', value: null, help: 'cli.fmt.check' },
    { name: '--write', value: null, help: 'cli.fmt.write' },
  ],
  files: 'some',
  run: (given, terminal) => {
    const [check, write] = [given.has('--check'), given.has('--write')];
    if (check && write) throw new Refusal(message('cli.options-apart', { a: '--check', b: '--write' }));
    if (!check && !write) {
      terminal.out(printDocument(needInput(terminal, oneFile('fmt', given.files)).document));
      return 0;
    }
    let status: Status = 0;
    for (const file of given.files) {
      if (write && !isPath(file)) throw new Refusal(message('cli.write-back'), file);
      const result = readInput(terminal, file);
      if (!result.ok) {
        terminal.err(lineOf(refusalOf(file, result.problems)));
        status = 2;
        continue;
      }
      const { document, text } = result.value;
      const canonical = printDocument(document);
      if (text === null || text === canonical) continue;
      if (write) writeText(terminal, file, canonical);
      else if (status === 0) status = 1;
      terminal.out(`${file}\n`);
    }
    return status;
  },
};
