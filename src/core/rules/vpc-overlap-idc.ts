/** A VPC block equals or contains a range of an IDC that the VPC is linked to. */

import { covers } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { IDC_LINK_READS, linkedIdcs } from './lookups/links.ts';
import { placeOf } from './lookups/places.ts';
import { vpcBlocksOf } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const vpcOverlapIdc = defineRule({
  id: 'vpc-overlap-idc',
  severity: 'error',
  section: 'vpc-subnet',
  reads: IDC_LINK_READS,
  fix: null,
  source: 'VPN use limits, 1037/32682; Direct Connect troubleshooting',
  twice: true,
  *check(view) {
    for (const [vpcId, idcs] of linkedIdcs(view.resources)) {
      const vpc = resolve(view.resources, 'vpc', vpcId);
      for (const { cidr, pointer } of vpc === null ? [] : vpcBlocksOf(vpcId, vpc)) {
        const block = soundNetworkOf(cidr);
        if (vpc === null || block === null) continue;
        for (const idcId of idcs) {
          const idc = resolve(view.resources, 'idc', idcId);
          const inside = [...(idc?.cidrs.entries() ?? [])].filter(([, text]) => {
            const range = soundNetworkOf(text);
            return range !== null && covers(block, range);
          });
          const [first] = inside;
          if (idc === null || first === undefined) continue;
          yield {
            at: [{ id: vpcId, pointer }, ...inside.map(([index]) => placeOf('idc', idcId, 'cidrs', index))],
            message: message('finding.vpc-overlap-idc', { cidr, vpc: vpc.name, range: first[1], idc: idc.name }),
          };
        }
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      idc: { i: { cidrs: ['10.0.4.0/24'] } },
      'direct-connect-gateway': { g: { vpc: 'a' } },
      'direct-connect-tunnel': { t: { directConnectGateway: 'g', idc: 'i' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      idc: { i: { cidrs: ['10.1.4.0/24'] } },
      'direct-connect-gateway': { g: { vpc: 'a' } },
      'direct-connect-tunnel': { t: { directConnectGateway: 'g', idc: 'i' } },
    },
  },
});
