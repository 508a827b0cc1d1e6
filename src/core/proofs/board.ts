/** All pairs of atoms of a network, for up to 30 port classes at once: which packets pass there and back, as a few `&` for each pair. */

import { hasIp } from '../address/prefix-set.ts';
import { isCrowd } from '../dataplane/crowd.ts';
import { type Space, TCP } from '../dataplane/network.ts';
import { type AtomTable, atomTable, type Sending } from './atom-table.ts';
import type { Telling } from './atoms.ts';
import type { Side } from './boards.ts';
import { ARRIVED, LOST, REACHED } from './cell.ts';
import type { FarFlow, Origin } from './far-flows.ts';
import type { FilterMaps, Maps } from './filter-maps.ts';
import type { PairPlace } from './pair-places.ts';
import { bitsOf, type PortClass } from './port-classes.ts';
import type { StepMap } from './step-map.ts';

/** What one walk found of atoms that it treats alike: by place in `atoms`, whose requests it delivers, and whose replies too. */
interface Fan {
  /** Whether walks found it, or it is the atoms of one space. */
  readonly isFar: boolean;
  readonly atoms: Int32Array;
  readonly arrived: Int32Array;
  readonly reached: Int32Array;
}

/** What the filters at the sender's end let pass to each atom: a request past the groups and past the edge, and its reply past the edge. */
interface End {
  readonly guard: Int32Array;
  readonly edge: Int32Array;
  readonly edgeBack: Int32Array;
}

/** The fans of one origin: `flows` of which all atoms have those before `partial`, and each of the others those whose addresses hold it. */
interface Fans {
  readonly whole: readonly FarFlow[];
  readonly partial: readonly FarFlow[];
  readonly made: Map<string, Fan>;
}

/** The filters at the other end for some senders: a row each, of all lists by number as `Columns` says. */
interface Block {
  readonly first: number;
  readonly bits: Int32Array;
}

/** How many whole maps of bits by atom are kept: a place or two needs them at a time, and neighbours the same ones. */
const KEPT = 256;

/** How many senders the filters at the other end are looked up for in one go. */
const BLOCK = 256;

/** The pairs of all places for some port classes. */
export class Board {
  readonly #full: number;
  readonly #classes: readonly PortClass[];
  readonly #places: readonly PairPlace[];
  readonly #flows: ReadonlyMap<Origin, readonly FarFlow[]>;
  readonly #table: AtomTable;
  readonly #guards: readonly FilterMaps[];
  readonly #edges: readonly FilterMaps[];
  /** By atom: what it takes when nothing filters it, and whether it is a balancer, which only walks know. */
  readonly #takes: Int32Array;
  readonly #balances: Uint8Array;
  readonly #everything: Int32Array;
  readonly #spread = new Map<StepMap, Int32Array>();
  readonly #near = new Map<Space, Fan>();
  readonly #fans = new Map<Origin, Fans>();
  readonly #theirs: readonly (StepMap | null)[];
  #block: Block | null = null;
  /** By place, for one row at a time: how many pairs of atoms lose nothing. */
  readonly #whole: Int32Array;
  /** By atom, all 0 but while a fan is made. */
  readonly #arrived: Int32Array;
  readonly #reached: Int32Array;

