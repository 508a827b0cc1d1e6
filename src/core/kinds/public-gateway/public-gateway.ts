/** A public gateway: a CVM that forwards its VPC's Internet traffic by its own EIP. */

import { address, list, name, note, part, reference, referenceItem, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const publicGateway = defineKind({
  id: 'public-gateway',
  schema: part({
    name: name(),
    subnet: reference('subnet'),
    privateIp: address(),
    eip: reference('eip'),
    securityGroups: list(referenceItem('security-group')),
    note: note(),
    tags: tags(),
  }),
  family: 'internet',
  shape: 'card',
  letter: null,
  parent: 'subnet',
  ends: null,
  size: { width: 160, height: 60 },
});
