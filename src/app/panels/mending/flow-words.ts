/** How the flows that a change opens or closes are said: what, from where, to where. */

import { type ChangedBox, formatPrefix, INTERNET, type Resources, toPrefixes } from '../../../core/index.ts';
import type { Text } from '../../text.ts';
import { nameOf } from '../fields/names.ts';

/** How many CIDRs of one end are spelled out; of more the place stands for them. */
const SPELLED = 2;

/** `tcp 443 from Files to 192.168.103.0/24`. */
export function wordsOfFlows(resources: Resources, box: ChangedBox, t: Text['t']): string {
  const [from, to] = box.between;
  const ports = box.ports.map(([low, high]) => (low === high ? `${low}` : `${low}-${high}`));
  const every = box.ports.some(([low, high]) => low <= 1 && high === 65535);
  return t('mending.flows', {
    what: ports.length === 0 || every ? box.protocol : `${box.protocol} ${ports.join(',')}`,
    from: endOf(resources, box.from, from, t),
    to: endOf(resources, box.to, to, t),
  });
}

function endOf(resources: Resources, set: ChangedBox['from'], place: string, t: Text['t']): string {
  if (place === INTERNET) return t('intents.internet');
  const prefixes = toPrefixes(set);
  return prefixes.length <= SPELLED
    ? prefixes.map((prefix) => formatPrefix(prefix).replace(/\/32$/, '')).join(', ')
    : nameOf(resources, place);
}
