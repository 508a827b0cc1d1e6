/** Adds an intent: what must, or must not, be reachable. */

import type { Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import type { Intent } from '../document/document.ts';
import { type Command, deed } from './command.ts';
import { asName, freshName } from './making/fresh.ts';
import { minter } from './making/mint.ts';

/** The intent's fields; those left out get tcp, port 443 and reachable, and a name. */
export type AddIntentArgs = Partial<Intent>;

/** Adds an intent, and selects it. */
export const addIntent: Command<AddIntentArgs> = {
  id: 'add-intent',
  title: 'command.add-intent',
  shortcut: null,
  run: (document, { from = null, to = null, protocol = 'tcp', port = 443, expect = 'reachable', name }) => {
    const id = minter(document)('intent');
    const called = asName(name ?? freshName('intent', id));
    const ported = protocol === 'tcp' || protocol === 'udp';
    const value: Json = { name: called, from, to, protocol, ...(ported ? { port } : {}), expect };
    return deed(message('step.add', { name: called }), [{ op: 'add', pointer: pointerOf('intents', id), value }], {
      select: [id],
    });
  },
};
