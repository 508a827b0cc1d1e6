/** A CLB: a load balancer with its address in a subnet; its listeners pass requests to their targets. */

import {
  address,
  choiceItem,
  flag,
  list,
  listItem,
  name,
  note,
  part,
  port,
  reference,
  referenceItem,
  tags,
} from '../fields.ts';
import { defineKind } from '../kind.ts';

export const clb = defineKind({
  id: 'clb',
  schema: part({
    name: name(),
    subnet: reference('subnet'),
    privateIp: address(),
    securityGroups: list(referenceItem('security-group')),
    eip: reference('eip'),
    listeners: list(
      part({
        protocol: choiceItem(['tcp', 'udp']),
        port: port(),
        targets: listItem(part({ target: reference('cvm', 'clb', 'tencentdb'), port: port() })),
      }),
    ),
    passToTarget: flag(false),
    note: note(),
    tags: tags(),
  }),
  family: 'compute',
  shape: 'card',
  letter: null,
  parent: 'subnet',
  ends: null,
  size: { width: 160, height: 60 },
});
