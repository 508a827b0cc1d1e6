/** How the canvas is written: each box by how it lies to its siblings, and to the boxes of the same kind in other containers. */

import { entry } from '../../base/entry.ts';
import { isJsonObject, type Json } from '../../base/json.ts';
import { type Channel, hashText, mix } from './model.ts';
import { codeNumber, codeSigned } from './number.ts';

const PLACED = 58;
const MODE = 59;
const FLAG = 60;
const GRID = 61;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FREE = 7;
/** Grids that boxes are laid on, coarsest first. */
const GRIDS = [20, 10, 1] as const;

/** The boxes so far. One for each link. */
export class Places {
  private readonly channel: Channel;
  private readonly boxes = new Map<string, Box>();
  /** Children of a container by kind, and of all kinds under the empty kind. */
  private readonly siblings = new Map<string, Box[]>();
  /** The last box of a kind at a rank within its container. */
  private readonly ranked = new Map<string, Box>();
  private readonly lastOf = new Map<string, { readonly box: Box; readonly parent: Box | null }>();
  private readonly modes = new Map<number, number>();

  constructor(channel: Channel) {
    this.channel = channel;
  }

  /** The placement of a resource of `kind` in the box of `parent` (empty: on the canvas), or null when it has none. */
  code(
    kind: string,
    id: string,
    parent: string,
    given: Json | null | undefined,
  ): { readonly [key: string]: Json } | null {
    const { channel } = this;
    const path = hashText(kind);
    channel.under(PLACED, path, mix(path, this.modes.get(mix(path, 1)) ?? 0), 1);
    const placed = channel.flag(given !== undefined && given !== null);
    this.modes.set(mix(path, 1), placed ? 2 : 1);
    return placed ? this.placement(kind, id, parent, given ?? undefined) : null;
  }

  /** A placement that is there. */
  placement(kind: string, id: string, parent: string, given: Json | undefined): { readonly [key: string]: Json } {
    const path = hashText(kind);
    const input = given !== undefined && isJsonObject(given) ? given : undefined;
    const of = (key: string): number | undefined => {
      const value = input === undefined ? undefined : entry(input, key);
      return typeof value === 'number' ? value : undefined;
    };
    const container = this.boxes.get(parent) ?? null;
    const mates = this.list(`${parent} ${kind}`);
    const all = this.list(parent);
    const last = this.lastOf.get(kind);
    const mate = mates.at(-1);
    const sibling = all.at(-1);
    const twin = this.ranked.get(`${kind} ${mates.length}`);
    const situation = mix(path, (mates.length === 0 ? 0 : mates.length === 1 ? 1 : 2) + (container === null ? 0 : 4));

    const width = this.number(mix(path, 2), of('width'), [last?.box.width, twin?.width, mate?.width], situation, 0);
    const height = this.number(
      mix(path, 3),
      of('height'),
      [last?.box.height, twin?.height, mate?.height],
      situation,
      width.mode,
    );
    const gap = gapOf(mates, all, 'x', 'width');
    const drop = gapOf(mates, all, 'y', 'height');
    const x = this.number(
      mix(path, 4),
      of('x'),
      [
        twin?.x,
        mate?.x,
        mate === undefined ? undefined : mate.x + mate.width + gap,
        sibling === undefined ? undefined : sibling.x,
        container === null || last?.parent == null ? undefined : container.width - last.parent.width + last.box.x,
        mates[0]?.x,
        sibling === undefined ? undefined : sibling.x + sibling.width + gap,
      ],
      situation,
      0,
    );
    const y = this.number(
      mix(path, 5),
      of('y'),
      [
        twin?.y,
        mate?.y,
        mate === undefined ? undefined : mate.y + mate.height + drop,
        sibling?.y,
        container === null || last?.parent == null ? undefined : container.height - last.parent.height + last.box.y,
        last?.box.y,
        sibling === undefined ? undefined : sibling.y + sibling.height + drop,
      ],
      situation,
      x.mode + 1,
    );
    const box = { x: x.value, y: y.value, width: width.value, height: height.value };
    this.boxes.set(id, box);
    mates.push(box);
    all.push(box);
    this.ranked.set(`${kind} ${mates.length - 1}`, box);
    this.lastOf.set(kind, { box, parent: container });
    const out: { [key: string]: Json } = { ...box };
    for (const [index, key] of ['collapsed', 'locked'].entries()) {
      this.channel.under(FLAG, index, mix(path, index));
      if (this.channel.flag(input !== undefined && entry(input, key) === true)) out[key] = true;
    }
    return out;
  }

  private list(key: string): Box[] {
    let list = this.siblings.get(key);
    if (list === undefined) {
      list = [];
      this.siblings.set(key, list);
    }
    return list;
  }

  /** A number as the first of its guesses that hits, else on the coarsest grid that it lies on. */
  private number(
    path: number,
    given: number | undefined,
    guesses: readonly (number | undefined)[],
    situation: number,
    left: number,
  ): { readonly value: number; readonly mode: number } {
    const { channel } = this;
    const before = this.modes.get(path) ?? 15;
    let shape = 1;
    guesses.forEach((guess, i) => {
      shape = shape * 2 + (guess !== undefined && guesses.indexOf(guess) === i ? 1 : 0);
    });
    const found = given === undefined ? -1 : guesses.indexOf(given);
    channel.under(
      MODE,
      path,
      mix(path, mix(before & 15, 1)),
      mix(mix(path, before), shape),
      mix(mix(path, situation), mix(left, 2)),
      mix(mix(path, situation), mix(left, before & 255)),
      mix(situation, shape),
    );
    const mode = channel.tree(3, found >= 0 && found < FREE ? found : FREE);
    this.modes.set(path, ((before << 4) | mode) & 0xfff);
    const guess = mode < FREE ? guesses[mode] : undefined;
    if (guess !== undefined) return { value: guess, mode };
    channel.under(GRID, path, mix(situation, 1), 1);
    const grid = channel.tree(2, given === undefined ? 0 : GRIDS.findIndex((each) => given % each === 0));
    const step = GRIDS[grid] ?? 1;
    const near = mix(path, mix(grid, 1));
    return {
      value:
        codeSigned(channel, near, given === undefined ? undefined : given / step, this.modes.get(near) ?? 0) * step + 0,
      mode: FREE,
    };
  }

  /** How many placements stand there without a resource. */
  strays(given: number | undefined): number {
    return codeNumber(this.channel, PLACED, given);
  }
}

/** The distance that neighbours keep along an axis, as the last two of a row showed it; 20 until one did. */
function gapOf(mates: readonly Box[], all: readonly Box[], from: 'x' | 'y', size: 'width' | 'height'): number {
  for (const row of [mates, all]) {
    for (let i = row.length - 1; i > 0 && i > row.length - 8; i -= 1) {
      const [a, b] = [row[i - 1], row[i]];
      if (a !== undefined && b !== undefined && b[from] - a[from] - a[size] >= 0) return b[from] - a[from] - a[size];
    }
  }
  return 20;
}
