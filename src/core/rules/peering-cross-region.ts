/** The two ends of a peering are in different regions. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { allPeerings } from './lookups/peerings.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const peering = { p: { vpc: 'a', peerVpc: 'b' } };

export const peeringCrossRegion = defineRule({
  id: 'peering-cross-region',
  severity: 'error',
  section: 'peering-direct-connect',
  reads: ['vpc', 'peering-connection'],
  fix: null,
  source: 'Announcement: cross-region peering ends on 2023-10-31',
  twice: false,
  *check(view) {
    for (const { id, value, sides } of allPeerings(view.resources)) {
      const [one, other] = sides.map((side) => resolve(view.resources, 'vpc', side));
      if (!one || !other || one.region === other.region) continue;
      yield {
        at: [placeOf('peering-connection', id), ...sides.map((side) => placeOf('vpc', side, 'region'))],
        message: message('finding.peering-cross-region', {
          peering: value.name,
          one: one.name,
          region: one.region,
          other: other.name,
          otherRegion: other.region,
        }),
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16', region: 'ap-shanghai' } },
      'peering-connection': peering,
    },
    clean: { vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } }, 'peering-connection': peering },
  },
});
