/** A direct connect gateway: a VPC's door to leased lines. */

import { name, note, part, reference, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const directConnectGateway = defineKind({
  id: 'direct-connect-gateway',
  schema: part({ name: name(), vpc: reference('vpc'), note: note(), tags: tags() }),
  family: 'link',
  shape: 'plate',
  letter: null,
  parent: 'vpc',
  ends: null,
  size: { width: 160, height: 60 },
});
