/** Small designs in which one intent fails, for the tests of its mending. */

import type { Json } from '../base/json.ts';
import type { Document } from '../document/document.ts';
import { net, type Sketch } from './net.ts';

type Table = Readonly<Record<string, { readonly [key: string]: Json }>>;

/** A design with the intent `i`, tcp 443 unless it says otherwise, and other intents. */
export function design(sketch: Sketch, intent: { readonly [key: string]: Json }, others: Table = {}): Document {
  return net(sketch, { intents: { i: { protocol: 'tcp', port: 443, ...intent }, ...others } });
}

/** Filters that let all pass. */
export const open = {
  inbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
  outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
};
/** Two subnets, and a server in one whose group `g` is left to be drawn. */
export const vpc: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v', cidr: '10.0.2.0/24' } },
  cvm: { web: { subnet: 'b', privateIp: '10.0.2.9', securityGroups: ['g'] } },
};

/** Two VPCs with a subnet each, joined by a peering that no policy leads to. */
export const peered: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.1.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'w', cidr: '10.1.1.0/24' } },
  'peering-connection': { p: { vpc: 'v', peerVpc: 'w' } },
  'route-table': { ra: { vpc: 'v', default: true }, rb: { vpc: 'w', default: true } },
};
/** A policy. */
export const by = (destination: string, nextHopType: string, nextHop: string) => ({
  destination,
  nextHopType,
  nextHop,
});
