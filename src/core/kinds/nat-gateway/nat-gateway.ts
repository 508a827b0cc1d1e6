/** A NAT gateway: translates a VPC's traffic to the Internet, and by DNAT rules publishes workloads on its EIPs. */

import { choiceItem, integer, list, name, note, part, port, reference, referenceItem, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const natGateway = defineKind({
  id: 'nat-gateway',
  schema: part({
    name: name(),
    vpc: reference('vpc'),
    eips: list(referenceItem('eip')),
    bandwidthMbps: integer(100, 'Mbps'),
    maxConnections: integer(1_000_000, 'connections'),
    dnat: list(
      part({
        protocol: choiceItem(['tcp', 'udp']),
        eip: reference('eip'),
        port: port(),
        target: reference('cvm', 'clb', 'tencentdb'),
        targetPort: port(),
      }),
    ),
    note: note(),
    tags: tags(),
  }),
  family: 'internet',
  shape: 'plate',
  letter: 'N',
  parent: 'vpc',
  ends: null,
  size: { width: 160, height: 60 },
});
