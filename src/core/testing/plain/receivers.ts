/** Decides who receives what is addressed to an EIP, a DNAT port, a listener or a database: one scan of the document a question. */

import type { Ip } from '../../address/ip.ts';
import type { Document } from '../../document/document.ts';
import type { Looked } from './filters.ts';
import { eipAddress, eipOf, find, type Holder, holders, idsOf, vpcOfSubnet, workload } from './holdings.ts';

/** A balancer. */
export type Balancer = Holder & { readonly kind: 'clb' };

/** What receives at an EIP's address: a CVM or CLB, a NAT gateway by its id, or nobody (a public gateway's, shared, or unused). */
export function receiverAtEip(design: Document, ip: Ip): Holder | string | null {
  const hosts = holders(design).filter((holder) => eipAddress(design, eipOf(holder)) === ip);
  const gateways = idsOf(design.resources['nat-gateway']).filter((id) =>
    find(design.resources['nat-gateway'], id)?.eips.some((eip) => eipAddress(design, eip) === ip),
  );
  if (hosts.length + gateways.length !== 1) return null;
  const [host] = hosts;
  if (host !== undefined) return host.kind === 'public-gateway' ? null : host;
  return gateways[0] ?? null;
}

/** The workload and port that a NAT gateway's first matching DNAT rule names, or null. */
export function mapped(
  design: Document,
  natId: string,
  ip: Ip,
  looked: Looked,
): { readonly target: Holder; readonly port: number } | null {
  const nat = find(design.resources['nat-gateway'], natId);
  for (const rule of nat?.dnat ?? []) {
    if (rule.protocol !== looked.protocol || rule.port !== looked.ports?.[0]) continue;
    if (eipAddress(design, rule.eip) !== ip) continue;
    const target = workload(design, rule.target);
    const vpc = target === null ? null : vpcOfSubnet(design, target.value.subnet);
    if (target !== null && vpc !== null && vpc === nat?.vpc) return { target, port: rule.targetPort };
  }
  return null;
}

/** The targets of a balancer's listener that resolve and are in its VPC, or null when it does not listen there. */
export function targetsOf(
  design: Document,
  clb: Balancer,
  looked: Looked,
): { readonly target: Holder; readonly port: number }[] | null {
  const vpc = vpcOfSubnet(design, clb.value.subnet);
  const listener = clb.value.listeners.find(
    ({ protocol, port }) => protocol === looked.protocol && port === looked.ports?.[0],
  );
  if (listener === undefined) return null;
  return listener.targets.flatMap(({ target, port }) => {
    const found = workload(design, target);
    return found !== null && vpc !== null && vpcOfSubnet(design, found.value.subnet) === vpc
      ? [{ target: found, port }]
      : [];
  });
}

/** Whether a workload takes a request: a database takes tcp to its port only. */
export function takes(holder: Holder, looked: Looked): boolean {
  if (holder.kind !== 'tencentdb') return true;
  const standard = { mysql: 3306, postgresql: 5432, redis: 6379, mongodb: 27017 }[holder.value.engine];
  return looked.protocol === 'tcp' && looked.ports?.[0] === (holder.value.port ?? standard);
}

/** The VPC at the other side of a peering from `vpc`, or null when it is not one of two different sides or the other does not exist. */
export function peerOf(design: Document, id: string, vpc: string): string | null {
  const peering = find(design.resources['peering-connection'], id);
  if (peering === null || peering.vpc === peering.peerVpc) return null;
  if (peering.vpc !== vpc && peering.peerVpc !== vpc) return null;
  const other = peering.vpc === vpc ? peering.peerVpc : peering.vpc;
  return find(design.resources.vpc, other) === null ? null : other;
}
