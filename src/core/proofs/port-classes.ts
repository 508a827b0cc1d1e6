/** Which ports nothing in a network tells apart: one port of each class answers for all of them. */

import { hasIp } from '../address/prefix-set.ts';
import type { ProtocolBits } from '../dataplane/network.ts';
import type { PortSet } from '../dataplane/region.ts';
import type { Service } from './queries.ts';

/** Packets of one protocol with ports that are in the same sets; `port` is one of them. */
export interface PortClass {
  readonly protocol: ProtocolBits;
  readonly port: number;
}

/** The classes of some services, where `sets` are all the port sets that anything asks about, by protocol. */
export function portClasses(
  services: readonly Service[],
  sets: (protocol: ProtocolBits) => Iterable<PortSet>,
): readonly PortClass[] {
  return services.flatMap(({ protocol, ports }) => {
    const known = new Map<string, PortSet>();
    for (const set of sets(protocol)) known.set(set.join(' '), set);
    const distinct = [...known.values()];
    const edges = new Set(distinct.flatMap((set) => set.map((port, i) => (i % 2 === 0 ? port : port + 1))));
    const classes = new Map<string, PortClass>();
    for (let i = 0; i < ports.length; i += 2) {
      const [lo = 0, hi = 0] = [ports[i], ports[i + 1]];
      for (const port of [lo, ...[...edges].filter((edge) => edge > lo && edge <= hi)]) {
        const key = distinct.map((set) => (hasIp(set, port) ? '1' : '0')).join('');
        if (!classes.has(key)) classes.set(key, { protocol, port });
      }
    }
    return [...classes.values()];
  });
}

/** The classes, by place in the list as bits, whose packets have one of the ports. */
export function bitsOf(classes: readonly PortClass[], protocol: ProtocolBits, ports: PortSet): number {
  let bits = 0;
  classes.forEach((each, place) => {
    if (each.protocol === protocol && hasIp(ports, each.port)) bits |= 1 << place;
  });
  return bits;
}
