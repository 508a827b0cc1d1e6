// The Internet, public faces, sites and failures: a sentence of the specification each.

import { describe, expect, test } from 'vitest';
import type { Json } from '../base/json.ts';
import { ask } from '../testing/ask.ts';
import { net, over, type Sketch } from '../testing/net.ts';

const base: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: {
    a: { vpc: 'v', cidr: '10.0.1.0/24', zone: 'z-1' },
    b: { vpc: 'v', cidr: '10.0.2.0/24', zone: 'z-2', routeTable: 's' },
  },
  eip: { e: { address: '43.1.1.1' }, f: { address: '43.1.1.2' } },
  cvm: { x: { subnet: 'a', privateIp: '10.0.1.10' }, y: { subnet: 'b', privateIp: '10.0.2.10' } },
  'route-table': { r: { vpc: 'v', default: true }, s: { vpc: 'v' } },
};
const see = (more: Sketch[], from: string, to: string, what?: string, failed?: string[]) =>
  ask(net(more.reduce(over, base)), from, to, what, failed);
const route = (destination: string, nextHopType: string, nextHop: string | null) => ({
  destination,
  nextHopType,
  nextHop,
});
const routes = (table: string, ...list: Json[]): Sketch => ({ 'route-table': { [table]: { routes: list } } });

