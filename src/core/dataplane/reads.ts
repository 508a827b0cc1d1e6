/** What of a network an answer rests on, so that it can be seen whether the answer still stands after an edit. */

import type { Network } from './network.ts';

/** The tables, edges and guards that were looked at, by index. The structure and the failures always count. */
export class Reads {
  readonly tables = new Set<number>();
  readonly edges = new Set<number>();
  readonly guards = new Set<number>();
  private members = false;

  /** Notes that who is in which group has decided something. */
  lookAtMembers(): void {
    this.members = true;
  }

  /** Whether all of it is the identical object in both networks. */
  stands(before: Network, after: Network): boolean {
    if (before === after) return true;
    if (before.structure !== after.structure || before.failed !== after.failed) return false;
    if (this.members && before.members !== after.members) return false;
    const same = <T>(indexes: Iterable<number>, was: readonly T[], is: readonly T[]): boolean => {
      if (was === is) return true;
      for (const index of indexes) if (was[index] !== is[index]) return false;
      return true;
    };
    return (
      same(this.tables, before.tables, after.tables) &&
      same(this.edges, before.edges, after.edges) &&
      same(this.guards, before.guards, after.guards)
    );
  }
}
