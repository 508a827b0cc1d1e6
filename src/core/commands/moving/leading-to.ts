/** Says which policies still lead to a gateway that has moved to another VPC: they are kept, since the move may be half of a rebuilding. */

import { type Message, message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import { findResource } from '../../document/tables.ts';

/** A sentence when policies of route tables lead to `id`, else nothing. */
export function leadingTo(document: Document, id: string): Message[] {
  let count = 0;
  for (const table of Object.values(document.resources['route-table']))
    for (const route of table.routes) if (route.nextHop === id) count += 1;
  return count === 0
    ? []
    : [message('said.policies-lead', { count, name: findResource(document.resources, id)?.value.name ?? id })];
}
