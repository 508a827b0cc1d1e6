/** How a CLB becomes a balancing host with its listeners. */

import type { Host, Listener, Target } from '../../dataplane/network.ts';
import { type Draft, hostDraft, originOf, protocolBits, type Seat, type Written } from '../lowering.ts';
import type { clb } from './clb.ts';

/** The host of a balancer, still without listeners. */
export function lowerClb(id: string, resource: Written<typeof clb>, seat: Seat): Draft<Host> {
  return { ...hostDraft('clb', id, 'balancer', seat), passToTarget: resource.passToTarget };
}

/** The listeners of a balancer. A target counts when it resolves (`hostOf`) and is in the balancer's own space. */
export function lowerListeners(
  resource: Written<typeof clb>,
  balancer: Host,
  hostOf: (id: string | null) => Host | null,
): Listener[] {
  return resource.listeners.map((listener, place) => {
    const targets: Target[] = [];
    listener.targets.forEach((written, at) => {
      const host = hostOf(written.target);
      if (host === null || host.role === 'masquerade' || host.segment.space !== balancer.segment.space) return;
      targets.push({
        host,
        port: written.port,
        origin: originOf('clb', balancer.id, 'listeners', place, 'targets', at),
      });
    });
    return {
      balancer,
      protocol: protocolBits(listener.protocol),
      port: listener.port,
      targets,
      origin: originOf('clb', balancer.id, 'listeners', place),
    };
  });
}
