/** A network ACL: a stateless, ordered filter at the edge of the subnets it is bound to. */

import { choiceItem, cidr, list, name, note, part, ports, reference, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

const rule = part({
  action: choiceItem(['allow', 'deny']),
  protocol: choiceItem(['tcp', 'udp', 'icmp', 'all']),
  ports: ports(),
  cidr: cidr(),
  note: note(),
});

export const networkAcl = defineKind({
  id: 'network-acl',
  schema: part({
    name: name(),
    vpc: reference('vpc'),
    inbound: list(rule),
    outbound: list(rule),
    note: note(),
    tags: tags(),
  }),
  family: 'security',
  shape: 'record',
  letter: null,
  parent: 'vpc',
  ends: null,
  size: { width: 0, height: 0 },
});
