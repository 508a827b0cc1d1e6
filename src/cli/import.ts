/** `plumbline import`: a design from what Terraform or the cloud says of a network. */

import { IMPORT_SOURCES, message, printDocument } from '../core/index.ts';
import { oneFile } from './arguments.ts';
import type { Command } from './command.ts';
import { importInput, writeText } from './input.ts';
import { Refusal } from './terminal.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'import PATH --from terraform|tencent [--out FILE]',
  summary: 'import.summary',
  options: [
    { name: '--from', value: 'SOURCE', help: 'import.from' },
    { name: '--out', value: 'FILE', help: 'import.out' },
  ],
  files: 'one',
  run: (given, terminal) => {
    if (given.value('--from') === null)
      throw new Refusal(message('cli.option-missing', { command: 'import', option: '--from' }));
    const source = given.choice('--from', IMPORT_SOURCES);
    const text = printDocument(importInput(terminal, oneFile('import', given.files), source));
    const out = given.value('--out');
    if (out === null) terminal.out(text);
    else writeText(terminal, out, text);
    return 0;
  },
};
