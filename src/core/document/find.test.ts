/** Decides what a search finds, and who holds an address. */

import { describe, expect, it } from 'vitest';
import { parseIp } from '../address/ip.ts';
import { render } from '../base/catalogue/index.ts';
import { net } from '../testing/net.ts';
import { find, holderOf } from './find.ts';

const design = net(
  {
    vpc: {
      'vpc-shop': { name: 'Shop', cidr: '10.0.0.0/16' },
      'vpc-shared': { name: 'Shared services', cidr: '10.3.0.0/16' },
    },
    subnet: {
      web: { name: 'Web', vpc: 'vpc-shop', cidr: '10.0.1.0/24' },
      registry: { name: 'Registry net', vpc: 'vpc-shared', cidr: '10.3.4.0/24' },
    },
    cvm: {
      reg: { name: 'Registry', subnet: 'registry', privateIp: '10.3.4.5' },
      web1: { name: 'Web 1', subnet: 'web', eip: 'front' },
    },
    eip: { front: { name: 'Front', address: '203.0.113.11' } },
    idc: { plant: { name: 'Foshan plant', cidrs: ['192.168.0.0/21'] } },
    'vpn-gateway': { gw: { name: 'Foshan VPN', vpc: 'vpc-shop', publicIp: '203.0.113.10' } },
    'customer-gateway': {
      cgw: { name: 'Foshan edge', idc: 'plant', publicIp: '198.51.100.7', privateIp: '192.168.0.1' },
    },
    'vpn-tunnel': {
      tun: {
        name: 'Foshan tunnel',
        vpnGateway: 'gw',
        customerGateway: 'cgw',
        spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/21'] }],
      },
    },
    'peering-connection': { peer: { name: 'Shop – Shared', vpc: 'vpc-shop', peerVpc: 'vpc-shared' } },
    'route-table': {
      rt: {
        name: 'Shop default',
        vpc: 'vpc-shop',
        default: true,
        routes: [
          { destination: '192.168.0.0/20', nextHopType: 'vpn-gateway', nextHop: 'gw' },
          { destination: '10.3.0.0/16', nextHopType: 'peering-connection', nextHop: 'peer' },
        ],
      },
    },
  },
  { intents: { pull: { name: 'Web pulls from the registry', from: 'web', to: 'reg', protocol: 'tcp', port: 443 } } },
);
const found = (text: string) => find(design, text).hits.map(({ by, name, what }) => `${by}: ${name}, ${render(what)}`);

describe('find', () => {
  it('finds names, the likeliest first, ids and intents', () => {
    expect(find(design, 'registry').hits.map((hit) => hit.id)).toEqual(['reg', 'registry', 'pull']);
    expect(find(design, 'TUN').hits.map((hit) => hit.id)).toEqual(['tun']);
    expect(find(design, ' vpc-shared ').hits[0]).toMatchObject({
      id: 'vpc-shared',
      pointer: '/resources/vpc/vpc-shared',
    });
  });
  it('says who holds an address and which policies take it', () =>
    expect(found('10.3.4.5')).toEqual([
      'holder: Registry, 10.3.4.5, static',
      'holder: Registry net, 10.3.4.0/24',
      'holder: Shared services, 10.3.0.0/16',
      'policy: Shop default, Policy 2, 10.3.0.0/16',
    ]));
  it('knows addresses that are assigned, and public ones', () => {
    expect(found('10.0.1.2')[0]).toBe('holder: Web 1, 10.0.1.2, assigned');
    expect(found('203.0.113.11')).toEqual(['holder: Front, 203.0.113.11']);
    expect(found('198.51.100.7')).toEqual(['holder: Foshan edge, 198.51.100.7, its public address']);
  });
  it('finds the ranges of data centres and SPDs, at their places', () => {
    expect(found('192.168.1.9')).toEqual([
      'holder: Foshan plant, 192.168.0.0/21',
      'holder: Foshan tunnel, SPD rule 1, remote 192.168.0.0/21',
      'policy: Shop default, Policy 1, 192.168.0.0/20',
    ]);
    expect(find(design, '192.168.1.9').hits.map((hit) => hit.pointer)).toContain(
      '/resources/vpn-tunnel/tun/spd/0/remotes/0',
    );
  });
  it('takes a CIDR for what lies in it', () =>
    expect(found('10.3.4.0/23')).toEqual([
      'holder: Registry, 10.3.4.5, static',
      'holder: Registry net, 10.3.4.0/24, a part of it',
      'holder: Shared services, 10.3.0.0/16',
      'policy: Shop default, Policy 2, 10.3.0.0/16',
    ]));
  it('finds by the beginning of an address', () =>
    expect(find(design, '10.3.4').hits.map((hit) => hit.id)).toEqual(['reg', 'registry']));
  it('finds nothing for nothing', () => expect(find(design, '  ')).toEqual({ hits: [], total: 0 }));
  it('counts all, and gives the first', () => {
    const { hits, total } = find(design, 'o', 2);
    expect([hits.length, total > 2]).toEqual([2, true]);
  });
});

describe('holderOf', () => {
  const holder = (address: string, bridge: string | null = null) =>
    holderOf(design, 'vpc-shop', bridge, parseIp(address) ?? -1);
  it('looks behind a peering', () => {
    expect(holder('10.3.4.5', 'peer')).toEqual({ resource: 'reg', place: 'vpc-shared' });
    expect(holder('10.3.4.6', 'peer')).toEqual({ resource: null, place: 'vpc-shared' });
  });
  it('sees the own VPC, data centres and public addresses', () => {
    expect(holder('10.0.1.2')).toEqual({ resource: 'web1', place: 'vpc-shop' });
    expect(holder('192.168.1.1')).toEqual({ resource: null, place: 'plant' });
    expect(holder('203.0.113.11')).toEqual({ resource: 'web1', place: null });
    expect(holder('8.8.8.8')).toEqual({ resource: null, place: null });
  });
});
