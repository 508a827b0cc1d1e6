/** How much of one place reaches another: the words for it, as bits that join, and the plain way to find out, which asks for the one pair. */

import { isEmpty, sizeOfSet } from '../address/prefix-set.ts';
import type { Network } from '../dataplane/network.ts';
import { type Query, reach } from '../dataplane/reach.ts';
import { type Region, withoutAll } from '../dataplane/region.ts';
import type { Document } from '../document/document.ts';
import { queriesOf, type Service } from './queries.ts';

/** How much of one place reaches another. `no-return`: nothing is reachable, but requests arrive. */
export type Cell = 'all' | 'some' | 'no-return' | 'none';

/** What is known of a pair, as bits: what holds of a part of its flows holds of the pair, so that parts are joined by `|`. */
export type Findings = number;
/** Some flow is not reachable. */
export const LOST: Findings = 1;
/** Some flow is reachable. */
export const REACHED: Findings = 2;
/** Some request arrives. */
export const ARRIVED: Findings = 4;

/** The word for what was found of a pair. */
export function cellOf(findings: Findings): Cell {
  if ((findings & REACHED) !== 0) return (findings & LOST) === 0 ? 'all' : 'some';
  return (findings & ARRIVED) === 0 ? 'none' : 'no-return';
}

/** What is found of one pair of places when it is asked by itself. */
export function findPair(
  document: Pick<Document, 'resources'>,
  network: Network,
  [from, to]: readonly [string, string],
  services: readonly Service[],
): Findings {
  const queries = queriesOf(document, network, { from, to }, services, false);
  if (!queries.ok) return LOST;
  let found: Findings = 0;
  for (const query of queries.value) {
    found |= findQuery(network, query);
    // Nothing that follows can change the word.
    if ((found & (LOST | REACHED)) === (LOST | REACHED)) return found;
  }
  return found;
}

/** What is found of one query. A host that asks itself counts as any other pair of hosts. */
export function findQuery(network: Network, query: Query): Findings {
  const { senders, to, ports } = query;
  const { reachable, arrived, itself, itselfLost } = reach(network, query);
  const left = withoutAll([{ from: senders.addresses, to, ports }], reachable);
  const others = isEmpty(itself) ? left : left.filter((region) => !isItself(region));
  const whole = others.length === 0 && isEmpty(itselfLost);
  const some = reachable.length > 0 || !isEmpty(itself);
  return (whole ? 0 : LOST) | (some ? REACHED : 0) | (arrived.length > 0 ? ARRIVED : 0);
}

/** Whether all that a region holds is one host that asks itself. */
function isItself({ from, to }: Region): boolean {
  return sizeOfSet(from) === 1 && sizeOfSet(to) === 1 && from[0] === to[0];
}
