/** Joins two resources: which pairs make what, and the policies that are offered with it. */

import { message } from '../base/message.ts';
import type { Document } from '../document/document.ts';
import { allResources, type Found, findResource } from '../document/tables.ts';
import { KINDS } from '../kinds/index.ts';
import { type Command, refuse } from './command.ts';
import { associateWith, bindEip, bindGroup, lead, target } from './connecting/bindings.ts';
import { directConnect, peering, tunnel, twoVpnGateways } from './connecting/lines.ts';
import type { Link } from './connecting/link.ts';
import { publish } from './connecting/publish.ts';

/** The two ends, in either order. */
export interface ConnectArgs {
  readonly from: string;
  readonly to: string;
}

/** Joins two resources as one step. */
export const connect: Command<ConnectArgs> = {
  id: 'connect',
  title: 'command.connect',
  shortcut: null,
  run: (document, { from, to }) => {
    const link = linkOf(document, from, to);
    return link.ok ? link.make() : link;
  },
};

/** The resources that `from` could be joined with. */
export function legalEnds(document: Document, from: string): ReadonlySet<string> {
  const start = findResource(document.resources, from);
  const ends = new Set<string>();
  if (start === null) return ends;
  for (const end of allResources(document.resources))
    if (end.id !== from && between(document, start, end).ok) ends.add(end.id);
  return ends;
}

function linkOf(document: Document, from: string, to: string): Link {
  const [start, end] = [findResource(document.resources, from), findResource(document.resources, to)];
  if (start === null || end === null) return refuse(message('refusal.gone'));
  if (from === to) return refuse(message('refusal.itself'));
  return between(document, start, end);
}

function between(document: Document, start: Found, end: Found): Link {
  return (
    ordered(document, start, end) ??
    ordered(document, end, start) ??
    refuse(message('refusal.no-link', { a: start.value.name, b: end.value.name }))
  );
}

/** The link of a pair in this order, or null when it is none of a's kind. */
function ordered(document: Document, a: Found, b: Found): Link | null {
  switch (a.kind) {
    case 'vpn-gateway':
      if (b.kind === 'customer-gateway') return tunnel(document, a, b);
      if (b.kind === 'vpn-gateway') return twoVpnGateways(document, a, b);
      return b.kind === 'idc'
        ? standIn(document, a, customerGatewaysOf(document, b.id), 'refusal.no-customer-gateway')
        : null;
    case 'customer-gateway':
      if (b.kind === 'customer-gateway') return refuse(message('refusal.two-customer-gateways'));
      if (b.kind === 'direct-connect-gateway') return refuse(message('refusal.direct-connect-idc'));
      return b.kind === 'vpc' || b.kind === 'subnet'
        ? standIn(document, a, vpnGatewaysOf(document, b.kind === 'vpc' ? b.id : b.value.vpc), 'refusal.no-vpn-gateway')
        : null;
    case 'direct-connect-gateway':
      return b.kind === 'idc' ? directConnect(document, a, b) : null;
    case 'vpc':
      if (b.kind === 'vpc') return peering(document, a.id, b.id);
      if (b.kind === 'subnet') return peering(document, a.id, b.value.vpc);
      return b.kind === 'idc' ? refuse(message('refusal.vpc-idc')) : null;
    case 'subnet':
      if (b.kind === 'subnet') return peering(document, a.value.vpc, b.value.vpc);
      if (
        b.kind === 'nat-gateway' ||
        b.kind === 'vpn-gateway' ||
        b.kind === 'direct-connect-gateway' ||
        b.kind === 'public-gateway'
      )
        return lead(document, a, b);
      if (b.kind === 'idc') return refuse(message('refusal.vpc-idc'));
      return b.kind === 'route-table' || b.kind === 'network-acl' ? associateWith(a, b) : null;
    case 'route-table':
      return b.kind === 'nat-gateway' ||
        b.kind === 'vpn-gateway' ||
        b.kind === 'direct-connect-gateway' ||
        b.kind === 'public-gateway'
        ? lead(document, a, b)
        : null;
    case 'nat-gateway':
      if (b.kind === 'cvm') return publish(document, a, b);
      return b.kind === 'clb' || b.kind === 'tencentdb' ? refuse(message('refusal.nat-target')) : null;
    case 'eip':
      if (b.kind === 'nat-gateway' || b.kind === 'cvm' || b.kind === 'clb' || b.kind === 'public-gateway')
        return bindEip(document, a, b);
      return refuse(message(KINDS[b.kind].family === 'data' ? 'refusal.eip-database' : 'refusal.eip-holder'));
    case 'security-group':
      if (b.kind === 'cvm' || b.kind === 'clb' || b.kind === 'tencentdb' || b.kind === 'public-gateway')
        return bindGroup(b, a);
      return refuse(message('refusal.group-holder'));
    case 'network-acl':
      // A subnet, which takes one, is asked first in the other order.
      return b.kind === 'subnet' ? null : refuse(message('refusal.acl-holder'));
    case 'clb':
      return b.kind === 'cvm' || b.kind === 'tencentdb' ? target(a, b) : null;
    default:
      return null;
  }
}

/** A box stands for the one gateway on its border that the link is really about. */
function standIn(
  document: Document,
  start: Found,
  gateways: readonly string[],
  none: 'refusal.no-customer-gateway' | 'refusal.no-vpn-gateway',
): Link {
  let first: Link | null = null;
  for (const id of gateways) {
    const link = linkOf(document, start.id, id);
    if (link.ok) return link;
    first ??= link;
  }
  return first ?? refuse(message(none));
}

function customerGatewaysOf(document: Document, idc: string): string[] {
  return Object.entries(document.resources['customer-gateway']).flatMap(([id, value]) =>
    value.idc === idc ? [id] : [],
  );
}

function vpnGatewaysOf(document: Document, vpc: string | null): string[] {
  return Object.entries(document.resources['vpn-gateway']).flatMap(([id, value]) => (value.vpc === vpc ? [id] : []));
}
