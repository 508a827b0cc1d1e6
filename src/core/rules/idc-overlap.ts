/** Two IDCs that are linked to one VPC have overlapping ranges. */

import type { Place } from '../base/finding.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { IDC_LINK_READS, linkedIdcs } from './lookups/links.ts';
import { type Held, overlappingPairs } from './lookups/overlaps.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

interface Range {
  readonly idc: string;
  readonly name: string;
  readonly cidr: string;
  readonly place: Place;
}

export const idcOverlap = defineRule({
  id: 'idc-overlap',
  severity: 'warning',
  section: 'vpc-subnet',
  reads: IDC_LINK_READS,
  fix: null,
  source: 'Network Planning, 215/31795',
  twice: false,
  *check(view) {
    const told = new Set<string>();
    for (const [vpcId, idcs] of linkedIdcs(view.resources)) {
      const held: Held<Range>[] = [];
      for (const id of idcs.length < 2 ? [] : idcs) {
        const idc = resolve(view.resources, 'idc', id);
        for (const [index, cidr] of idc?.cidrs.entries() ?? []) {
          const prefix = soundNetworkOf(cidr);
          if (idc !== null && prefix !== null)
            held.push({
              prefix,
              rank: held.length,
              item: { idc: id, name: idc.name, cidr, place: placeOf('idc', id, 'cidrs', index) },
            });
        }
      }
      for (const [later, earlier] of overlappingPairs(held)) {
        // One finding for two IDCs, however many ranges and VPCs they share.
        const key = `${earlier.idc}+${later.idc}`;
        if (earlier.idc === later.idc || told.has(key)) continue;
        told.add(key);
        yield {
          at: [later.place, earlier.place],
          message: message('finding.idc-overlap', {
            idc: later.name,
            cidr: later.cidr,
            other: earlier.name,
            otherCidr: earlier.cidr,
            vpc: resolve(view.resources, 'vpc', vpcId)?.name ?? vpcId,
          }),
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      idc: { i: { cidrs: ['192.168.0.0/16'] }, j: { cidrs: ['192.168.4.0/24'] } },
      'direct-connect-gateway': { g: { vpc: 'a' } },
      'direct-connect-tunnel': {
        t: { directConnectGateway: 'g', idc: 'i' },
        u: { directConnectGateway: 'g', idc: 'j' },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      idc: { i: { cidrs: ['192.168.0.0/22'] }, j: { cidrs: ['192.168.4.0/24'] } },
      'direct-connect-gateway': { g: { vpc: 'a' } },
      'direct-connect-tunnel': {
        t: { directConnectGateway: 'g', idc: 'i' },
        u: { directConnectGateway: 'g', idc: 'j' },
      },
    },
  },
});
