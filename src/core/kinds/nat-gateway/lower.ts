/** How a NAT gateway becomes a translator with its public addresses and published ports. */

import {
  type Host,
  type Mapping,
  mappingKey,
  type PublicAddress,
  type Space,
  type Translator,
} from '../../dataplane/network.ts';
import { type Draft, originOf, protocolBits, type Written } from '../lowering.ts';
import type { natGateway } from './nat-gateway.ts';

/** The translator of a NAT gateway, still without mappings. */
export function lowerNatGateway(
  id: string,
  resource: Written<typeof natGateway>,
  space: Space | null,
  publicOf: (id: string | null) => PublicAddress | null,
): Draft<Translator> {
  const addresses = resource.eips.map(publicOf).filter((address) => address !== null);
  return { id, origin: originOf('nat-gateway', id), kind: 'translator', space, addresses, mappings: new Map() };
}

/** Every DNAT rule whose EIP has an address and whose target is a workload, in order, whether or not it can be reached. */
export function lowerMappings(
  resource: Written<typeof natGateway>,
  translator: Translator,
  publicOf: (id: string | null) => PublicAddress | null,
  hostOf: (id: string | null) => Host | null,
): Mapping[] {
  const mappings: Mapping[] = [];
  resource.dnat.forEach((rule, index) => {
    const outer = publicOf(rule.eip);
    const target = hostOf(rule.target);
    if (outer === null || target === null || target.role === 'masquerade') return;
    mappings.push({
      id: translator.id,
      origin: originOf('nat-gateway', translator.id, 'dnat', index),
      translator,
      public: outer,
      protocol: protocolBits(rule.protocol),
      port: rule.port,
      target,
      targetPort: rule.targetPort,
    });
  });
  return mappings;
}

/** Of these the ones that count: the target is in the translator's space, and none before has the same address, protocol and port. */
export function mappingsByKey(mappings: readonly Mapping[], space: Space | null): Map<number, Mapping> {
  const byKey = new Map<number, Mapping>();
  for (const mapping of mappings) {
    const key = mappingKey(mapping.public.address, mapping.protocol, mapping.port);
    if (mapping.target.segment.space === space && !byKey.has(key)) byKey.set(key, mapping);
  }
  return byKey;
}
