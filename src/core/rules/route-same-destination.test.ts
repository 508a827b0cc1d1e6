/** Tests of route-same-destination, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeSameDestination } from './route-same-destination.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
  'nat-gateway': { n: { vpc: 'a' }, n2: { vpc: 'a' } },
  'vpn-gateway': { g: { vpc: 'a' }, g2: { vpc: 'a' } },
  'direct-connect-gateway': { d: { vpc: 'a' }, d2: { vpc: 'a' } },
  'public-gateway': { p: { subnet: 's' } },
  'peering-connection': { x: { vpc: 'a', peerVpc: 'b' }, y: { vpc: 'b', peerVpc: 'a' }, z: { vpc: 'a', peerVpc: 'b' } },
  cvm: { w: { subnet: 's', forwards: true }, w2: { subnet: 's', forwards: true } },
};
const KINDS: Readonly<Record<string, string>> = {
  n: 'nat-gateway',
  g: 'vpn-gateway',
  d: 'direct-connect-gateway',
  p: 'public-gateway',
  x: 'peering-connection',
  y: 'peering-connection',
  z: 'peering-connection',
  w: 'cvm',
  e: 'eip',
};
/** Policies to one destination, by the ids of their next hops; `-` before one disables it. */
const by = (...hops: string[]) => ({
  ...base,
  'route-table': {
    r: {
      vpc: 'a',
      routes: hops.map((hop) => {
        const id = hop.replace('-', '');
        const nextHopType = KINDS[id.charAt(0)] ?? 'cvm';
        return {
          destination: '20.0.0.0/8',
          nextHopType,
          nextHop: nextHopType === 'eip' ? null : id,
          enabled: !hop.startsWith('-'),
        };
      }),
    },
  },
});
const key = 'route-same-destination:r';
const enabled = (index: number) => `/resources/route-table/r/routes/${index}/enabled`;

const refused = ['x y', 'd d2', 'n g', 'g n', 'n d', 'n x', 'p x', 'w x', 'g x', 'd x', 'e g', 'd e', 'e x'];
const allowed = [
  'n n2',
  'g g2',
  'w w2',
  'p w',
  'n w',
  'n p',
  'e n',
  'e p',
  'w e',
  'd g',
  'd w',
  'g w',
  'd p',
  'x -y',
  '-n g',
  'x x',
  'e e',
  'e n w',
];

checkRule(routeSameDestination, {
  ...Object.fromEntries(
    refused.map((hops) => [
      `refused: ${hops}`,
      { design: by(...hops.split(' ')), finds: [key], fixed: { [enabled(0)]: true, [enabled(1)]: false } },
    ]),
  ),
  ...Object.fromEntries(allowed.map((hops) => [`allowed: ${hops}`, { design: by(...hops.split(' ')), finds: [] }])),
  'three peerings: each later one against the first': { design: by('x', 'y', 'z'), finds: [key, key] },
  'beside a duplicate: both of the duplicate are disabled': {
    design: by('x', 'y', 'y'),
    finds: [key],
    fixed: { [enabled(0)]: true, [enabled(1)]: false, [enabled(2)]: false },
  },
  'among three the one that fits neither': { design: by('e', 'n', 'g'), finds: [key], fixed: { [enabled(2)]: false } },
  'a next hop that is missing, or is none, stands beside nothing': {
    design: by('x', 'gone', 'a'),
    finds: [],
  },
  'no next hop yet, and other destinations': {
    design: {
      ...base,
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '20.0.0.0/8', nextHopType: 'peering-connection', nextHop: 'x' },
            { destination: '20.0.0.0/8', nextHopType: 'peering-connection' },
            { destination: '20.0.0.0/9', nextHopType: 'peering-connection', nextHop: 'y' },
            { destination: null, nextHopType: 'peering-connection', nextHop: 'y' },
          ],
        },
      },
    },
    finds: [],
  },
});
