/** How texts are written: letter by letter, each foretold by the letters before it, by earlier texts, and by the id of what is named. */

import { BrokenLink } from './coder.ts';
import { type Channel, hashText, mix } from './model.ts';

// Weight sets of the model; no two sorts of decision share one.
const REPEAT = 1;
const WIDE = 2;
const LETTERS = 8;

const WIDTH = 7;
const END = 0;
/** Stands before a code point that is no letter of the small alphabet (2 to 127). */
const ESCAPE = 1;
/** No text of a document is longer, in code points; the address of a schema alone may be. */
const LONGEST = 4_000_000;
const MATCH_MINIMUM = 3;
const HISTORY = 1 << 16;

/** The texts so far. One for each link. */
export class Texts {
  private readonly channel: Channel;
  private readonly history = new Int32Array(HISTORY);
  private written = 0;
  private readonly places = new Map<number, number>();
  private readonly lasts = new Map<number, string>();
  private wide = 0;

  constructor(channel: Channel) {
    this.channel = channel;
  }

  /**
   * One text of the field `path`. `hint` is a text that it probably resembles: the id of what it names.
   * `guess` is what it may well be as a whole, or null.
   */
  code(path: number, text: string | undefined, hint = '', guess: string | null = null): string {
    const last = this.lasts.get(path) ?? null;
    const guesses = [guess, last === null ? null : successor(last), last].filter(
      (each, i, all) => each !== null && all.indexOf(each) === i,
    ) as string[];
    for (const [rank, each] of guesses.entries()) {
      this.channel.under(REPEAT, mix(path, rank), rank, mix(mix(path, hashText(each)), rank));
      if (this.channel.flag(each === text)) return this.keep(path, each);
    }
    return this.keep(path, this.spell(path, text, hint));
  }

  private keep(path: number, text: string): string {
    this.lasts.set(path, text);
    return text;
  }

  /** Letter by letter. */
  private spell(path: number, text: string | undefined, hint: string): string {
    const points = text === undefined ? null : [...text];
    const out: string[] = [];
    const guide = new Guide(hint);
    let prefix = path;
    let word = 0;
    let match = -1;
    let length = 0;
    for (let i = 0; ; i += 1) {
      const given = points === null ? 0 : i < points.length ? (points[i]?.codePointAt(0) ?? 0) : END;
      const expected = match >= 0 ? (this.history[match & (HISTORY - 1)] ?? 0) : -1;
      const end = points !== null && i >= points.length;
      const point = this.letter(path, given, end, prefix, word, expected, Math.min(length, 15), guide);
      this.push(point);
      if (point === END) return out.join('');
      if (i >= LONGEST) throw new BrokenLink('a text without an end');
      out.push(points?.[i] ?? String.fromCodePoint(point - 1));
      const plain = point - 1;
      prefix = mix(prefix, plain);
      word = isLetter(plain) ? mix(word, plain | 32) : 0;
      guide.take(plain);
      if (expected === point) {
        match += 1;
        length += 1;
      } else length = 0;
      const found = this.find();
      if (length === 0) match = found;
    }
  }

  /** One letter as its code point plus one, END at the end. */
  private letter(
    path: number,
    point: number,
    end: boolean,
    prefix: number,
    word: number,
    expected: number,
    length: number,
    guide: Guide,
  ): number {
    const small = point >= 2 && point < 128;
    const symbol = end ? END : small ? point : ESCAPE;
    const c1 = this.before(1);
    const c2 = this.before(2);
    const c3 = this.before(3);
    const c4 = this.before(4);
    const two = mix(c1, c2);
    const three = mix(two, c3);
    const bucket = length === 0 ? 0 : length < 4 ? 1 : length < 8 ? 2 : 3;
    this.channel.under(
      LETTERS + bucket * 4 + guide.trust(),
      mix(path, 1),
      mix(c1, 2),
      mix(two, 3),
      mix(three, 4),
      mix(mix(three, c4), 5),
      mix(word, mix(c1, 6)),
      mix(prefix, 7),
      mix(mix(path, c1), 10),
      0,
      0,
    );
    const foretold = expected <= 0 ? expected : expected - 1 >= 2 && expected - 1 < 128 ? expected - 1 : ESCAPE;
    let node = 1;
    for (let k = WIDTH - 1; k >= 0; k -= 1) {
      this.channel.apart(8, agreement(foretold, node, k, mix(length, 8)));
      this.channel.apart(9, agreement(guide.next(), node, k, mix(guide.state(), 9)));
      node = node * 2 + this.channel.bit(node, (symbol >> k) & 1);
    }
    const taken = node - (1 << WIDTH);
    if (taken === END) return END;
    return (taken === ESCAPE ? this.other(path, point) : taken) + 1;
  }

