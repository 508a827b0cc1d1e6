/** The rules of security groups and network ACLs as the checks look at them: each with its place, equal ones together. */

import { entry } from '../../base/entry.ts';
import type { Place } from '../../base/finding.ts';
import { sortedKeys } from '../../base/order.ts';
import type { Resources } from '../../document/document.ts';
import { placeOf } from './places.ts';

/** The kinds that hold rules. */
export const FILTER_KINDS = ['security-group', 'network-acl'] as const;

/** One of these kinds. */
export type FilterKind = (typeof FILTER_KINDS)[number];

/** The directions of rules. */
export const WAYS = ['inbound', 'outbound'] as const;

/** A direction. */
export type Way = (typeof WAYS)[number];

/** A rule of either kind; an ACL's has no security group. */
export interface FilterRule {
  readonly action: 'allow' | 'deny';
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all';
  readonly ports: string;
  readonly cidr: string | null;
  readonly securityGroup?: string | null;
  readonly note: string;
}

/** A group or ACL with its rules. */
export interface FilterList {
  readonly kind: FilterKind;
  readonly id: string;
  readonly name: string;
  readonly inbound: readonly FilterRule[];
  readonly outbound: readonly FilterRule[];
}

/** Every security group and network ACL, in document order. */
export function* allFilters(resources: Pick<Resources, FilterKind>): Generator<FilterList> {
  for (const kind of FILTER_KINDS) {
    const table: Readonly<Record<string, Omit<FilterList, 'kind' | 'id'>>> = resources[kind];
    for (const id of sortedKeys(table)) {
      const value = entry(table, id);
      if (value !== undefined) yield { kind, id, name: value.name, inbound: value.inbound, outbound: value.outbound };
    }
  }
}

/** Rules of one group or ACL that are written alike, in either direction: one cause, and one key. */
export interface Alike {
  readonly rule: FilterRule;
  readonly way: Way;
  /** The index of the first, counted from 0. */
  readonly index: number;
  readonly places: readonly [Place, ...Place[]];
  /** The indexes by direction. */
  readonly indexes: Readonly<Record<Way, readonly number[]>>;
}

/** The rules that `picks` takes, those that are written alike together, in the order of the lists. */
export function alikeRules(list: FilterList, picks: (rule: FilterRule, way: Way, index: number) => boolean): Alike[] {
  const found = new Map<
    string,
    { rule: FilterRule; way: Way; index: number; places: [Place, ...Place[]]; indexes: Record<Way, number[]> }
  >();
  for (const way of WAYS) {
    for (const [index, rule] of list[way].entries()) {
      if (!picks(rule, way, index)) continue;
      const place = placeOf(list.kind, list.id, way, index);
      const key = JSON.stringify([identityOf(rule), rule.note]);
      const known = found.get(key);
      if (known === undefined) {
        found.set(key, { rule, way, index, places: [place], indexes: { inbound: [], outbound: [], [way]: [index] } });
      } else {
        known.places.push(place);
        known.indexes[way].push(index);
      }
    }
  }
  return [...found.values()];
}

/** What makes two rules the same rule: everything but the note. */
export function identityOf(rule: FilterRule): string {
  return JSON.stringify([rule.action, rule.protocol, rule.ports, rule.cidr, rule.securityGroup ?? null]);
}

/** A rule in few words: `allow tcp 443 10.0.0.0/8`. */
export function wordsOf(rule: FilterRule): string {
  const ports = rule.ports === 'all' ? [] : [rule.ports];
  const peers = [rule.cidr, rule.securityGroup ?? null].filter((peer) => peer !== null);
  return [rule.action, rule.protocol, ...ports, ...peers].join(' ');
}
