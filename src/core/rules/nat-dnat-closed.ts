/** A DNAT rule forwards to a port that the target's groups or ACL drop from every public address. */

import { intersect, isEmpty, overlapsSet } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import { findResource } from '../document/tables.ts';
import { type Added, allowFixes } from './lookups/let-in.ts';
import { protocolOf, soundMappings } from './lookups/mappings.ts';
import { NETWORK_READS, networkFor, PUBLIC } from './lookups/network.ts';
import { onePort, passedByEdge, passedByGroups } from './lookups/passing.ts';
import { defineRule } from './rule.ts';

const shop = (ports: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  eip: { e: { address: '119.28.0.1' } },
  'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports, cidr: '0.0.0.0/0' }] } },
  cvm: { web: { subnet: 's', securityGroups: ['g'] } },
  'nat-gateway': {
    n: { vpc: 'a', eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'e', port: 443, target: 'web', targetPort: 8443 }] },
  },
});

export const natDnatClosed = defineRule({
  id: 'nat-dnat-closed',
  severity: 'warning',
  section: 'internet',
  reads: NETWORK_READS,
  fix: 'review',
  source: 'Port forwarding, 1015/39942; security group overview, 215/38750',
  twice: true,
  *check(view) {
    const network = networkFor(view.resources);
    const nameOf = (id: string): string => findResource(view.resources, id)?.value.name ?? id;
    for (const mapping of soundMappings(network, view.resources)) {
      const { target, targetPort } = mapping;
      const ports = onePort(mapping.protocol, targetPort);
      const groups = intersect(PUBLIC, passedByGroups(network, target, true, ports));
      const edge = passedByEdge(network, target.segment, true, ports);
      if (overlapsSet(groups, edge)) continue;
      const protocol = protocolOf(mapping);
      const rule = { way: 'inbound', protocol, ports: `${targetPort}`, cidr: '0.0.0.0/0' } as const;
      const [guard] = network.guards[target.index] ?? [];
      const acl = network.edges[target.segment.index] ?? null;
      const added: Added[] = [];
      // Where each lets some through, and no address is in both, opening the groups is enough.
      if (guard !== undefined && (isEmpty(groups) || overlapsSet(PUBLIC, edge))) added.push({ guard, ...rule });
      if (acl !== null && !overlapsSet(PUBLIC, edge)) added.push({ guard: acl, ...rule });
      const dropping = isEmpty(groups) ? guard : (acl ?? guard);
      yield {
        at: [
          { id: mapping.id, pointer: mapping.origin },
          ...(dropping === undefined ? [] : [{ id: dropping.id, pointer: `${dropping.origin}/inbound` }]),
          { id: target.id, pointer: target.origin },
        ],
        message: message('finding.nat-dnat-closed', {
          name: nameOf(mapping.id),
          protocol,
          port: mapping.port,
          targetPort,
          target: nameOf(target.id),
          by: nameOf(dropping?.id ?? target.id),
        }),
        fixes: allowFixes(added, nameOf),
      };
    }
  },
  example: { triggers: shop('443'), clean: shop('8443') },
});
