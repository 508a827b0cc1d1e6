/** A customer gateway: stands for the IPsec gateway in an IDC. */

import { address, name, note, part, reference, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const customerGateway = defineKind({
  id: 'customer-gateway',
  schema: part({
    name: name(),
    idc: reference('idc'),
    publicIp: address(),
    privateIp: address(),
    note: note(),
    tags: tags(),
  }),
  family: 'vpn',
  shape: 'plate',
  letter: 'C',
  parent: 'idc',
  ends: null,
  size: { width: 160, height: 60 },
});
