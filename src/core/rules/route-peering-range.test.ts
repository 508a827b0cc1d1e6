/** Tests of route-peering-range, at its edges. */

import { checkRule } from './check-rule.ts';
import { routePeeringRange } from './route-peering-range.ts';

const vpc = {
  a: { cidr: '10.0.0.0/16' },
  b: { cidr: '10.1.0.0/16', secondaryCidrs: ['10.9.0.0/16'] },
  bare: {},
  bits: { cidr: '10.3.0.1/16' },
};
const peering = {
  p: { vpc: 'a', peerVpc: 'b' },
  q: { vpc: 'a', peerVpc: 'bare' },
  s: { vpc: 'a', peerVpc: 'bits' },
  self: { vpc: 'a', peerVpc: 'a' },
  open: { vpc: 'a' },
};
const by = (nextHop: string, ...destinations: (string | null)[]) =>
  destinations.map((destination) => ({ destination, nextHopType: 'peering-connection', nextHop }));
const table = (...routes: object[]) => ({
  vpc,
  'peering-connection': peering,
  'route-table': { r: { vpc: 'a', routes: routes as never[] } },
});
const key = 'route-peering-range:b+p+r';

checkRule(routePeeringRange, {
  'around the block, beside it, everything, and the secondary block': {
    design: table(...by('p', '10.0.0.0/15', '10.2.0.0/16', '0.0.0.0/0', '10.9.0.0/16')),
    finds: [key, key, key, key],
    says: '10.1.0.0/16',
  },
  'the fix': {
    design: table(...by('p', '10.2.0.0/16')),
    finds: [key],
    fixed: { '/resources/route-table/r/routes/0/destination': '10.1.0.0/16' },
  },
  'from the other side of the peering': {
    design: {
      vpc,
      'peering-connection': peering,
      'route-table': { r: { vpc: 'b', routes: by('p', '10.2.0.0/16', '10.0.0.0/16') } },
    },
    finds: ['route-peering-range:a+p+r'],
  },
  'where the fix would make a duplicate the policy goes': {
    design: table(...by('p', '10.1.0.0/16', '10.2.0.0/16')),
    finds: [key],
    fixed: { '/resources/route-table/r/routes/1': undefined },
  },
  'the block, its last address': { design: table(...by('p', '10.1.0.0/16', '10.1.255.255/32')), finds: [] },
  'no block, host bits, itself, open, unfinished': {
    design: table(
      ...by('q', '10.2.0.0/16'),
      ...by('s', '10.4.0.0/16'),
      ...by('self', '10.5.0.0/16'),
      ...by('open', '10.6.0.0/16'),
      ...by('p', null, '10.2.0.9/16'),
    ),
    finds: [],
  },
  'what lies beyond the peer is peering-transitive': {
    design: {
      vpc: { ...vpc, c: { cidr: '10.2.0.0/16' } },
      'peering-connection': { ...peering, z: { vpc: 'c', peerVpc: 'b' } },
      'route-table': { r: { vpc: 'a', routes: by('p', '10.2.0.0/16') } },
    },
    finds: [],
  },
});
