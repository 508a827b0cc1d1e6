/** What two ends can become: how to make it, or why not. Kept apart from the making, so that asking for every end is cheap. */

import type { Document } from '../../document/document.ts';
import { type Found, findResource } from '../../document/tables.ts';
import type { KindId } from '../../kinds/index.ts';
import type { Deed, Refusal } from '../command.ts';

/** A link that can be made, or a refusal. */
export type Link = { readonly ok: true; readonly make: () => Deed } | Refusal;

/** A resource of one kind with its id. */
export type End<K extends KindId> = Extract<Found, { readonly kind: K }>;

/** A link that can be made. */
export function possible(make: () => Deed): Link {
  return { ok: true, make };
}

/** A resource's name, or its id when it is gone. */
export function nameOf(document: Document, id: string | null): string {
  return id === null ? '' : (findResource(document.resources, id)?.value.name ?? id);
}
