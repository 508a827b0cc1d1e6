/** The registry of commands. To add one: its file, and a line here. */

import { addResource } from './add-resource.ts';
import { connect } from './connect.ts';
import { move } from './move.ts';
import { nudge } from './nudge.ts';
import { remove } from './remove.ts';
import { resize } from './resize.ts';
import { setValue } from './set-value.ts';

export { legalEnds } from './connect.ts';
export { type Dragged, type Drop, dropTarget, parentFor } from './drop-target.ts';
export { planRemoval, type RemovalPlan } from './plan-removal.ts';

/** Every command. */
export const COMMANDS = { addResource, connect, move, nudge, remove, resize, setValue } as const;
