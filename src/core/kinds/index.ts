/** The registry of kinds, in the order of the file format. To add a kind: its folder, and a line here. */

import type * as v from 'valibot';
import { clb } from './clb/clb.ts';
import { customerGateway } from './customer-gateway/customer-gateway.ts';
import { cvm } from './cvm/cvm.ts';
import { directConnectGateway } from './direct-connect-gateway/direct-connect-gateway.ts';
import { directConnectTunnel } from './direct-connect-tunnel/direct-connect-tunnel.ts';
import { eip } from './eip/eip.ts';
import { idc } from './idc/idc.ts';
import { natGateway } from './nat-gateway/nat-gateway.ts';
import { networkAcl } from './network-acl/network-acl.ts';
import { peeringConnection } from './peering-connection/peering-connection.ts';
import { publicGateway } from './public-gateway/public-gateway.ts';
import { routeTable } from './route-table/route-table.ts';
import { securityGroup } from './security-group/security-group.ts';
import { subnet } from './subnet/subnet.ts';
import { tencentdb } from './tencentdb/tencentdb.ts';
import { vpc } from './vpc/vpc.ts';
import { vpnGateway } from './vpn-gateway/vpn-gateway.ts';
import { vpnTunnel } from './vpn-tunnel/vpn-tunnel.ts';

/** Every kind by its id; the order is that of the file. */
export const KINDS = {
  vpc,
  subnet,
  'route-table': routeTable,
  'vpn-gateway': vpnGateway,
  'customer-gateway': customerGateway,
  'vpn-tunnel': vpnTunnel,
  'nat-gateway': natGateway,
  'public-gateway': publicGateway,
  'direct-connect-gateway': directConnectGateway,
  'direct-connect-tunnel': directConnectTunnel,
  'peering-connection': peeringConnection,
  eip,
  'security-group': securityGroup,
  'network-acl': networkAcl,
  cvm,
  clb,
  tencentdb,
  idc,
} as const;

/** The id of a kind. */
export type KindId = keyof typeof KINDS;

/** The kinds in the order of the file. */
export const KIND_IDS = Object.keys(KINDS) as readonly KindId[];

/** A resource of one kind with all its defaults filled in. */
export type ResourceOf<K extends KindId> = DeepReadonly<v.InferOutput<(typeof KINDS)[K]['schema']>>;

type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [P in keyof T]: DeepReadonly<T[P]> }
    : T;

/** A resource of any kind. */
export type AnyResource = ResourceOf<KindId>;

/** Whether a text is the id of a kind. */
export function isKindId(text: string): text is KindId {
  return Object.hasOwn(KINDS, text);
}

/** The port that a database answers on: also an engine's default. */
export { portOf } from './tencentdb/tencentdb.ts';
