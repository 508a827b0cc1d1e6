/** An elastic IP: a public address that a NAT gateway, a workload or a public gateway holds. */

import { address, integer, name, note, part, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const eip = defineKind({
  id: 'eip',
  schema: part({ name: name(), address: address(), bandwidthMbps: integer(5, 'Mbps'), note: note(), tags: tags() }),
  family: 'internet',
  shape: 'record',
  letter: null,
  parent: null,
  ends: null,
  size: { width: 0, height: 0 },
});
