// Next hops: what each does with a packet, a sentence of the specification each.

import { expect, test } from 'vitest';
import type { Json } from '../base/json.ts';
import { ask } from '../testing/ask.ts';
import { net, over, type Sketch } from '../testing/net.ts';

const base: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: {
    a: { vpc: 'v', cidr: '10.0.1.0/24', routeTable: 'r' },
    b: { vpc: 'v', cidr: '10.0.2.0/24', routeTable: 's' },
  },
  eip: { e: { address: '43.1.1.1' }, blank: {} },
  cvm: { x: { subnet: 'a', privateIp: '10.0.1.10' } },
  'route-table': { r: { vpc: 'v' }, s: { vpc: 'v' } },
};
const route = (destination: string, nextHopType: string, nextHop: string) => ({ destination, nextHopType, nextHop });
const via = (...routes: Json[]): Sketch => ({ 'route-table': { r: { routes } } });
const see = (more: Sketch[], to: string, what?: string) => ask(net(more.reduce(over, base)), 'x', to, what);
const closed = { 'network-acl': { n: { vpc: 'v' } }, subnet: { b: { networkAcl: 'n' } } };

test('nat-gateway: private destination, no EIP with an address, else the source becomes the first such EIP', () => {
  const all = via(route('0.0.0.0/0', 'nat-gateway', 'n'));
  const nat = (eips: string[]): Sketch => ({ 'nat-gateway': { n: { vpc: 'v', eips } } });
  expect(see([all, nat(['e'])], '172.16.0.1').ended).toBe('nat-private-destination');
  expect(see([all, nat(['blank', 'missing'])], '8.8.8.8').ended).toBe('nat-no-eip');
  const answer = see([all, nat(['blank', 'e'])], '8.8.8.8');
  expect(answer.ended).toBe('delivered-to-internet/delivered');
  expect(answer.forward).toContain('n translate /resources/eip/e: source 10.0.1.10 becomes 43.1.1.1');
});

test('public-gateway: no EIP, private destination, its ACL and groups inbound, then on as a host of its own subnet', () => {
  const all = via(route('0.0.0.0/0', 'public-gateway', 'p'));
  const gateway = (more: { [key: string]: Json }): Sketch => ({ 'public-gateway': { p: { subnet: 'b', ...more } } });
  expect(see([all, gateway({})], '8.8.8.8').ended).toBe('public-gateway-no-eip');
  expect(see([all, gateway({ eip: 'e' })], '172.16.0.1').ended).toBe('nat-private-destination');
  expect(see([all, gateway({ eip: 'e' }), closed], '8.8.8.8').ended).toBe('network-acl-denied-in');
  const group = { 'security-group': { g: {} } };
  expect(see([all, gateway({ eip: 'e', securityGroups: ['g'] }), group], '8.8.8.8').ended).toBe(
    'security-group-denied-in',
  );
  expect(see([all, gateway({ eip: 'e' })], '8.8.8.8').ended).toBe('delivered-to-internet/delivered');
});

test('public-gateway: coming to one that it has passed is a loop, before anything else', () => {
  const all = via(route('0.0.0.0/0', 'public-gateway', 'p'));
  const back = { 'route-table': { s: { routes: [route('0.0.0.0/0', 'public-gateway', 'p')] } } };
  expect(see([all, back, { 'public-gateway': { p: { subnet: 'b', eip: 'e' } } }], '8.8.8.8').ended).toBe('loop');
});

test('behind a public gateway a reply enters its subnet, leaves it and enters the sender’s; of one subnet only the first', () => {
  const gateway: Sketch = { 'public-gateway': { p: { subnet: 'b', eip: 'e', privateIp: '10.0.2.9' } } };
  const all = via(route('0.0.0.0/0', 'public-gateway', 'p'));
  const rule = (action: string, cidr = '0.0.0.0/0') => ({ action, protocol: 'all', cidr });
  const acl = (inbound: Json[], outbound: Json[]): Sketch => ({
    'network-acl': { n: { vpc: 'v', inbound, outbound } },
    subnet: { b: { networkAcl: 'n' } },
  });
  const both = [rule('allow')];
  expect(see([all, gateway, acl([rule('deny', '8.0.0.0/8'), ...both], both)], '8.8.8.8').ended).toBe(
    'delivered-to-internet/network-acl-denied-in',
  );
  expect(see([all, gateway, acl(both, [rule('deny', '10.0.1.0/24'), ...both])], '8.8.8.8').ended).toBe(
    'delivered-to-internet/network-acl-denied-out',
  );
  const home = {
    'network-acl': { m: { vpc: 'v', inbound: [rule('deny', '8.0.0.0/8')], outbound: both } },
    subnet: { a: { networkAcl: 'm' } },
  };
  expect(see([all, gateway, home], '8.8.8.8').ended).toBe('delivered-to-internet/network-acl-denied-in');
  const open = {
    'network-acl': { m: { vpc: 'v', inbound: both, outbound: [rule('allow', '8.0.0.0/8')] } },
    subnet: { a: { networkAcl: 'm' } },
  };
  // The gateway itself leaves by its EIP: else it would be its own next hop.
  const inside = {
    'route-table': {
      r: { routes: [route('0.0.0.0/0', 'public-gateway', 'p'), { destination: '0.0.0.0/0', nextHopType: 'eip' }] },
    },
    'public-gateway': { p: { subnet: 'a', privateIp: '10.0.1.9', eip: 'e' } },
  };
  expect(see([all, gateway, inside, open], '8.8.8.8').ended).toBe('delivered-to-internet/delivered');
});

