/** A CVM: a virtual machine in a subnet; with `forwards` it routes what is not addressed to it, as an appliance does. */

import { address, flag, list, name, note, part, reference, referenceItem, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const cvm = defineKind({
  id: 'cvm',
  schema: part({
    name: name(),
    subnet: reference('subnet'),
    privateIp: address(),
    securityGroups: list(referenceItem('security-group')),
    eip: reference('eip'),
    forwards: flag(false),
    note: note(),
    tags: tags(),
  }),
  family: 'compute',
  shape: 'card',
  letter: 'W',
  parent: 'subnet',
  ends: null,
  size: { width: 160, height: 60 },
});
