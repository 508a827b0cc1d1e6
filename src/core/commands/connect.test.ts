/** What joins with what: each legal pair makes what its kinds say, in either order, and every other one is refused with a sentence. */

import { describe, expect, test } from 'vitest';
import { valueAt } from '../base/pointer.ts';
import { net } from '../testing/net.ts';
import { refusal, step } from '../testing/step.ts';
import { COMMANDS } from './index.ts';

const rule = { action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' } as const;

/** One of each, nothing joined; `far` stands in another VPC. */
const design = () =>
  net({
    vpc: { v: { name: 'East', cidr: '10.0.0.0/16' }, w: { name: 'West', cidr: '10.1.0.0/16' } },
    subnet: { s: { name: 'Web', vpc: 'v', cidr: '10.0.0.0/24' }, t: { name: 'Far', vpc: 'w', cidr: '10.1.0.0/24' } },
    'route-table': { r: { name: 'Table', vpc: 'v', default: true } },
    'nat-gateway': { n: { name: 'NAT', vpc: 'v' } },
    'public-gateway': { p: { name: 'Old way', subnet: 's' } },
    'direct-connect-gateway': { d: { name: 'Lines', vpc: 'v' } },
    idc: { i: { name: 'Plant', cidrs: ['192.168.0.0/24'] } },
    eip: { e: { name: 'Address' } },
    'security-group': { g: { name: 'Front', inbound: [rule] } },
    'network-acl': { a: { name: 'Edge', vpc: 'v' } },
    cvm: {
      c: { name: 'Server', subnet: 's' },
      d2: { name: 'Other server', subnet: 's' },
      far: { name: 'Far server', subnet: 't' },
    },
    clb: { b: { name: 'Balancer', subnet: 's' } },
    tencentdb: { o: { name: 'Orders', subnet: 's' } },
  });

/** Joins in both orders, which must come to the same. */
function joined(from: string, to: string, document = design()) {
  const one = step(document, COMMANDS.connect.run(document, { from, to }));
  expect(step(document, COMMANDS.connect.run(document, { from: to, to: from })).resources).toEqual(one.resources);
  return one;
}

const refused = (from: string, to: string, document = design()): string =>
  refusal(COMMANDS.connect.run(document, { from, to }));

describe('joined', () => {
  test.each([
    ['g', 'c', '/resources/cvm/c/securityGroups', ['g']],
    ['g', 'b', '/resources/clb/b/securityGroups', ['g']],
    ['g', 'o', '/resources/tencentdb/o/securityGroups', ['g']],
    ['g', 'p', '/resources/public-gateway/p/securityGroups', ['g']],
    ['e', 'n', '/resources/nat-gateway/n/eips', ['e']],
    ['e', 'c', '/resources/cvm/c/eip', 'e'],
    ['e', 'b', '/resources/clb/b/eip', 'e'],
    ['e', 'p', '/resources/public-gateway/p/eip', 'e'],
    ['a', 's', '/resources/subnet/s/networkAcl', 'a'],
    ['r', 's', '/resources/subnet/s/routeTable', 'r'],
    ['b', 'c', '/resources/clb/b/listeners/0/targets', [{ target: 'c', port: 80 }]],
    ['r', 'n', '/resources/route-table/r/routes/0/nextHop', 'n'],
    ['s', 'p', '/resources/route-table/r/routes/0/nextHop', 'p'],
    ['d', 'i', '/resources/direct-connect-tunnel/direct-connect-tunnel-1/idc', 'i'],
  ])('%s and %s', (from, to, pointer, value) => {
    expect(valueAt(joined(from, to), pointer)).toEqual(value);
    // Once is enough.
    expect(refused(from, to, joined(from, to))).toContain('already');
  });
  test('a NAT gateway publishes a server, and a second one on the next port that is free', () => {
    const bound = joined('e', 'n');
    const two = joined('n', 'd2', joined('n', 'c', bound));
    expect(valueAt(two, '/resources/nat-gateway/n/dnat')).toEqual([
      { protocol: 'tcp', eip: 'e', port: 80, target: 'c', targetPort: 80 },
      { protocol: 'tcp', eip: 'e', port: 8080, target: 'd2', targetPort: 80 },
    ]);
    expect(refused('n', 'c', two)).toContain('already');
  });
  test('two VPCs are peered', () => {
    const document = design();
    const peered = step(document, COMMANDS.connect.run(document, { from: 'v', to: 'w' }));
    expect(valueAt(peered, '/resources/peering-connection/peering-connection-1')).toMatchObject({
      name: 'East – West',
      vpc: 'v',
      peerVpc: 'w',
    });
    expect(refused('w', 'v', peered)).toContain('already');
  });
});

describe('refused', () => {
  test.each([
    ['n', 'c', 'NAT has no elastic IP to publish Server on'],
    ['n', 'b', 'forwards ports to CVMs only'],
    ['n', 'far', 'NAT is in another VPC than Far server'],
    ['r', 't', 'another VPC'],
    ['a', 't', 'Edge belongs to another VPC than Far'],
    ['r', 'd', 'leads nowhere yet'],
    ['e', 'o', 'A database has no public address'],
    ['e', 's', 'An elastic IP is bound to'],
    ['g', 's', 'a subnet takes a network ACL'],
    ['a', 'c', 'a workload takes a security group'],
    ['v', 'i', 'through gateways'],
    ['s', 'v', 'within a VPC everything is routed already'],
    ['c', 'far', 'are not joined by a line'],
  ])('%s and %s', (from, to, sentence) => {
    expect(refused(from, to)).toContain(sentence);
    expect(refused(to, from)).toContain(sentence);
  });
});
