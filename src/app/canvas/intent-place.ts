/** Where an end of an intent is on the drawing: what an id names, and for addresses the nearest thing that holds them. */

import {
  containsIp,
  covers,
  findResource,
  INTERNET,
  type Prefix,
  parseIp,
  parsePrefix,
  type Resources,
  subnetUse,
  treeOf,
} from '../../core/index.ts';

/** The id of a place, `internet`, or null for what stands for nothing. */
export function intentPlace(resources: Resources, end: string): string | null {
  if (end === INTERNET || findResource(resources, end) !== null) return end;
  const ip = parseIp(end);
  const wanted = ip === null ? parsePrefix(end) : { base: ip, length: 32 };
  if (wanted === null) return null;
  const subnet = longest(
    Object.entries(resources.subnet).map(([id, { cidr }]) => [id, [cidr]] as const),
    wanted,
  );
  if (subnet !== null) return (ip === null ? null : holderIn(resources, subnet, end)) ?? subnet;
  const vpcs = Object.entries(resources.vpc).map(
    ([id, { cidr, secondaryCidrs }]) => [id, [cidr, ...secondaryCidrs]] as const,
  );
  const sites = Object.entries(resources.idc).map(([id, { cidrs }]) => [id, cidrs] as const);
  return longest([...vpcs, ...sites], wanted) ?? INTERNET;
}

/** Whoever holds all of a block with the longest prefix; else the first that lies in it. */
function longest(
  holders: readonly (readonly [id: string, cidrs: readonly (string | null)[]])[],
  wanted: Prefix,
): string | null {
  let best: { readonly id: string; readonly length: number } | null = null;
  let within: string | null = null;
  for (const [id, cidrs] of holders)
    for (const cidr of cidrs) {
      const block = cidr === null ? null : parsePrefix(cidr);
      if (block === null) continue;
      if (covers(block, wanted) && block.length > (best?.length ?? -1)) best = { id, length: block.length };
      if (wanted.length < 32 && containsIp(wanted, block.base)) within ??= id;
    }
  return best?.id ?? within;
}

function holderIn(resources: Resources, subnet: string, address: string): string | null {
  const { addresses } = subnetUse(resources, subnet);
  const { parents } = treeOf(resources);
  for (const [id, held] of addresses) if (held === address && parents.get(id) === subnet) return id;
  return null;
}
