/** Decides what security groups and network ACLs let pass: every rule's text is read anew, from top to bottom. */

import type { Ip } from '../../address/ip.ts';
import { parsePrefix } from '../../address/prefix.ts';
import type { Document } from '../../document/document.ts';
import { addressOf, find, type Holder, holders, vpcOfSubnet, within } from './holdings.ts';

/** What a filter looks at. `ports` are all the destination ports that have to pass: one, or the client's range; null for icmp. */
export interface Looked {
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly ports: readonly [number, number] | null;
}

type Rule = Document['resources']['security-group'][string]['inbound'][number];
type AclRule = Document['resources']['network-acl'][string]['inbound'][number];

/** The ranges that a rule's ports name, or null when the text is malformed. */
function portRanges(text: string): [number, number][] | null {
  if (text === 'all') return [[0, 65535]];
  const ranges: [number, number][] = [];
  for (const piece of text.split(',')) {
    const match = /^([1-9][0-9]{0,4})(?:-([1-9][0-9]{0,4}))?$/.exec(piece);
    if (match === null) return null;
    const first = Number(match[1]);
    const last = match[2] === undefined ? first : Number(match[2]);
    if (first > last || last > 65535) return null;
    ranges.push([first, last]);
  }
  return ranges;
}

function matchesPort(rule: { readonly protocol: string; readonly ports: string }, port: number | null): boolean {
  const ranges = portRanges(rule.ports);
  if (ranges === null) return false;
  if (port === null || rule.protocol === 'all') return true;
  return ranges.some(([first, last]) => first <= port && port <= last);
}

function matchesProtocol(rule: { readonly protocol: string }, looked: Looked): boolean {
  return rule.protocol === 'all' || rule.protocol === looked.protocol;
}

/** The ports at which the answer of a list can change, within those that have to pass. */
function telling(rules: readonly { readonly ports: string }[], looked: Looked): (number | null)[] {
  if (looked.ports === null) return [null];
  const [low, high] = looked.ports;
  const ports = new Set([low]);
  for (const rule of rules)
    for (const [first, last] of portRanges(rule.ports) ?? [])
      for (const port of [first, last + 1]) if (low <= port && port <= high) ports.add(port);
  return [...ports];
}

function groupCidr(cidr: string, ip: Ip): boolean {
  // The platform reads 0.0.0.0/n, for any n, as 0.0.0.0/0.
  return parsePrefix(cidr)?.base === 0 || within(cidr, ip);
}

function isMember(design: Document, group: string, ip: Ip): boolean {
  return holders(design).some(
    (holder) =>
      holder.kind !== 'public-gateway' &&
      holder.value.securityGroups.includes(group) &&
      addressOf(design, holder) === ip,
  );
}

function matchesPeer(design: Document, rule: Rule, ip: Ip): boolean {
  if (rule.cidr !== null) return rule.securityGroup === null && groupCidr(rule.cidr, ip);
  if (find(design.resources['security-group'], rule.securityGroup) === null) return false;
  return rule.securityGroup !== null && isMember(design, rule.securityGroup, ip);
}

/** Whether a holder's groups let pass, in this direction, what has this address at its other end. A bare host has no groups. */
export function groupsPass(
  design: Document,
  holder: Holder | null,
  direction: 'inbound' | 'outbound',
  other: Ip,
  looked: Looked,
): boolean {
  if (holder === null) return true;
  const groups = holder.value.securityGroups.flatMap((id) => find(design.resources['security-group'], id) ?? []);
  if (groups.length === 0) return true;
  const rules = groups.flatMap((group) => group[direction]);
  return telling(rules, looked).every((port) => {
    const first = rules.find(
      (rule) => matchesProtocol(rule, looked) && matchesPort(rule, port) && matchesPeer(design, rule, other),
    );
    return first?.action === 'allow';
  });
}

/** Whether a subnet's ACL lets pass, in this direction, what has this address at its other end. An ACL of another VPC is not applied. */
export function aclPass(
  design: Document,
  subnetId: string,
  direction: 'inbound' | 'outbound',
  other: Ip,
  looked: Looked,
): boolean {
  const acl = find(design.resources['network-acl'], find(design.resources.subnet, subnetId)?.networkAcl ?? null);
  const vpc = vpcOfSubnet(design, subnetId);
  if (acl === null || vpc === null || acl.vpc !== vpc) return true;
  const rules: readonly AclRule[] = acl[direction];
  return telling(rules, looked).every((port) => {
    const first = rules.find(
      (rule) => matchesProtocol(rule, looked) && matchesPort(rule, port) && within(rule.cidr, other),
    );
    return first?.action === 'allow';
  });
}
