/** A direct connect tunnel: a leased line between a direct connect gateway and an IDC, with the ranges reached through it. */

import { cidrItem, flag, integer, list, name, note, part, reference, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const directConnectTunnel = defineKind({
  id: 'direct-connect-tunnel',
  schema: part({
    name: name(),
    directConnectGateway: reference('direct-connect-gateway'),
    idc: reference('idc'),
    cidrs: list(cidrItem()),
    bandwidthMbps: integer(1000, 'Mbps'),
    enabled: flag(true),
    note: note(),
    tags: tags(),
  }),
  family: 'link',
  shape: 'line',
  letter: null,
  parent: null,
  ends: ['directConnectGateway', 'idc'],
  size: { width: 0, height: 0 },
});
