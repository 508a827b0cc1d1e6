/** A tunnel uses algorithms that are no longer held to be secure, or IKEv1 in aggressive mode. */

import type { Edit } from '../base/edit.ts';
import type { Json } from '../base/json.ts';
import { type Message, message } from '../base/message.ts';
import type { ResourceOf } from '../kinds/index.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { defineRule } from './rule.ts';

const WEAK_ENCRYPTION: ReadonlySet<string> = new Set(['des-cbc', '3des-cbc']);
const WEAK_INTEGRITY: ReadonlySet<string> = new Set(['md5', 'sha1']);
const WEAK_GROUPS: ReadonlySet<number> = new Set([1, 2, 5, 24]);
const MODERN = { encryption: 'aes-256-cbc', integrity: 'sha2-256', group: 14 } as const;

export const tunnelCryptoWeak = defineRule({
  id: 'tunnel-crypto-weak',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpn-tunnel'],
  fix: 'review',
  source: 'RFC 8247; RFC 8221; NIST SP 800-131A',
  twice: false,
  *check(view) {
    for (const [id, tunnel] of Object.entries(view.resources['vpn-tunnel'])) {
      const weak = weaknesses(tunnel);
      const [first, ...others] = weak.map(({ path }) => placeOf('vpn-tunnel', id, ...path));
      if (first === undefined) continue;
      yield {
        at: [first, ...others],
        message: message('finding.tunnel-crypto-weak', {
          tunnel: tunnel.name,
          weak: weak.map(({ says }) => says),
        }),
        fixes: [
          {
            title: message('fix.modern-suite'),
            safety: 'review',
            edits: weak.map(
              ({ path, modern }): Edit => ({
                op: 'set',
                pointer: placeOf('vpn-tunnel', id, ...path).pointer,
                value: modern,
              }),
            ),
          },
        ],
      };
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { ike: { encryption: '3des-cbc' } } }),
    clean: tunnelSketch({ tunnel: { ike: { encryption: 'aes-128-cbc' } } }),
  },
});

interface Weakness {
  readonly path: readonly [phase: 'ike' | 'ipsec', field: string];
  readonly modern: Json;
  readonly says: string | Message;
}

function weaknesses({ ike, ipsec }: ResourceOf<'vpn-tunnel'>): Weakness[] {
  const found: Weakness[] = [];
  for (const [phase, name, suite] of [
    ['ike', 'IKE', ike],
    ['ipsec', 'IPsec', ipsec],
  ] as const) {
    if (WEAK_ENCRYPTION.has(suite.encryption))
      found.push({ path: [phase, 'encryption'], modern: MODERN.encryption, says: `${name} ${suite.encryption}` });
    if (WEAK_INTEGRITY.has(suite.integrity))
      found.push({ path: [phase, 'integrity'], modern: MODERN.integrity, says: `${name} ${suite.integrity}` });
  }
  if (WEAK_GROUPS.has(ike.dhGroup))
    found.push({
      path: ['ike', 'dhGroup'],
      modern: MODERN.group,
      says: message('finding.weak-group', { phase: 'IKE', group: ike.dhGroup }),
    });
  if (ipsec.pfsGroup !== null && WEAK_GROUPS.has(ipsec.pfsGroup))
    found.push({
      path: ['ipsec', 'pfsGroup'],
      modern: MODERN.group,
      says: message('finding.weak-group', { phase: 'IPsec', group: ipsec.pfsGroup }),
    });
  // With IKEv2 there is no aggressive mode: that is refused, and has its own finding.
  if (ike.version === 'ikev1' && ike.exchangeMode === 'aggressive')
    found.push({ path: ['ike', 'exchangeMode'], modern: 'main', says: message('finding.weak-mode') });
  return found;
}
