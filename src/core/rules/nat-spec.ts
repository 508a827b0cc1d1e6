/** A NAT gateway's bandwidth or number of connections is not one that the platform offers. */

import type { Edit } from '../base/edit.ts';
import { message } from '../base/message.ts';
import { NAT_BANDWIDTHS, NAT_CONNECTIONS, NAT_STANDARD, nearestOf } from './facts.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const natSpec = defineRule({
  id: 'nat-spec',
  severity: 'error',
  section: 'internet',
  reads: ['nat-gateway'],
  fix: 'review',
  source: 'NAT gateway specifications, 1015/30229; API CreateNatGateway',
  twice: false,
  *check(view) {
    for (const [id, { name, bandwidthMbps, maxConnections }] of Object.entries(view.resources['nat-gateway'])) {
      const bandwidth = nearestOf(NAT_BANDWIDTHS, bandwidthMbps);
      const standard = bandwidth === NAT_STANDARD.bandwidthMbps && maxConnections === NAT_STANDARD.maxConnections;
      const connections = standard ? maxConnections : nearestOf(NAT_CONNECTIONS, maxConnections);
      const edits: (Edit & { readonly op: 'set' })[] = [];
      if (bandwidth !== bandwidthMbps)
        edits.push({ op: 'set', pointer: placeOf('nat-gateway', id, 'bandwidthMbps').pointer, value: bandwidth });
      if (connections !== maxConnections)
        edits.push({ op: 'set', pointer: placeOf('nat-gateway', id, 'maxConnections').pointer, value: connections });
      const [first, ...others] = edits.map(({ pointer }) => ({ id, pointer }));
      if (first === undefined) continue;
      yield {
        at: [first, ...others],
        message: message('finding.nat-spec', { name, bandwidth: bandwidthMbps, connections: maxConnections }),
        fixes: [{ title: message('fix.nat-spec', { bandwidth, connections }), safety: 'review', edits }],
      };
    }
  },
  example: {
    triggers: { 'nat-gateway': { n: { bandwidthMbps: 10 } } },
    clean: { 'nat-gateway': { n: { bandwidthMbps: 5000, maxConnections: 2_000_000 } } },
  },
});
