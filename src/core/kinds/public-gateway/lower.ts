/** How a public gateway becomes a host, and a next hop that puts its own address on what it forwards. */

import type { Host } from '../../dataplane/network.ts';
import { type Draft, hostDraft, type Seat } from '../lowering.ts';

/** The host of a public gateway. */
export function lowerPublicGateway(id: string, seat: Seat): Draft<Host> {
  return hostDraft('public-gateway', id, 'masquerade', seat);
}
