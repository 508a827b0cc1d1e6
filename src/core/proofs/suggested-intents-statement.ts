/** An intent before it has a name: what it says in words, and whether others say as much. */

import { INTERNET } from '../base/id.ts';
import { type Message, message } from '../base/message.ts';
import type { Document, Intent, Resources } from '../document/document.ts';
import { findResource, resolve } from '../document/tables.ts';
import { nameIn } from './smallest-change-step.ts';

/** An intent without its name, both of its ends given. */
export type Statement = Omit<Intent, 'name'>;

/** A statement whose ends are given. */
export type Ended = Statement & { readonly from: string; readonly to: string };

/** What a statement says. */
export function titleOf(document: Document, { from, to, protocol, port, expect }: Ended): Message {
  const what = protocol === 'all' ? '' : ` ${protocol}${port === undefined ? '' : ` ${port}`}`;
  const values = { from: nameIn(document, from), to: nameIn(document, to), what: what.trim() };
  const all = what === '';
  if (from === INTERNET) {
    if (expect === 'reachable') return message(all ? 'suggest.from-internet-all' : 'suggest.from-internet', values);
    return message(all ? 'suggest.not-from-internet-all' : 'suggest.not-from-internet', values);
  }
  if (to === INTERNET) {
    if (expect === 'reachable') return message(all ? 'suggest.to-internet-all' : 'suggest.to-internet', values);
    return message(all ? 'suggest.not-to-internet-all' : 'suggest.not-to-internet', values);
  }
  if (expect === 'reachable') return message(all ? 'suggest.reaches-all' : 'suggest.reaches', values);
  return message(all ? 'suggest.not-reaches-all' : 'suggest.not-reaches', values);
}

/** Whether one of `known` says the same of the same ends, protocol and port, or of wider ones. */
export function isImplied(resources: Resources, statement: Statement, known: readonly Statement[]): boolean {
  return known.some(
    (each) =>
      each.expect === statement.expect &&
      (each.protocol === 'all' ||
        (each.protocol === statement.protocol && (each.port ?? null) === (statement.port ?? null))) &&
      holds(resources, each.from, statement.from) &&
      holds(resources, each.to, statement.to),
  );
}

/** Whether one end is another, or its subnet or VPC. */
function holds(resources: Resources, wide: string | null, narrow: string | null): boolean {
  for (let id: string | null = narrow, depth = 0; id !== null && depth < 3; depth += 1) {
    if (id === wide) return true;
    id = parentOf(resources, id);
  }
  return false;
}

function parentOf(resources: Resources, id: string): string | null {
  const found = findResource(resources, id);
  if (found === null) return null;
  if ('subnet' in found.value)
    return resolve(resources, 'subnet', found.value.subnet) === null ? null : found.value.subnet;
  return found.kind === 'subnet' ? found.value.vpc : null;
}
