/** Which VPCs peerings join, and which IDCs a VPC is linked to. */

import { sortedKeys } from '../../base/order.ts';
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
  for (const id of sortedKeys(resources['peering-connection'])) {
    const peering = resolve(resources, 'peering-connection', id);
    if (peering === null) continue;
    const { vpc, peerVpc } = peering;
    if (vpc === null || peerVpc === null || vpc === peerVpc) continue;
    if (resolve(resources, 'vpc', vpc) === null || resolve(resources, 'vpc', peerVpc) === null) continue;
    const pair = vpc > peerVpc ? ([vpc, peerVpc] as const) : ([peerVpc, vpc] as const);
    pairs.set(pair.join('+'), pair);
  }
  return [...pairs.values()];
}

/** What a rule reads that asks for the links between VPCs and IDCs. */
export const IDC_LINK_READS = [
  'vpc',
  'idc',
  'vpn-gateway',
  'customer-gateway',
  'vpn-tunnel',
  'direct-connect-gateway',
  'direct-connect-tunnel',
] as const;

/** By VPC, the IDCs that a VPN tunnel or a direct connect tunnel links it to, enabled or not; both in the order of ids. */
export function linkedIdcs(
  resources: Pick<Resources, (typeof IDC_LINK_READS)[number]>,
): ReadonlyMap<string, readonly string[]> {
  const links = new Map<string, Set<string>>();
  const link = (vpc: string | null, idc: string | null): void => {
    if (
      vpc === null ||
      idc === null ||
      resolve(resources, 'vpc', vpc) === null ||
      resolve(resources, 'idc', idc) === null
    )
      return;
    const known = links.get(vpc);
    if (known === undefined) links.set(vpc, new Set([idc]));
    else known.add(idc);
  };
  for (const { vpnGateway, customerGateway } of Object.values(resources['vpn-tunnel'])) {
    link(
      resolve(resources, 'vpn-gateway', vpnGateway)?.vpc ?? null,
      resolve(resources, 'customer-gateway', customerGateway)?.idc ?? null,
    );
  }
  for (const { directConnectGateway, idc } of Object.values(resources['direct-connect-tunnel'])) {
    link(resolve(resources, 'direct-connect-gateway', directConnectGateway)?.vpc ?? null, idc);
  }
  return new Map([...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([vpc, idcs]) => [vpc, [...idcs].sort()]));
}
