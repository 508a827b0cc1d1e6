/** How a subnet becomes a segment. */

import { parsePrefix } from '../../address/prefix.ts';
import type { Segment, Space } from '../../dataplane/network.ts';
import { type Draft, originOf, remembered, type Written } from '../lowering.ts';
import type { subnet } from './subnet.ts';

/** The segment of a subnet in its space, still without holders. `index` is its place among all segments. */
export function lowerSubnet(id: string, resource: Written<typeof subnet>, index: number, space: Space): Draft<Segment> {
  const { origin, prefix } = read(id, resource);
  return { id, origin, index, space, zone: resource.zone, prefix, holders: new Map() };
}

/** What depends on the subnet alone: read once, however often the network around it is made. */
const read = remembered((id: string, { cidr }: Written<typeof subnet>) => ({
  id,
  origin: originOf('subnet', id),
  prefix: cidr === null ? null : parsePrefix(cidr),
}));
