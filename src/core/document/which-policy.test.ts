/** Decides that the answer of a table is that of the trace's own tables, and that losers know why they lose. */

import { describe, expect, it } from 'vitest';
import { parseIp } from '../address/ip.ts';
import { parsePrefix } from '../address/prefix.ts';
import { render } from '../base/catalogue/index.ts';
import { net } from '../testing/net.ts';
import { policiesFor, policyLosses, whichPolicy } from './which-policy.ts';

const design = net({
  vpc: { shop: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] }, shared: { cidr: '10.3.0.0/16' } },
  'vpn-gateway': { vpn: { vpc: 'shop' }, elsewhere: { vpc: 'shared' } },
  'direct-connect-gateway': { line: { vpc: 'shop' } },
  'nat-gateway': { nat: { vpc: 'shop' } },
  'peering-connection': { peer: { vpc: 'shop', peerVpc: 'shared' } },
  'route-table': {
    a: {
      vpc: 'shop',
      routes: [
        { destination: '192.168.0.0/20', nextHopType: 'vpn-gateway', nextHop: 'vpn' },
        { destination: '10.3.0.0/16', nextHopType: 'peering-connection', nextHop: 'peer' },
        { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'nat' },
        { destination: '192.168.64.0/20', nextHopType: 'vpn-gateway', nextHop: 'vpn', enabled: false },
        { destination: '192.168.0.0/20', nextHopType: 'direct-connect-gateway', nextHop: 'line' },
        { destination: '10.0.4.0/24', nextHopType: 'vpn-gateway', nextHop: 'vpn' },
        { destination: '10.0.0.0/15', nextHopType: 'vpn-gateway', nextHop: 'vpn' },
        { destination: '172.16.1.0/24', nextHopType: 'vpn-gateway', nextHop: 'elsewhere' },
        { destination: '203.0.113.0/25', nextHopType: 'nat-gateway', nextHop: 'nat' },
        { destination: '203.0.113.128/25', nextHopType: 'nat-gateway', nextHop: 'nat' },
        { destination: '203.0.113.0/24', nextHopType: 'nat-gateway', nextHop: 'nat' },
        { destination: '0.0.0.0/0', nextHopType: 'eip', nextHop: null },
        { destination: '10.3.0.0/16', nextHopType: 'cvm', nextHop: null },
        { destination: null, nextHopType: 'vpn-gateway', nextHop: 'vpn' },
        { destination: '224.0.0.0/8', nextHopType: 'nat-gateway', nextHop: 'nat' },
      ],
    },
    empty: { vpc: 'shop' },
  },
});

const ask = (address: string, table = 'a') => whichPolicy(design, table, parseIp(address) ?? -1);

describe('whichPolicy', () => {
  it('answers the longest of those that match', () => {
    const answer = ask('10.3.4.5');
    expect(answer).toMatchObject({ by: 'policy', taker: { index: 1, nextHop: 'peer', lost: null }, withEip: null });
    expect(answer?.matches).toEqual(['10.3.0.0/16', '0.0.0.0/0']);
  });
  it('lets the local route come first, secondary blocks too', () => {
    expect(ask('10.0.4.5')).toMatchObject({ by: 'local', local: '10.0.0.0/16', taker: null });
    expect(ask('10.1.4.5')).toMatchObject({ by: 'local', local: '10.1.0.0/16' });
  });
  it('takes direct connect before VPN', () => expect(ask('192.168.1.1')).toMatchObject({ taker: { index: 4 } }));
  it('knows an EIP policy for those who have an EIP', () =>
    expect(ask('198.51.100.1')).toMatchObject({ taker: { index: 2, lost: null }, withEip: { index: 11, lost: null } }));
  it('loses what goes to an invalid next hop', () =>
    expect(ask('172.16.1.1')).toMatchObject({ taker: { index: 7, lost: 'invalid' } }));
  it('loses what is private at a gateway of the Internet', () =>
    expect(ask('172.16.2.1')).toMatchObject({ taker: { index: 2, lost: 'private' }, withEip: { lost: 'private' } }));
  it('says that no network carries some', () => expect(ask('224.0.0.5')).toMatchObject({ by: 'unroutable' }));
  it('says that none takes it, and that an EIP would', () => {
    expect(ask('8.8.8.8', 'empty')).toMatchObject({ by: 'none', leavesByEip: true });
    expect(ask('192.168.1.1', 'empty')).toMatchObject({ by: 'none', leavesByEip: false });
  });
  it('is null without the table', () => expect(ask('10.3.4.5', 'nothing')).toBeNull());
});

describe('policyLosses', () => {
  const said = policyLosses(design.resources, 'a').map((each) => (each === null ? null : render(each)));
  it('gives each loser its reason', () =>
    expect(said).toEqual([
      'Loses to policy 5: same destination, direct connect before VPN',
      null,
      null,
      'Off',
      null,
      'Never asked: 10.0.0.0/16 is local',
      'Never asked: the VPC is local, and nothing else is in it',
      null,
      null,
      null,
      'Never asked: policies 9, 10 are longer and take all of it',
      null,
      'Loses to policy 2: same destination, higher in the list',
      'No destination yet',
      'Never asked: no network carries these addresses',
    ]));
  it('is empty without the table', () => expect(policyLosses(design.resources, 'nothing')).toEqual([]));
});

describe('policiesFor', () => {
  const indexes = (cidr: string) =>
    policiesFor(design.resources, 'a', parsePrefix(cidr) ?? { base: 0, length: 0 }).map(
      ({ index, whole }) => `${index}${whole ? '' : ' part'}`,
    );
  it('names those that take some of a block', () => {
    expect(indexes('10.3.4.0/24')).toEqual(['1']);
    expect(indexes('192.168.0.0/16')).toEqual(['2 part', '4 part', '11 part']);
    expect(indexes('10.0.1.0/24')).toEqual([]);
  });
});
