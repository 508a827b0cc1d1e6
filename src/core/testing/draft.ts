/** What a generated design is while it is drawn: tables that grow, and references to what stands in them already. */

import { formatIp } from '../address/ip.ts';
import { formatPrefix, type Prefix, parsePrefix, prefixOf } from '../address/prefix.ts';
import type { Json } from '../base/json.ts';
import { KIND_IDS, type KindId } from '../kinds/index.ts';
import type { Sketch } from './net.ts';
import type { Random } from './random.ts';

/** A resource while it is drawn. */
export type Drawn = { [key: string]: Json };

type Tables = { [K in KindId]: Record<string, Drawn> };

/** Tables that grow by the choices of a seed. */
export class Draft {
  protected readonly random: Random;
  protected readonly tables = Object.fromEntries(KIND_IDS.map((kind) => [kind, {}])) as Tables;

  constructor(random: Random) {
    this.random = random;
  }

  /** What is drawn so far. */
  sketch(): Sketch {
    return this.tables;
  }

  protected put(kind: KindId, stem: string, drawn: Drawn): string {
    const id = `${stem}-${Object.keys(this.tables[kind]).length + 1}`;
    this.tables[kind][id] = drawn;
    return id;
  }

  protected times(low: number, high: number, draw: () => void): void {
    const count = this.random.int(low, high);
    for (let i = 0; i < count; i += 1) draw();
  }

  protected ids(kind: KindId): string[] {
    return Object.keys(this.tables[kind]);
  }

  // A reference to one of a kind; seldom to nothing, to an id that nobody has, or to something else.
  protected ref(kind: KindId, wrong = 0.04): string | null {
    const { random } = this;
    if (random.chance(wrong))
      return random.pick([null, 'nobody', ...this.ids('vpc'), ...this.ids('subnet'), ...this.ids('eip')]);
    const ids = this.ids(kind);
    return ids.length === 0 ? null : random.pick(ids);
  }

  protected text(kind: KindId, id: string | null, key: string): string | null {
    const value = id === null ? undefined : this.tables[kind][id]?.[key];
    return typeof value === 'string' ? value : null;
  }

  protected block(cidr: string, deeper: number): Prefix {
    const around = parsePrefix(cidr) ?? { base: 0, length: 0 };
    const length = Math.min(32, around.length + deeper);
    const room = 2 ** (length - around.length) - 1;
    return prefixOf(around.base + this.random.int(0, Math.min(room, 5)) * 2 ** (32 - length), length);
  }

  protected spelled(prefix: Prefix): string {
    const plain = formatPrefix(prefix);
    return prefix.length < 31 && this.random.chance(0.05) ? `${formatIp(prefix.base + 1)}/${prefix.length}` : plain;
  }
}
