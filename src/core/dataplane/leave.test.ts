// A packet leaves a host of a subnet: steps 1 to 9, a sentence of the specification each.

import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { net, over, type Sketch } from '../testing/net.ts';

/** Two subnets of one VPC, a host in each, and a table without routes. */
const pair: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.9.0.0/16'] } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v', cidr: '10.0.2.0/24' } },
  'route-table': { r: { vpc: 'v', default: true } },
  cvm: { x: { subnet: 'a', privateIp: '10.0.1.10' }, y: { subnet: 'b', privateIp: '10.0.2.10' } },
};
const see = (more: Sketch, from: string, to: string, what?: string) => ask(net(over(pair, more)), from, to, what);
const group = (rules: { inbound?: unknown[]; outbound?: unknown[] }): Sketch =>
  ({ 'security-group': { g: rules }, cvm: { x: { securityGroups: ['g'] } } }) as unknown as Sketch;
const acl = (rules: { inbound?: unknown[]; outbound?: unknown[] }, on = 'a'): Sketch =>
  ({ 'network-acl': { n: { vpc: 'v', ...rules } }, subnet: { [on]: { networkAcl: 'n' } } }) as unknown as Sketch;
const all = { action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' };

test('1. security groups of the host, outbound; a decision by absence points at the list', () => {
  const denied = see(group({ inbound: [all] }), 'x', 'y');
  expect(denied.ended).toBe('security-group-denied-out');
  expect(denied.forward).toEqual([
    'g security-group /resources/security-group/g/outbound: no outbound rule of g matches tcp 443 to 10.0.2.10: denied',
  ]);
  expect(denied.verdict).toBe('unreachable');
});

test('1. the reply of the replying host itself is not filtered', () => {
  expect(see(group({ inbound: [all] }), 'y', 'x').ended).toBe('delivered/delivered');
});

test('2. an unroutable destination', () => {
  for (const to of ['127.0.0.1', '169.254.0.1', '224.0.0.1', '240.0.0.1', '0.1.2.3'])
    expect(see({}, 'x', to).ended).toBe('unroutable-destination');
});

test('3. on the same subnet, without ACLs', () => {
  const closed = acl({});
  const answer = see(over(closed, { cvm: { z: { subnet: 'a', privateIp: '10.0.1.20' } } }), 'x', 'z');
  expect(answer.ended).toBe('delivered/delivered');
  expect(answer.forward[0]).toBe('a local-route /resources/subnet/a/cidr: 10.0.1.20 is in a itself');
});

test('4. the ACL of the subnet, outbound', () => {
  const denied = see(acl({ inbound: [all], outbound: [{ ...all, action: 'deny' }] }), 'x', 'y');
  expect(denied.ended).toBe('network-acl-denied-out');
  expect(denied.forward.at(-1)).toContain(
    'n network-acl /resources/network-acl/n/outbound/0: outbound rule 1 of n denies',
  );
});

test('5. the local route, whatever the table says, for primary and secondary blocks', () => {
  const away = { 'route-table': { r: { routes: [{ destination: '10.0.2.0/24', nextHopType: 'cvm', nextHop: 'y' }] } } };
  expect(see(away, 'x', 'y').ended).toBe('delivered/delivered');
  expect(see({}, 'x', '10.0.7.7').ended).toBe('no-such-host');
  expect(see({}, 'x', '10.9.7.7').ended).toBe('no-such-host');
  expect(see({ subnet: { c: { vpc: 'v', cidr: '10.9.7.0/24' } } }, 'x', '10.9.7.7').ended).toBe('delivered/delivered');
});

test('6. a reply to a flow that came in by the own EIP leaves by it, without a look at the table', () => {
  const published: Sketch = {
    eip: { e: { address: '43.1.1.1' } },
    cvm: { x: { eip: 'e' } },
    'route-table': { r: { routes: [{ destination: '0.0.0.0/0', nextHopType: 'cvm', nextHop: 'y' }] } },
  };
  expect(see(published, 'internet', 'x').ended).toBe('delivered/delivered-to-internet');
});

test('7. the longest prefix of the enabled routes with a destination', () => {
  const routes = [
    { destination: null, nextHopType: 'nat-gateway', nextHop: 'nat' },
    { destination: '172.16.0.0/12', nextHopType: 'nat-gateway', nextHop: 'nat' },
    { destination: '172.16.5.0/24', nextHopType: 'nat-gateway', nextHop: 'nat', enabled: false },
    { destination: '172.16.5.0/24', nextHopType: 'cvm', nextHop: 'y' },
  ];
  const answer = see({ 'route-table': { r: { routes } } }, 'x', '172.16.5.5');
  expect(answer.ended).toBe('not-forwarding');
  expect(answer.forward).toContain('r route /resources/route-table/r/routes/3: 172.16.5.0/24 → cvm y');
});

test('7. the table that the subnet names if it is of the VPC, else the default one; of two the first by id', () => {
  const route = { destination: '172.16.0.0/12', nextHopType: 'cvm', nextHop: 'y' };
  const named = { 'route-table': { s: { vpc: 'v', routes: [route] } }, subnet: { a: { routeTable: 's' } } };
  expect(see(named, 'x', '172.16.0.1').ended).toBe('not-forwarding');
  const foreign = over(named, { vpc: { w: {} }, 'route-table': { s: { vpc: 'w' } } });
  expect(see(foreign, 'x', '172.16.0.1').ended).toBe('no-route');
  expect(see({ 'route-table': { q: { vpc: 'v', default: true, routes: [route] } } }, 'x', '172.16.0.1').ended).toBe(
    'not-forwarding',
  );
});

test('7. of several with one destination by type: eip, direct connect, VPN, others; within a type the first', () => {
  const same = (nextHopType: string, nextHop: string | null = null) => ({
    destination: '8.0.0.0/8',
    nextHopType,
    nextHop,
  });
  const routes = [
    same('cvm', 'y'),
    same('nat-gateway', 'n'),
    same('vpn-gateway', 'g'),
    same('direct-connect-gateway', 'd'),
    same('eip'),
  ];
  const design = (some: typeof routes): Sketch => ({
    'route-table': { r: { routes: some } },
    'vpn-gateway': { g: { vpc: 'v' } },
    eip: { e: { address: '43.1.1.1' } },
    cvm: { x: { eip: 'e' } },
  });
  const word = (some: typeof routes, from = 'x') =>
    see(design(some), from, '8.8.8.8').forward.find((hop) => hop.includes(' route '));
  expect(word(routes)).toContain('8.0.0.0/8 → eip');
  expect(word(routes, 'y')).toContain('8.0.0.0/8 → direct-connect-gateway d');
  expect(word(routes.slice(0, 3), 'y')).toContain('8.0.0.0/8 → vpn-gateway g');
  expect(word(routes.slice(0, 2), 'y')).toContain('8.0.0.0/8 → cvm y');
  expect(see(design(routes.slice(0, 2)), 'y', '8.8.8.8').assumes).toEqual(['first-of-several']);
});

test('8. no such route: by the own EIP if the destination is public, else no-route at the list of routes', () => {
  const eip = { eip: { e: { address: '43.1.1.1' } }, cvm: { x: { eip: 'e' } } };
  expect(see(eip, 'x', '8.8.8.8').ended).toBe('delivered-to-internet/delivered');
  expect(see(eip, 'x', '172.16.0.1').ended).toBe('no-route');
  const answer = see({}, 'x', '8.8.8.8');
  expect(answer.ended).toBe('no-route');
  expect(answer.forward).toEqual(['r route /resources/route-table/r/routes: no route of r holds 8.8.8.8']);
  expect(see({ eip: { e: { address: null } }, cvm: { x: { eip: 'e' } } }, 'x', '8.8.8.8').ended).toBe('no-route');
});

test('9. a route of type eip: by the own EIP if public, else nat-private-destination', () => {
  const routes = [{ destination: '0.0.0.0/0', nextHopType: 'eip' }];
  const eip = { eip: { e: { address: '43.1.1.1' } }, cvm: { x: { eip: 'e' } }, 'route-table': { r: { routes } } };
  expect(see(eip, 'x', '8.8.8.8').ended).toBe('delivered-to-internet/delivered');
  expect(see(eip, 'x', '172.16.0.1').ended).toBe('nat-private-destination');
  expect(see(eip, 'y', '8.8.8.8').ended).toBe('no-route');
});

test('9. a next hop that does not resolve, is of another kind, or is not in the VPC: the longer prefix loses the packet', () => {
  const to = (nextHopType: string, nextHop: string | null) => ({
    'route-table': {
      r: {
        routes: [
          { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' },
          { destination: '8.0.0.0/8', nextHopType, nextHop },
        ],
      },
    },
    'nat-gateway': { n: { vpc: 'v', eips: ['e'] }, far: { vpc: 'w' } },
    vpc: { w: { cidr: '10.1.0.0/16' }, u: { cidr: '10.2.0.0/16' } },
    eip: { e: { address: '43.1.1.1' } },
    'peering-connection': { p: { vpc: 'w', peerVpc: 'u' }, self: { vpc: 'v', peerVpc: 'v' } },
  });
  expect(see(to('nat-gateway', 'n'), 'x', '8.8.8.8').ended).toBe('delivered-to-internet/delivered');
  for (const [type, hop] of [
    ['nat-gateway', 'missing'],
    ['nat-gateway', null],
    ['vpn-gateway', 'n'],
    ['nat-gateway', 'far'],
    ['peering-connection', 'p'],
    ['peering-connection', 'self'],
  ] as const) {
    const answer = see(to(type, hop), 'x', '8.8.8.8');
    expect(answer.ended).toBe('next-hop-invalid');
    expect(answer.forward.at(-1)).toContain('/resources/route-table/r/routes/1');
  }
});
