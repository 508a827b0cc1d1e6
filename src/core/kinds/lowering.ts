/** What kinds share when they lower themselves into the neutral network: what a draft is, where a host stands, how a rule is read. */

import type * as v from 'valibot';
import type { Ip } from '../address/ip.ts';
import { ALL, type Prefix, parsePrefix } from '../address/prefix.ts';
import { PrefixTrie } from '../address/trie.ts';
import type { Pointer } from '../base/pointer.ts';
import { pointerOf } from '../base/pointer.ts';
import { packRules } from '../dataplane/filter.ts';
import {
  EVERY_PROTOCOL,
  type Filter,
  type Host,
  ICMP,
  type ProtocolBits,
  type PublicAddress,
  type Rule,
  type Segment,
  TCP,
  UDP,
} from '../dataplane/network.ts';
import { parsePorts } from './ports.ts';

/** A resource of a kind as the document holds it: every default filled in. */
export type Written<K extends { readonly schema: v.GenericSchema }> = Frozen<v.InferOutput<K['schema']>>;

type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [P in keyof T]: Frozen<T[P]> }
    : T;

/** A thing while its network is being made: what points back at it is filled in last. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Where the document has seated a host: its number, subnet, assigned address (-1: none) and public address. */
export interface Seat {
  readonly index: number;
  readonly segment: Segment;
  readonly address: Ip;
  readonly own: PublicAddress | null;
}

/** A host of this seat with nothing that is particular to a kind. */
export function hostDraft(kind: string, id: string, role: Host['role'], seat: Seat): Draft<Host> {
  return {
    id,
    origin: originOf(kind, id),
    index: seat.index,
    role,
    segment: seat.segment,
    address: seat.address,
    receives: false,
    own: seat.own,
    forwards: false,
    port: 0,
    listeners: [],
    passToTarget: false,
    published: [],
    behind: [],
  };
}

/** The pointer of a resource or of a place within it. */
export function originOf(kind: string, id: string, ...rest: readonly (string | number)[]): Pointer {
  return pointerOf('resources', kind, id, ...rest);
}

/** The networks of a list of CIDRs, in its order. */
export function prefixesOf(cidrs: readonly string[]): Prefix[] {
  return cidrs.map(parsePrefix).filter((prefix) => prefix !== null);
}

/** A trie that holds nothing. */
export function emptyTrie<T>(): PrefixTrie<T> {
  return new PrefixTrie<T>([]);
}

/** The bits of a protocol's word. */
export function protocolBits(word: 'tcp' | 'udp' | 'icmp' | 'all'): ProtocolBits {
  if (word === 'all') return EVERY_PROTOCOL;
  return word === 'tcp' ? TCP : word === 'udp' ? UDP : ICMP;
}

/** A rule as a file has it. */
export interface WrittenRule {
  readonly action: 'allow' | 'deny';
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all';
  readonly ports: string;
  readonly cidr: string | null;
  readonly securityGroup?: string | null;
}

/**
 * The filter of a list of rules. Rules that match nothing are left out: malformed ports, neither or both of `cidr` and `securityGroup`.
 * `zeroIsAll`: 0.0.0.0/n, for any n, is read as 0.0.0.0/0, as the platform reads it in security groups.
 */
export function lowerRules(id: string, origin: Pointer, written: readonly WrittenRule[], zeroIsAll: boolean): Filter {
  const rules: Rule[] = [];
  written.forEach((rule, index) => {
    const group = rule.securityGroup ?? null;
    const far = rule.cidr === null ? null : parsePrefix(rule.cidr);
    const ports = parsePorts(rule.ports);
    if (ports === null || (far === null) === (group === null)) return;
    rules.push({
      id,
      origin: `${origin}/${index}`,
      allow: rule.action === 'allow',
      protocol: protocolBits(rule.protocol),
      ports: ports === 'all' ? null : ports,
      far: far === null || (zeroIsAll && far.base === 0) ? ALL : far,
      group,
      index,
    });
  });
  return { id, origin, rules, packed: packRules(rules) };
}

/** Remembers what a resource was lowered to, as long as it is the identical object under the same id. */
export function remembered<R extends object, T extends { readonly id: string }>(
  lower: (id: string, resource: R) => T,
): (id: string, resource: R) => T {
  const known = new WeakMap<R, T>();
  return (id, resource) => {
    const before = known.get(resource);
    if (before !== undefined && before.id === id) return before;
    const made = lower(id, resource);
    known.set(resource, made);
    return made;
  };
}
