/** How a CVM becomes a host that takes everything, and forwards when it is told to. */

import type { Host } from '../../dataplane/network.ts';
import { type Draft, hostDraft, type Seat, type Written } from '../lowering.ts';
import type { cvm } from './cvm.ts';

/** The host of a CVM. */
export function lowerCvm(id: string, resource: Written<typeof cvm>, seat: Seat): Draft<Host> {
  return { ...hostDraft('cvm', id, 'server', seat), forwards: resource.forwards };
}
