/** The ranges of a tunnel's SPD by their text, each with all its places: equal ranges are one finding. */

import type { Prefix } from '../../address/prefix.ts';
import type { Place } from '../../base/finding.ts';
import { soundNetworkOf } from '../../document/blocks.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { placeOf } from './places.ts';

/** A range and where it stands. */
export interface SpdRange {
  readonly text: string;
  readonly network: Prefix;
  readonly at: readonly [Place, ...Place[]];
}

/** The ranges of one side, or of both, of a tunnel in mode `spd`; those with host bits are left out. */
export function spdRangesOf(
  id: string,
  tunnel: ResourceOf<'vpn-tunnel'>,
  side: 'local' | 'remote' | 'both',
): readonly SpdRange[] {
  if (tunnel.mode !== 'spd') return [];
  const made = new Map<string, { text: string; network: Prefix; at: [Place, ...Place[]] }>();
  const add = (text: string | null, place: Place): void => {
    const network = soundNetworkOf(text);
    if (text === null || network === null) return;
    const before = made.get(text);
    if (before === undefined) made.set(text, { text, network, at: [place] });
    else before.at.push(place);
  };
  for (const [rule, { local, remotes }] of tunnel.spd.entries()) {
    if (side !== 'remote') add(local, placeOf('vpn-tunnel', id, 'spd', rule, 'local'));
    if (side === 'local') continue;
    for (const [index, remote] of remotes.entries())
      add(remote, placeOf('vpn-tunnel', id, 'spd', rule, 'remotes', index));
  }
  return [...made.values()];
}
