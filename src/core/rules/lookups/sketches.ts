/** The design that examples of VPN rules vary: a VPC and an IDC that one tunnel joins. */

import type { Json } from '../../base/json.ts';
import type { Example } from '../rule.ts';

/** What an example has of its own: fields of the tunnel, of its two gateways and of the IDC, and other resources. */
export interface TunnelSketch {
  readonly tunnel?: { readonly [key: string]: Json };
  readonly gateway?: { readonly [key: string]: Json };
  readonly customer?: { readonly [key: string]: Json };
  readonly idc?: { readonly [key: string]: Json };
  readonly also?: Readonly<Record<string, Readonly<Record<string, { readonly [key: string]: Json }>>>>;
}

/** VPC `a` (10.0.0.0/16) with gateway `g`, IDC `d` (192.168.0.0/16) with customer gateway `c`, tunnel `t` between them in mode `spd`. */
export function tunnelSketch({
  tunnel = {},
  gateway = {},
  customer = {},
  idc = {},
  also = {},
}: TunnelSketch = {}): Example {
  const base: Record<string, Record<string, { readonly [key: string]: Json }>> = {
    vpc: { a: { cidr: '10.0.0.0/16' } },
    idc: { d: { cidrs: ['192.168.0.0/16'], ...idc } },
    'vpn-gateway': { g: { vpc: 'a', ...gateway } },
    'customer-gateway': { c: { idc: 'd', publicIp: '203.0.113.5', ...customer } },
    'vpn-tunnel': {
      t: {
        vpnGateway: 'g',
        customerGateway: 'c',
        spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }],
        ...tunnel,
      },
    },
  };
  for (const [kind, resources] of Object.entries(also)) base[kind] = { ...base[kind], ...resources };
  return base as Example;
}