/** An IDC behind two tunnels of one VPN gateway. */
const vpn = (tunnels: { [id: string]: { [key: string]: Json } }, routes: Json[] = []): Sketch => ({
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'customer-gateway': { c: { idc: 'd' } },
  'vpn-gateway': { g: { vpc: 'v', routes } },
  'vpn-tunnel': Object.fromEntries(
    Object.entries(tunnels).map(([id, more]) => [id, { vpnGateway: 'g', customerGateway: 'c', ...more }]),
  ),
});
const toSite = via(route('192.168.0.0/16', 'vpn-gateway', 'g'));
const spd = (local: string, ...remotes: string[]) => ({ spd: [{ local, remotes }] });

test('vpn-gateway: first, in order of id, a tunnel with a rule that holds source and destination', () => {
  const answer = see(
    [toSite, vpn({ t2: spd('10.0.0.0/16', '192.168.0.0/16'), t1: spd('10.0.0.0/16', '192.168.5.0/24') })],
    '192.168.5.5',
  );
  expect(answer.ended).toBe('delivered-to-idc/delivered');
  expect(answer.forward).toContain('t1 tunnel /resources/vpn-tunnel/t1/spd/0: t1 carries it to d');
  expect(answer.assumes).toEqual(['idc-routing', 'tunnel-up']);
  expect(see([toSite, vpn({ t1: spd('10.9.0.0/16', '192.168.0.0/16') })], '192.168.5.5').ended).toBe('no-tunnel');
  expect(
    see([toSite, vpn({ t1: { ...spd('10.0.0.0/16', '192.168.0.0/16'), enabled: false } })], '192.168.5.5').ended,
  ).toBe('no-tunnel');
});

test('vpn-gateway: else its enabled routes to tunnels in mode route: longest prefix, lowest weight, first in the list', () => {
  const tunnels = { t1: { mode: 'route' }, t2: { mode: 'route' }, t3: { mode: 'spd' } };
  const policies = [
    { destination: '192.168.5.0/24', tunnel: 't3' },
    { destination: '192.168.0.0/16', tunnel: 't1', weight: 100 },
    { destination: '192.168.0.0/16', tunnel: 't2' },
    { destination: '192.168.0.0/16', tunnel: 't1' },
    { destination: '192.168.5.0/24', tunnel: 't1', enabled: false },
  ];
  const answer = see([toSite, vpn(tunnels, policies)], '192.168.5.5');
  expect(answer.forward).toContain('t2 tunnel /resources/vpn-gateway/g/routes/2: t2 carries it to d');
  expect(answer.assumes).toContain('first-of-several');
});

test('direct-connect-gateway: the tunnel with the longest range, its own or the IDC’s, first by id; none: no-tunnel', () => {
  const lines: Sketch = {
    idc: { d: { cidrs: ['192.168.0.0/16'] } },
    'direct-connect-gateway': { g: { vpc: 'v' } },
    'direct-connect-tunnel': {
      l1: { directConnectGateway: 'g', idc: 'd' },
      l2: { directConnectGateway: 'g', idc: 'd', cidrs: ['192.168.5.0/24'] },
    },
  };
  const all = via(route('192.0.0.0/8', 'direct-connect-gateway', 'g'));
  expect(see([all, lines], '192.168.5.5').forward.join()).toContain('l2 carries it to d');
  expect(see([all, lines], '192.168.6.5').forward.join()).toContain('l1 carries it to d');
  expect(see([all, lines], '192.169.6.5').ended).toBe('no-tunnel');
});

test('peering-connection: the primary block of the other side only', () => {
  const peer = (more: { [key: string]: Json } = {}): Sketch => ({
    vpc: { w: { cidr: '10.1.0.0/16', secondaryCidrs: ['10.2.0.0/16'] } },
    subnet: { far: { vpc: 'w', cidr: '10.1.1.0/24', routeTable: 'back' }, second: { vpc: 'w', cidr: '10.2.1.0/24' } },
    'peering-connection': { p: { vpc: 'v', peerVpc: 'w', ...more } },
    'route-table': { back: { vpc: 'w', routes: [route('10.0.0.0/16', 'peering-connection', 'p')] } },
  });
  const all = via(route('10.0.0.0/8', 'peering-connection', 'p'));
  expect(see([all, peer()], '10.1.1.5').ended).toBe('delivered/delivered');
  expect(see([all, peer()], '10.2.1.5').ended).toBe('peering-not-local');
  expect(see([all, peer()], '10.1.9.5').ended).toBe('no-such-host');
  expect(see([all, peer({ peerVpc: 'missing' })], '10.1.1.5').ended).toBe('next-hop-invalid');
  expect(see([all, peer({ peerVpc: 'v' })], '10.1.1.5').ended).toBe('next-hop-invalid');
});

