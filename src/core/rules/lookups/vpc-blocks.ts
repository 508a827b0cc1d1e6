/** The blocks of VPCs with their places, and how a fix changes one. */

import { formatIp, parseIp } from '../../address/ip.ts';
import { containsIp, covers, formatPrefix, type Prefix, parseCidr } from '../../address/prefix.ts';
import type { Edit } from '../../base/edit.ts';
import { sortedKeys } from '../../base/order.ts';
import { type Pointer, pointerOf } from '../../base/pointer.ts';
import { nextVpcBlock, subnetsOf } from '../../document/blocks.ts';
import type { Document, Resources } from '../../document/document.ts';
import { resolve, resourcePointer } from '../../document/tables.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { addressPointer, allHolders, HOLDER_KINDS, type HolderKind } from './holders.ts';

/** A block of a VPC: `index` is null for the primary one, else that of the secondary. */
export interface VpcBlock {
  readonly id: string;
  readonly vpc: ResourceOf<'vpc'>;
  readonly cidr: string;
  readonly index: number | null;
  readonly pointer: Pointer;
}

/** Every block of every VPC, ids in code point order, the primary before the secondaries. */
export function* allVpcBlocks(resources: Pick<Resources, 'vpc'>): Generator<VpcBlock> {
  for (const id of sortedKeys(resources.vpc)) {
    const vpc = resources.vpc[id];
    if (vpc !== undefined) yield* vpcBlocksOf(id, vpc);
  }
}

/** The blocks of one VPC, the primary first. */
export function* vpcBlocksOf(id: string, vpc: ResourceOf<'vpc'>): Generator<VpcBlock> {
  if (vpc.cidr !== null) yield { id, vpc, cidr: vpc.cidr, index: null, pointer: resourcePointer('vpc', id, 'cidr') };
  for (const [index, cidr] of vpc.secondaryCidrs.entries()) {
    yield { id, vpc, cidr, index, pointer: resourcePointer('vpc', id, 'secondaryCidrs', index) };
  }
}

/** The offered length that is nearest to a length. */
export function nearestLength(
  length: number,
  offered: { readonly shortest: number; readonly longest: number },
): number {
  return Math.min(Math.max(length, offered.shortest), offered.longest);
}

/** The tables that a move of a VPC block reads. */
export const MOVE_READS = [
  'vpc',
  'subnet',
  'idc',
  'vpn-gateway',
  'vpn-tunnel',
  'route-table',
  'peering-connection',
  ...HOLDER_KINDS,
  'pools',
  'reservations',
] as const;

type MoveTables = Pick<Document, 'pools' | 'reservations'> & {
  readonly resources: Pick<
    Resources,
    'vpc' | 'subnet' | 'idc' | 'vpn-gateway' | 'vpn-tunnel' | 'route-table' | 'peering-connection' | HolderKind
  >;
};

/**
 * The edits that take a VPC's block to a free one of `length`, and with it all of the VPC that is written as an address within it: subnets,
 * static addresses, reservations, SPD local ranges, and the peers' policies towards it. Null when nothing is free.
 */
export function moveVpcBlock(
  view: MoveTables,
  block: VpcBlock,
  length: number,
): { readonly cidr: string; readonly edits: readonly Edit[] } | null {
  const old = parseCidr(block.cidr)?.prefix;
  const cidr = nextVpcBlock(view, length, block.index === null ? block.id : null);
  const next = cidr === null ? undefined : parseCidr(cidr)?.prefix;
  if (old === undefined || cidr === null || next === undefined) return null;
  const edits: Edit[] = [{ op: 'set', pointer: block.pointer, value: cidr }];
  const moveCidr = (text: string | null, pointer: Pointer): void => {
    const parsed = text === null ? null : parseCidr(text);
    if (parsed === null || !covers(old, parsed.prefix)) return;
    // An equal range stands for the block itself, so it becomes the new block even when that has another size.
    const whole = parsed.prefix.length === old.length;
    edits.push({ op: 'set', pointer, value: whole ? cidr : moved(parsed.prefix, old, next) });
  };
  const subnets = new Set(subnetsOf(view.resources.subnet, block.id));
  for (const id of subnets) moveCidr(view.resources.subnet[id]?.cidr ?? null, resourcePointer('subnet', id, 'cidr'));
  for (const holder of allHolders(view.resources)) {
    if (holder.subnet === null || holder.text === null || !subnets.has(holder.subnet)) continue;
    const ip = parseIp(holder.text);
    if (ip !== null && containsIp(old, ip))
      edits.push({ op: 'set', pointer: addressPointer(holder), value: formatIp(next.base + (ip - old.base)) });
  }
  for (const [id, reservation] of Object.entries(view.reservations)) {
    if (reservation.vpc === block.id) moveCidr(reservation.cidr, pointerOf('reservations', id, 'cidr'));
  }
  for (const [id, tunnel] of Object.entries(view.resources['vpn-tunnel'])) {
    if (resolve(view.resources, 'vpn-gateway', tunnel.vpnGateway)?.vpc !== block.id) continue;
    for (const [index, rule] of tunnel.spd.entries())
      moveCidr(rule.local, resourcePointer('vpn-tunnel', id, 'spd', index, 'local'));
  }
  for (const [id, table] of Object.entries(view.resources['route-table'])) {
    for (const [index, route] of table.routes.entries()) {
      const peering = resolve(view.resources, 'peering-connection', route.nextHop);
      if (peering === null || table.vpc === block.id || (peering.vpc !== block.id && peering.peerVpc !== block.id))
        continue;
      moveCidr(route.destination, resourcePointer('route-table', id, 'routes', index, 'destination'));
    }
  }
  return { cidr, edits };
}

function moved(block: Prefix, from: Prefix, to: Prefix): string {
  return formatPrefix({ base: to.base + (block.base - from.base), length: block.length });
}
