/** How the words of a command line become options and FILEs, and what is said of those that do not fit. */

import { message } from '../core/index.ts';
import type { Command } from './command.ts';
import { Refusal } from './terminal.ts';

/** What was given to a command. */
export interface Arguments {
  readonly files: readonly string[];
  /** Whether an option without a value was given. */
  readonly has: (name: string) => boolean;
  /** The value of an option, or null. */
  readonly value: (name: string) => string | null;
  /** The value of an option as one of `choices`, the first when it was not given. */
  readonly choice: <T extends string>(name: string, choices: readonly [T, ...T[]]) => T;
}

/** Options that every command has. */
const EVERYWHERE: Command['options'] = [
  { name: '--help', value: null, help: 'cli.help' },
  { name: '--lang', value: 'LANG', help: 'cli.lang' },
];

/** The options of a command, with those of every command. */
export function optionsOf(command: Command): Command['options'] {
  return [...command.options, ...EVERYWHERE];
}

/** Reads the words behind a command's name. Throws a Refusal. */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const files: string[] = [];
  const given = new Map<string, string>();
  const options = optionsOf(command);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') {
      files.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      files.push(word);
      continue;
    }
    const [name = word, inline] = split(word);
    const option = options.find((each) => each.name === (name === '-h' ? '--help' : name));
    if (option === undefined) {
      throw new Refusal(message('cli.unknown-option', { command: command.name, option: name }));
    }
    if (option.value === null) {
      if (inline !== undefined) throw new Refusal(message('cli.option-no-value', { option: option.name }));
      given.set(option.name, '');
    } else {
      const value = inline ?? words[i + 1];
      if (value === undefined) throw new Refusal(message('cli.option-value', { option: option.name }));
      if (inline === undefined) i += 1;
      given.set(option.name, value);
    }
  }
  const choice = <T extends string>(name: string, choices: readonly [T, ...T[]]): T => {
    const value = given.get(name);
    if (value === undefined) return choices[0];
    const found = choices.find((each) => each === value);
    if (found !== undefined) return found;
    throw new Refusal(message('cli.option-choice', { option: name, choices: choices.join(', '), value }));
  };
  return { files, has: (name) => given.has(name), value: (name) => given.get(name) ?? null, choice };
}

/** Whether the number of FILEs is the one that the command takes. Throws a Refusal. */
export function checkFiles(command: Command, files: readonly string[]): void {
  const { name } = command;
  if (command.files === 'none' && files.length > 0) throw new Refusal(message('cli.files-no', { command: name }));
  if (command.files !== 'none' && files.length === 0) throw new Refusal(message('cli.files-none', { command: name }));
  if (command.files === 'one') oneFile(name, files);
  if (command.files === 'two' && files.length !== 2)
    throw new Refusal(message('cli.files-two', { command: name, count: files.length }));
}

/** The only FILE. Throws a Refusal when there are several. */
export function oneFile(command: string, files: readonly string[]): string {
  if (files.length > 1) throw new Refusal(message('cli.files-one', { command, count: files.length }));
  return files[0] ?? '-';
}

function split(word: string): [string, string?] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
}
