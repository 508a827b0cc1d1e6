/** Who holds which block of a VPC's space, and which are free: what drops, pasted subnets and fixes take their blocks from. */

import { nextFreeBlock } from '../address/allocate.ts';
import { formatPrefix, PRIVATE_PREFIXES, type Prefix, parseCidr, parsePrefix } from '../address/prefix.ts';
import type { ResourceOf } from '../kinds/index.ts';
import type { Document, Resources } from './document.ts';
import { resolve } from './tables.ts';

/** The network of a CIDR text, or null when there is none. Host bits are dropped. */
export function networkOf(cidr: string | null): Prefix | null {
  return cidr === null ? null : parsePrefix(cidr);
}

/** The network of a CIDR text whose host bits are clear, else null: rules about containment and overlap are silent on the others. */
export function soundNetworkOf(cidr: string | null): Prefix | null {
  const parsed = cidr === null ? null : parseCidr(cidr);
  return parsed === null || parsed.hostBits ? null : parsed.prefix;
}

/** A VPC's blocks, primary first. */
export function blocksOf(vpc: ResourceOf<'vpc'>): Prefix[] {
  return [vpc.cidr, ...vpc.secondaryCidrs].map(networkOf).filter((block) => block !== null);
}

const byVpc = new WeakMap<Resources['subnet'], ReadonlyMap<string, readonly string[]>>();

/** The ids of a VPC's subnets, in the order of their table. Made once for each table of subnets. */
export function subnetsOf(subnets: Resources['subnet'], vpc: string): readonly string[] {
  let map = byVpc.get(subnets);
  if (map === undefined) {
    const made = new Map<string, string[]>();
    for (const [id, subnet] of Object.entries(subnets)) {
      if (subnet.vpc === null) continue;
      const list = made.get(subnet.vpc);
      if (list === undefined) made.set(subnet.vpc, [id]);
      else list.push(id);
    }
    map = made;
    byVpc.set(subnets, map);
  }
  return map.get(vpc) ?? [];
}

/** The subnet blocks and reservations that a VPC's space already holds; `except` is left out. */
export function takenIn(
  document: Pick<Document, 'reservations'> & { readonly resources: Pick<Resources, 'subnet'> },
  vpc: string,
  except: string | null = null,
): Prefix[] {
  const taken = subnetsOf(document.resources.subnet, vpc)
    .filter((id) => id !== except)
    .map((id) => networkOf(document.resources.subnet[id]?.cidr ?? null));
  const reserved = Object.values(document.reservations)
    .filter((reservation) => reservation.vpc === vpc)
    .map((reservation) => networkOf(reservation.cidr));
  return [...taken, ...reserved].filter((block) => block !== null);
}

/** The next free block of `length` in a VPC as text, or null when the VPC has none. `except` is a subnet that gives its own block up. */
export function nextSubnetBlock(
  document: Pick<Document, 'reservations'> & { readonly resources: Pick<Resources, 'subnet' | 'vpc'> },
  vpc: string,
  length: number,
  except: string | null = null,
): string | null {
  const value = resolve(document.resources, 'vpc', vpc);
  if (value === null) return null;
  const block = nextFreeBlock(blocksOf(value), takenIn(document, vpc, except), length);
  return block === null ? null : formatPrefix(block);
}

/**
 * The next free block of `length` for a VPC as text: from the pools when there are any, else from the private ranges; clear of every VPC and
 * every IDC of the design, so that the two can be joined later. `except` is a VPC that gives its own primary block up.
 */
export function nextVpcBlock(
  document: Pick<Document, 'pools'> & { readonly resources: Pick<Resources, 'vpc' | 'idc'> },
  length: number,
  except: string | null = null,
): string | null {
  const pools = Object.values(document.pools)
    .map((pool) => networkOf(pool.cidr))
    .filter((pool) => pool !== null);
  const taken = [
    ...Object.entries(document.resources.vpc).flatMap(([id, vpc]) =>
      id === except ? vpc.secondaryCidrs.map(networkOf).filter((block) => block !== null) : blocksOf(vpc),
    ),
    ...Object.values(document.resources.idc).flatMap((idc) =>
      idc.cidrs.map(networkOf).filter((block) => block !== null),
    ),
  ];
  const lowest = PRIVATE_PREFIXES.filter((range) => range.length <= 16 && range.length !== 10);
  const block = (pools.length > 0 ? nextFreeBlock(pools, taken, length) : null) ?? nextFreeBlock(lowest, taken, length);
  return block === null ? null : formatPrefix(block);
}
