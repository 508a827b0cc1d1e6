/** A peering connection: joins two VPCs of one region, primary blocks only, and is not transitive. */

import { integerOrNull, name, note, part, reference, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const peeringConnection = defineKind({
  id: 'peering-connection',
  schema: part({
    name: name(),
    vpc: reference('vpc'),
    peerVpc: reference('vpc'),
    bandwidthMbps: integerOrNull('Mbps'),
    note: note(),
    tags: tags(),
  }),
  family: 'link',
  shape: 'line',
  letter: null,
  parent: null,
  ends: ['vpc', 'peerVpc'],
  size: { width: 0, height: 0 },
});
