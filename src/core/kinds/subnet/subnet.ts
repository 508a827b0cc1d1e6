/** A subnet: a range of a VPC in one zone, associated with exactly one route table and at most one network ACL. */

import { cidr, name, note, part, reference, tags, zone } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const subnet = defineKind({
  id: 'subnet',
  schema: part({
    name: name(),
    vpc: reference('vpc'),
    zone: zone(),
    cidr: cidr(),
    routeTable: reference('route-table'),
    networkAcl: reference('network-acl'),
    note: note(),
    tags: tags(),
  }),
  family: 'network',
  shape: 'container',
  letter: 'S',
  parent: 'vpc',
  ends: null,
  size: { width: 200, height: 132 },
});
