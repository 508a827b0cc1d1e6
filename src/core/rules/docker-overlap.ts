/** A range of a VPC, subnet or IDC overlaps the default bridge of container hosts. */

import { covers, formatPrefix, overlaps } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { DOCKER_BRIDGE } from './facts.ts';
import { placeOf } from './lookups/places.ts';
import { allVpcBlocks } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

const bridge = formatPrefix(DOCKER_BRIDGE);

export const dockerOverlap = defineRule({
  id: 'docker-overlap',
  severity: 'advice',
  section: 'vpc-subnet',
  reads: ['vpc', 'subnet', 'idc'],
  fix: null,
  source: 'VPC FAQ, network segments and IP addresses',
  twice: true,
  local: 'named',
  *check(view) {
    for (const { id, vpc, cidr, pointer } of allVpcBlocks(view.resources)) {
      const block = soundNetworkOf(cidr);
      if (block === null || !overlaps(block, DOCKER_BRIDGE)) continue;
      yield { at: [{ id, pointer }], message: message('finding.docker-overlap', { cidr, name: vpc.name, bridge }) };
    }
    for (const [id, subnet] of Object.entries(view.resources.subnet)) {
      const block = soundNetworkOf(subnet.cidr);
      if (subnet.cidr === null || block === null || !overlaps(block, DOCKER_BRIDGE)) continue;
      const vpc = resolve(view.resources, 'vpc', subnet.vpc);
      const blocks = vpc === null ? [] : [vpc.cidr, ...vpc.secondaryCidrs].map(soundNetworkOf);
      // The block that holds the subnet has been told of already.
      if (blocks.some((outer) => outer !== null && covers(outer, block))) continue;
      yield {
        at: [placeOf('subnet', id, 'cidr')],
        message: message('finding.docker-overlap', { cidr: subnet.cidr, name: subnet.name, bridge }),
      };
    }
    for (const [id, idc] of Object.entries(view.resources.idc)) {
      for (const [index, cidr] of idc.cidrs.entries()) {
        const block = soundNetworkOf(cidr);
        if (block === null || !overlaps(block, DOCKER_BRIDGE)) continue;
        yield {
          at: [placeOf('idc', id, 'cidrs', index)],
          message: message('finding.docker-overlap', { cidr, name: idc.name, bridge }),
        };
      }
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '172.16.0.0/15' } } },
    clean: { vpc: { a: { cidr: '172.18.0.0/15' } } },
  },
});
