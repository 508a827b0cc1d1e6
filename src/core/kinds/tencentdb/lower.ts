/** How a TencentDB becomes a host that takes tcp to one port. */

import type { Host } from '../../dataplane/network.ts';
import { type Draft, hostDraft, type Seat, type Written } from '../lowering.ts';
import { portOf, type tencentdb } from './tencentdb.ts';

/** The host of a database. */
export function lowerTencentdb(id: string, resource: Written<typeof tencentdb>, seat: Seat): Draft<Host> {
  return { ...hostDraft('tencentdb', id, 'database', seat), port: portOf(resource) };
}
