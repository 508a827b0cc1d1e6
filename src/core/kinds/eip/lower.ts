/** How an EIP becomes a public address. */

import { parseIp } from '../../address/ip.ts';
import type { PublicAddress } from '../../dataplane/network.ts';
import { originOf, type Written } from '../lowering.ts';
import type { eip } from './eip.ts';

/** The public address of an EIP, or null while it has none. */
export function lowerEip(id: string, resource: Written<typeof eip>): PublicAddress | null {
  const address = resource.address === null ? null : parseIp(resource.address);
  return address === null ? null : { id, origin: originOf('eip', id), address };
}