/** y in subnet b of V forwards to an IDC-like VPC of its own. */
const forwarder = (more: { [key: string]: Json } = {}): Sketch => ({
  cvm: { y: { subnet: 'b', privateIp: '10.0.2.10', forwards: true, ...more } },
});

test('cvm: not forwarding, its ACL and groups, then on as a host of its subnet, but never by an EIP', () => {
  const all = via(route('0.0.0.0/0', 'cvm', 'y'));
  expect(see([all, forwarder({ forwards: false })], '8.8.8.8').ended).toBe('not-forwarding');
  expect(see([all, forwarder(), closed], '8.8.8.8').ended).toBe('network-acl-denied-in');
  expect(see([all, forwarder({ securityGroups: ['g'] }), { 'security-group': { g: {} } }], '8.8.8.8').ended).toBe(
    'security-group-denied-in',
  );
  expect(see([all, forwarder({ eip: 'e' })], '8.8.8.8').ended).toBe('no-route');
  const onward: Sketch = {
    'route-table': { s: { routes: [route('0.0.0.0/0', 'nat-gateway', 'n')] } },
    'nat-gateway': { n: { vpc: 'v', eips: ['e'] } },
  };
  expect(see([all, forwarder(), onward], '8.8.8.8').ended).toBe('delivered-to-internet/delivered');
  const own: Sketch = { 'route-table': { s: { routes: [{ destination: '0.0.0.0/0', nextHopType: 'eip' }] } } };
  expect(see([all, forwarder({ eip: 'e' }), own], '8.8.8.8').ended).toBe('no-route');
});

test('cvm: coming to one that it has passed is a loop', () => {
  const all = via(route('0.0.0.0/0', 'cvm', 'y'));
  const back = { 'route-table': { s: { routes: [route('0.0.0.0/0', 'cvm', 'y')] } } };
  expect(see([all, back, forwarder()], '8.8.8.8').ended).toBe('loop');
});

test('a reply through a cvm that the request passed skips its groups; through another one they filter it', () => {
  const narrow = { action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' };
  const other: Sketch = {
    vpc: { w: { cidr: '10.1.0.0/16' } },
    subnet: {
      far: { vpc: 'w', cidr: '10.1.1.0/24', routeTable: 'back' },
      mid: { vpc: 'w', cidr: '10.1.2.0/24', routeTable: 'home' },
    },
    'peering-connection': { p: { vpc: 'v', peerVpc: 'w' } },
    'route-table': {
      r: { routes: [route('10.1.0.0/16', 'peering-connection', 'p')] },
      back: { vpc: 'w', routes: [route('10.0.0.0/16', 'cvm', 'm')] },
      home: { vpc: 'w', routes: [route('10.0.0.0/16', 'peering-connection', 'p')] },
    },
    'security-group': { g: { inbound: [narrow], outbound: [narrow] } },
    cvm: { m: { subnet: 'mid', forwards: true, securityGroups: ['g'] } },
  };
  expect(see([other], '10.1.1.5').ended).toBe('delivered/security-group-denied-in');
  // The request passes y to a subnet outside the VPC's blocks, whose table sends the reply through y, too.
  const through: Sketch = {
    ...forwarder({ securityGroups: ['g'] }),
    subnet: { b: { cidr: '172.16.1.0/24' }, far: { vpc: 'w', cidr: '10.1.1.0/24', routeTable: 'back' } },
    cvm: {
      y: { subnet: 'b', privateIp: '172.16.1.9', forwards: true, securityGroups: ['g'] },
      x: { subnet: 'c', privateIp: '172.16.2.10' },
      z: { subnet: 'b', privateIp: '172.16.1.20' },
    },
    vpc: { w: { cidr: '10.1.0.0/16' } },
    'security-group': { g: { inbound: [narrow], outbound: [narrow] } },
    'route-table': {
      r: { routes: [route('172.16.0.0/16', 'cvm', 'y')] },
      s: { routes: [route('172.16.0.0/16', 'cvm', 'y')] },
    },
  };
  const c: Sketch = { subnet: { c: { vpc: 'v', cidr: '172.16.2.0/24', routeTable: 'r' }, b: { routeTable: 's' } } };
  // y sends the reply on to itself: its subnet does not lead to c. It is the groups that let it come so far.
  expect(see([through, c], '172.16.1.20').ended).toBe('delivered/loop');
});
