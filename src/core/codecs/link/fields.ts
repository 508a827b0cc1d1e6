/** How the fields of a resource are written: by position, absent ones at nearly no cost, each under what stood there before. */

import { parseIp } from '../../address/ip.ts';
import { parseCidr } from '../../address/prefix.ts';
import { entry } from '../../base/entry.ts';
import { INTERNET } from '../../base/id.ts';
import { isJsonObject, type Json } from '../../base/json.ts';
import { sortedKeys } from '../../base/order.ts';
import { Addresses } from './addresses.ts';
import { BrokenLink } from './coder.ts';
import type { Ids } from './ids.ts';
import { type Channel, hashText, mix } from './model.ts';
import { codeNumber, codeSigned } from './number.ts';
import type { Texts } from './text.ts';
import type { Part, Shape } from './version-1.ts';

const PRESENT = 52;
const CHOICE = 53;
const ENDPOINT = 54;
const PORTS = 55;
const ZONE = 56;

/** Which numbers of ports are alike in all fields. */
const PORT = hashText('port');
const DEFAULT_REGION = 'ap-guangzhou';
/** The most elements of a list; the document's own limit is checked afterwards. */
const LONGEST = 200_000;

/** What is known of the resource whose fields are being written. */
export interface Owner {
  readonly kind: string;
  readonly id: string;
  /** The VPC that it lies in, once known. */
  vpc: string | null;
  /** CIDRs of what it refers to, nearest first. */
  around: readonly string[];
}

/** A field as seen from its value: where it is, and what stands left of it. */
interface Spot {
  readonly path: number;
  /** The key alone: fields that are called alike are alike. */
  readonly key: number;
  readonly rank: number;
  left: number;
  /** The word that stands left of it, when it is a choice. */
  word: string;
}

/** The fields so far. One for each link. */
export class Fields {
  private readonly channel: Channel;
  private readonly texts: Texts;
  private readonly ids: Ids;
  private readonly addresses: Addresses;
  private readonly lasts = new Map<number, number>();
  private readonly blocks = new Map<string, readonly string[]>();
  private readonly regions = new Map<string, string>();

  constructor(channel: Channel, texts: Texts, ids: Ids) {
    this.channel = channel;
    this.texts = texts;
    this.ids = ids;
    this.addresses = new Addresses(channel);
  }

  /** All fields of an entry. */
  entry(kind: string, id: string, part: Part, value: Json | undefined): { readonly [key: string]: Json } {
    const owner: Owner = { kind, id, vpc: null, around: [] };
    const out = this.part(hashText(kind), part, value, owner, 0, 0);
    if (kind === 'vpc') {
      this.blocks.set(id, [...textsOf(out['cidr']), ...textsOf(out['secondaryCidrs'])]);
      this.regions.set(id, typeof out['region'] === 'string' ? out['region'] : DEFAULT_REGION);
    } else if (kind === 'subnet') this.blocks.set(id, [...textsOf(out['cidr']), ...owner.around.slice(-1)]);
    else if (kind === 'idc') this.blocks.set(id, textsOf(out['cidrs']));
    else if (owner.around.length > 0) this.blocks.set(id, owner.around);
    if (owner.vpc !== null) this.ids.settle(kind, id, owner.vpc);
    return out;
  }

  private part(
    path: number,
    part: Part,
    value: Json | undefined,
    owner: Owner,
    rank: number,
    outer: number,
  ): { readonly [key: string]: Json } {
    const given = value !== undefined && isJsonObject(value) ? value : undefined;
    const out: { [key: string]: Json } = {};
    const spot: { -readonly [K in keyof Spot]: Spot[K] } = {
      path,
      key: 0,
      rank,
      left: mix(Math.min(rank, 3), outer),
      word: '',
    };
    for (const [key, shape] of Object.entries(part)) {
      spot.key = hashText(key);
      spot.path = mix(path, spot.key);
      const item = given === undefined ? undefined : entry(given, key);
      const state = this.present(
        spot,
        given === undefined ? undefined : item === undefined ? 0 : item === null ? 1 : 2,
      );
      if (state === 0) spot.left = mix(spot.left & 0xffff, 1);
      else if (state === 1) {
        out[key] = null;
        spot.left = mix(spot.path, 2);
      } else {
        const read = this.value(spot, shape, item, owner);
        out[key] = read;
        if (typeof shape === 'object' && 'to' in shape && typeof read === 'string') this.refer(owner, key, read);
      }
    }
    return out;
  }

  /** Whether a field is absent (0), null (1) or has a value (2). */
  private present(spot: Spot, given: number | undefined): number {
    const { channel } = this;
    const at = mix(spot.path, 11);
    const history = this.lasts.get(at) ?? 0;
    channel.under(
      PRESENT,
      spot.path,
      mix(spot.path, mix(history & 3, 1)),
      mix(spot.path, mix(history, 2)),
      mix(spot.path, mix(spot.left, 3)),
      mix(spot.key, 4),
      mix(mix(spot.path, spot.left), history & 15),
    );
    let state = channel.bit(1, given === undefined || given === 0 ? 0 : 1) === 0 ? 0 : 2;
    if (state !== 0) state = channel.bit(2, given === 1 ? 1 : 0) === 1 ? 1 : 2;
    this.lasts.set(at, ((history << 2) | (state + 1)) & 0xff);
    return state;
  }