  constructor(
    { crowds, places, flows, filters }: Side,
    classes: readonly PortClass[],
    maps: Maps,
    tellings: readonly Telling[],
  ) {
    this.#full = 2 ** classes.length - 1;
    this.#classes = classes;
    this.#places = places;
    this.#flows = flows;
    const { guards, edges } = maps;
    this.#guards = guards;
    this.#edges = edges;
    this.#table = atomTable(crowds, places, filters, tellings);
    const { atoms } = this.#table;
    this.#takes = Int32Array.from(atoms, ({ host }) =>
      host?.role === 'database' ? bitsOf(classes, TCP, [host.port, host.port]) : -1,
    );
    this.#balances = Uint8Array.from(atoms, ({ host }) => (host?.role === 'balancer' ? 1 : 0));
    this.#everything = new Int32Array(atoms.length).fill(-1);
    this.#whole = new Int32Array(places.length);
    this.#arrived = new Int32Array(atoms.length);
    this.#reached = new Int32Array(atoms.length);
    // Groups, edges and edges for replies, each with the list 0 that lets everything pass.
    this.#theirs = [
      null,
      ...guards.map((each) => each.in),
      null,
      ...edges.map((each) => each.in),
      null,
      ...edges.map((each) => each.replyOut),
    ];
  }

  /** Joins what a place finds of every other into a row; pairs that are to be asked by themselves may find too little here. */
  find(place: number, row: Uint8Array): void {
    const { first, place: placeOf } = this.#table;
    const [start, end] = [first[place] ?? 0, first[place + 1] ?? 0];
    const whole = this.#whole.fill(0);
    const full = this.#full;
    const note = (to: number, arrived: number, reached: number): void => {
      const there = placeOf[to] ?? 0;
      if (reached === full) whole[there] = (whole[there] ?? 0) + 1;
      row[there] = (row[there] ?? 0) | (reached === 0 ? 0 : REACHED) | (arrived === 0 ? 0 : ARRIVED);
    };
    for (let from = start; from < end; from += 1) this.#meet(place, from, note);
    for (let to = 0; to < row.length; to += 1) {
      const pairs = (end - start) * ((first[to + 1] ?? 0) - (first[to] ?? 0));
      if ((whole[to] ?? 0) < pairs) row[to] = (row[to] ?? 0) | LOST;
    }
  }

  /** Marks, in a row, the places of which a place reaches other flows here than on a board of the same places with the same tellings and classes. */
  compare(other: Board, place: number, row: Uint8Array): void {
    const { first, place: placeOf } = this.#table;
    const [mine, theirs] = [this.#reached, other.#reached];
    for (let from = first[place] ?? 0; from < (first[place + 1] ?? 0); from += 1) {
      const touched: number[] = [];
      const into =
        (found: Int32Array) =>
        (to: number, _: number, reached: number): void => {
          found[to] = (found[to] ?? 0) | reached;
          if (reached !== 0) touched.push(to);
        };
      // Fans are made in the same arrays: first they, then what is found.
      this.#fansOf(place, from);
      other.#fansOf(place, from);
      this.#meet(place, from, into(mine));
      other.#meet(place, from, into(theirs));
      for (const to of touched) {
        if (mine[to] !== theirs[to]) row[placeOf[to] ?? 0] = 1;
      }
      for (const to of touched) {
        mine[to] = 0;
        theirs[to] = 0;
      }
    }
  }

  /** Whether the atoms of both are the same. */
  isLike(other: Board): boolean {
    const [mine, theirs] = [this.#table, other.#table];
    const same = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
      a.length === b.length && Array.prototype.every.call(a, (value, i) => value === b[i]);
    return same(mine.first, theirs.first) && same(mine.address, theirs.address);
  }

  #fansOf(place: number, from: number): readonly Fan[] {
    const atom = this.#table.atoms[from];
    return [this.#nearOf(place), atom === undefined ? NOWHERE : this.#fanOf(atom)];
  }

  /** Tells of all atoms to which something may go from one, and of some twice. */
  #meet(place: number, from: number, note: (to: number, arrived: number, reached: number) => void): void {
    const { atoms, place: placeOf, guard, edge } = this.#table;
    const [full, takes, balances] = [this.#full, this.#takes, this.#balances];
    const inEdge = this.#guards.length + 1;
    const outEdge = inEdge + this.#edges.length + 1;
    const { guard: guardOut, edge: edgeOut, edgeBack } = this.#oursAt(from);
    const { first: base, bits: theirs } = this.#blockOf(from);
    const at = (from - base) * this.#theirs.length;
    const single = atoms[from]?.many !== true;
    for (const fan of this.#fansOf(place, from)) {
      const { atoms: targets, arrived: requests, reached: replies } = fan;
      for (let i = 0; i < targets.length; i += 1) {
        const to = targets[i] ?? 0;
        const number = edge[to] ?? 0;
        let arrived = full & (requests[i] ?? 0) & (guardOut[to] ?? 0) & (takes[to] ?? 0);
        arrived &= theirs[at + (guard[to] ?? 0)] ?? 0;
        let reached = arrived & (replies[i] ?? 0);
        if ((placeOf[to] ?? 0) !== place) {
          const edges = (edgeOut[to] ?? 0) & (theirs[at + inEdge + number] ?? 0);
          arrived &= edges;
          reached &= edges & (edgeBack[to] ?? 0) & (theirs[at + outEdge + number] ?? 0);
        }
        // Nothing leaves a host that asks itself.
        if (single && to === from) {
          if (fan.isFar) continue;
          reached = full;
        }
        // A balancer's request has arrived when a target has answered it.
        note(to, balances[to] === 1 ? reached : arrived, reached);
      }
    }
  }

  /** The filters at the end of an atom that sends, by atom that it sends to. */
  #oursAt(from: number): End {
    const { guard, edge } = this.#table;
    const groups = this.#guards[(guard[from] ?? 0) - 1];
    const filter = this.#edges[(edge[from] ?? 0) - 1];
    return {
      guard: this.#byAtom(groups?.out),
      edge: this.#byAtom(filter?.out),
      edgeBack: this.#byAtom(filter?.replyIn),
    };
  }

  #byAtom(map: StepMap | undefined): Int32Array {
    if (map === undefined) return this.#everything;
    const before = this.#spread.get(map);
    if (before !== undefined) return before;
    if (this.#spread.size >= KEPT) this.#spread.clear();
    const made = map.all(this.#table.address, this.#table.order);
    this.#spread.set(map, made);
    return made;
  }

  /** The filters at the other end for an atom that sends, and for its neighbours. */
  #blockOf(from: number): Block {
    const first = from - (from % BLOCK);
    if (this.#block?.first === first) return this.#block;
    const addresses = this.#table.address.subarray(first, first + BLOCK);
    const order = Int32Array.from(addresses.keys()).sort((a, b) => (addresses[a] ?? 0) - (addresses[b] ?? 0));
    const lists = this.#theirs.length;
    const bits = new Int32Array(addresses.length * lists).fill(-1);
    for (const [number, map] of this.#theirs.entries()) {
      if (map === null) continue;
      const column = map.all(addresses, order);
      for (let i = 0; i < column.length; i += 1) bits[i * lists + number] = column[i] ?? 0;
    }
    this.#block = { first, bits };
    return this.#block;
  }

  /** All atoms of the space of a place, where the local route takes everything; what goes to balancers is found far. */
  #nearOf(place: number): Fan {
    const { segment } = this.#places[place] ?? { segment: null };
    const atoms = segment === null ? undefined : this.#table.ofSpace.get(segment.space);
    if (segment === null || atoms === undefined) return NOWHERE;
    const before = this.#near.get(segment.space);
    if (before !== undefined) return before;
    const all = Int32Array.from(atoms, (to) => (this.#balances[to] === 1 ? 0 : -1));
    const fan = { isFar: false, atoms, arrived: all, reached: all };
    this.#near.set(segment.space, fan);
    return fan;
  }

  /** Where the far flows of an atom go. Atoms of one origin share it when the same flows are theirs. */
  #fanOf({ origin, address }: Sending): Fan {
    if (origin === null) return NOWHERE;
    let fans = this.#fans.get(origin);
    if (fans === undefined) {
      const flows = this.#flows.get(origin) ?? [];
      // Most flows are those of all of a crowd: a walk gives back the very set that it was given.
      const all = isCrowd(origin) ? origin.addresses : null;
      const partial = flows.filter(({ from }) => from !== all);
      fans = { whole: flows.filter(({ from }) => from === all), partial, made: new Map() };
      this.#fans.set(origin, fans);
    }
    const mine = fans.partial.flatMap(({ from }, number) => (hasIp(from, address) ? [number] : []));
    const key = mine.join(' ');
    const before = fans.made.get(key);
    if (before !== undefined) return before;
    const { whole, partial } = fans;
    const fan = this.#fan([...whole, ...mine.flatMap((number) => partial[number] ?? [])]);
    fans.made.set(key, fan);
    return fan;
  }

  #fan(flows: readonly FarFlow[]): Fan {
    const { ofTaker, address } = this.#table;
    const atoms: number[] = [];
    const [arrived, reached] = [this.#arrived, this.#reached];
    for (const { protocol, ports, taker, to, reached: isReached } of flows) {
      const bits = bitsOf(this.#classes, protocol, ports);
      if (bits === 0) continue;
      for (const atom of ofTaker.get(taker) ?? []) {
        if (!hasIp(to, address[atom] ?? 0)) continue;
        if (isReached) reached[atom] = (reached[atom] ?? 0) | bits;
        else {
          if (arrived[atom] === 0) atoms.push(atom);
          arrived[atom] = (arrived[atom] ?? 0) | bits;
        }
      }
    }
    const take = (from: Int32Array): Int32Array => {
      const taken = new Int32Array(atoms.length);
      for (let i = 0; i < taken.length; i += 1) {
        const atom = atoms[i] ?? 0;
        taken[i] = from[atom] ?? 0;
        from[atom] = 0;
      }
      return taken;
    };
    return { isFar: true, atoms: Int32Array.from(atoms), arrived: take(arrived), reached: take(reached) };
  }
}

const NOTHING = new Int32Array(0);
const NOWHERE: Fan = { isFar: true, atoms: NOTHING, arrived: NOTHING, reached: NOTHING };
