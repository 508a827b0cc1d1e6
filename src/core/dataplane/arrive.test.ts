// Arrival at a subnet, filters and balancers: a sentence of the specification each.

import { expect, test } from 'vitest';
import type { Json } from '../base/json.ts';
import { ask } from '../testing/ask.ts';
import { net, over, type Sketch } from '../testing/net.ts';

const base: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v', cidr: '10.0.2.0/24' } },
  eip: { e: { address: '43.1.1.1' } },
  cvm: { x: { subnet: 'a', privateIp: '10.0.1.10' }, y: { subnet: 'b', privateIp: '10.0.2.10' } },
};
const see = (more: Sketch[], from: string, to: string, what?: string) =>
  ask(net(more.reduce(over, base)), from, to, what);
const rule = (action: string, protocol: string, cidr: string, ports = 'all') => ({ action, protocol, cidr, ports });
const all = rule('allow', 'all', '0.0.0.0/0');
const acl = (on: string, inbound: Json[], outbound: Json[] = [all]): Sketch => ({
  'network-acl': { n: { vpc: 'v', inbound, outbound } },
  subnet: { [on]: { networkAcl: 'n' } },
});
const group = (inbound: Json[], host = 'y'): Sketch => ({
  'security-group': { g: { inbound, outbound: [all] } },
  cvm: { [host]: { securityGroups: ['g'] } },
});

test('the ACL of the subnet, inbound', () => {
  const denied = see([acl('b', [])], 'x', 'y');
  expect(denied.ended).toBe('network-acl-denied-in');
  expect(denied.forward.at(-1)).toContain(
    'n network-acl /resources/network-acl/n/inbound: no inbound rule of n matches',
  );
});

test('a network ACL of another VPC is not applied', () => {
  expect(see([acl('b', []), { vpc: { w: {} }, 'network-acl': { n: { vpc: 'w' } } }], 'x', 'y').ended).toBe(
    'delivered/delivered',
  );
});

test('what holds the address: a bare host, a workload with its groups, or nobody', () => {
  expect(see([], 'x', '10.0.2.99').ended).toBe('delivered/delivered');
  expect(see([group([])], 'x', 'y').ended).toBe('security-group-denied-in');
  for (const to of ['10.0.2.0', '10.0.2.1', '10.0.2.255']) expect(see([], 'x', to).ended).toBe('no-such-host');
});

test('of two holders of one address the first by id counts; a holder of a reserved address has it; outside its subnet nobody receives', () => {
  const twin = { cvm: { c: { subnet: 'b', privateIp: '10.0.2.10' } } };
  expect(see([twin], 'x', 'c').ended).toBe('delivered/delivered');
  expect(see([twin], 'x', 'y').ended).toBe('no-such-host');
  expect(see([{ cvm: { y: { privateIp: '10.0.2.1' } } }], 'x', 'y').ended).toBe('delivered/delivered');
  expect(see([{ cvm: { y: { privateIp: '10.0.3.7' } } }], 'x', 'y').ended).toBe('no-such-host');
  expect(see([{ cvm: { y: { privateIp: '10.0.3.7' } } }], 'y', 'x').ended).toBe('delivered/no-such-host');
});

test('a tencentdb takes tcp to its port only', () => {
  const db: Sketch = { tencentdb: { d: { subnet: 'b' } } };
  expect(see([db], 'x', 'd', 'tcp 3306').ended).toBe('delivered/delivered');
  expect(see([db], 'x', 'd', 'tcp 3307').ended).toBe('port-closed');
  expect(see([db], 'x', 'd', 'udp 3306').ended).toBe('port-closed');
  expect(see([db], 'x', 'd', 'icmp').ended).toBe('port-closed');
});

test('a public gateway is a host with its groups, and takes everything', () => {
  expect(see([{ 'public-gateway': { p: { subnet: 'b' } } }], 'x', 'p', 'icmp').ended).toBe('delivered/delivered');
});

test('a request to the source’s own address is delivered', () => {
  expect(see([group([], 'x')], 'x', '10.0.1.10').ended).toBe('delivered/delivered');
});

