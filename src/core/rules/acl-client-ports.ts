/** A network ACL lets replies to the ports of Linux clients through, and not all of those to other clients. */

import { hasIp, type IpSet, union } from '../address/prefix-set.ts';
import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { parsePorts } from '../kinds/ports.ts';
import { alikeRules, allFilters, FILTER_KINDS, type FilterRule, wordsOf } from './lookups/filter-rules.ts';
import { type Match, matchOf, passes } from './lookups/flow-set.ts';
import { defineRule } from './rule.ts';

/** The ports of Linux clients, of Windows clients (RFC 6335), and of clients behind a translator. */
const LINUX: readonly [number, number] = [32768, 60999];
const OTHERS: readonly [number, number] = [49152, 65535];
const WIDE: readonly [number, number] = [1024, 65535];

export const aclClientPorts = defineRule({
  id: 'acl-client-ports',
  severity: 'warning',
  section: 'security',
  reads: FILTER_KINDS,
  fix: 'review',
  source: 'Network ACL rule overview, 215/31850; RFC 6335',
  twice: true,
  *check(view) {
    for (const list of allFilters(view.resources)) {
      if (list.kind === 'security-group') continue;
      const read = {
        inbound: list.inbound.map((rule) => matchOf(rule, false)),
        outbound: list.outbound.map((rule) => matchOf(rule, false)),
      };
      const narrow = alikeRules(list, (rule, way) => isNarrow(rule, read[way]));
      for (const { rule, way, index, places } of narrow) {
        const wide = { ...rule, ports: widened(rule.ports) };
        const fix: Fix = {
          title: message('fix.widen-ports', { ports: wide.ports }),
          safety: 'review',
          edits: places.map(({ pointer }) => ({ op: 'set', pointer: `${pointer}/ports`, value: wide.ports })),
        };
        // Where an earlier rule denies some of the ports, widening this one helps nobody.
        const helps = !isNarrow(wide, read[way].with(index, matchOf(wide, false)));
        yield {
          at: places,
          message: message('finding.acl-client-ports', { name: list.name, rule: wordsOf(rule), index: index + 1 }),
          fixes: helps ? [fix] : [],
        };
      }
    }
  },
  example: {
    triggers: {
      'network-acl': {
        a: { outbound: [{ action: 'allow', protocol: 'tcp', ports: '32768-60999', cidr: '0.0.0.0/0' }] },
      },
    },
    clean: {
      'network-acl': {
        a: { outbound: [{ action: 'allow', protocol: 'tcp', ports: '1024-65535', cidr: '0.0.0.0/0' }] },
      },
    },
  },
});

/**
 * Whether the list lets every port of Linux clients through for a rule's block, and not all of the others'. Of several rules that do so
 * together it is the one with the highest of those ports.
 */
function isNarrow(rule: FilterRule, rules: readonly (Match | null)[]): boolean {
  const far = soundNetworkOf(rule.cidr);
  if (rule.action !== 'allow' || far === null || (rule.protocol !== 'tcp' && rule.protocol !== 'udp')) return false;
  const ports = parsePorts(rule.ports);
  if (ports === null || ports === 'all' || !hasIp(ports, LINUX[1])) return false;
  return passes(rules, rule.protocol, far, ...LINUX) && !passes(rules, rule.protocol, far, ...OTHERS);
}

/** The ports of a rule with 1024 to 65535 taken in. */
function widened(text: string): string {
  const ports = parsePorts(text);
  const all: IpSet = union(ports === null || ports === 'all' ? [] : ports, WIDE);
  const items: string[] = [];
  for (let i = 0; i < all.length; i += 2) items.push(all[i] === all[i + 1] ? `${all[i]}` : `${all[i]}-${all[i + 1]}`);
  return items.join(',');
}
