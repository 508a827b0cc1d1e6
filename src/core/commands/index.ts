/** The registry of commands. To add one: its file, and a line here. */

import { accept } from './accept.ts';
import { addIntent } from './add-intent.ts';
import { addItem } from './add-item.ts';
import { addNote } from './add-note.ts';
import { addPolicies } from './add-policies.ts';
import { addPool } from './add-pool.ts';
import { addReservation } from './add-reservation.ts';
import { addResource } from './add-resource.ts';
import { align } from './align.ts';
import { applyFix } from './apply-fix.ts';
import { associate } from './associate.ts';
import { connect } from './connect.ts';
import { describe } from './describe.ts';
import { distribute } from './distribute.ts';
import { duplicate } from './duplicate.ts';
import { move } from './move.ts';
import { moveItem } from './move-item.ts';
import { nudge } from './nudge.ts';
import { paste } from './paste.ts';
import { pasteRows } from './paste-rows.ts';
import { placeNote } from './place-note.ts';
import { remove } from './remove.ts';
import { removeItem } from './remove-item.ts';
import { rename } from './rename.ts';
import { resize } from './resize.ts';
import { setRule } from './set-rule.ts';
import { setSeveral } from './set-several.ts';
import { setValue } from './set-value.ts';
import { unaccept } from './unaccept.ts';

export type { AlignEdge } from './align.ts';
export { type Clip, copy, looksLikeClip, parseClip, printClip } from './clip.ts';
export { legalEnds } from './connect.ts';
export { type Dragged, type Drop, dropTarget, parentFor } from './drop-target.ts';
export { planRemoval, type RemovalPlan } from './plan-removal.ts';
export { looksLikeTable, readTable, type TableReading, type TableRow } from './table-paste/read-table.ts';

/** Every command, by name. */
export const COMMANDS = {
  accept,
  addIntent,
  addItem,
  addNote,
  addPolicies,
  addPool,
  addReservation,
  addResource,
  align,
  applyFix,
  associate,
  connect,
  describe,
  distribute,
  duplicate,
  move,
  moveItem,
  nudge,
  paste,
  pasteRows,
  placeNote,
  remove,
  removeItem,
  rename,
  resize,
  setRule,
  setSeveral,
  setValue,
  unaccept,
} as const;
