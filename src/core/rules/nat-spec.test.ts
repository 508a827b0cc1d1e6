/** Tests of nat-spec, at its edges. */

import { checkRule } from './check-rule.ts';
import { NAT_BANDWIDTHS, NAT_CONNECTIONS } from './facts.ts';
import { natSpec } from './nat-spec.ts';

const one = (bandwidthMbps: number, maxConnections: number) => ({
  'nat-gateway': { n: { bandwidthMbps, maxConnections } },
});
const bandwidth = '/resources/nat-gateway/n/bandwidthMbps';
const connections = '/resources/nat-gateway/n/maxConnections';

checkRule(natSpec, {
  'the nearest bandwidth': {
    design: one(10, 1_000_000),
    finds: ['nat-spec:n'],
    fixed: { [bandwidth]: 20, [connections]: 1_000_000 },
    says: '10 Mbps',
  },
  'between two the larger': { design: one(35, 1_000_000), finds: ['nat-spec:n'], fixed: { [bandwidth]: 50 } },
  'the connections of the standard kind with another bandwidth': {
    design: one(100, 2_000_000),
    finds: ['nat-spec:n'],
    fixed: { [bandwidth]: 100, [connections]: 3_000_000 },
  },
  'almost the standard kind': {
    design: one(4999, 2_000_000),
    finds: ['nat-spec:n'],
    fixed: { [bandwidth]: 5000, [connections]: 2_000_000 },
  },
  'both wrong are one finding': {
    design: one(0, 0),
    finds: ['nat-spec:n'],
    fixed: { [bandwidth]: 20, [connections]: 1_000_000 },
  },
  'all that is offered': {
    design: {
      'nat-gateway': Object.fromEntries([
        ...NAT_BANDWIDTHS.flatMap((bandwidthMbps) =>
          NAT_CONNECTIONS.map(
            (maxConnections) => [`n${bandwidthMbps}-${maxConnections}`, { bandwidthMbps, maxConnections }] as const,
          ),
        ),
        ['standard', { bandwidthMbps: 5000, maxConnections: 2_000_000 }] as const,
      ]),
    },
    finds: [],
  },
});
