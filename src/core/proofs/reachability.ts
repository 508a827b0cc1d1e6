/** The whole answer about two endpoints: which flows pass, as disjoint boxes, and everything that stands in the way of the others. */

import { type IpSet, sizeOfSet, subtract } from '../address/prefix-set.ts';
import type { Disposition } from '../dataplane/disposition.ts';
import { ICMP, type Network, type ProtocolBits, TCP } from '../dataplane/network.ts';
import { reach } from '../dataplane/reach.ts';
import { joinRegions, type Region, withoutAll } from '../dataplane/region.ts';
import type { Document } from '../document/document.ts';
import type { Asked } from '../document/endpoint.ts';
import { EVERYTHING, queriesOf, type Service } from './queries.ts';

/** Flows of one protocol: from any of the addresses to any of the others, to any of the ports (none for icmp). Ranges are inclusive. */
export interface Box {
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly ports: readonly (readonly [number, number])[];
  readonly from: IpSet;
  readonly to: IpSet;
}

/** What stands in the way of a box. */
export interface Blocker extends Box {
  readonly direction: 'forward' | 'return';
  readonly disposition: Disposition;
  readonly by: { readonly id: string; readonly pointer: string };
}

/** The answer. `reachable` is exact and disjoint; blockers may overlap. `whole`: all that was asked passes. */
export interface Reachability {
  readonly reachable: readonly Box[];
  readonly blocked: readonly Blocker[];
  readonly whole: boolean;
}

/** How many hosts that ask themselves are listed one by one, where they fare otherwise than when they ask each other. */
const FEW = 1024;

/** Everything from one endpoint to another, or why it cannot be asked. */
export function reachability(
  document: Document,
  network: Network,
  question: { readonly from: string | null; readonly to: string | null },
  services: readonly Service[] = EVERYTHING,
): Asked<Reachability> {
  const queries = queriesOf(document, network, question, services, true);
  if (!queries.ok) return queries;
  const passing = new Map<ProtocolBits, Region[]>();
  const blocked: Blocker[] = [];
  let whole = true;
  for (const query of queries.value) {
    const { protocol, senders, to, ports } = query;
    const answer = reach(network, query);
    const list = passing.get(protocol) ?? [];
    passing.set(protocol, list);
    const own = query.faces === null ? [...answer.itself, ...answer.itselfLost] : [];
    list.push(...withOwn(answer.reachable, answer.itself, answer.itselfLost, ports));
    const left = withoutAll([{ from: senders.addresses, to, ports }], answer.reachable);
    const others = left.filter((region) => !isItself(region, own));
    if (others.length > 0 || answer.itselfLost.length > 0) whole = false;
    for (const { region, direction, disposition, id, origin } of answer.stopped) {
      if (isItself(region, own)) continue;
      blocked.push({ direction, disposition, by: { id, pointer: origin }, ...boxOf(protocol, region) });
    }
  }
  const reachable = [...passing].flatMap(([protocol, regions]) =>
    joinRegions(regions).map((region) => boxOf(protocol, region)),
  );
  return { ok: true, value: { reachable, blocked, whole } };
}

/** Whether all that a region holds is one host that asks itself. */
function isItself({ from, to }: Region, own: IpSet): boolean {
  return own.length > 0 && sizeOfSet(from) === 1 && sizeOfSet(to) === 1 && from[0] === to[0];
}

/** Puts in those that reach themselves, and takes out those that do not, where that is not what the regions say. */
function withOwn(regions: readonly Region[], itself: IpSet, lost: IpSet, ports: IpSet): readonly Region[] {
  const out: Region[] = [];
  for (const address of addressesOf(lost)) out.push({ from: [address, address], to: [address, address], ports });
  const said = out.length === 0 ? regions : withoutAll(regions, out);
  // Whole sets at once, where hosts reach themselves as they reach each other.
  let left = itself;
  for (const { from, to, ports: open } of said) {
    if (open.length === ports.length && open.every((port, i) => port === ports[i]))
      left = subtract(left, subtract(from, subtract(from, to)));
  }
  const own = addressesOf(left).map((address): Region => ({ from: [address, address], to: [address, address], ports }));
  return own.length === 0 ? said : joinRegions([...said, ...own]);
}

function addressesOf(set: IpSet): number[] {
  const found: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    for (let address = set[i] ?? 0; address <= (set[i + 1] ?? -1) && found.length < FEW; address += 1)
      found.push(address);
  }
  return found;
}

/** A region of one protocol as a box. */
export function boxOf(protocol: ProtocolBits, { from, to, ports }: Region): Box {
  const ranges: [number, number][] = [];
  if (protocol !== ICMP) for (let i = 0; i < ports.length; i += 2) ranges.push([ports[i] ?? 0, ports[i + 1] ?? 0]);
  return { protocol: protocol === TCP ? 'tcp' : protocol === ICMP ? 'icmp' : 'udp', ports: ranges, from, to };
}
