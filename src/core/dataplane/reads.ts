/** What of a network an answer rests on, so that it can be seen whether the answer still stands after an edit. */

import { type IpSet, unionAll } from '../address/prefix-set.ts';
import type { PrefixTrie } from '../address/trie.ts';
import type { Network, Route, Table } from './network.ts';

/** How many sets of destinations are kept apart before they are joined. */
const APART = 32;

/** The edges and guards that were looked at, by index, and what tables were asked for. The structure and the failures always count. */
export class Reads {
  readonly edges = new Set<number>();
  readonly guards = new Set<number>();
  /** By index: the destinations that were looked up. */
  readonly #tables = new Map<number, IpSet[]>();
  #members = false;

  /** The indexes of the tables that were looked at. */
  get tables(): Iterable<number> {
    return this.#tables.keys();
  }

  /** Notes that a table was asked where these addresses lead to. */
  lookUp(table: number, to: IpSet): void {
    const sets = this.#tables.get(table);
    if (sets === undefined) this.#tables.set(table, [to]);
    else if (sets.length >= APART) this.#tables.set(table, [unionAll([...sets, to])]);
    else if (sets.at(-1) !== to) sets.push(to);
  }

  /** Notes that who is in which group has decided something. */
  lookAtMembers(): void {
    this.#members = true;
  }

  /** Whether all of it is the identical object in both networks, and other tables say the same of what they were asked. */
  stands(before: Network, after: Network): boolean {
    if (before === after) return true;
    if (before.structure !== after.structure || before.failed !== after.failed) return false;
    if (this.#members && before.members !== after.members) return false;
    const same = <T>(indexes: Iterable<number>, was: readonly T[], is: readonly T[]): boolean => {
      if (was === is) return true;
      for (const index of indexes) if (was[index] !== is[index]) return false;
      return true;
    };
    if (!same(this.edges, before.edges, after.edges) || !same(this.guards, before.guards, after.guards)) return false;
    if (before.tables === after.tables) return true;
    for (const [index, sets] of this.#tables)
      if (!agree(before.tables[index] ?? null, after.tables[index] ?? null, sets)) return false;
    return true;
  }
}

/** Whether two tables lead all of these addresses the same way, by the same route in the same place of the list, which answers name. */
function agree(was: Table | null, is: Table | null, sets: readonly IpSet[]): boolean {
  if (was === is) return true;
  if (was === null || is === null || was.id !== is.id || was.origin !== is.origin) return false;
  const set = unionAll(sets);
  if (!agreeIn(was.plain, is.plain, set)) return false;
  return (was.withOwn === was.plain && is.withOwn === is.plain) || agreeIn(was.withOwn, is.withOwn, set);
}

function agreeIn(was: PrefixTrie<Route>, is: PrefixTrie<Route>, set: IpSet): boolean {
  for (let i = 0; i < set.length; i += 2) {
    const [lo = 0, hi = 0] = [set[i], set[i + 1]];
    for (const start of [lo, ...was.edges(lo, hi), ...is.edges(lo, hi)])
      if (!isSame(was.longest(start), is.longest(start))) return false;
  }
  return true;
}

function isSame(a: Route | null, b: Route | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a === b ||
    (a.destination.base === b.destination.base &&
      a.destination.length === b.destination.length &&
      a.kind === b.kind &&
      a.word === b.word &&
      a.target === b.target &&
      a.index === b.index &&
      a.several === b.several)
  );
}
