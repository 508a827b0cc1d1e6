/** A route table: the routing policies of a VPC's subnets. The local route is implied in every table and never written. */

import { choiceItem, cidr, flag, list, name, note, part, reference, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** The next-hop types, in the order in which the form offers them. `eip` is the sender's own EIP and has no next hop. */
export const NEXT_HOP_TYPES = [
  'vpn-gateway',
  'nat-gateway',
  'public-gateway',
  'direct-connect-gateway',
  'peering-connection',
  'cvm',
  'eip',
] as const;

export const routeTable = defineKind({
  id: 'route-table',
  schema: part({
    name: name(),
    vpc: reference('vpc'),
    default: flag(false),
    routes: list(
      part({
        destination: cidr(),
        nextHopType: choiceItem(NEXT_HOP_TYPES),
        nextHop: reference(
          'vpn-gateway',
          'nat-gateway',
          'public-gateway',
          'direct-connect-gateway',
          'peering-connection',
          'cvm',
        ),
        enabled: flag(true),
        note: note(),
      }),
    ),
    note: note(),
    tags: tags(),
  }),
  family: 'network',
  shape: 'record',
  letter: 'R',
  parent: 'vpc',
  ends: null,
  size: { width: 0, height: 0 },
});
