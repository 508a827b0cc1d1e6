/** How a VPC becomes a space: its primary block and its secondary ones. */

import { parsePrefix } from '../../address/prefix.ts';
import type { Space } from '../../dataplane/network.ts';
import { type Draft, emptyTrie, originOf, prefixesOf, remembered, type Written } from '../lowering.ts';
import type { vpc } from './vpc.ts';

/** The space of a VPC, still without segments. */
export function lowerVpc(id: string, resource: Written<typeof vpc>): Draft<Space> {
  return { ...read(id, resource), segments: [], locate: emptyTrie() };
}

/** What depends on the VPC alone: read once, however often the network around it is made. */
const read = remembered((id: string, resource: Written<typeof vpc>) => {
  const primary = resource.cidr === null ? null : parsePrefix(resource.cidr);
  const secondary = prefixesOf(resource.secondaryCidrs);
  return {
    id,
    origin: originOf('vpc', id),
    primary,
    blocks: primary === null ? secondary : [primary, ...secondary],
  };
});

/** The space of a subnet whose VPC does not resolve: no id, no block, so no local route, and no gateway is in it. */
export function nowhere(subnet: string): Draft<Space> {
  const origin = originOf('subnet', subnet, 'vpc');
  return { id: '', origin, primary: null, blocks: [], segments: [], locate: emptyTrie() };
}
