/** A target may ask its own load balancer, and is the only target: it would be sent to itself, which the balancer does not do. */

import { message } from '../base/message.ts';
import type { Host, Network } from '../dataplane/network.ts';
import { verdict } from '../dataplane/trace.ts';
import { findResource } from '../document/tables.ts';
import { NETWORK_READS, networkFor, senderOf } from './lookups/network.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const shop = (...targets: string[]) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  cvm: { one: { subnet: 's' }, two: { subnet: 's' } },
  clb: {
    b: {
      subnet: 's',
      listeners: [{ protocol: 'tcp', port: 80, targets: targets.map((target) => ({ target, port: 80 })) }],
    },
  },
});

export const clbLoopback = defineRule({
  id: 'clb-loopback',
  severity: 'advice',
  section: 'workload',
  reads: NETWORK_READS,
  fix: null,
  source: 'CLB limits',
  twice: true,
  *check(view) {
    const network = networkFor(view.resources);
    for (const balancer of network.structure.hosts) {
      for (const listener of balancer.listeners) {
        const [first] = listener.targets;
        if (first === undefined || listener.targets.some(({ host }) => host !== first.host)) continue;
        if (first.host.role !== 'server' || !isClient(network, first.host, balancer, listener.protocol, listener.port))
          continue;
        const { id } = first.host;
        yield {
          at: [{ id: balancer.id, pointer: listener.origin }, placeOf('cvm', id)],
          message: message('finding.clb-loopback', {
            name: findResource(view.resources, id)?.value.name ?? id,
            balancer: findResource(view.resources, balancer.id)?.value.name ?? balancer.id,
            port: listener.port,
          }),
        };
      }
    }
  },
  example: { triggers: shop('one'), clean: shop('one', 'two') },
});

/** Whether what a host asks the balancer comes to its targets, of which none but itself is there to take it. */
function isClient(network: Network, host: Host, balancer: Host, protocol: number, port: number): boolean {
  if (host.address < 0 || balancer.address < 0) return false;
  const { forward } = verdict(network, {
    from: senderOf(host),
    to: balancer.address,
    wanted: { kind: 'host', host: balancer },
    byFaces: false,
    protocol,
    port,
  });
  return forward === 'no-target-reachable';
}
