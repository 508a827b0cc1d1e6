/** `plumbline link`: the share link of a design. */

import { linkOf, message } from '../core/index.ts';
import type { Command } from './command.ts';
import { needInput } from './input.ts';
import { render } from './language.ts';
import { Refusal } from './terminal.ts';

const BASE = 'http://localhost:4173/';

export const link: Command = {
  name: 'link',
  usage: 'link FILE [--base URL]',
  summary: 'cli.link.summary',
  options: [{ name: '--base', value: 'URL', help: 'cli.link.base' }],
  files: 'one',
  run: (given, terminal) => {
    const base = given.value('--base') ?? BASE;
    if (!/^https?:\/\/\S+$/.test(base)) throw new Refusal(message('cli.base', { value: base }));
    const text = linkOf(needInput(terminal, given.files[0] ?? '-').document, base);
    terminal.out(`${text}\n`);
    terminal.err(`${render(message('cli.link-length', { count: text.length }))}\n`);
    return 0;
  },
};
