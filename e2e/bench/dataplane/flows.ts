/** Decides which flows are measured: what designers ask of a large network, near and far, in and out. */

import type { Document } from '../../../src/core/index.ts';
import { type Random, randomFrom } from '../../../src/core/testing/random.ts';

/** A flow between two endpoints. `port` is absent for icmp. */
export interface AskedFlow {
  readonly from: string;
  readonly to: string;
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly port?: number;
}

/** Flows over a design, the same for the same seed. */
export function flowsOver(design: Document, seed: number, count: number): AskedFlow[] {
  const random = randomFrom(seed);
  const { resources } = design;
  const subnets = Object.keys(resources.subnet);
  const sites = Object.keys(resources.idc);
  const byVpc = new Map<string | null, string[]>();
  for (const [id, { subnet }] of Object.entries(resources.cvm)) {
    const vpc = resources.subnet[subnet ?? '']?.vpc ?? null;
    byVpc.set(vpc, [...(byVpc.get(vpc) ?? []), id]);
  }
  const vpcs = [...byVpc.values()];
  const hub = vpcs[0] ?? [];
  const any = (): string => random.pick(random.pick(vpcs));
  const ends = (): readonly [string, string] => {
    const vpc = random.pick(vpcs);
    switch (random.int(1, 10)) {
      case 1:
      case 2:
      case 3:
        return [random.pick(vpc), random.pick(vpc)];
      case 4:
        return [random.pick(hub), any()];
      case 5:
        return [any(), random.pick(hub)];
      case 6:
        return [any(), any()];
      case 7:
        return [any(), 'internet'];
      case 8:
        return ['internet', any()];
      case 9:
        return [random.pick(subnets), random.pick(sites)];
      default:
        return [random.pick(sites), random.pick(subnets)];
    }
  };
  return Array.from({ length: count }, () => asked(random, ends()));
}

function asked(random: Random, [from, to]: readonly [string, string]): AskedFlow {
  const protocol = random.pick(['tcp', 'tcp', 'tcp', 'udp', 'icmp'] as const);
  return protocol === 'icmp'
    ? { from, to, protocol }
    : { from, to, protocol, port: random.pick([22, 443, 3306, 8050]) };
}
