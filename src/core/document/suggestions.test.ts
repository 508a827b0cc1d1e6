/** Decides which blocks and addresses forms offer. */

import { describe, expect, it } from 'vitest';
import { net } from '../testing/net.ts';
import { cidrSuggestions, nextAddress, rangeOf } from './suggestions.ts';

const design = net(
  {
    vpc: { shop: { cidr: '10.0.0.0/16' }, shared: { cidr: '10.3.0.0/16' }, empty: {} },
    subnet: {
      a: { vpc: 'shop', cidr: '10.0.0.0/24' },
      b: { vpc: 'shop' },
      c: { vpc: 'shop', cidr: '10.0.1.0/28' },
      lost: {},
    },
    'route-table': { rt: { vpc: 'shop', routes: [{ nextHopType: 'cvm' }] } },
    'vpn-gateway': { g: { vpc: 'shop' } },
    idc: { plant: { cidrs: ['192.168.0.0/21'] } },
    'customer-gateway': { edge: { idc: 'plant' } },
    'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'edge', spd: [{ remotes: [] }] } },
    cvm: { w: { subnet: 'a', privateIp: '10.0.0.2' }, x: { subnet: 'a' }, y: {} },
  },
  { reservations: { r: { vpc: 'shop', cidr: '10.0.2.0/24' } } },
);

describe('cidrSuggestions', () => {
  it('offers a subnet free blocks of its own mask, then the largest free one', () => {
    expect(cidrSuggestions(design, '/resources/subnet/b/cidr')).toEqual([
      '10.0.3.0/24',
      '10.0.4.0/24',
      '10.0.5.0/24',
      '10.0.128.0/17',
    ]);
    expect(cidrSuggestions(design, '/resources/subnet/c/cidr').slice(0, 2)).toEqual(['10.0.1.16/28', '10.0.1.32/28']);
    expect(cidrSuggestions(design, '/resources/subnet/lost/cidr')).toEqual([]);
  });
  it('offers a VPC a block that nothing else has', () =>
    expect(cidrSuggestions(design, '/resources/vpc/empty/cidr')).toEqual(['10.1.0.0/16']));
  it('offers a policy the ranges beyond its VPC', () =>
    expect(cidrSuggestions(design, '/resources/route-table/rt/routes/0/destination')).toEqual([
      '0.0.0.0/0',
      '10.3.0.0/16',
      '192.168.0.0/21',
    ]));
  it("offers a tunnel its VPC's blocks and its data centre's", () => {
    expect(cidrSuggestions(design, '/resources/vpn-tunnel/t/spd/0/local')).toEqual(['10.0.0.0/16']);
    expect(cidrSuggestions(design, '/resources/vpn-tunnel/t/spd/0/remotes/0')).toEqual(['192.168.0.0/21']);
  });
});

describe('rangeOf', () => {
  it('spells a range out', () =>
    expect(rangeOf('10.0.1.0/24')).toEqual({
      first: '10.0.1.0',
      last: '10.0.1.255',
      size: 256,
      usable: 253,
      network: null,
    }));
  it('names the network of a CIDR with host bits', () => expect(rangeOf('10.0.1.5/24')?.network).toBe('10.0.1.0/24'));
  it('has none for other text', () => expect(rangeOf('10.0/16')).toBeNull());
});

describe('nextAddress', () => {
  it('is the lowest that nothing holds', () => expect(nextAddress(design, 'x')).toBe('10.0.0.3'));
  it('is none without a subnet', () => expect(nextAddress(design, 'y')).toBeNull());
});
