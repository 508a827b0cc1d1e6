/** Collects what an import takes: ids from foreign names, references between them, and the account of what was taken and what was left. */

import { parseIp } from '../address/ip.ts';
import { parseCidr } from '../address/prefix.ts';
import type { MessageId } from '../base/catalogue/index.ts';
import { isId, mintId } from '../base/id.ts';
import { isJsonObject, type Json } from '../base/json.ts';
import { compareCodePoints } from '../base/order.ts';
import { partsOf } from '../base/pointer.ts';
import { type Document, emptyDocument } from '../document/document.ts';
import { documentFromJson } from '../document/parse.ts';
import { KIND_IDS, type KindId } from '../kinds/index.ts';

/** An object of the input. */
export type Item = { readonly [key: string]: Json };
/** A resource while it is gathered. */
export type Draft = Record<string, Json>;

/** What was left of a type, and why. */
interface Left {
  readonly type: string;
  readonly count: number;
  readonly why: MessageId;
}

/** The account of an import. `coverage` is the share of the input's items that was taken, 0 to 1; 1 for an input without items. */
export interface ImportAccount {
  readonly taken: readonly { readonly type: string; readonly count: number }[];
  readonly left: readonly Left[];
  readonly coverage: number;
}

/** A design that was imported, without a layout, and the account of it. */
export interface Imported {
  readonly document: Document;
  readonly account: ImportAccount;
}

/** An import while it runs. */
export class Gathering {
  readonly drafts = new Map<KindId, Map<string, Draft>>(KIND_IDS.map((kind) => [kind, new Map()]));
  private readonly ids = new Map<string, string>();
  private readonly kinds = new Map<string, KindId>();
  private readonly takenOf = new Map<string, number>();
  private readonly leftOf = new Map<string, Left>();
  private readonly minted = new Map<string, number>();

  /** A new resource, known under `keys`; its id is made of `wish` where that can be. */
  add(kind: KindId, wish: string, keys: readonly unknown[], draft: Draft): Draft {
    const id = this.mint(kind, wish);
    this.kinds.set(id, kind);
    this.drafts.get(kind)?.set(id, draft);
    for (const key of keys) this.alias(key, id);
    return draft;
  }

  /** Another key of a resource; the first who has a key keeps it. */
  alias(key: unknown, id: string): void {
    if (typeof key === 'string' && key !== '' && !this.ids.has(key)) this.ids.set(key, id);
  }

  /** The id behind a key, if it is of one of `kinds`; null when nothing is known under it. */
  ref(key: unknown, ...kinds: readonly KindId[]): string | null {
    const id = typeof key === 'string' ? this.ids.get(key) : undefined;
    const kind = id === undefined ? undefined : this.kinds.get(id);
    return id !== undefined && kind !== undefined && kinds.includes(kind) ? id : null;
  }

  /** The draft of an id. */
  draft(kind: KindId, id: string | null): Draft | undefined {
    return id === null ? undefined : this.drafts.get(kind)?.get(id);
  }

  /** The data centre of these ranges; the same ranges are the same one. Null without ranges. */
  site(ranges: readonly string[], called: string): string | null {
    const cidrs = [...new Set(ranges)].sort(compareCodePoints);
    if (cidrs.length === 0) return null;
    const key = `site ${cidrs.join(' ')}`;
    if (this.ref(key, 'idc') === null) this.add('idc', `idc-${called}`, [key], { name: nameOf(called, 'idc'), cidrs });
    return this.ref(key, 'idc');
  }

  /** Counts an item that was taken. */
  took(type: string): void {
    this.takenOf.set(type, (this.takenOf.get(type) ?? 0) + 1);
  }

  /** Counts items that were left. */
  leave(type: string, why: MessageId, count = 1): void {
    const key = `${type} ${why}`;
    this.leftOf.set(key, { type, why, count: (this.leftOf.get(key)?.count ?? 0) + count });
  }

  /** The design and the account. What the format refuses is left out; the design is always valid. */
  finish(name: string): Imported {
    for (;;) {
      const resources: Record<string, Json> = {};
      for (const [kind, drafts] of this.drafts) resources[kind] = Object.fromEntries(drafts);
      const read = documentFromJson({ format: 'plumbline/1', name: nameOf(name, 'import'), resources });
      if (read.ok) return { document: read.value, account: this.account() };
      let dropped = 0;
      for (const problem of read.problems) {
        const [, kind = '', id = ''] = partsOf(problem.pointer);
        if (this.drafts.get(kind as KindId)?.delete(id) !== true) continue;
        this.leave(kind, 'import.why.refused');
        dropped += 1;
      }
      if (dropped === 0) return { document: emptyDocument(nameOf(name, 'import')), account: this.account() };
    }
  }

  private account(): ImportAccount {
    const left = [...this.leftOf.values()].sort((a, b) => compareCodePoints(a.type + a.why, b.type + b.why));
    const taken = [...this.takenOf]
      .map(([type, count]) => ({ type, count }))
      .sort((a, b) => compareCodePoints(a.type, b.type));
    const sum = (all: readonly { readonly count: number }[]): number => all.reduce((to, each) => to + each.count, 0);
    // What the platform adds by itself is no loss.
    const lost = sum(left.filter((each) => each.why !== 'import.why.platform'));
    return { taken, left, coverage: sum(taken) + lost === 0 ? 1 : sum(taken) / (sum(taken) + lost) };
  }

  private mint(kind: KindId, wish: string): string {
    const slug = wish
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^[^a-z]+|-+$/g, '')
      .slice(0, 50);
    if (isId(slug) && !this.kinds.has(slug)) return slug;
    const stem = isId(slug) ? slug : kind;
    const from = this.minted.get(stem) ?? 0;
    // Numbers that were given are not asked again: ten thousand of one stem stay quick.
    let n = from + 1;
    while (this.kinds.has(`${stem}-${n}`)) n += 1;
    this.minted.set(stem, n);
    return from === 0 && n === 1 ? mintId(stem, (id) => this.kinds.has(id)) : `${stem}-${n}`;
  }
}

/** A name that the format takes. */
export function nameOf(value: unknown, otherwise: string): string {
  const text = typeof value === 'string' && value.trim() !== '' ? value : otherwise;
  return [...text].slice(0, 60).join('') || 'unnamed';
}
/** A CIDR, or null. A bare address is a range of one. */
export function cidrOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (parseIp(value) !== null) return `${value}/32`;
  return parseCidr(value) === null ? null : value;
}
/** The CIDRs of a list. */
export function cidrsOf(value: unknown): string[] {
  return listOf(value).flatMap((each) => cidrOf(each) ?? []);
}
/** An address, or null. */
export function ipOf(value: unknown): string | null {
  return typeof value === 'string' && parseIp(value) !== null ? value : null;
}
/** A whole number of 0 or more, also from a text; undefined otherwise, so that the default stands. */
export function wholeOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
/** A port, or undefined. */
export function portOf(value: unknown): number | undefined {
  const port = wholeOf(value);
  return port !== undefined && port >= 1 && port <= 65_535 ? port : undefined;
}
/** A list; anything else is an empty one. */
export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
/** The objects of a list. */
export function itemsOf(value: unknown): readonly Item[] {
  return listOf(value).filter(isJsonObject);
}
/** A text; anything else is an empty one. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
/** Only what is there: undefined members are left out, so that defaults stand. */
export function present(members: Readonly<Record<string, Json | undefined>>): Draft {
  return Object.fromEntries(Object.entries(members).filter((pair): pair is [string, Json] => pair[1] !== undefined));
}
