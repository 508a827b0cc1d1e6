/** A network ACL lets requests through, and not the replies to them. */

import { lastOf } from '../address/prefix.ts';
import {
  coversSet,
  emptySet,
  fullSet,
  hasIp,
  type IpSet,
  intersect,
  isEmpty,
  subtract,
  union,
} from '../address/prefix-set.ts';
import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import { CLIENT_PORTS } from '../dataplane/network.ts';
import {
  alikeRules,
  allFilters,
  FILTER_KINDS,
  type FilterRule,
  WAYS,
  type Way,
  wordsOf,
} from './lookups/filter-rules.ts';
import { type Match, matchOf } from './lookups/flow-set.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const edge = (ports: string) => ({
  'network-acl': {
    a: {
      inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' }],
      outbound: [{ action: 'allow', protocol: 'tcp', ports, cidr: '0.0.0.0/0' }],
    },
  },
});

/** The words of the lanes that rules tell apart: tcp, udp, icmp. */
const WORDS = ['tcp', 'udp', 'icmp'] as const;
type Lane = 0 | 1 | 2;
const LANES: readonly Lane[] = [0, 1, 2];

/** What a rule has to be confined to, and what it then has to hold some of, to be one for replies. */
const UNPRIVILEGED = 1024;
const CLIENTS: IpSet = [CLIENT_PORTS.first, CLIENT_PORTS.last];

export const aclNoReturn = defineRule({
  id: 'acl-no-return',
  severity: 'warning',
  section: 'security',
  reads: FILTER_KINDS,
  fix: 'review',
  source: 'Network ACL rule overview, 215/31850',
  twice: true,
  *check(view) {
    for (const list of allFilters(view.resources)) {
      // A direction without rules has a finding of its own.
      if (list.kind !== 'network-acl' || list.inbound.length === 0 || list.outbound.length === 0) continue;
      const read = {
        inbound: list.inbound.map((rule) => matchOf(rule, false)),
        outbound: list.outbound.map((rule) => matchOf(rule, false)),
      };
      const lost = (way: Way, index: number): Lane[] =>
        LANES.filter((lane) => losesReplies(read[way], index, read[backOf(way)], lane));
      for (const { rule, way, index, places, indexes } of alikeRules(
        list,
        (_, each, at) => lost(each, at).length > 0,
      )) {
        const lanes = lost(way, index);
        const sentence = way === 'inbound' ? 'finding.acl-no-return-inbound' : 'finding.acl-no-return-outbound';
        const words = lanes.map((lane) =>
          lane === 2 ? 'icmp' : `${WORDS[lane]} ${CLIENT_PORTS.first}-${CLIENT_PORTS.last}`,
        );
        const ways = WAYS.filter((each) => indexes[each].length > 0);
        const fix: Fix = {
          title: message('fix.add-reverse', { cidr: rule.cidr ?? '', names: list.name }),
          safety: 'review',
          edits: ways.flatMap((each) =>
            lost(each, indexes[each][0] ?? 0).map((lane, i) => ({
              op: 'add' as const,
              pointer: `${placeOf('network-acl', list.id, backOf(each)).pointer}/${i}`,
              value: reverse(rule, lane),
            })),
          ),
        };
        yield {
          at: places,
          message: message(sentence, {
            name: list.name,
            rule: wordsOf(rule),
            index: index + 1,
            replies: words.join(', '),
          }),
          fixes: [fix],
        };
      }
    }
  },
  example: { triggers: edge('443'), clean: edge('1024-65535') },
});

const backOf = (way: Way): Way => (way === 'inbound' ? 'outbound' : 'inbound');

function reverse(rule: FilterRule, lane: Lane) {
  return {
    action: 'allow',
    protocol: WORDS[lane],
    ports: lane === 2 ? 'all' : '1024-65535',
    cidr: rule.cidr,
    note: '',
  };
}

/** Whether a rule lets requests of a lane through that the other direction does not let the replies to through. */
function losesReplies(
  list: readonly (Match | null)[],
  index: number,
  back: readonly (Match | null)[],
  lane: Lane,
): boolean {
  const match = list[index] ?? null;
  if (match === null || !match.allow || !match.lanes.includes(lane) || isForReplies(match, lane)) return false;
  const ports = portsOf(match, lane);
  let far: IpSet = emptySet;
  for (const port of startsOf(list, lane, ports)) far = union(far, farOf(list, lane, port, index).own);
  if (isEmpty(far)) return false;
  const replies: IpSet = lane === 2 ? [0, 0] : CLIENTS;
  let passed: IpSet = fullSet;
  for (const port of startsOf(back, lane, replies)) passed = intersect(passed, farOf(back, lane, port, -1).passed);
  return !coversSet(passed, far);
}

/** A rule confined to the ports of clients: above 1023, with all of those that Linux clients have, or with none below them. */
function isForReplies(match: Match, lane: Lane): boolean {
  if (lane === 2) return false;
  const [first = 0] = match.ports;
  return first >= CLIENT_PORTS.first || (first >= UNPRIVILEGED && coversSet(match.ports, CLIENTS));
}

const portsOf = (match: Match, lane: Lane): IpSet => (lane === 2 ? [0, 0] : match.ports);

/** One port of each stretch of `ports` in which the same rules match. */
function startsOf(list: readonly (Match | null)[], lane: Lane, ports: IpSet): number[] {
  const starts = new Set<number>();
  for (let i = 0; i < ports.length; i += 2) starts.add(ports[i] ?? 0);
  for (const match of list) {
    if (match === null || !match.lanes.includes(lane)) continue;
    const own = portsOf(match, lane);
    for (let i = 0; i < own.length; i += 2)
      for (const start of [own[i] ?? 0, (own[i + 1] ?? 0) + 1]) if (hasIp(ports, start)) starts.add(start);
  }
  return [...starts];
}

/** The far ends that a list lets through on a port, and those that one rule of it decides. */
function farOf(
  list: readonly (Match | null)[],
  lane: Lane,
  port: number,
  index: number,
): { readonly passed: IpSet; readonly own: IpSet } {
  let left: IpSet = fullSet;
  let passed: IpSet = emptySet;
  for (const [i, match] of list.entries()) {
    if (match === null || !match.lanes.includes(lane) || !hasIp(portsOf(match, lane), port)) continue;
    const far = intersect(left, [match.far.base, lastOf(match.far)]);
    if (i === index) return { passed, own: far };
    if (match.allow) passed = union(passed, far);
    left = subtract(left, far);
  }
  return { passed, own: emptySet };
}
