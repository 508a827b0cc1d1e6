/** A security group: a stateful, ordered filter that workloads are bound to. */

import { choiceItem, cidr, list, name, note, part, ports, reference, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

const rule = part({
  action: choiceItem(['allow', 'deny']),
  protocol: choiceItem(['tcp', 'udp', 'icmp', 'all']),
  ports: ports(),
  cidr: cidr(),
  securityGroup: reference('security-group'),
  note: note(),
});

export const securityGroup = defineKind({
  id: 'security-group',
  schema: part({ name: name(), inbound: list(rule), outbound: list(rule), note: note(), tags: tags() }),
  family: 'security',
  shape: 'record',
  letter: null,
  parent: null,
  ends: null,
  size: { width: 0, height: 0 },
});
