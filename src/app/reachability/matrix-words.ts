/** How the verdicts and flows of a matrix are put into words. */

import type { Cell, MatrixQuestion } from '../../core/index.ts';
import type { Text } from '../text.ts';
import { hasPorts } from './matrix-filter.ts';

/** A verdict in words; null is one that is not known yet. */
export function verdictWord(t: Text['t'], verdict: Cell | null): string {
  return t(verdict === null ? 'reachability.unknown' : `reachability.${verdict}`);
}

/** What was asked: "tcp, any port", "tcp 443", "icmp", "every protocol and port". */
export function askedWords(t: Text['t'], { protocol, port }: MatrixQuestion): string {
  if (protocol === 'all') return t('reachability.pair-asked-all');
  if (!hasPorts(protocol)) return protocol;
  return port === null
    ? t('reachability.pair-asked', { protocol })
    : t('reachability.pair-asked-port', { protocol, port });
}

/** A flow: "tcp 443", "icmp". */
export function flowWords(protocol: string, port: number | null): string {
  return port === null ? protocol : `${protocol} ${String(port)}`;
}
