/** Decides what goes with a resource that is removed, and which references are left unassociated. */

import type { Message } from '../base/message.ts';
import type { Pointer } from '../base/pointer.ts';
import type { Document } from '../document/document.ts';

/** What a removal does, to be shown before it is done. */
export interface RemovalPlan {
  /** Why it cannot be done, or null. */
  readonly why: Message | null;
  /** The ids that were asked for and exist. */
  readonly asked: readonly string[];
  /** Ids of resources, intents and reservations that go with them. */
  readonly goes: readonly string[];
  /** References of resources that stay: they become null, or their element of a list is taken away. */
  readonly clears: readonly { readonly id: string; readonly pointer: Pointer }[];
}

/** What removing these would do. */
export function planRemoval(_document: Document, _ids: readonly string[]): RemovalPlan {
  return { why: null, asked: [], goes: [], clears: [] };
}
