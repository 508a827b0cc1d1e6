/** A VPN gateway: a VPC's IPsec gateway. Its own policies choose among its tunnels in mode `route`. */

import { address, cidr, flag, integer, list, name, note, part, reference, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const vpnGateway = defineKind({
  id: 'vpn-gateway',
  schema: part({
    name: name(),
    vpc: reference('vpc'),
    publicIp: address(),
    bandwidthMbps: integer(100, 'Mbps'),
    routes: list(
      part({ destination: cidr(), tunnel: reference('vpn-tunnel'), weight: integer(0, 'weight'), enabled: flag(true) }),
    ),
    note: note(),
    tags: tags(),
  }),
  family: 'vpn',
  shape: 'plate',
  letter: 'G',
  parent: 'vpc',
  ends: null,
  size: { width: 160, height: 60 },
});
