/** Reserves a block of a VPC: no subnet is given an address of it. */

import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import { resolve } from '../document/tables.ts';
import { type Command, deed, refuse } from './command.ts';
import { asName, freshName } from './making/fresh.ts';
import { minter } from './making/mint.ts';

/** The VPC, the block or null while it is not known, and a name. */
export interface AddReservationArgs {
  readonly vpc: string;
  readonly cidr: string | null;
  readonly name?: string;
}

/** Reserves a block as one step. */
export const addReservation: Command<AddReservationArgs> = {
  id: 'add-reservation',
  title: 'command.add-reservation',
  shortcut: null,
  run: (document, { vpc, cidr, name }) => {
    if (resolve(document.resources, 'vpc', vpc) === null) return refuse(message('refusal.gone'));
    const id = minter(document)('reservation');
    const called = asName(name ?? freshName('reservation', id));
    return deed(
      message('step.add', { name: called }),
      [{ op: 'add', pointer: pointerOf('reservations', id), value: { vpc, cidr, name: called } }],
      { select: [id] },
    );
  },
};
