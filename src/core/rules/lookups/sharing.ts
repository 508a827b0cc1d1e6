/** Which policies the platform spreads flows over: several of one type to one destination. */

import type { Prefix } from '../../address/prefix.ts';
import type { Resources } from '../../document/document.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import type { PlatformHop } from '../facts.ts';
import { destinationsOf, knownRivalsOf, type NextHopKind, type Policy, platformHopOf } from './routes.ts';

/** Enabled policies of one type, with different next hops, to one destination: two or more, in the order of the list. */
export interface Sharing {
  readonly network: Prefix;
  readonly type: PlatformHop;
  readonly members: readonly Policy[];
}

const SHARED: readonly PlatformHop[] = ['nat-gateway', 'vpn-gateway', 'cvm'];

/** The groups of a table over which flows are spread. */
export function* sharingsOf(
  resources: Pick<Resources, NextHopKind>,
  table: Pick<ResourceOf<'route-table'>, 'routes'>,
): Generator<Sharing> {
  for (const destination of destinationsOf(table)) {
    if (destination.policies.length < 2) continue;
    const rivals = knownRivalsOf(resources, destination);
    for (const type of SHARED) {
      const members = rivals.filter(({ route }) => platformHopOf(route) === type);
      if (members.length > 1) yield { network: destination.network, type, members };
    }
  }
}
