/** A VPC: a private network space in one region, with a primary block and secondary ones. */

import { cidr, cidrItem, list, name, note, part, region, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const vpc = defineKind({
  id: 'vpc',
  schema: part({
    name: name(),
    region: region(),
    cidr: cidr(),
    secondaryCidrs: list(cidrItem()),
    note: note(),
    tags: tags(),
  }),
  family: 'network',
  shape: 'container',
  letter: 'P',
  parent: null,
  ends: null,
  size: { width: 480, height: 300 },
});
