/** What can be an end of a flow, what it is called, and what a trace from the selection asks. */

import {
  type Document,
  entry,
  findResource,
  INTERNET,
  type KindId,
  type Message,
  message,
  portOf,
  type Resources,
  sortedKeys,
  subnetUse,
  treeOf,
} from '../core/index.ts';
import type { Editor, FlowQuestion } from '../editor/editor.ts';

/** The kinds that have hosts. */
export const END_KINDS = [
  'cvm',
  'clb',
  'tencentdb',
  'public-gateway',
  'subnet',
  'vpc',
  'idc',
] as const satisfies KindId[];

/** An end by its id. */
export interface EndOption {
  /** An id, or `internet`. */
  readonly value: string;
  readonly kind: KindId | null;
  readonly name: string;
  /** Its address or its CIDR; empty without one. */
  readonly address: string;
}

/** Whether a resource can be an end. */
function isEnd(document: Document, id: string): boolean {
  return (END_KINDS as readonly (KindId | undefined)[]).includes(treeOf(document.resources).kinds.get(id));
}

/** Every resource that can be an end, workloads first. `internet` is not among them. */
export function endOptions(resources: Resources): readonly EndOption[] {
  return END_KINDS.flatMap((kind) => sortedKeys(resources[kind])).flatMap((id) => {
    const option = endOption(resources, id);
    return option === null ? [] : [option];
  });
}

/** A resource as an end, or null when it is none. */
export function endOption(resources: Resources, id: string): EndOption | null {
  const found = findResource(resources, id);
  if (found === null) return null;
  return { value: id, kind: found.kind, name: found.value.name, address: addressOf(resources, id) };
}

function addressOf(resources: Resources, id: string): string {
  const found = findResource(resources, id);
  switch (found?.kind) {
    case 'subnet':
    case 'vpc':
      return found.value.cidr ?? '';
    case 'idc':
      return found.value.cidrs[0] ?? '';
    default: {
      const subnet = treeOf(resources).parents.get(id);
      return subnet === undefined ? '' : (subnetUse(resources, subnet).addresses.get(id) ?? '');
    }
  }
}

/** What a trace from the selection asks: the first end sends, the second receives; the flow is what the receiver listens to. */
export function questionFrom(document: Document, ids: readonly string[]): Partial<FlowQuestion> {
  const [from, to] = ids.filter((id) => isEnd(document, id));
  if (from === undefined) return {};
  return to === undefined ? { from } : { from, to, ...flowTo(document.resources, to) };
}

/** The protocol and port that a receiver listens to, as far as its kind says. */
export function flowTo(resources: Resources, to: string): Partial<FlowQuestion> {
  if (to === INTERNET) return {};
  const database = entry(resources.tencentdb, to);
  if (database !== undefined) return { protocol: 'tcp', port: portOf(database) };
  const listener = entry(resources.clb, to)?.listeners[0];
  if (listener === undefined || listener.port === null) return {};
  return { protocol: listener.protocol, port: listener.port };
}

/** Takes what was clicked as the end that is being picked. Answers whether one is being picked. */
export function pickEnd(editor: Editor, id: string): boolean {
  const { trace, document } = editor.store.getState();
  const picking = trace?.picking ?? null;
  if (trace === null || picking === null) return false;
  if (id !== INTERNET && !isEnd(document, id)) {
    const name = findResource(document.resources, id)?.value.name ?? id;
    editor.perform({ ok: false, why: message('tracing.not-an-end', { name }) });
    return true;
  }
  editor.ask(picking === 'from' ? { from: id } : { to: id, ...flowTo(document.resources, id) });
  // The other end is next, when it is missing.
  if (picking === 'from' && trace.question.to === null) pickNext(editor, 'to');
  return true;
}

/** Takes the tool that draws intents. Two ends that are selected are those of an intent at once. */
export function takeIntentTool(editor: Editor): void {
  const { document, selection, readOnly } = editor.store.getState();
  const [from, to, third] = selection.filter((id) => isEnd(document, id));
  if (readOnly) editor.perform({ ok: false, why: message('editor.read-only') });
  else if (from !== undefined && to !== undefined && third === undefined) startIntent(editor, from, to);
  else editor.store.setState({ tool: 'intent' });
}

/** Opens the form of an intent between two ends. */
export function startIntent(editor: Editor, from: string, to: string): void {
  editor.store.setState({ draft: { from, to }, dock: 'intents', tool: 'select' });
}

/** Everything that an intent from an end can be about; empty where it is no end. */
export function intentEnds(document: Document, from: string): ReadonlySet<string> {
  if (from !== INTERNET && !isEnd(document, from)) return new Set();
  const ends = [...treeOf(document.resources).kinds.keys()].filter((id) => id !== from && isEnd(document, id));
  return new Set(from === INTERNET ? ends : [...ends, INTERNET]);
}

/** Why something is no end of an intent. */
export function noIntentEnd(document: Document, id: string): Message {
  return message('canvas.no-intent-end', { name: findResource(document.resources, id)?.value.name ?? id });
}

/** Gives up picking. Answers whether an end was being picked. */
export function endPicking(editor: Editor): boolean {
  if ((editor.store.getState().trace?.picking ?? null) === null) return false;
  pickNext(editor, null);
  return true;
}

function pickNext(editor: Editor, picking: 'from' | 'to' | null): void {
  editor.store.setState(({ trace }) => (trace === null ? {} : { trace: { ...trace, picking } }));
}

/** Shows a stop of the path both in the list and on the canvas; null shows none. */
export function pointAtStop(editor: Editor, pointed: number | null): void {
  editor.store.setState(({ trace }) =>
    trace === null || trace.pointed === pointed ? {} : { trace: { ...trace, pointed } },
  );
}
