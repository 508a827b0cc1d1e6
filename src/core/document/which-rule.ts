/** Which rule of a security group or network ACL takes a packet, and which single earlier rule leaves nothing to a later one. */

import type { Ip } from '../address/ip.ts';
import { covers } from '../address/prefix.ts';
import { coversSet } from '../address/prefix-set.ts';
import { decide } from '../dataplane/filter.ts';
import { type Filter, type Guard, ICMP, type Rule } from '../dataplane/network.ts';
import { protocolBits } from '../kinds/lowering.ts';
import { lowerNetworkAcl } from '../kinds/network-acl/lower.ts';
import { lowerSecurityGroup } from '../kinds/security-group/lower.ts';
import type { Document, Resources } from './document.ts';
import { lowerDocument } from './lower.ts';
import { resolve } from './tables.ts';

/** What holds rules. */
export type FilterKind = 'security-group' | 'network-acl';

/** A packet as a rule sees it: the port is its destination port, `far` the source for inbound rules and the destination for outbound ones. */
export interface FilterQuestion {
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly port: number;
  readonly far: Ip;
}

/** The rule that decides; `index` null: none matches, and the packet is denied. */
export interface RuleAnswer {
  readonly index: number | null;
  readonly allow: boolean;
}

/** The answer of one direction; null when the group or ACL does not stand. */
export function whichRule(
  document: Document,
  kind: FilterKind,
  id: string,
  direction: 'inbound' | 'outbound',
  { protocol, port, far }: FilterQuestion,
): RuleAnswer | null {
  const guard = guardOf(document.resources, kind, id);
  if (guard === null) return null;
  const bits = protocolBits(protocol);
  const asked = bits === ICMP ? 0 : port;
  const { members } = lowerDocument(document);
  const rule = decide([guard], direction === 'inbound', bits, far, asked, asked, members);
  return rule === null ? { index: null, allow: false } : { index: rule.index, allow: rule.allow };
}

/**
 * The first earlier rule that alone takes all that a rule matches; null when no single one does, though several together may. Members of a group
 * change: what names a group is taken by what names it too, or by what takes every address.
 */
export function takenWholeBy(
  resources: Resources,
  kind: FilterKind,
  id: string,
  direction: 'inbound' | 'outbound',
  index: number,
): number | null {
  const rules: Filter['rules'] = guardOf(resources, kind, id)?.[direction].rules ?? [];
  const later = rules.find((each) => each.index === index);
  if (later === undefined) return null;
  return rules.find((each) => each.index < index && takesAll(each, later))?.index ?? null;
}

function takesAll(earlier: Rule, later: Rule): boolean {
  if ((earlier.protocol & later.protocol) !== later.protocol) return false;
  const far =
    earlier.group === null
      ? earlier.far.length === 0 || (later.group === null && covers(earlier.far, later.far))
      : earlier.group === later.group;
  if (!far) return false;
  return earlier.ports === null || later.protocol === ICMP || coversSet(earlier.ports, later.ports ?? [1, 65535]);
}

function guardOf(resources: Resources, kind: FilterKind, id: string): Guard | null {
  if (kind === 'security-group') {
    const group = resolve(resources, kind, id);
    return group === null ? null : lowerSecurityGroup(id, group);
  }
  const acl = resolve(resources, kind, id);
  return acl === null ? null : lowerNetworkAcl(id, acl);
}
