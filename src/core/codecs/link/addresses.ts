/** How addresses and CIDRs are written: mostly as the next one, as one of those around, or as one that came before; else octet by octet. */

import { formatIp, parseIp } from '../../address/ip.ts';
import { parseCidr } from '../../address/prefix.ts';
import { BrokenLink } from './coder.ts';
import { type Channel, mix } from './model.ts';
import { codeNumber } from './number.ts';

const MODE = 40;
const WHICH = 41;
const LENGTH = 42;
const OCTET = 43;
const HOST = 44;
const NEAR = 45;

/** A CIDR in numbers: the address as written, host bits and all, and the length. */
interface Block {
  readonly address: number;
  readonly length: number;
}

const NEXT = 0;
const STRIDE = 1;
const AROUND = 2;
const RECENT = 3;
const SPELLED = 4;

/** What stood in a field before. */
interface Past {
  readonly values: Block[];
  mode: number;
}

/** The addresses so far. One for each link. */
export class Addresses {
  private readonly channel: Channel;
  private readonly pasts = new Map<number, Past>();
  /** CIDRs so far, the last one first. */
  private recent: string[] = ['0.0.0.0/0'];
  private recentAddresses: string[] = [];
  private lastAddress = 0;

  constructor(channel: Channel) {
    this.channel = channel;
  }

  /**
   * A CIDR of the field `path`. `around` are CIDRs that its resource refers to, nearest first; `within` is a number for what it lies
   * in, whose blocks are counted apart; `left` is a hash of the field before.
   */
  cidr(path: number, text: string | undefined, around: readonly string[], within: number, left: number): string {
    const here = this.past(mix(path, within));
    const general = this.past(path);
    const outer = around[0] === undefined ? null : blockOf(around[0]);
    const guesses = this.cidrGuesses(here, general, outer);
    const { channel } = this;
    let mode = SPELLED;
    if (text !== undefined) {
      if (guesses[0] === text) mode = NEXT;
      else if (guesses[1] === text) mode = STRIDE;
      else if (around.includes(text)) mode = AROUND;
      else if (this.recent.includes(text)) mode = RECENT;
    }
    const fresh = here.values.length === 0 ? 1 : 0;
    channel.under(
      MODE,
      mix(path, fresh),
      mix(mix(path, general.mode), fresh),
      mix(mix(path, left), 2),
      mix(mix(path, left), mix(general.mode, around.length)),
      fresh + 10,
    );
    mode = channel.tree(3, mode);
    let out: string | undefined;
    if (mode === NEXT || mode === STRIDE) out = guesses[mode] ?? undefined;
    else if (mode === AROUND)
      out = around[this.which(path, text === undefined ? 0 : around.indexOf(text), left, general.mode)];
    else if (mode === RECENT)
      out =
        this.recent[this.which(mix(path, 1), text === undefined ? 0 : this.recent.indexOf(text), left, general.mode)];
    else if (mode === SPELLED) out = this.spellCidr(path, text, outer, general);
    if (out === undefined) throw new BrokenLink('no such block');
    general.mode = mode;
    const block = blockOf(out);
    here.values.push(block);
    if (here !== general) general.values.push(block);
    this.recent = [out, ...this.recent.filter((each) => each !== out)];
    if (this.recent.length > 255) this.recent.pop();
    return out;
  }

  /** An address of the field `path`, like a CIDR. */
  address(path: number, text: string | undefined, around: readonly string[], within: number, left: number): string {
    const here = this.past(mix(path, within));
    const general = this.past(path);
    const outer = around[0] === undefined ? null : blockOf(around[0]);
    const last = here.values.at(-1)?.address ?? null;
    const next = last === null || last >= 0xffffffff ? null : formatIp(last + 1);
    const seen = this.recentAddresses;
    const ip = text === undefined ? 0 : (parseIp(text) ?? 0);
    let mode = SPELLED;
    if (text !== undefined) {
      if (next === text) mode = NEXT;
      else if (seen.includes(text)) mode = RECENT;
      else if (outer !== null && inside(ip, outer)) mode = AROUND;
    }
    const { channel } = this;
    const fresh = last === null ? 1 : 0;
    channel.under(
      MODE,
      mix(path, fresh + 20),
      mix(mix(path, general.mode), fresh + 20),
      mix(mix(path, left), 22),
      outer === null ? 23 : 24,
    );
    mode = channel.tree(3, mode);
    let out: string | undefined;
    if (mode === NEXT) out = next ?? undefined;
    else if (mode === RECENT)
      out = seen[this.which(mix(path, 2), text === undefined ? 0 : seen.indexOf(text), left, general.mode)];
    else if (mode === AROUND && outer !== null)
      out = this.offset(path, text === undefined ? undefined : ip, outer, general);
    else if (mode === SPELLED)
      out = formatIp(this.octets(path, ip, 32, general.values.at(-1)?.address ?? this.lastAddress));
    if (out === undefined) throw new BrokenLink('no such address');
    general.mode = mode;
    const value = parseIp(out) ?? 0;
    here.values.push({ address: value, length: 32 });
    if (here !== general) general.values.push({ address: value, length: 32 });
    this.lastAddress = value;
    this.recentAddresses = [out, ...seen.filter((each) => each !== out)];
    if (this.recentAddresses.length > 255) this.recentAddresses.pop();
    return out;
  }

