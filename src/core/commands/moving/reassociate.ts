/** Decides what becomes of a resource that another box takes: its reference, its block, its zone, and what no longer fits. */

import { isReservedIn } from '../../address/allocate.ts';
import { formatIp, parseIp } from '../../address/ip.ts';
import { containsIp, covers, overlaps, type Prefix } from '../../address/prefix.ts';
import type { Edit } from '../../base/edit.ts';
import { type Message, message } from '../../base/message.ts';
import { blocksOf, networkOf, nextSubnetBlock, takenIn } from '../../document/blocks.ts';
import type { Document } from '../../document/document.ts';
import { parentKindOf, treeOf } from '../../document/geometry.ts';
import { findResource, resolve, resourcePointer } from '../../document/tables.ts';
import type { ResourceOf } from '../../kinds/index.ts';

/** Edits and what to say of them. */
export interface Reassociation {
  readonly edits: readonly Edit[];
  readonly said: readonly Message[];
}

/** The block that a subnet would have in a VPC: its own while that is free there, else the next one of its size; null for other kinds, and when there is none. */
export function blockIn(document: Document, id: string, vpc: string): string | null {
  const subnet = resolve(document.resources, 'subnet', id);
  if (subnet === null) return null;
  return subnet.vpc === vpc ? subnet.cidr : subnetBlock(document, subnet.cidr, vpc, id);
}

/** The block of a subnet that wants `cidr` in a VPC: that one while it is free, else the next one of its size (null wants a /24). `except` is a subnet that gives its block up. */
export function subnetBlock(
  document: Document,
  cidr: string | null,
  vpc: string,
  except: string | null,
): string | null {
  const target = resolve(document.resources, 'vpc', vpc);
  if (target === null) return null;
  const own = networkOf(cidr);
  if (own === null) return nextSubnetBlock(document, vpc, 24, except);
  const fits =
    blocksOf(target).some((block) => covers(block, own)) &&
    !takenIn(document, vpc, except).some((block) => overlaps(block, own));
  return fits ? cidr : nextSubnetBlock(document, vpc, own.length, except);
}

/** What makes `parent` the box of a resource. Nothing, when it is already. */
export function reassociate(document: Document, id: string, parent: string): Reassociation {
  const { kinds, parents } = treeOf(document.resources);
  const kind = kinds.get(id);
  if (kind === undefined || parents.get(id) === parent) return { edits: [], said: [] };
  const field = parentKindOf(kind);
  if (field === null) return { edits: [], said: [] };
  const edits: Edit[] = [{ op: 'set', pointer: resourcePointer(kind, id, field), value: parent }];
  const found = findResource(document.resources, id);
  if (found?.kind === 'subnet') return subnetInto(document, id, found.value, parent, edits);
  if (field === 'subnet' && found !== null && 'privateIp' in found.value && found.value.privateIp !== null) {
    if (!hasRoomFor(document, parent, found.value.privateIp)) {
      edits.push({ op: 'set', pointer: resourcePointer(kind, id, 'privateIp'), value: null });
      return {
        edits,
        said: [message('said.address-cleared', { name: found.value.name, address: found.value.privateIp })],
      };
    }
  }
  return { edits, said: [] };
}

function subnetInto(
  document: Document,
  id: string,
  subnet: ResourceOf<'subnet'>,
  vpc: string,
  edits: Edit[],
): Reassociation {
  const target = resolve(document.resources, 'vpc', vpc);
  if (target === null) return { edits, said: [] };
  const said: Message[] = [];
  const set = (key: string, value: string | null): number =>
    edits.push({ op: 'set', pointer: resourcePointer('subnet', id, key), value });
  const zone = zoneIn(target.region, subnet.zone);
  if (zone !== subnet.zone) set('zone', zone);
  const cidr = blockIn(document, id, vpc);
  if (cidr !== subnet.cidr) {
    set('cidr', cidr);
    said.push(
      cidr === null
        ? message('said.no-block', { name: subnet.name, vpc: target.name })
        : message('said.got-block', { name: subnet.name, cidr }),
    );
    edits.push(...renumberHosts(document, id, networkOf(subnet.cidr), networkOf(cidr)));
  }
  if (subnet.routeTable !== null && resolve(document.resources, 'route-table', subnet.routeTable)?.vpc !== vpc) {
    set('routeTable', null);
    said.push(message('said.table-cleared', { name: subnet.name }));
  }
  if (subnet.networkAcl !== null && resolve(document.resources, 'network-acl', subnet.networkAcl)?.vpc !== vpc) {
    set('networkAcl', null);
    said.push(message('said.acl-cleared', { name: subnet.name }));
  }
  return { edits, said };
}

/** A zone's namesake in a region: `ap-guangzhou-3` is `ap-shanghai-3` there. A zone that has no number stays. */
export function zoneIn(region: string, zone: string | null): string | null {
  const number = zone === null ? null : /-(\d+)$/.exec(zone);
  return number === null ? zone : `${region}-${number[1]}`;
}

/** Static addresses of a subnet whose block moved: each keeps its distance to the first address, or is cleared where the block is gone. */
function renumberHosts(document: Document, subnet: string, from: Prefix | null, to: Prefix | null): Edit[] {
  if (from === null) return [];
  return (treeOf(document.resources).children.get(subnet) ?? []).flatMap((id): Edit[] => {
    const found = findResource(document.resources, id);
    if (found === null || !('privateIp' in found.value) || found.value.privateIp === null) return [];
    const ip = parseIp(found.value.privateIp);
    if (ip === null || !containsIp(from, ip)) return [];
    const moved = to === null || to.length > from.length ? null : formatIp(to.base + (ip - from.base));
    return [{ op: 'set', pointer: resourcePointer(found.kind, id, 'privateIp'), value: moved }];
  });
}

/** Whether a subnet can give an address to one more: it lies in its block, is not reserved, and nobody holds it. */
export function hasRoomFor(document: Document, subnet: string, address: string): boolean {
  const ip = parseIp(address);
  const block = networkOf(resolve(document.resources, 'subnet', subnet)?.cidr ?? null);
  if (ip === null) return false;
  if (block !== null && (!containsIp(block, ip) || isReservedIn(block, ip))) return false;
  return !(treeOf(document.resources).children.get(subnet) ?? []).some((id) => {
    const value = findResource(document.resources, id)?.value;
    return value !== undefined && 'privateIp' in value && value.privateIp === address;
  });
}