test('groups are consulted in bound order, rules from top to bottom; none that resolves: everything is allowed', () => {
  const two: Sketch = {
    'security-group': {
      g: { inbound: [rule('deny', 'tcp', '10.0.1.10/32', '22')] },
      h: { inbound: [rule('allow', 'tcp', '10.0.0.0/16')] },
    },
    cvm: { y: { securityGroups: ['g', 'h'] } },
  };
  expect(see([two], 'x', 'y', 'tcp 22').ended).toBe('security-group-denied-in');
  expect(see([two], 'x', 'y', 'tcp 23').ended).toBe('delivered/delivered');
  expect(see([two, { cvm: { y: { securityGroups: ['h', 'g'] } } }], 'x', 'y', 'tcp 22').ended).toBe(
    'delivered/delivered',
  );
  expect(see([{ cvm: { y: { securityGroups: ['missing'] } } }], 'x', 'y').ended).toBe('delivered/delivered');
});

test('a rule with securityGroup matches the private addresses of workloads bound to it, not public gateways', () => {
  const members: Sketch = {
    'security-group': {
      g: { inbound: [{ action: 'allow', protocol: 'all', securityGroup: 'h' }] },
      h: { outbound: [all] },
    },
    cvm: { x: { securityGroups: ['h'] }, y: { securityGroups: ['g'] } },
    'public-gateway': { p: { subnet: 'a', securityGroups: ['h'] } },
  };
  expect(see([members], 'x', 'y').ended).toBe('delivered/delivered');
  expect(see([members], 'p', 'y').ended).toBe('security-group-denied-in');
  expect(see([members], '10.0.1.77', 'y').ended).toBe('security-group-denied-in');
});

test('in groups 0.0.0.0/n is read as 0.0.0.0/0; in ACLs it is not', () => {
  expect(see([group([rule('allow', 'all', '0.0.0.0/8')])], 'x', 'y').ended).toBe('delivered/delivered');
  expect(see([acl('b', [rule('allow', 'all', '0.0.0.0/8')])], 'x', 'y').ended).toBe('network-acl-denied-in');
});

test('malformed ports match nothing, nor does a rule with neither or both of cidr and securityGroup; host bits are dropped', () => {
  for (const ports of ['443-', '0', '70000', '443,', '500-400', ' 443'])
    expect(see([group([rule('allow', 'tcp', '0.0.0.0/0', ports)])], 'x', 'y').ended).toBe('security-group-denied-in');
  expect(see([group([{ action: 'allow', protocol: 'all' }])], 'x', 'y').ended).toBe('security-group-denied-in');
  expect(see([group([{ ...all, securityGroup: 'g' }])], 'x', 'y').ended).toBe('security-group-denied-in');
  expect(see([group([rule('allow', 'all', '10.0.1.77/24')])], 'x', 'y').ended).toBe('delivered/delivered');
});

test('icmp has no ports: a rule for all matches it, one for tcp never does', () => {
  expect(see([group([rule('allow', 'tcp', '0.0.0.0/0')])], 'x', 'y', 'icmp').ended).toBe('security-group-denied-in');
  expect(see([group([all])], 'x', 'y', 'icmp').ended).toBe('delivered/delivered');
});

test('an ACL lets a reply pass only if it lets every client port pass, 32768 to 60999', () => {
  const out = (...outbound: Json[]) => see([acl('b', [all], outbound)], 'x', 'y').ended;
  expect(out(rule('allow', 'tcp', '0.0.0.0/0', '32768-60999'))).toBe('delivered/delivered');
  expect(out(rule('allow', 'tcp', '0.0.0.0/0', '49152-65535'))).toBe('delivered/network-acl-denied-out');
  expect(out(rule('allow', 'tcp', '0.0.0.0/0', '40000-65535'), rule('allow', 'tcp', '0.0.0.0/0', '1024-39999'))).toBe(
    'delivered/delivered',
  );
  expect(out(rule('deny', 'tcp', '0.0.0.0/0', '50000'), all)).toBe('delivered/network-acl-denied-out');
  expect(out(rule('allow', 'tcp', '0.0.0.0/0', '50000'), rule('deny', 'tcp', '0.0.0.0/0', '50000'), all)).toBe(
    'delivered/delivered',
  );
  expect(see([acl('b', [rule('allow', 'tcp', '0.0.0.0/0', '443')])], 'x', 'y').assumes).toEqual(['acl-port']);
});