  /** A code point outside the small alphabet. */
  private other(path: number, point: number): number {
    this.channel.under(WIDE, mix(path, 1), mix(this.wide, 2), 3);
    const high = this.channel.tree(15, point >> 6);
    this.channel.under(WIDE, mix(high, 4), mix(high, mix(this.before(1), 5)), 6);
    const low = this.channel.tree(6, point & 63);
    this.wide = high;
    const whole = high * 64 + low;
    if (whole > 0x10ffff || (whole >= 2 && whole < 128)) throw new BrokenLink('no code point');
    return whole;
  }

  private before(distance: number): number {
    return this.written < distance ? 0 : (this.history[(this.written - distance) & (HISTORY - 1)] ?? 0);
  }

  private push(point: number): void {
    this.history[this.written & (HISTORY - 1)] = point;
    this.written += 1;
  }

  /** Where the last letters stood before, so that what followed is expected again. */
  private find(): number {
    const key = mix(mix(this.before(1), this.before(2)), this.before(MATCH_MINIMUM));
    const found = this.places.get(key);
    this.places.set(key, this.written);
    return found !== undefined && this.written - found < HISTORY ? found : -1;
  }
}

/** The context of a bit that is foretold: how sure, and what; a hash of its own where the letter already differs. */
function agreement(foretold: number, node: number, k: number, state: number): number {
  if (foretold < 0) return mix(state, 100);
  const so = (foretold | (1 << WIDTH)) >> (k + 1);
  // A letter may have another case: what differs there still agrees.
  const loose = k < 5 && foretold >= 64 ? 1 << (4 - k) : 0;
  if ((so | loose) !== (node | loose)) return mix(state, 101);
  return mix(state, 102 + ((foretold >> k) & 1) * 2 + (k === 5 ? 1 : 0));
}

function isLetter(point: number): boolean {
  return (point >= 65 && point <= 90) || (point >= 97 && point <= 122) || point >= 128;
}

/** Walks along an id while a name is spelled: `subnet-app-a` foretells `App A`. */
class Guide {
  private readonly id: string;
  private at: number;
  private hits = 0;
  private begins = 1;

  constructor(id: string) {
    this.id = id;
    this.at = id.indexOf('-') + 1;
  }

  /** The letter expected, END when the id is at its end, or -1 when nothing is. */
  next(): number {
    if (this.id === '') return -1;
    if (this.at >= this.id.length) return END;
    const point = this.id.charCodeAt(this.at);
    if (point === 45) return 32;
    return this.begins === 1 && point >= 97 ? point - 32 : point;
  }

  state(): number {
    return Math.min(this.hits, 7) * 2 + this.begins;
  }

  trust(): number {
    return this.id === '' ? 0 : this.hits === 0 ? 1 : this.hits < 3 ? 2 : 3;
  }

  take(point: number): void {
    const plain = point === 32 ? 45 : point >= 65 && point <= 90 ? point + 32 : point;
    this.begins = 0;
    if (this.at < this.id.length && this.id.charCodeAt(this.at) === plain) {
      this.at += 1;
      this.hits += 1;
      return;
    }
    this.hits = 0;
    const letter = String.fromCharCode(plain & 0xffff);
    const later = this.id.indexOf(letter, this.at);
    const found = later >= 0 ? later : this.id.indexOf(letter);
    if (found >= 0) this.at = found + 1;
  }
}

/** The text with its last number, or last lone letter, one higher: `Web 1` is followed by `Web 2`, `Data A` by `Data B`; null without one. */
function successor(text: string): string | null {
  const number = /^([\s\S]*?)([1-9][0-9]{0,8}|0)([^0-9]*)$/.exec(text);
  if (number !== null) return `${number[1]}${Number(number[2]) + 1}${number[3]}`;
  const letter = /^([\s\S]*[ -])?([a-yA-Y])$/.exec(text);
  if (letter !== null) return `${letter[1] ?? ''}${String.fromCharCode((letter[2]?.charCodeAt(0) ?? 0) + 1)}`;
  return null;
}
