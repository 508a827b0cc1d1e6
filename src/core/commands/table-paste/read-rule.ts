/** Reads a row of a table as a rule of a security group or a network ACL, and says of each cell that it could not take why. */

import { type Message, message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import { parsePorts } from '../../kinds/ports.ts';
import { type Cells, none, quoted, type ReadRow } from './read-policy.ts';
import { actionOf, blockOf, directionOf, isIpv6, plain, portsOf, serviceOf } from './words.ts';

/** The list that rules are read for. */
export interface RuleList {
  readonly grouped: boolean;
  readonly direction: 'inbound' | 'outbound';
}

/** The rule of a row. A row without an action allows, as the rules of clouds do that know no other. */
export function readRule(document: Document, cells: Cells, { grouped, direction }: RuleList): ReadRow {
  const problems: Message[] = [];
  const way = directionOf(cells.direction ?? '');
  if (way !== null && way !== direction) return none(message('table-paste.direction'));
  const action = cells.action === undefined || cells.action === '' ? 'allow' : actionOf(cells.action);
  if (action === null) return none(message('table-paste.action', quoted(cells.action ?? '')));
  if (cells.order === '*') return none(message('table-paste.implied'));

  const service = serviceOf(cells.service ?? '');
  const said = serviceOf(cells.protocol ?? '');
  const protocol = said?.protocol ?? service?.protocol ?? null;
  const word = cells.protocol ?? cells.service ?? '';
  if (protocol === null)
    return none(word === '' ? message('table-paste.protocol-missing') : message('table-paste.protocol', quoted(word)));
  const own = cells.ports === undefined || cells.ports === '' ? null : portsOf(cells.ports);
  if (own === null && cells.ports !== undefined && cells.ports !== '' && (protocol === 'tcp' || protocol === 'udp'))
    return none(message('table-paste.ports', quoted(cells.ports)));
  const ports = own ?? said?.ports ?? service?.ports ?? 'all';
  const isPorted = protocol === 'tcp' || protocol === 'udp';
  if (isPorted && parsePorts(ports) === null) return none(message('table-paste.ports', quoted(ports)));
  if (!isPorted && ports !== 'all') problems.push(message('table-paste.ports-without'));

  const near = direction === 'inbound' ? cells.from : cells.to;
  const far = direction === 'inbound' ? cells.to : cells.from;
  const peer = near ?? cells.peer ?? far ?? '';
  if (peer === '') return none(message('table-paste.peer-missing'));
  if (isIpv6(peer)) return none(message('table-paste.ipv6', quoted(peer)));
  const cidr = blockOf(peer);
  const group = cidr === null ? groupCalled(document, peer) : null;
  if (cidr === null && group === null)
    return none(message(grouped ? 'table-paste.peer' : 'table-paste.peer-acl', quoted(peer)));
  if (group !== null && !grouped) return none(message('table-paste.group-in-acl'));
  const rule = { action, protocol, ports: isPorted ? ports : 'all', cidr };
  const note = cells.note ?? '';
  return { value: grouped ? { ...rule, securityGroup: group, note } : { ...rule, note }, problems };
}

/** The security group that a cell names by its id or its name: `sg-1 / Web`, `sg-1 (Web)`; null for none, or for more than one. */
function groupCalled(document: Document, text: string): string | null {
  const whole = plain(text);
  const words = [whole, ...whole.split(/[\s()[\],/|]+/)];
  const groups = Object.entries(document.resources['security-group']);
  const byId = groups.filter(([id]) => words.includes(id));
  const found = byId.length > 0 ? byId : groups.filter(([, { name }]) => words.includes(plain(name)));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