describe('the Internet', () => {
  const dnat = (...rules: Json[]): Sketch => ({ 'nat-gateway': { n: { vpc: 'v', eips: ['e'], dnat: rules } } });
  const publish = (target: string, port: number, targetPort: number, eip = 'e') => ({
    protocol: 'tcp',
    eip,
    port,
    target,
    targetPort,
  });
  const home = routes('r', route('0.0.0.0/0', 'nat-gateway', 'n'));

  test('a destination that is no EIP', () => {
    expect(see([], 'internet', '8.8.8.8').ended).toBe('delivered-to-internet/delivered-to-internet');
    expect(see([], 'internet', '10.0.1.10').ended).toBe('unroutable-destination');
    expect(see([{ idc: { d: { cidrs: ['45.0.0.0/8'] } } }], 'internet', '45.1.1.1').ended).toBe(
      'delivered-to-internet/delivered-to-internet',
    );
  });

  test('the EIP of a host: rewritten, and arrives at its subnet from outside', () => {
    expect(see([{ cvm: { x: { eip: 'e' } } }], 'internet', '43.1.1.1').ended).toBe('delivered/delivered-to-internet');
    const closed = { 'network-acl': { n: { vpc: 'v' } }, subnet: { a: { networkAcl: 'n' } } };
    expect(see([{ cvm: { x: { eip: 'e' } } }, closed], 'internet', '43.1.1.1').ended).toBe('network-acl-denied-in');
  });

  test('the EIP of a NAT gateway: the first DNAT rule whose target is in its VPC, else nat-no-mapping', () => {
    const far: Sketch = {
      vpc: { w: {} },
      subnet: { c: { vpc: 'w', cidr: '10.8.0.0/24' } },
      cvm: { z: { subnet: 'c' } },
    };
    const rules = dnat(publish('z', 443, 1), publish('x', 443, 8443), publish('y', 443, 2));
    const answer = see([far, rules, home], 'internet', '43.1.1.1');
    expect(answer.ended).toBe('delivered/delivered-to-internet');
    expect(answer.forward[0]).toContain(
      'n translate /resources/nat-gateway/n/dnat/1: destination 43.1.1.1 becomes 10.0.1.10:8443',
    );
    expect(see([rules, home], 'internet', '43.1.1.1', 'tcp 444').ended).toBe('nat-no-mapping');
    expect(see([rules, home], 'internet', '43.1.1.1', 'icmp').ended).toBe('nat-no-mapping');
  });

  test('the EIP of a public gateway, of several holders, or of nothing: no-such-host', () => {
    expect(see([{ 'public-gateway': { p: { subnet: 'a', eip: 'e' } } }], 'internet', '43.1.1.1').ended).toBe(
      'no-such-host',
    );
    expect(see([{ cvm: { x: { eip: 'e' }, y: { eip: 'e' } } }], 'internet', '43.1.1.1').ended).toBe('no-such-host');
    expect(see([], 'internet', '43.1.1.1').ended).toBe('no-such-host');
  });

  test('the reply to a flow through a DNAT rule must come to the same NAT gateway', () => {
    const rules = dnat(publish('x', 443, 443));
    expect(see([rules], 'internet', '43.1.1.1').ended).toBe('delivered/no-route');
    const other = {
      'nat-gateway': { m: { vpc: 'v', eips: ['f'] } },
      ...routes('r', route('0.0.0.0/0', 'nat-gateway', 'm')),
    };
    expect(see([rules, other], 'internet', '43.1.1.1').ended).toBe('delivered/reply-lost');
    expect(see([rules, { cvm: { x: { eip: 'f' } } }], 'internet', '43.1.1.1').ended).toBe('delivered/reply-lost');
  });

  test('faces: the EIP, then DNAT rules, then balancers; the best verdict counts, the first among equals', () => {
    expect(see([], 'internet', 'x').ended).toBe('no-public-address');
    expect(see([dnat(publish('x', 80, 443)), home], 'internet', 'x', 'tcp 443').ended).toBe(
      'delivered/delivered-to-internet',
    );
    expect(see([dnat(publish('x', 80, 443)), home], 'internet', 'x', 'tcp 80').ended).toBe('no-public-address');
    const both = [dnat(publish('x', 80, 443)), { cvm: { x: { eip: 'f' } } }, home];
    expect(see(both, 'internet', 'x').forward[0]).toContain('destination 43.1.1.2 becomes');
    expect(see(both, '8.8.8.8', 'x').forward[0]).toContain('destination 43.1.1.2 becomes');
    const shut: Sketch = {
      'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '9', cidr: '0.0.0.0/0' }] } },
    };
    expect(see([...both, shut, { cvm: { x: { securityGroups: ['g'] } } }], 'internet', 'x').ended).toBe(
      'security-group-denied-in',
    );
  });

  test('faces: one through a balancer counts only when the flow ends at this target', () => {
    const balancer = (...targets: string[]): Sketch => ({
      clb: {
        l: {
          subnet: 'a',
          eip: 'e',
          listeners: [{ protocol: 'tcp', port: 80, targets: targets.map((target) => ({ target, port: 8080 })) }],
        },
      },
    });
    expect(see([balancer('x', 'y')], 'internet', 'x', 'tcp 8080').ended).toBe('delivered/delivered-to-internet');
    expect(see([balancer('y', 'x')], 'internet', 'x', 'tcp 8080').ended).toBe('no-public-address');
  });

  test('a sender of one EIP with others has state for its own requests', () => {
    expect(see([{ cvm: { x: { eip: 'e' }, y: { eip: 'e' } } }], 'x', '8.8.8.8').ended).toBe(
      'delivered-to-internet/delivered',
    );
  });
});

/** Two IDCs; d is linked to v by a tunnel and a line. */
const site: Sketch = {
  idc: { d: { cidrs: ['192.168.0.0/16'] }, d2: { cidrs: ['172.20.0.0/16'] } },
  'customer-gateway': { c: { idc: 'd' }, c2: { idc: 'd2' } },
  'vpn-gateway': { g: { vpc: 'v' } },
  'vpn-tunnel': {
    t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }] },
  },
  'route-table': { r: { routes: [route('192.168.0.0/16', 'vpn-gateway', 'g')] } },
};

