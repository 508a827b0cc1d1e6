/** Both ends of a peering are one VPC. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const peeringSelf = defineRule({
  id: 'peering-self',
  severity: 'error',
  section: 'peering-direct-connect',
  reads: ['vpc', 'peering-connection'],
  fix: null,
  source: 'Peering use limits, 553/18830',
  twice: false,
  *check(view) {
    for (const [id, peering] of Object.entries(view.resources['peering-connection'])) {
      const vpc = resolve(view.resources, 'vpc', peering.vpc);
      if (vpc === null || peering.vpc === null || peering.vpc !== peering.peerVpc) continue;
      yield {
        at: [placeOf('peering-connection', id, 'peerVpc'), placeOf('vpc', peering.vpc)],
        message: message('finding.peering-self', { peering: peering.name, vpc: vpc.name }),
      };
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '10.0.0.0/16' } }, 'peering-connection': { p: { vpc: 'a', peerVpc: 'a' } } },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
    },
  },
});
