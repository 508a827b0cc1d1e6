/** `plumbline schema`: the JSON Schema of the file format, as it is published. */

import { printJsonSchema } from '../core/index.ts';
import type { Command } from './command.ts';
import { render } from './language.ts';

export const schema: Command = {
  name: 'schema',
  usage: 'schema',
  summary: 'cli.schema.summary',
  options: [],
  files: 'none',
  run: (_given, terminal) => {
    terminal.out(printJsonSchema(render));
    return 0;
  },
};
