/** How ids and references are written: minted ids as the gaps in their numbers, others as text; references by what they stand near to. */

import { isId } from '../../base/id.ts';
import { BrokenLink } from './coder.ts';
import { type Channel, hashText, mix } from './model.ts';
import { codeNumber } from './number.ts';
import type { Texts } from './text.ts';

const MODE = 48;
const KIND = 49;
const KNOWN = 50;

const SAME = 0;
const HOME = 1;
const NEXT = 2;
const AKIN = 3;
const INDEX = 4;
const ANY = 5;

/** The number of a minted id `<stem>-<n>`, or 0 for any other id. */
function mintedNumber(stem: string, id: string): number {
  if (!id.startsWith(`${stem}-`)) return 0;
  const digits = id.slice(stem.length + 1);
  return /^[1-9][0-9]{0,8}$/.test(digits) ? Number(digits) : 0;
}

/** The ids of a design. One for each link. */
export class Ids {
  private readonly channel: Channel;
  private readonly texts: Texts;
  private readonly stems: readonly string[];
  private readonly tables = new Map<string, readonly string[]>();
  private readonly places = new Map<string, { readonly table: string; readonly index: number }>();
  private readonly akin = new Map<string, string>();
  private readonly homes = new Map<string, string[]>();
  private readonly homeOf = new Map<string, string>();
  private readonly lasts = new Map<number, string>();
  private readonly modes = new Map<number, number>();

  /** `stems` are the tables whose ids share one space, each called by the stem of its minted ids. */
  constructor(channel: Channel, texts: Texts, stems: readonly string[]) {
    this.channel = channel;
    this.texts = texts;
    this.stems = stems;
  }

  /** The ids of one table, in the order in which its entries are written: minted ones by number, then the others as given. */
  table(stem: string, given: readonly string[] | undefined): readonly string[] {
    const path = hashText(stem);
    const numbers = given
      ?.map((id) => mintedNumber(stem, id))
      .filter((n) => n > 0)
      .sort((a, b) => a - b);
    const others = given?.filter((id) => mintedNumber(stem, id) === 0);
    const ids: string[] = [];
    const minted = codeNumber(this.channel, mix(path, 1), numbers?.length, 0);
    let last = 0;
    for (let i = 0; i < minted; i += 1) {
      const n = numbers?.[i];
      last += codeNumber(this.channel, mix(path, 2), n === undefined ? undefined : n - last - 1, 0) + 1;
      if (last > 999_999_999) throw new BrokenLink('no id');
      ids.push(`${stem}-${last}`);
    }
    const count = codeNumber(this.channel, mix(path, 3), others?.length, minted > 0 ? 1 : 0);
    for (let i = 0; i < count; i += 1) ids.push(this.texts.code(mix(path, 4), others?.[i]));
    this.tables.set(stem, ids);
    for (const [index, id] of ids.entries()) {
      if (!isId(id) || this.places.has(id)) throw new BrokenLink('no id');
      this.places.set(id, { table: stem, index });
      const suffix = suffixOf(stem, id);
      if (suffix !== '' && !this.akin.has(`${stem} ${suffix}`)) this.akin.set(`${stem} ${suffix}`, id);
    }
    return ids;
  }

  /** Says that a resource lies in a VPC, so that what lies there too finds it. */
  settle(kind: string, id: string, vpc: string): void {
    this.homeOf.set(id, vpc);
    const key = `${vpc} ${kind}`;
    const list = this.homes.get(key);
    if (list === undefined) this.homes.set(key, [id]);
    else list.push(id);
  }

  /** The VPC that a resource lies in, or null. */
  vpcOf(id: string): string | null {
    return this.homeOf.get(id) ?? null;
  }

