/** How a subnet becomes a segment. */

import { parsePrefix } from '../../address/prefix.ts';
import type { Segment, Space } from '../../dataplane/network.ts';
import { type Draft, originOf, type Written } from '../lowering.ts';
import type { subnet } from './subnet.ts';

/** The segment of a subnet in its space, still without holders. `index` is its place among all segments. */
export function lowerSubnet(id: string, resource: Written<typeof subnet>, index: number, space: Space): Draft<Segment> {
  const prefix = resource.cidr === null ? null : parsePrefix(resource.cidr);
  return { id, origin: originOf('subnet', id), index, space, zone: resource.zone, prefix, holders: new Map() };
}
