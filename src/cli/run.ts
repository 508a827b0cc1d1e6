/** The command line as a function: words in, an exit status out. Everything that it touches is in the terminal that it is given. */

import { CODECS, message } from '../core/index.ts';
import { checkFiles, optionsOf, readArguments } from './arguments.ts';
import type { Command, Status } from './command.ts';
import { COMMANDS } from './commands.ts';
import { render, speakAsAsked } from './language.ts';
import { lineOf } from './refusal-line.ts';
import { Refusal, type Terminal } from './terminal.ts';

/** Runs a command line. `words` are those behind the program's name. */
export function run(words: readonly string[], terminal: Terminal, version: string): Status {
  try {
    return dispatch(speakAsAsked(words), terminal, version);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    terminal.err(lineOf(error));
    return 2;
  }
}

function dispatch(words: readonly string[], terminal: Terminal, version: string): Status {
  const [name, ...rest] = words;
  if (name === undefined) throw new Refusal(message('cli.no-command'));
  if (name === '--version') {
    terminal.out(`${render(message('cli.version', { version }))}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(`${overview()}\n`);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new Refusal(message('cli.unknown-command', { command: name }));
  const given = readArguments(command, rest);
  if (given.has('--help')) {
    terminal.out(helpOf(command));
    return 0;
  }
  checkFiles(command, given.files);
  return command.run(given, terminal);
}

/** Values that summaries and helps put in. */
const VALUES = { formats: CODECS.map((codec) => codec.id).join(', '), base: 'http://localhost:4173/' };

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  const lines = COMMANDS.map(
    (command) => `  ${command.name.padEnd(width)}  ${render(message(command.summary, VALUES))}`,
  );
  return render(message('cli.usage', { commands: lines.join('\n') }));
}

function helpOf(command: Command): string {
  const options = optionsOf(command).map(({ name, value, help }) => {
    return [value === null ? name : `${name} ${value}`, render(message(help, VALUES))] as const;
  });
  const width = Math.max(...options.map(([left]) => left.length));
  const lines = options.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  const summary = render(message(command.summary, VALUES));
  const head = render(message('cli.usage-command', { usage: command.usage, summary }));
  return head + render(message('cli.options', { options: lines.join('\n') }));
}
