/** An IDC range contains a block of a VPC that is linked to it. */

import { covers } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { IDC_LINK_READS, linkedIdcs } from './lookups/links.ts';
import { placeOf } from './lookups/places.ts';
import { vpcBlocksOf } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const idcContainsVpc = defineRule({
  id: 'idc-contains-vpc',
  severity: 'advice',
  section: 'vpc-subnet',
  reads: IDC_LINK_READS,
  fix: null,
  source: 'Network Planning, 215/31795',
  twice: true,
  *check(view) {
    for (const [vpcId, idcs] of linkedIdcs(view.resources)) {
      const vpc = resolve(view.resources, 'vpc', vpcId);
      const blocks =
        vpc === null
          ? []
          : [...vpcBlocksOf(vpcId, vpc)].map((block) => ({ ...block, network: soundNetworkOf(block.cidr) }));
      for (const idcId of idcs) {
        const idc = resolve(view.resources, 'idc', idcId);
        for (const [index, text] of idc?.cidrs.entries() ?? []) {
          const range = soundNetworkOf(text);
          if (range === null) continue;
          // An equal block is an overlap, which is an error of its own.
          const inside = blocks.filter(
            ({ network }) => network !== null && network.length > range.length && covers(range, network),
          );
          const [first] = inside;
          if (vpc === null || idc === null || first === undefined) continue;
          yield {
            at: [placeOf('idc', idcId, 'cidrs', index), ...inside.map(({ pointer }) => ({ id: vpcId, pointer }))],
            message: message('finding.idc-contains-vpc', {
              range: text,
              idc: idc.name,
              cidr: first.cidr,
              vpc: vpc.name,
            }),
          };
        }
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      idc: { i: { cidrs: ['10.0.0.0/8'] } },
      'direct-connect-gateway': { g: { vpc: 'a' } },
      'direct-connect-tunnel': { t: { directConnectGateway: 'g', idc: 'i' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      idc: { i: { cidrs: ['10.1.0.0/16'] } },
      'direct-connect-gateway': { g: { vpc: 'a' } },
      'direct-connect-tunnel': { t: { directConnectGateway: 'g', idc: 'i' } },
    },
  },
});
