/** How a direct connect gateway becomes a gateway of leased lines. */

import { PrefixTrie } from '../../address/trie.ts';
import type { Line, LineGateway, Space } from '../../dataplane/network.ts';
import { type Draft, emptyTrie, originOf } from '../lowering.ts';

/** The gateway, still without lines. */
export function lowerDirectConnectGateway(id: string, space: Space | null): Draft<LineGateway> {
  return { id, origin: originOf('direct-connect-gateway', id), kind: 'lines', space, lines: [], ranges: emptyTrie() };
}

/** Which of the lines, given by id, carries an address: the longest range, then the first by id. */
export function rangesOf(lines: readonly Line[]): PrefixTrie<Line> {
  return new PrefixTrie(lines.flatMap((line) => line.ranges.map((range) => [range, line] as const)));
}
