/** How a peering connection becomes a bridge between two spaces. */

import type { Bridge, Space } from '../../dataplane/network.ts';
import { originOf, type Written } from '../lowering.ts';
import type { peeringConnection } from './peering-connection.ts';

/** The bridge of a peering connection. */
export function lowerPeeringConnection(
  id: string,
  resource: Written<typeof peeringConnection>,
  spaceOf: (id: string | null) => Space | null,
): Bridge {
  const sides = [spaceOf(resource.vpc), spaceOf(resource.peerVpc)] as const;
  return { id, origin: originOf('peering-connection', id), kind: 'bridge', sides };
}