  /** A reference of the field `path` to one of `kinds`, by the resource `owner`, which lies in `vpc`; `rank` is its place in a list. */
  reference(
    path: number,
    kinds: readonly string[],
    value: string | undefined,
    owner: { readonly kind: string; readonly id: string; readonly vpc: string | null },
    rank: number,
    left: number,
  ): string {
    const { channel } = this;
    const last = this.lasts.get(path);
    const same = this.lasts.get(mix(path, Math.min(rank, 7) + 1));
    const guesses = [same, this.home(kinds, owner.vpc), this.next(kinds, last), this.kin(kinds, owner)];
    const before = this.modes.get(path) ?? 7;
    let mode = INDEX;
    if (value !== undefined) {
      const found = guesses.indexOf(value);
      if (found >= 0) mode = found;
      else if (!kinds.includes(this.places.get(value)?.table ?? '')) mode = ANY;
    }
    const shape = guesses.reduce(
      (sum, guess, i) => sum * 2 + (guess === undefined ? 0 : guesses.indexOf(guess) === i ? 1 : 0),
      1,
    );
    channel.under(
      MODE,
      mix(path, shape),
      mix(path, before),
      mix(path, mix(left, 3)),
      mix(mix(path, before), mix(shape, Math.min(rank, 3))),
      shape,
    );
    mode = channel.tree(3, mode);
    let out: string | undefined;
    if (mode === SAME || mode === HOME || mode === NEXT || mode === AKIN) out = guesses[mode];
    else if (mode === INDEX) out = this.known(path, kinds, value, left);
    else if (mode === ANY) out = this.any(path, value);
    if (out === undefined) throw new BrokenLink('no such id');
    this.modes.set(path, mode);
    this.lasts.set(path, out);
    this.lasts.set(mix(path, Math.min(rank, 7) + 1), out);
    return out;
  }

  /** Any id or text: an id that exists, in whatever table, else letter by letter. */
  any(path: number, value: string | undefined): string {
    const { channel } = this;
    channel.under(KNOWN, path, 1);
    if (channel.flag(value !== undefined && this.places.has(value))) return this.known(path, this.stems, value, 0);
    return this.texts.code(mix(path, 5), value);
  }

  /** An id that exists, at an end of something: often the one that stood there last. */
  endpoint(path: number, value: string | undefined): string {
    const last = this.lasts.get(path);
    this.channel.under(KNOWN, mix(path, last === undefined ? 2 : 3), 4);
    const out =
      last !== undefined && this.channel.flag(value === last)
        ? last
        : this.known(path, this.stems, value, hashText(this.places.get(last ?? '')?.table ?? ''));
    this.lasts.set(path, out);
    return out;
  }

  /** Whether an id exists. */
  has(id: string): boolean {
    return this.places.has(id);
  }

  /** An id that exists, by its table and its place there. */
  known(path: number, stems: readonly string[], value: string | undefined, left: number): string {
    const place = value === undefined ? undefined : this.places.get(value);
    let stem = stems[0] ?? '';
    if (stems.length > 1) {
      this.channel.under(KIND, path, mix(path, left), 1);
      stem = stems[this.channel.tree(5, place === undefined ? 0 : stems.indexOf(place.table))] ?? '';
    }
    const table = this.tables.get(stem) ?? [];
    if (table.length === 0) throw new BrokenLink('no such id');
    const at = mix(path, hashText(stem));
    const index = table.length === 1 ? 0 : codeNumber(this.channel, at, place?.index, left, table.length);
    const id = table[index];
    if (id === undefined) throw new BrokenLink('no such id');
    return id;
  }

  private home(kinds: readonly string[], vpc: string | null): string | undefined {
    if (vpc === null) return undefined;
    for (const kind of kinds) {
      const found = this.homes.get(`${vpc} ${kind}`)?.[0];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private next(kinds: readonly string[], last: string | undefined): string | undefined {
    const place = last === undefined ? undefined : this.places.get(last);
    if (place === undefined) return this.tables.get(kinds[0] ?? '')?.[0];
    return this.tables.get(place.table)?.[place.index + 1];
  }

  private kin(kinds: readonly string[], owner: { readonly kind: string; readonly id: string }): string | undefined {
    const suffix = suffixOf(owner.kind, owner.id);
    for (const kind of kinds) {
      const found = this.akin.get(`${kind} ${suffix}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** What an id has behind its kind or first word: what relatives share, as `idc-north` and `cgw-north` do. */
function suffixOf(stem: string, id: string): string {
  return id.startsWith(`${stem}-`) ? id.slice(stem.length + 1) : id.slice(id.indexOf('-') + 1);
}
