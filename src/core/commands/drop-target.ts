/** Decides what a box would do with something dropped into it: take it, and with which CIDR, or refuse it, and why. */

import type { Message } from '../base/message.ts';
import { message } from '../base/message.ts';
import type { Document } from '../document/document.ts';
import type { KindId } from '../kinds/index.ts';

/** The answer. `cidr` is the block that it would get (a subnet, a VPC, an IDC), null where it gets none. */
export type Drop = { readonly ok: true; readonly cidr: string | null } | { readonly ok: false; readonly why: Message };

/** What is dragged: a kind from the palette, or a resource that stands already. */
export type Dragged = { readonly kind: KindId } | { readonly id: string };

/** Whether `parent` (null: the canvas itself) would take what is dragged. Fast enough for every move of the pointer. */
export function dropTarget(_document: Document, _dragged: Dragged, _parent: string | null): Drop {
  return { ok: false, why: message('refusal.nothing') };
}
