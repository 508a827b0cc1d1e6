/** What a packet carries with it on its way, and how its way can end. */

import type { Ip } from '../../address/ip.ts';
import type { Looked } from './filters.ts';
import type { Host } from './holdings.ts';

/** The closed list of how a packet's way ends. */
export type Disposition =
  | 'delivered'
  | 'delivered-to-idc'
  | 'delivered-to-internet'
  | 'security-group-denied-out'
  | 'network-acl-denied-out'
  | 'unroutable-destination'
  | 'no-such-host'
  | 'no-route'
  | 'next-hop-invalid'
  | 'nat-private-destination'
  | 'nat-no-eip'
  | 'public-gateway-no-eip'
  | 'no-tunnel'
  | 'not-in-idc'
  | 'peering-not-local'
  | 'not-forwarding'
  | 'loop'
  | 'network-acl-denied-in'
  | 'security-group-denied-in'
  | 'no-listener'
  | 'no-target'
  | 'no-target-reachable'
  | 'port-closed'
  | 'next-hop-down'
  | 'nat-no-mapping'
  | 'idc-no-route'
  | 'no-public-address'
  | 'reply-lost';

/** A translation of the source that a request went through: by whom, and what the source was before. */
export interface Translation {
  readonly by: 'nat-gateway' | 'public-gateway' | 'eip' | 'uplink';
  readonly id: string;
  readonly before: Ip;
}

/** How a request came in from the Internet: by the EIP of the host `id`, or by a DNAT rule of the NAT gateway `id`. */
export interface Entry {
  readonly by: 'eip' | 'dnat';
  readonly id: string;
  readonly address: Ip;
}

/** A packet under way. It is changed as it goes; a reply is a packet of its own. */
export interface Packet {
  /** The request that this packet replies to, or null when it is one. */
  readonly replyTo: Packet | null;
  /** Who asked. */
  readonly sender: Host;
  source: Ip;
  destination: Ip;
  looked: Looked;
  /** Forwarding CVMs and public gateways that it has passed. */
  readonly passed: string[];
  /** Translations of the request, the last at the end; a reply takes them off again. */
  readonly translations: Translation[];
  /** How the request came in; of a reply, the request's. */
  entry: Entry | null;
  /** Of a reply: whether it has come to the NAT gateway whose DNAT rule let the request in. */
  returned: boolean;
}

/** How a packet's way ended. */
export interface End {
  readonly disposition: Disposition;
  /** The host that took the packet, of a success: of a balanced flow the balancer. */
  readonly taken?: Host;
  /** Of a flow through a balancer: the target at which it ended, and how its reply fared. */
  readonly balanced?: { readonly target: Host; readonly port: number; readonly reply: Disposition };
}

/** Whether a disposition is a success. */
export function isSuccess(disposition: Disposition): boolean {
  return disposition.startsWith('delivered');
}
