/** What the filters of a network let pass, as bits by address: the groups of hosts and the edges of segments, each list made once. */

import type { Gate } from '../dataplane/gate.ts';
import { gateOf } from '../dataplane/gate.ts';
import type { Guard, Network, ProtocolBits } from '../dataplane/network.ts';
import type { PortSet } from '../dataplane/region.ts';
import { bitsOf, type PortClass } from './port-classes.ts';
import { type Step, StepMap } from './step-map.ts';

/** One list of filters: the bits that pass, by the address of the other end. Replies pass the groups of nobody. */
export interface FilterMaps {
  readonly out: StepMap;
  readonly in: StepMap;
  readonly replyOut: StepMap;
  readonly replyIn: StepMap;
}

/** Every list of groups and every edge of a network, by number; 0 lets everything pass. */
export interface Filters {
  readonly guards: ReadonlyMap<readonly Guard[], number>;
  readonly edges: ReadonlyMap<Guard, number>;
  /** The sets of ports that the filters ask about. */
  readonly ports: (protocol: ProtocolBits) => Iterable<PortSet>;
  /** The maps for some classes: by number, without 0. */
  readonly maps: (classes: readonly PortClass[]) => Maps;
}

/** All filters for some port classes. */
export interface Maps {
  readonly guards: readonly FilterMaps[];
  readonly edges: readonly FilterMaps[];
}

/** The filters of a network that packets of these protocols may meet. */
export function filtersOf({ guards, edges, members }: Network, protocols: readonly ProtocolBits[]): Filters {
  const lists = new Map<readonly Guard[], number>();
  for (const list of guards) if (list.length > 0 && !lists.has(list)) lists.set(list, lists.size + 1);
  const single = new Map<Guard, number>();
  for (const edge of edges) if (edge !== null && !single.has(edge)) single.set(edge, single.size + 1);
  const ofGuards = [...lists.keys()].map((list) => ({ key: list, list }));
  const ofEdges = [...single.keys()].map((edge) => ({ key: edge, list: [edge] }));
  type Listed = { readonly key: object; readonly list: readonly Guard[] };
  const gate = ({ key, list }: Listed, inbound: boolean, protocol: ProtocolBits, reply: boolean): Gate =>
    gateOf(members, key, list, inbound, protocol, reply);
  const mapsOf = (listed: Listed, classes: readonly PortClass[]): FilterMaps => {
    const map = (inbound: boolean, reply: boolean): StepMap => {
      const steps: Step[] = [];
      for (const protocol of protocols)
        for (const { far, ports } of gate(listed, inbound, protocol, reply).open)
          steps.push({ set: far, bits: bitsOf(classes, protocol, ports) });
      return new StepMap(steps);
    };
    return { out: map(false, false), in: map(true, false), replyOut: map(false, true), replyIn: map(true, true) };
  };
  return {
    guards: lists,
    edges: single,
    *ports(protocol) {
      for (const listed of [...ofGuards, ...ofEdges])
        for (const inbound of [true, false])
          for (const { ports } of gate(listed, inbound, protocol, false).open) yield ports;
    },
    maps: (classes) => ({
      guards: ofGuards.map((listed) => mapsOf(listed, classes)),
      edges: ofEdges.map((listed) => mapsOf(listed, classes)),
    }),
  };
}
