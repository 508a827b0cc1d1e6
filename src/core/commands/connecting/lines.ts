/** Joins by a line: VPN tunnels, direct connect tunnels, peering connections, with the policies that each wants. */

import type { Edit } from '../../base/edit.ts';
import type { Json } from '../../base/json.ts';
import { message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import { resolve, resourcePointer } from '../../document/tables.ts';
import type { KindId } from '../../kinds/index.ts';
import { type Deed, deed, type Refusal, refuse } from '../command.ts';
import { asName, type Fields, fresh, freshName } from '../making/fresh.ts';
import { minter } from '../making/mint.ts';
import { type End, type Link, nameOf, possible } from './link.ts';
import { policyEdits, tablesInUse } from './policies.ts';

/** A VPN tunnel whose SPD leads from the VPC's blocks to the IDC's ranges. */
export function tunnel(document: Document, gateway: End<'vpn-gateway'>, customer: End<'customer-gateway'>): Link {
  for (const each of Object.values(document.resources['vpn-tunnel'])) {
    if (each.vpnGateway === gateway.id && each.customerGateway === customer.id)
      return refuse(message('refusal.pair-tunnel', { a: gateway.value.name, b: customer.value.name }));
  }
  return possible(() => {
    const vpc = resolve(document.resources, 'vpc', gateway.value.vpc);
    const remotes = resolve(document.resources, 'idc', customer.value.idc)?.cidrs ?? [];
    const blocks = vpc === null ? [] : [vpc.cidr, ...vpc.secondaryCidrs].filter((block) => block !== null);
    const spd: Json = remotes.length === 0 ? [] : blocks.map((local) => ({ local, remotes }));
    const made = line(document, 'vpn-tunnel', null, { vpnGateway: gateway.id, customerGateway: customer.id, spd });
    return withPolicies(document, made, [
      { vpc: gateway.value.vpc, destinations: remotes, nextHopType: 'vpn-gateway', nextHop: gateway.id },
    ]);
  });
}

/** A direct connect tunnel to all ranges of an IDC. */
export function directConnect(document: Document, gateway: End<'direct-connect-gateway'>, idc: End<'idc'>): Link {
  for (const each of Object.values(document.resources['direct-connect-tunnel'])) {
    if (each.directConnectGateway === gateway.id && each.idc === idc.id)
      return refuse(message('refusal.pair-direct-connect', { a: gateway.value.name, b: idc.value.name }));
  }
  return possible(() => {
    const made = line(document, 'direct-connect-tunnel', null, { directConnectGateway: gateway.id, idc: idc.id });
    return withPolicies(document, made, [
      {
        vpc: gateway.value.vpc,
        destinations: idc.value.cidrs,
        nextHopType: 'direct-connect-gateway',
        nextHop: gateway.id,
      },
    ]);
  });
}

/** A peering connection between two VPCs; it carries primary blocks only. */
export function peering(document: Document, vpc: string | null, peerVpc: string | null): Link {
  const [a, b] = [resolve(document.resources, 'vpc', vpc), resolve(document.resources, 'vpc', peerVpc)];
  if (a === null || b === null) return refuse(message('refusal.no-vpc'));
  if (vpc === peerVpc) return refuse(message('refusal.same-vpc', { vpc: a.name }));
  for (const each of Object.values(document.resources['peering-connection'])) {
    const same = (each.vpc === vpc && each.peerVpc === peerVpc) || (each.vpc === peerVpc && each.peerVpc === vpc);
    if (same) return refuse(message('refusal.pair-peering', { a: a.name, b: b.name }));
  }
  return possible(() => {
    const made = line(document, 'peering-connection', `${a.name} – ${b.name}`, { vpc, peerVpc });
    const to = (block: string | null): string[] => (block === null ? [] : [block]);
    return withPolicies(document, made, [
      { vpc, destinations: to(b.cidr), nextHopType: 'peering-connection', nextHop: made.id },
      { vpc: peerVpc, destinations: to(a.cidr), nextHopType: 'peering-connection', nextHop: made.id },
    ]);
  });
}

/** Two VPN gateways: clouds are joined by a peering, which is offered in place of the tunnel. */
export function twoVpnGateways(document: Document, a: End<'vpn-gateway'>, b: End<'vpn-gateway'>): Refusal {
  const why = message('refusal.two-vpn-gateways');
  const other = peering(document, a.value.vpc, b.value.vpc);
  if (!other.ok) return refuse(why);
  return refuse(why, {
    title: message('instead.peering', { a: nameOf(document, a.value.vpc), b: nameOf(document, b.value.vpc) }),
    deed: other.make(),
  });
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly edits: readonly Edit[];
}

function line(document: Document, kind: KindId, name: string | null, fields: Fields): Line {
  const id = minter(document)(kind);
  const called = asName(name ?? freshName(kind, id));
  return {
    id,
    name: called,
    edits: [{ op: 'add', pointer: resourcePointer(kind, id), value: fresh(kind, { ...fields, name: called }) }],
  };
}

function withPolicies(
  document: Document,
  made: Line,
  wants: readonly (Parameters<typeof policyEdits>[2] & { readonly vpc: string | null })[],
): Deed {
  const policies = wants.flatMap((want) =>
    want.vpc === null ? [] : policyEdits(document, tablesInUse(document, want.vpc), want),
  );
  const count = policies.length;
  const done = { select: [made.id] };
  const label = message('step.connect', { name: made.name });
  if (count === 0) return deed(label, made.edits, done);
  const offer = {
    title: message('offer.policies', { count }),
    deed: deed(message('step.policies', { count, name: made.name }), policies),
  };
  return deed(label, made.edits, { ...done, offer });
}