describe('an IDC', () => {
  test('a packet arrives: in its ranges, by its uplink when it gives transit, else not-in-idc', () => {
    const wide: Sketch = {
      'vpn-tunnel': { t: { spd: [{ local: '0.0.0.0/0', remotes: ['0.0.0.0/0'] }] } },
      'route-table': { r: { routes: [route('0.0.0.0/0', 'vpn-gateway', 'g')] } },
    };
    expect(see([site], 'x', '192.168.5.5').ended).toBe('delivered-to-idc/delivered');
    expect(see([site, wide], 'x', '8.8.8.8').ended).toBe('not-in-idc');
    expect(see([site, wide], 'x', '172.30.0.1').ended).toBe('not-in-idc');
    expect(see([site, wide, { idc: { d: { transitInternet: true } } }], 'x', '8.8.8.8').ended).toBe(
      'delivered-to-internet/delivered',
    );
  });

  test('a packet leaves: its own ranges win a tie, a longer VPC block takes its addresses', () => {
    expect(see([site], 'd', '192.168.9.9').ended).toBe('delivered-to-idc/delivered-to-idc');
    expect(see([site], 'd', 'x').ended).toBe('delivered/delivered-to-idc');
    expect(see([site], 'd', '10.0.9.9').ended).toBe('no-such-host');
    expect(see([site], 'd', '127.0.0.1').ended).toBe('unroutable-destination');
    const line: Sketch = {
      'direct-connect-gateway': { q: { vpc: 'v' } },
      'direct-connect-tunnel': { l: { directConnectGateway: 'q', idc: 'd' } },
    };
    expect(see([site, line, { idc: { d: { cidrs: ['10.0.0.0/16'] } } }], '10.0.77.7', '10.0.2.10').ended).toBe(
      'delivered-to-idc/delivered-to-idc',
    );
    expect(see([site, line, { idc: { d: { cidrs: ['10.0.0.0/8'] } } }], '10.77.7.7', 'y').ended).toBe(
      'delivered/no-route',
    );
  });

  test('a packet leaves: direct connect before VPN, then the lowest id', () => {
    const line: Sketch = {
      'direct-connect-gateway': { q: { vpc: 'v' } },
      'direct-connect-tunnel': { zz: { directConnectGateway: 'q', idc: 'd' } },
    };
    expect(see([site, line], 'd', 'x').forward[0]).toContain('zz tunnel');
    const route2: Sketch = { 'vpn-tunnel': { ro: { vpnGateway: 'g', customerGateway: 'c', mode: 'route' } } };
    expect(see([site, route2], 'd', 'x').forward[0]).toContain('ro tunnel');
    expect(see([site], '172.20.0.9', 'x').ended).toBe('idc-no-route');
  });

  test('no way in: a public destination goes out by the uplink, else idc-no-route', () => {
    const out = see([site], 'd', '8.8.8.8');
    expect(out.ended).toBe('delivered-to-internet/delivered-to-idc');
    expect(out.forward[0]).toContain('source 192.168.0.1 becomes 203.0.113.8');
    expect(see([site, { cvm: { x: { eip: 'e' } } }], 'd', '43.1.1.1').ended).toBe('delivered/delivered-to-idc');
    expect(see([site], 'd', '172.30.0.1').ended).toBe('idc-no-route');
  });

  test('two sites in mode route meet at the gateway, without tables, groups or ACLs of the VPC', () => {
    const meeting: Sketch = {
      'vpn-tunnel': {
        t: { mode: 'route', spd: [] },
        t2: { vpnGateway: 'g', customerGateway: 'c2', mode: 'route' },
      },
      'vpn-gateway': {
        g: {
          routes: [
            { destination: '172.20.0.0/16', tunnel: 't2' },
            { destination: '192.168.0.0/16', tunnel: 't' },
          ],
        },
      },
    };
    expect(see([site, meeting], 'd', 'd2').ended).toBe('delivered-to-idc/delivered-to-idc');
    expect(
      see(
        [site, meeting, { 'vpn-gateway': { g: { routes: [{ destination: '172.20.0.0/16', tunnel: 't2' }] } } }],
        'd',
        'd2',
      ).ended,
    ).toBe('delivered-to-idc/idc-no-route');
  });

  test('an SPD local that reaches beyond the VPC: no-such-host', () => {
    const wide: Sketch = { 'vpn-tunnel': { t: { spd: [{ local: '10.0.0.0/8', remotes: ['192.168.0.0/16'] }] } } };
    expect(see([site, wide], 'd', '10.9.9.9').ended).toBe('no-such-host');
  });

  test('a reply that ends anywhere but at the sender is lost', () => {
    const twin: Sketch = {
      idc: { d2: { cidrs: ['192.168.0.0/16'] } },
      'vpn-tunnel': { t2: { vpnGateway: 'g', customerGateway: 'c2', mode: 'route' }, t: { mode: 'route', spd: [] } },
      'vpn-gateway': { g: { routes: [{ destination: '192.168.0.0/16', tunnel: 't2' }] } },
    };
    expect(see([site, twin], 'd', 'x').ended).toBe('delivered/reply-lost');
    expect(see([site, twin], 'd2', 'x').ended).toBe('delivered/delivered-to-idc');
    expect(see([site, twin], 'x', 'd').ended).toBe('no-such-host');
  });
});

