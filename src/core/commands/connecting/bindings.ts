/** Joins by a reference: EIPs, route tables, ACLs, security groups, balancer targets, and a subnet's policy to a gateway. */

import type { Edit } from '../../base/edit.ts';
import { message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import { resolve, resourcePointer } from '../../document/tables.ts';
import { deed, refuse } from '../command.ts';
import { type End, type Link, nameOf, possible } from './link.ts';
import { type Policies, policyEdits, tableOf } from './policies.ts';

/** Who can hold an EIP. */
export type EipHolder = End<'nat-gateway' | 'cvm' | 'clb' | 'public-gateway'>;

/** Binds an EIP. One that is held elsewhere is not taken away unasked. */
export function bindEip(document: Document, eip: End<'eip'>, holder: EipHolder): Link {
  const label = message('step.bind', { a: eip.value.name, b: holder.value.name });
  if (holder.kind === 'nat-gateway' ? holder.value.eips.includes(eip.id) : holder.value.eip === eip.id) {
    return refuse(message('refusal.bound', { a: eip.value.name, b: holder.value.name }));
  }
  const bind = (): Edit[] =>
    holder.kind === 'nat-gateway'
      ? [
          {
            op: 'add',
            pointer: resourcePointer('nat-gateway', holder.id, 'eips', holder.value.eips.length),
            value: eip.id,
          },
        ]
      : [{ op: 'set', pointer: resourcePointer(holder.kind, holder.id, 'eip'), value: eip.id }];
  const held = holdersOf(document, eip.id);
  if (held.length === 0) return possible(() => deed(label, bind()));
  const others = held.map((each) => nameOf(document, each.id)).join(', ');
  return refuse(message('refusal.eip-held', { eip: eip.value.name, holder: others }), {
    title: message('instead.rebind', { eip: eip.value.name, holder: holder.value.name }),
    deed: deed(label, [...held.map((each) => each.edit), ...bind()]),
  });
}

function holdersOf(document: Document, eip: string): { readonly id: string; readonly edit: Edit }[] {
  const held: { readonly id: string; readonly edit: Edit }[] = [];
  for (const kind of ['cvm', 'clb', 'public-gateway'] as const) {
    for (const [id, value] of Object.entries(document.resources[kind])) {
      if (value.eip === eip)
        held.push({ id, edit: { op: 'set', pointer: resourcePointer(kind, id, 'eip'), value: null } });
    }
  }
  for (const [id, nat] of Object.entries(document.resources['nat-gateway'])) {
    const rest = nat.eips.filter((each) => each !== eip);
    if (rest.length < nat.eips.length)
      held.push({ id, edit: { op: 'set', pointer: resourcePointer('nat-gateway', id, 'eips'), value: rest } });
  }
  return held;
}

/** A gateway that a policy can lead to. */
type Gateway = End<'nat-gateway' | 'vpn-gateway' | 'direct-connect-gateway' | 'public-gateway'>;

/** Leads a subnet to a gateway: by a policy in the table that applies to it. A route table is led itself. */
export function lead(document: Document, from: End<'subnet' | 'route-table'>, gateway: Gateway): Link {
  const vpc =
    gateway.kind === 'public-gateway'
      ? (resolve(document.resources, 'subnet', gateway.value.subnet)?.vpc ?? null)
      : gateway.value.vpc;
  if (vpc === null || vpc !== from.value.vpc)
    return refuse(message('refusal.foreign-gateway', { gateway: gateway.value.name, subnet: from.value.name }));
  const table = from.kind === 'route-table' ? from.id : tableOf(document, from.id);
  if (table === null) return refuse(message('refusal.no-table', { subnet: from.value.name }));
  const destinations = destinationsOf(document, gateway);
  if (destinations.length === 0) return refuse(message('refusal.leads-nowhere', { gateway: gateway.value.name }));
  const policies: Policies = { destinations, nextHopType: gateway.kind, nextHop: gateway.id };
  const count = policyEdits(document, [table], policies).length;
  if (count === 0)
    return refuse(
      message('refusal.policy-there', { table: nameOf(document, table), destination: destinations.join(', ') }),
    );
  return possible(() =>
    deed(message('step.policies', { count, name: gateway.value.name }), policyEdits(document, [table], policies), {
      said: [message('said.policies-in', { count, table: nameOf(document, table) })],
    }),
  );
}

/** What lies behind a gateway: the Internet, or the IDC ranges of its tunnels. */
function destinationsOf(document: Document, gateway: Gateway): string[] {
  if (gateway.kind === 'nat-gateway' || gateway.kind === 'public-gateway') return ['0.0.0.0/0'];
  const ranges = new Set<string>();
  const add = (idc: string | null, own: readonly string[] = []): void => {
    const all = own.length > 0 ? own : (resolve(document.resources, 'idc', idc)?.cidrs ?? []);
    for (const cidr of all) ranges.add(cidr);
  };
  for (const tunnel of Object.values(document.resources['vpn-tunnel'])) {
    if (tunnel.vpnGateway === gateway.id)
      add(resolve(document.resources, 'customer-gateway', tunnel.customerGateway)?.idc ?? null);
  }
  for (const tunnel of Object.values(document.resources['direct-connect-tunnel']))
    if (tunnel.directConnectGateway === gateway.id) add(tunnel.idc, tunnel.cidrs);
  return [...ranges];
}

/** Associates a subnet with a route table or a network ACL of its VPC. */
export function associateWith(subnet: End<'subnet'>, other: End<'route-table' | 'network-acl'>): Link {
  const key = other.kind === 'route-table' ? 'routeTable' : 'networkAcl';
  if (other.value.vpc === null || other.value.vpc !== subnet.value.vpc)
    return refuse(message('refusal.foreign-record', { record: other.value.name, subnet: subnet.value.name }));
  if (subnet.value[key] === other.id)
    return refuse(message('refusal.bound', { a: other.value.name, b: subnet.value.name }));
  return possible(() =>
    deed(message('step.associate', { name: other.value.name, count: 1 }), [
      { op: 'set', pointer: resourcePointer('subnet', subnet.id, key), value: other.id },
    ]),
  );
}

/** Binds a workload or a public gateway to a security group, below those that it has. */
export function bindGroup(
  workload: End<'cvm' | 'clb' | 'tencentdb' | 'public-gateway'>,
  group: End<'security-group'>,
): Link {
  const { securityGroups } = workload.value;
  if (securityGroups.includes(group.id))
    return refuse(message('refusal.bound', { a: group.value.name, b: workload.value.name }));
  const pointer = resourcePointer(workload.kind, workload.id, 'securityGroups', securityGroups.length);
  return possible(() =>
    deed(message('step.bind', { a: group.value.name, b: workload.value.name }), [
      { op: 'add', pointer, value: group.id },
    ]),
  );
}

/** Makes a workload a target of a balancer: of each of its listeners, or of a first one on port 80. */
export function target(balancer: End<'clb'>, workload: End<'cvm' | 'tencentdb'>): Link {
  const { listeners } = balancer.value;
  const lacking = listeners.flatMap((listener, index) =>
    listener.targets.some((each) => each.target === workload.id) ? [] : [{ listener, index }],
  );
  if (listeners.length > 0 && lacking.length === 0)
    return refuse(message('refusal.bound', { a: workload.value.name, b: balancer.value.name }));
  return possible(() => {
    const at = (...rest: readonly (string | number)[]): string =>
      resourcePointer('clb', balancer.id, 'listeners', ...rest);
    const edits: Edit[] =
      listeners.length === 0
        ? [
            {
              op: 'add',
              pointer: at(0),
              value: { protocol: 'tcp', port: 80, targets: [{ target: workload.id, port: 80 }] },
            },
          ]
        : lacking.map(({ listener, index }) => ({
            op: 'add',
            pointer: at(index, 'targets', listener.targets.length),
            value: { target: workload.id, port: listener.port },
          }));
    return deed(message('step.target', { a: workload.value.name, b: balancer.value.name }), edits);
  });
}
