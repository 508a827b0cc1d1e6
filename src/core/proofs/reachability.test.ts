/** Reachability between two endpoints, as boxes and blockers. */

import { expect, test } from 'vitest';
import { formatPrefix } from '../address/prefix.ts';
import { type IpSet, toPrefixes } from '../address/prefix-set.ts';
import { lowerDocument } from '../document/lower.ts';
import { net } from '../testing/net.ts';
import { reachability } from './reachability.ts';

const shown = (set: IpSet): string[] => toPrefixes(set).map(formatPrefix);

const document = net({
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/28' }, b: { vpc: 'v', cidr: '10.0.2.0/28', networkAcl: 'l' } },
  'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.1.0/24' }] } },
  'network-acl': {
    l: { vpc: 'v', inbound: [{ action: 'allow', protocol: 'all', cidr: '10.0.1.0/29' }], outbound: [] },
  },
  cvm: { web: { subnet: 'b', privateIp: '10.0.2.9', securityGroups: ['g'] } },
});

test('what passes within a subnet is one box of every protocol, hosts that ask themselves included', () => {
  const answer = reachability(document, lowerDocument(document), { from: 'a', to: 'a' });
  if (!answer.ok) throw new Error('cannot be asked');
  expect(answer.value.blocked).toEqual([]);
  expect(answer.value.whole).toBe(true);
  expect(answer.value.reachable.map(({ protocol, ports }) => [protocol, ports])).toEqual([
    ['tcp', [[1, 65535]]],
    ['udp', [[1, 65535]]],
    ['icmp', []],
  ]);
});

test('every blocker is found: the ACL, behind it the group, and the ACL again on the way back', () => {
  const answer = reachability(document, lowerDocument(document), { from: 'a', to: 'web' });
  if (!answer.ok) throw new Error('cannot be asked');
  const { reachable, blocked, whole } = answer.value;
  expect([reachable, whole]).toEqual([[], false]);
  const tcp = blocked.filter(({ protocol }) => protocol === 'tcp');
  expect(tcp.map(({ direction, disposition, by }) => [direction, disposition, by.pointer])).toEqual([
    ['forward', 'network-acl-denied-in', '/resources/network-acl/l/inbound'],
    ['forward', 'security-group-denied-in', '/resources/security-group/g/inbound'],
    ['return', 'network-acl-denied-out', '/resources/network-acl/l/outbound'],
  ]);
  expect(shown(tcp[0]?.from ?? [])).toEqual(['10.0.1.8/30', '10.0.1.12/31', '10.0.1.14/32']);
});

test('an endpoint without hosts cannot be asked', () =>
  expect(reachability(document, lowerDocument(document), { from: 'a', to: 'gone' }).ok).toBe(false));
