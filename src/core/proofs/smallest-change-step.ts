/** One step of a change: a single policy, rule or association, written so that it can be carried out on a document with or without the other steps. */

import type { Edit } from '../base/edit.ts';
import type { Json } from '../base/json.ts';
import type { Message } from '../base/message.ts';
import { type Pointer, valueAt } from '../base/pointer.ts';
import type { Trace } from '../dataplane/disposition.ts';
import type { Flow, Network } from '../dataplane/network.ts';
import type { Document, Intent } from '../document/document.ts';
import { findResource } from '../document/tables.ts';

/** A step that may be tried. */
export interface Step {
  /** What it does, in the imperative. */
  readonly title: Message;
  /** The edits that carry it out on this document, or null when what it speaks of does not stand there. */
  readonly edits: (document: Document) => readonly Edit[] | null;
  /** Whether it lets through far more than what is asked for: it is offered, and the search goes on for a narrower one. */
  readonly broad?: boolean;
}

/** A design in which an intent fails, with one flow that goes against it and what becomes of that flow. */
export interface Failing {
  readonly document: Document;
  readonly network: Network;
  readonly intent: Intent;
  readonly flow: Flow;
  readonly traced: Trace;
}

/** Puts a row into a list: before `anchor`, one of its rows, or at the end when there is none. */
export function insertRow(title: Message, list: Pointer, row: Json, anchor: unknown = null): Step {
  return {
    title,
    edits: (document) => {
      const rows = valueAt(document, list);
      if (!Array.isArray(rows)) return null;
      const before = anchor === null ? -1 : rows.indexOf(anchor);
      return [{ op: 'add', pointer: `${list}/${before < 0 ? rows.length : before}`, value: row }];
    },
  };
}

/** Takes a row out of a list, wherever in it the row stands by then. */
export function removeRow(title: Message, list: Pointer, row: unknown): Step {
  return {
    title,
    edits: (document) => {
      const rows = valueAt(document, list);
      const index = Array.isArray(rows) ? rows.indexOf(row) : -1;
      return index < 0 ? null : [{ op: 'remove', pointer: `${list}/${index}` }];
    },
  };
}

/** Sets fields of a row of a list, wherever in it the row stands by then. */
export function setInRow(title: Message, list: Pointer, row: unknown, fields: Readonly<Record<string, Json>>): Step {
  return {
    title,
    edits: (document) => {
      const rows = valueAt(document, list);
      const index = Array.isArray(rows) ? rows.indexOf(row) : -1;
      if (index < 0) return null;
      return Object.entries(fields).map(([key, value]) => ({ op: 'set', pointer: `${list}/${index}/${key}`, value }));
    },
  };
}

/** Sets a field of a resource. */
export function setField(title: Message, pointer: Pointer, value: Json): Step {
  return {
    title,
    edits: (document) => (valueAt(document, pointer) === undefined ? null : [{ op: 'set', pointer, value }]),
  };
}

/** The list that a row's pointer lies in, with its rows; null when the pointer is none of a row. */
export function listOf(document: Document, row: Pointer): { readonly list: Pointer; readonly value: unknown } | null {
  const cut = row.lastIndexOf('/');
  const list = row.slice(0, cut);
  if (!/^\d+$/.test(row.slice(cut + 1)) || !Array.isArray(valueAt(document, list))) return null;
  return { list, value: valueAt(document, row) };
}

/** What a sentence calls a resource. */
export function nameIn(document: Document, id: string): string {
  return findResource(document.resources, id)?.value.name ?? id;
}