  private past(key: number): Past {
    let past = this.pasts.get(key);
    if (past === undefined) {
      past = { values: [], mode: 7 };
      this.pasts.set(key, past);
    }
    return past;
  }

  private cidrGuesses(here: Past, general: Past, outer: Block | null): [string | null, string | null] {
    const last = here.values.at(-1);
    const before = here.values.at(-2);
    if (last === undefined) {
      // The first of its surroundings: as long as the others, and as far in as the first of the last surroundings.
      const length = general.values.at(-1)?.length;
      if (outer === null || length === undefined || length < outer.length) return [null, null];
      const first = networkOf(outer);
      return [
        `${formatIp(first)}/${length}`,
        first + sizeOf(length) > 0xffffffff ? null : `${formatIp(first + sizeOf(length))}/${length}`,
      ];
    }
    const next = networkOf(last) + sizeOf(last.length);
    const strides = before === undefined || before.length !== last.length ? null : last.address * 2 - before.address;
    const stride =
      strides === null || strides < 0 || strides > 0xffffffff || strides === next
        ? null
        : `${formatIp(strides)}/${last.length}`;
    return [next > 0xffffffff ? null : `${formatIp(next)}/${last.length}`, stride];
  }

  private which(path: number, index: number, left: number, mode: number): number {
    this.channel.under(WHICH, path, mix(path, mix(left, 1)), mix(path, mix(mode, 2)));
    return this.channel.tree(8, index);
  }

  private spellCidr(path: number, text: string | undefined, outer: Block | null, general: Past): string {
    const { channel } = this;
    const block = text === undefined ? { address: 0, length: 0 } : blockOf(text);
    const last = general.values.at(-1);
    channel.under(LENGTH, path, mix(path, (last?.length ?? 40) + 1), 1, mix(outer?.length ?? 40, 2));
    const length = channel.tree(6, block.length);
    if (length > 32) throw new BrokenLink('no prefix');
    const near = last?.address ?? outer?.address ?? 0;
    let address = this.octets(mix(path, 1), block.address, length, near, outer);
    channel.under(HOST, path, 1);
    if (length < 32 && channel.flag(networkOf(block) !== block.address))
      address += channel.plain(32 - length, block.address % 2 ** (32 - length));
    return `${formatIp(address)}/${length}`;
  }

  /** The first `length` bits of an address, octet by octet; the rest is zero. */
  private octets(path: number, address: number, length: number, near: number, outer: Block | null = null): number {
    const { channel } = this;
    let left = length;
    let out = 0;
    let same = 1;
    if (outer !== null && length >= outer.length) {
      channel.under(NEAR, path, 1);
      if (channel.flag(inside(address, outer))) {
        // Only the bits below those of what holds it.
        const first = networkOf(outer);
        const bits = length - outer.length;
        const shifted = Math.floor((address - first) / 2 ** (32 - length));
        return first + (codeNumber(channel, mix(path, 3), shifted, bits) % 2 ** bits) * 2 ** (32 - length);
      }
    }
    for (let octet = 0; octet < 4; octet += 1) {
      const bits = Math.min(8, left);
      left -= bits;
      const given = Math.floor(address / 2 ** (24 - octet * 8)) % 256;
      const other = Math.floor(near / 2 ** (24 - octet * 8)) % 256;
      if (bits > 0) {
        const place = octet * 16 + bits;
        channel.under(
          OCTET,
          mix(path, place),
          mix(mix(place, 1), mix(other, same)),
          mix(out, mix(place, 2)),
          mix(mix(path, out), mix(place, 3)),
        );
        const value = channel.tree(bits, given >> (8 - bits)) << (8 - bits);
        out = out * 256 + value;
        if (value !== other) same = 0;
      } else out *= 256;
    }
    return out;
  }

  private offset(path: number, ip: number | undefined, outer: Block, general: Past): string {
    const first = networkOf(outer);
    const offset = codeNumber(this.channel, mix(path, 4), ip === undefined ? undefined : ip - first, general.mode);
    if (offset >= sizeOf(outer.length)) throw new BrokenLink('outside');
    return formatIp(first + offset);
  }
}

function blockOf(text: string): Block {
  const parsed = parseCidr(text);
  if (parsed === null) throw new BrokenLink('no block');
  return { address: parsed.address, length: parsed.prefix.length };
}

function sizeOf(length: number): number {
  return 2 ** (32 - length);
}

function networkOf(block: Block): number {
  return block.address - (block.address % sizeOf(block.length));
}

function inside(ip: number, block: Block): boolean {
  const first = networkOf(block);
  return ip >= first && ip < first + sizeOf(block.length);
}