test('of overlapping subnets the longest prefix holds an address; one outside the blocks is not reached by the local route', () => {
  const inner: Sketch = { subnet: { c: { vpc: 'v', cidr: '10.0.2.8/29' } } };
  expect(see([inner], 'x', '10.0.2.12').forward.join()).toContain('leads to c');
  expect(see([{ subnet: { c: { vpc: 'v', cidr: '172.16.0.0/24' } } }], 'x', '172.16.0.9').ended).toBe('no-route');
});

/** A balancer in a with a listener on 80 and its targets. */
const balancer = (targets: Json[], more: { [key: string]: Json } = {}): Sketch => ({
  clb: { l: { subnet: 'a', privateIp: '10.0.1.50', listeners: [{ protocol: 'tcp', port: 80, targets }], ...more } },
});
const target = (id: string, port = 8080) => ({ target: id, port });

test('balancer: no listener of the protocol and port, a listener without targets', () => {
  expect(see([balancer([target('y')])], 'x', 'l', 'tcp 81').ended).toBe('no-listener');
  expect(see([balancer([target('y')])], 'x', 'l', 'udp 80').ended).toBe('no-listener');
  expect(see([balancer([target('y')])], 'x', 'l', 'icmp').ended).toBe('no-listener');
  expect(see([balancer([])], 'x', 'l', 'tcp 80').ended).toBe('no-target');
  expect(see([balancer([target('missing')])], 'x', 'l', 'tcp 80').ended).toBe('no-target');
});

test('balancer: the first target whose request and reply are delivered, source unchanged, with its own port', () => {
  const answer = see(
    [balancer([target('x'), target('l'), target('y')]), group([rule('allow', 'tcp', '10.0.1.10/32', '8080')])],
    'x',
    'l',
    'tcp 80',
  );
  expect(answer.ended).toBe('delivered/delivered');
  expect(answer.forward.join()).toContain('passed on to y, port 8080');
});

test('balancer: without such a target no-target-reachable, with every target’s own answer', () => {
  const answer = see([balancer([target('x'), target('y')]), group([])], 'x', 'l', 'tcp 80');
  expect(answer.ended).toBe('no-target-reachable');
  expect(answer.forward.join('\n')).toContain('y is not reached: security-group-denied-in');
  expect(answer.forward.join('\n')).toContain('x is not reached');
});

test('balancer: targets skip their groups when passToTarget; the target’s subnet filters, if another, both ways', () => {
  expect(see([balancer([target('y')], { passToTarget: true }), group([])], 'x', 'l', 'tcp 80').ended).toBe(
    'delivered/delivered',
  );
  expect(see([balancer([target('y')]), acl('b', [])], 'x', 'l', 'tcp 80').ended).toBe('no-target-reachable');
  expect(see([balancer([target('y')]), acl('b', [all], [])], 'x', 'l', 'tcp 80').ended).toBe('no-target-reachable');
  expect(
    see([balancer([target('z')]), acl('a', [], []), { cvm: { z: { subnet: 'a' } } }], 'x', 'l', 'tcp 80').ended,
  ).toBe('delivered/delivered');
});

test('balancer: a request by its own EIP skips its groups unless passToTarget', () => {
  const shut: Sketch = { 'security-group': { g: {} }, clb: { l: { securityGroups: ['g'], eip: 'e' } } };
  expect(see([balancer([target('y')]), shut], 'internet', 'l', 'tcp 80').ended).toBe('delivered/delivered-to-internet');
  expect(see([balancer([target('y')], { passToTarget: true }), shut], 'internet', 'l', 'tcp 80').ended).toBe(
    'security-group-denied-in',
  );
  expect(see([balancer([target('y')]), shut], 'x', 'l', 'tcp 80').ended).toBe('security-group-denied-in');
});
