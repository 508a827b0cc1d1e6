/** Which VPCs peerings join. */

import type { Resources } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';

/**
 * The pairs of VPCs that peerings join, each pair once, the later in document order first. Peerings with an end that is no VPC, or with both
 * ends in one VPC, join none.
 */
export function joinedPairs(
  resources: Pick<Resources, 'vpc' | 'peering-connection'>,
): (readonly [later: string, earlier: string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { vpc, peerVpc } of Object.values(resources['peering-connection'])) {
    if (vpc === null || peerVpc === null || vpc === peerVpc) continue;
    if (resolve(resources, 'vpc', vpc) === null || resolve(resources, 'vpc', peerVpc) === null) continue;
    const pair = vpc > peerVpc ? ([vpc, peerVpc] as const) : ([peerVpc, vpc] as const);
    pairs.set(pair.join('+'), pair);
  }
  return [...pairs.values()];
}
