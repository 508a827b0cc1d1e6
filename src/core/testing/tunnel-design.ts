/** A design of one tunnel for the tests of its exports, with parts of its own. */

import type { Json } from '../base/json.ts';
import type { Document } from '../document/document.ts';
import { net } from './net.ts';

type Part = { readonly [key: string]: Json };

/** The design: tunnel `t` from gateway `g` of VPC `v` to customer gateway `c` of data centre `i`; keys given replace those of the resource. */
export function tunnelDesign(
  tunnel: Part = {},
  device: Part = {},
  gateway: Part = {},
  sites: readonly string[] = ['192.168.10.0/24'],
): Document {
  return net({
    vpc: { v: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] } },
    idc: { i: { cidrs: sites } },
    'vpn-gateway': {
      g: { vpc: 'v', publicIp: '203.0.113.10', routes: [{ destination: '192.168.10.0/24', tunnel: 't' }], ...gateway },
    },
    'customer-gateway': { c: { idc: 'i', publicIp: '198.51.100.20', ...device } },
    'vpn-tunnel': {
      t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: sites }], ...tunnel },
    },
  });
}
