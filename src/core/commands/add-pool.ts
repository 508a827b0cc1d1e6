/** Adds a pool to the address plan: a range that VPC blocks are taken from. */

import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import { type Command, deed } from './command.ts';
import { asName, freshName } from './making/fresh.ts';
import { minter } from './making/mint.ts';

/** Its range, or null while it is not known, and its name. */
export interface AddPoolArgs {
  readonly cidr: string | null;
  readonly name?: string;
}

/** Adds a pool as one step. */
export const addPool: Command<AddPoolArgs> = {
  id: 'add-pool',
  title: 'command.add-pool',
  shortcut: null,
  run: (document, { cidr, name }) => {
    const id = minter(document)('pool');
    const called = asName(name ?? freshName('pool', id));
    return deed(
      message('step.add', { name: called }),
      [{ op: 'add', pointer: pointerOf('pools', id), value: { name: called, cidr } }],
      { select: [id] },
    );
  },
};
