/** What a command of the command line is: one file, and one line in `commands.ts`. */

import type { MessageId } from '../core/index.ts';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** 0 fine; 1 the answer is no; 2 the question could not be answered. */
export type Status = 0 | 1 | 2;

/** An option: `--name`, or `--name VALUE` when it takes one. */
export interface Option {
  readonly name: string;
  /** What stands for its value in the help; null: it takes none. */
  readonly value: string | null;
  readonly help: MessageId;
}

/** A command. */
export interface Command {
  readonly name: string;
  /** The line behind `plumbline` in the help. */
  readonly usage: string;
  readonly summary: MessageId;
  readonly options: readonly Option[];
  /** How many FILEs it takes. */
  readonly files: 'none' | 'one' | 'two' | 'some';
  readonly run: (given: Arguments, terminal: Terminal) => Status;
}
