/** Sets a field: what every form writes with. */

import type { Edit } from '../base/edit.ts';
import type { Json } from '../base/json.ts';
import { type Message, message } from '../base/message.ts';
import { type Pointer, partsOf, pointerOf, valueAt } from '../base/pointer.ts';
import type { Document } from '../document/document.ts';
import { printValue } from '../document/print.ts';
import { isKindId, KINDS } from '../kinds/index.ts';
import { type Command, deed, refuse } from './command.ts';
import { ownerName, split } from './making/owner.ts';

/** A field and its value. */
export interface SetValueArgs {
  readonly pointer: Pointer;
  /** Undefined takes an optional key away, so that its default applies. The form has checked the value against the field's schema. */
  readonly value: Json | undefined;
  /** What the step is called; absent: "Change <name>". */
  readonly label?: Message;
}

/** Sets a field as one step; the value that it has already changes nothing. */
export const setValue: Command<SetValueArgs> = {
  id: 'set-value',
  title: 'command.set-value',
  shortcut: null,
  run: (document, { pointer, value, label }) => {
    const { parent } = split(pointer);
    if (pointer === '' || typeof valueAt(document, parent) !== 'object') return refuse(message('refusal.gone'));
    const called = label ?? message('step.set-value', { name: ownerName(document, pointer) });
    const before: unknown = valueAt(document, pointer);
    const after = value !== undefined && isComputedDefault(document, pointer, value) ? undefined : value;
    if (after === undefined ? before === undefined : before !== undefined && printValue(before) === printValue(after))
      return deed(called, []);
    const edits: Edit[] = [after === undefined ? { op: 'remove', pointer } : { op: 'set', pointer, value: after }];
    return deed(called, [...edits, ...portOfProtocol(document, pointer, after)]);
  },
};

/** A default that follows another field is not written: `port` of a database is its engine's. */
function isComputedDefault(document: Document, pointer: Pointer, value: Json): boolean {
  const [root, kind = '', id = '', key = '', ...rest] = partsOf(pointer);
  if (root !== 'resources' || !isKindId(kind) || rest.length > 0) return false;
  const resource: unknown = valueAt(document, pointerOf('resources', kind, id));
  const computed = KINDS[kind].defaultOf;
  if (computed === undefined || !Object.hasOwn(computed, key) || typeof resource !== 'object' || resource === null)
    return false;
  return computed[key]?.(resource as Readonly<Record<string, unknown>>) === value;
}

/** An intent has a port exactly when its protocol has. */
function portOfProtocol(document: Document, pointer: Pointer, value: Json | undefined): Edit[] {
  const [root, id = '', key, ...rest] = partsOf(pointer);
  if (root !== 'intents' || key !== 'protocol' || rest.length > 0) return [];
  const port = pointerOf('intents', id, 'port');
  const has = valueAt(document, port) !== undefined;
  const needs = value === undefined || value === 'tcp' || value === 'udp';
  if (needs && !has) return [{ op: 'set', pointer: port, value: 443 }];
  return !needs && has ? [{ op: 'remove', pointer: port }] : [];
}
