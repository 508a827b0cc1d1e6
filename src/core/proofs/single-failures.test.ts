// Single failures: what redundancy survives, what it does not, and that the line which decides is named.

import { expect, test } from 'vitest';
import type { Json } from '../base/json.ts';
import { net, type Sketch } from '../testing/net.ts';
import { outage, type SingleFailures, singleFailures, traceUnder } from './single-failures.ts';

function tried(sketch: Sketch, bound?: number): SingleFailures {
  const run = singleFailures(net(sketch), bound);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}
const lostBy = (sketch: Sketch) =>
  Object.fromEntries(tried(sketch).outages.map(({ what, lost }) => [what.id, lost] as const));

const tunnel = { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }] };
const health = { healthCheck: { local: '169.254.128.1', remote: '169.254.128.2' } };
const site = (tunnels: { readonly [id: string]: { readonly [key: string]: Json } }): Sketch => ({
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3', routeTable: 'r' } },
  'route-table': {
    r: { vpc: 'v', routes: [{ destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'g' }] },
  },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'customer-gateway': { c: { idc: 'd' } },
  'vpn-gateway': { g: { vpc: 'v' } },
  'vpn-tunnel': tunnels,
  intents: { i: { from: 'a', to: 'd', protocol: 'tcp', port: 443 } },
});

test('redundant tunnels with health checks survive; their gateway, the zone and the data centre do not', () => {
  const both = site({ t1: { ...tunnel, ...health }, t2: { ...tunnel, ...health } });
  expect(lostBy(both)).toEqual({ 'ap-guangzhou-3': ['i'], g: ['i'], t1: [], t2: [], c: ['i'], d: ['i'] });
  expect(outage(net(both), ['t1', 't2']).lost).toEqual(['i']);
});

test('without health checks a failed tunnel is not passed over, and the tunnel is named', () => {
  const { outages } = tried(site({ t1: tunnel, t2: tunnel }));
  const first = outages.find(({ what }) => what.id === 't1');
  expect(first?.lost).toEqual(['i']);
  expect(first?.proofs[0]).toMatchObject({
    holds: false,
    because: '/resources/vpn-tunnel/t1',
    example: { verdict: 'unreachable' },
  });
  const question = { from: 'a', to: 'd', protocol: 'tcp', port: 443 };
  const asked = traceUnder(net(site({ t1: tunnel, t2: tunnel })), ['t1'], question);
  expect(asked.ok && asked.value.forward.disposition).toBe('next-hop-down');
});

test('a single NAT gateway does not survive; an intent that fails already is not lost', () => {
  const sketch: Sketch = {
    vpc: { v: { cidr: '10.0.0.0/16' } },
    subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24', routeTable: 'r' } },
    'route-table': {
      r: { vpc: 'v', routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' }] },
    },
    eip: { e: { address: '43.139.1.10' } },
    'nat-gateway': { n: { vpc: 'v', eips: ['e'] } },
    intents: {
      out: { from: 'a', to: 'internet', protocol: 'tcp', port: 443 },
      in: { from: 'internet', to: 'a', protocol: 'tcp', port: 443 },
    },
  };
  expect(lostBy(sketch)).toEqual({ n: ['out'] });
});

test('direct connect never fails over to VPN', () => {
  const line: Sketch = {
    ...site({ t1: { ...tunnel, ...health } }),
    'direct-connect-gateway': { x: { vpc: 'v' } },
    'direct-connect-tunnel': { l: { directConnectGateway: 'x', idc: 'd' } },
    'route-table': {
      r: {
        vpc: 'v',
        routes: [
          { destination: '192.168.0.0/16', nextHopType: 'direct-connect-gateway', nextHop: 'x' },
          { destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'g' },
        ],
      },
    },
  };
  const lost = lostBy(line);
  expect([lost['x'], lost['l'], lost['t1'], lost['g']]).toEqual([['i'], ['i'], [], []]);
});

test('beyond the bound it says what was left; what is disabled is not tried', () => {
  const { outages, left } = tried(site({ t1: tunnel, t2: { ...tunnel, enabled: false } }), 2);
  expect([outages.length, left]).toEqual([2, 3]);
});