  private value(spot: Spot, shape: Shape, given: Json | undefined, owner: Owner): Json {
    if (typeof shape === 'object') {
      if ('part' in shape) return this.part(spot.path, shape.part, given, owner, spot.rank, spot.left);
      if ('list' in shape) return this.list(spot, shape.list, given, owner);
      if ('choice' in shape) return this.choice(spot, shape.choice, given);
      const kinds = shape.to.includes(spot.word) ? [spot.word] : shape.to;
      const id = this.ids.reference(spot.path, kinds, stringOf(given), owner, spot.rank, spot.left);
      spot.left = mix(spot.path, 3);
      return id;
    }
    const text = stringOf(given);
    switch (shape) {
      case 'name':
        return this.texts.code(mix(spot.path, 20), text, owner.id);
      case 'text':
        return this.texts.code(mix(spot.path, 21), text);
      case 'region':
        return this.texts.code(spot.key, text);
      case 'zone':
        return this.zone(spot, text, owner);
      case 'cidr': {
        const cidr = this.addresses.cidr(
          spot.path,
          text,
          owner.around,
          owner.vpc === null ? 0 : hashText(owner.vpc),
          spot.left,
        );
        spot.left = mix(spot.path, cidr === '0.0.0.0/0' ? 5 : 4);
        return cidr;
      }
      case 'address':
        return this.addresses.address(
          spot.path,
          text,
          owner.around,
          owner.around[0] === undefined ? 0 : hashText(owner.around[0]),
          spot.left,
        );
      case 'ports':
        return this.ports(spot, text);
      case 'integer':
      case 'port':
        return this.number(spot, shape, typeof given === 'number' ? given : undefined);
      case 'pixels':
        return this.pixels(spot, typeof given === 'number' ? given : undefined);
      case 'flag':
        return this.choice(spot, [false, true], given) as boolean;
      case 'tags':
        return this.tags(spot, given);
      case 'endpoint':
        return this.endpoint(spot, text);
    }
  }

  private list(spot: Spot, item: Shape, given: Json | undefined, owner: Owner): Json {
    const items = Array.isArray(given) ? (given as readonly Json[]) : undefined;
    const at = mix(spot.path, 12);
    const last = this.lasts.get(at) ?? 0;
    const count = codeNumber(this.channel, at, items?.length, last, spot.left);
    if (count > LONGEST) throw new BrokenLink('a list too long');
    this.lasts.set(at, count);
    const out: Json[] = [];
    const inner: Spot = { path: mix(spot.path, 13), key: spot.key, rank: 0, left: spot.left, word: '' };
    for (let rank = 0; rank < count; rank += 1)
      out.push(this.value({ ...inner, rank, left: mix(Math.min(rank, 3), spot.left) }, item, items?.[rank], owner));
    spot.left = mix(spot.path, Math.min(count, 3));
    return out;
  }

  private choice<T extends string | number | boolean>(spot: Spot, options: readonly T[], given: Json | undefined): T {
    const last = this.lasts.get(spot.path) ?? 0;
    const history = last & 0xff;
    this.channel.under(
      CHOICE,
      spot.path,
      mix(spot.path, mix(history, 1)),
      mix(spot.path, mix(spot.left, 2)),
      mix(mix(spot.path, spot.left), history),
      mix(spot.key, 3),
      mix(mix(spot.path, last), Math.min(spot.rank, 7)),
    );
    const width = 32 - Math.clz32(options.length - 1);
    const index = this.channel.tree(width, given === undefined ? 0 : options.indexOf(given as T));
    const option = options[index];
    if (option === undefined) throw new BrokenLink('no such choice');
    this.lasts.set(spot.path, ((last << 8) | (index + 1)) & 0xffff);
    spot.left = mix(spot.path, mix(spot.left & 0xff, index + 10));
    if (typeof option === 'string') spot.word = option;
    return option;
  }

  private number(spot: Spot, shape: 'integer' | 'port', given: number | undefined): number {
    const last = this.lasts.get(spot.path) ?? 0;
    const base = shape === 'port' ? PORT : mix(spot.key, 14);
    const read = codeNumber(
      this.channel,
      base,
      given,
      spot.path,
      mix(spot.path, mix(last, 1)),
      mix(spot.path, mix(spot.left, 2)),
    );
    this.lasts.set(spot.path, read & 0xffffff);
    spot.left = mix(spot.path, read & 0xffffff);
    return read;
  }

  private pixels(spot: Spot, given: number | undefined): number {
    const last = this.lasts.get(spot.path) ?? 0;
    const read = codeSigned(this.channel, spot.path, given, last);
    this.lasts.set(spot.path, read & 0xffffff);
    return read;
  }