describe('failures', () => {
  test('a failed zone takes its subnets’ hosts', () => {
    expect(see([], 'x', 'y', 'tcp 443', ['z-2']).ended).toBe('next-hop-down');
    expect(see([], 'x', 'y', 'tcp 443', ['z-1']).ended).toBe('next-hop-down');
    expect(see([], 'x', 'y', 'tcp 443', ['z-3']).ended).toBe('delivered/delivered');
  });

  test('a failed tunnel is passed over only when it has a health check; a failed gateway loses what leads to it', () => {
    const spare = (healthCheck: Json): Sketch => ({
      'vpn-tunnel': {
        t: { healthCheck },
        u: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }] },
      },
    });
    expect(see([site, spare({ local: null, remote: null })], 'x', 'd', 'tcp 443', ['t']).ended).toBe(
      'delivered-to-idc/delivered',
    );
    expect(see([site, spare(null)], 'x', 'd', 'tcp 443', ['t']).ended).toBe('next-hop-down');
    expect(see([site], 'x', 'd', 'tcp 443', ['g']).ended).toBe('next-hop-down');
    expect(see([site], 'd', 'x', 'tcp 443', ['g']).ended).toBe('next-hop-down');
  });

  test('direct connect is never passed over in favour of VPN', () => {
    const line: Sketch = {
      'direct-connect-gateway': { q: { vpc: 'v' } },
      'direct-connect-tunnel': { l: { directConnectGateway: 'q', idc: 'd' } },
      'route-table': {
        r: {
          routes: [route('192.168.0.0/16', 'vpn-gateway', 'g'), route('192.168.0.0/16', 'direct-connect-gateway', 'q')],
        },
      },
    };
    expect(see([site, line], 'x', 'd', 'tcp 443', ['l']).ended).toBe('next-hop-down');
    expect(see([site, line], 'd', 'x', 'tcp 443', ['l']).ended).toBe('next-hop-down');
  });

  test('a balancer goes on to a target in another zone', () => {
    const balancer: Sketch = {
      subnet: { c: { vpc: 'v', cidr: '10.0.3.0/24', zone: 'z-3' } },
      cvm: { z: { subnet: 'c' } },
      clb: {
        l: {
          subnet: 'a',
          listeners: [
            {
              protocol: 'tcp',
              port: 80,
              targets: [
                { target: 'y', port: 80 },
                { target: 'z', port: 80 },
              ],
            },
          ],
        },
      },
    };
    const answer = see([balancer], 'x', 'l', 'tcp 80', ['z-2']);
    expect(answer.ended).toBe('delivered/delivered');
    expect(answer.forward.join('\n')).toContain('y is not reached: next-hop-down');
  });
});