  private zone(spot: Spot, text: string | undefined, owner: Owner): string {
    const region = (owner.vpc === null ? undefined : this.regions.get(owner.vpc)) ?? DEFAULT_REGION;
    const digits = text?.startsWith(`${region}-`) === true ? text.slice(region.length + 1) : '';
    const regular = /^[1-9][0-9]?$/.test(digits);
    this.channel.under(ZONE, spot.path, 1);
    if (!this.channel.flag(regular)) return this.texts.code(spot.key, text);
    const last = this.lasts.get(spot.path) ?? 0;
    const n = codeNumber(
      this.channel,
      spot.path,
      text === undefined ? undefined : Number(digits),
      last & 0xff,
      mix(last, 1),
      mix(hashText(region), 2),
    );
    this.lasts.set(spot.path, ((last << 8) | (n & 0xff)) & 0xffff);
    return `${region}-${n}`;
  }

  /** Ports that are a plain list of numbers and ranges, in numbers; other text as text. */
  private ports(spot: Spot, text: string | undefined): string {
    const ranges = text === undefined ? undefined : rangesOf(text);
    this.channel.under(PORTS, spot.path, 1);
    const plain = this.channel.flag(ranges !== undefined && ranges !== null);
    if (!plain) return this.texts.code(spot.key, text);
    const count = codeNumber(this.channel, mix(spot.key, 15), ranges?.length, spot.path);
    const out: string[] = [];
    let sum = spot.left;
    for (let i = 0; i < count; i += 1) {
      const range = ranges?.[i];
      const from = codeNumber(this.channel, PORT, range?.[0], mix(spot.path, Math.min(i, 3)), mix(spot.path, sum));
      this.channel.under(PORTS, mix(spot.path, 2), mix(from, 3), 4);
      const wide = this.channel.flag(range !== undefined && range[1] !== null);
      out.push(
        wide ? `${from}-${codeNumber(this.channel, mix(spot.key, 16), range?.[1] ?? undefined, from)}` : `${from}`,
      );
      sum = mix(from, i);
    }
    spot.left = mix(spot.path, sum);
    return out.join(',');
  }

  private tags(spot: Spot, given: Json | undefined): Json {
    const table = given !== undefined && isJsonObject(given) ? given : undefined;
    const keys = table === undefined ? undefined : sortedKeys(table);
    const at = hashText('tags');
    const count = codeNumber(this.channel, at, keys?.length, this.lasts.get(at) ?? 0);
    this.lasts.set(at, count);
    const out: [string, Json][] = [];
    for (let rank = 0; rank < count; rank += 1) {
      const key = this.texts.code(mix(at, Math.min(rank, 15)), keys?.[rank]);
      out.push([
        key,
        this.texts.code(mix(at, hashText(key)), stringOf(keys === undefined ? undefined : entry(table ?? {}, key))),
      ]);
    }
    spot.left = mix(spot.path, 6);
    return Object.fromEntries(out);
  }

  /** An endpoint: an id, the word `internet`, an address, a CIDR, or a text that is none of them. */
  private endpoint(spot: Spot, text: string | undefined): string {
    const at = mix(spot.path, 17);
    const last = this.lasts.get(at) ?? 7;
    this.channel.under(ENDPOINT, spot.path, mix(spot.path, mix(last, 1)), mix(spot.path, mix(spot.left, 2)), 3);
    const sort = this.channel.tree(3, text === undefined ? 0 : endpointSort(text, this.ids));
    this.lasts.set(at, sort);
    spot.left = mix(spot.path, sort + 20);
    if (sort === 0) return 'internet';
    if (sort === 1) return this.ids.endpoint(spot.key, text);
    if (sort === 2) return this.addresses.cidr(spot.key, text, [], 0, sort);
    if (sort === 3) return this.addresses.address(spot.key, text, [], 0, sort);
    return this.texts.code(spot.key, text);
  }

  /** What a reference says of its owner: where it lies, and which CIDRs are near. */
  private refer(owner: Owner, key: string, id: string): void {
    const vpc = key === 'vpc' ? id : this.ids.vpcOf(id);
    if (vpc !== null && owner.vpc === null && key !== 'securityGroup') owner.vpc = vpc;
    const blocks = this.blocks.get(id);
    if (blocks !== undefined && owner.around.length < 32)
      owner.around = [...owner.around, ...blocks.filter((each) => !owner.around.includes(each))].slice(0, 32);
  }
}

function stringOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** The ranges of a text of ports in its one spelling, else null. */
function rangesOf(text: string): (readonly [number, number | null])[] | null {
  const ranges: (readonly [number, number | null])[] = [];
  for (const part of text.split(',')) {
    const match = /^(0|[1-9][0-9]{0,5})(?:-(0|[1-9][0-9]{0,5}))?$/.exec(part);
    if (match === null) return null;
    ranges.push([Number(match[1]), match[2] === undefined ? null : Number(match[2])]);
  }
  return ranges;
}

function endpointSort(text: string, ids: Ids): number {
  if (text === INTERNET) return 0;
  if (ids.has(text)) return 1;
  if (parseCidr(text) !== null) return 2;
  return parseIp(text) !== null ? 3 : 4;
}
