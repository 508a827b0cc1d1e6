/** Decides which questions are asked of a random design: flows and scenarios about what stands in it, beside it, and nowhere. */

import { formatIp } from '../address/ip.ts';
import { formatPrefix, lastOf, parsePrefix, prefixOf } from '../address/prefix.ts';
import type { Document } from '../document/document.ts';
import type { KindId } from '../kinds/index.ts';
import { randomFrom } from './random.ts';

/** A flow over a design. `port` is absent for icmp. */
export interface RandomFlow {
  readonly from: string;
  readonly to: string;
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly port?: number;
}

const STRANGERS = ['8.8.8.8', '151.101.1.9', '203.0.113.9', '1.1.1.1'];
const UNROUTABLE = ['127.0.0.1', '169.254.1.1', '224.0.0.5', '0.1.2.3', '240.0.0.1'];
const PORTS = [22, 80, 80, 443, 443, 3306, 8080, 40000, 60999];

/** Random scenarios of a design: ids of gateways and tunnels, IDCs, and names of zones that have failed. */
export function randomFailures(design: Document, seed: number): string[] {
  const random = randomFrom(seed);
  const { resources } = design;
  const kinds = [
    'nat-gateway',
    'vpn-gateway',
    'direct-connect-gateway',
    'vpn-tunnel',
    'direct-connect-tunnel',
  ] as const;
  const members = [
    ...kinds.flatMap((kind) => Object.keys(resources[kind])),
    ...Object.keys(resources['public-gateway']),
    'ap-guangzhou-3',
    'ap-guangzhou-4',
  ];
  return random.some(members, 0.2);
}

/** Flows of interest over a design: endpoints by id, addresses held, bare, reserved, foreign and unroutable, and CIDRs. */
export function randomFlows(design: Document, seed: number, count: number): RandomFlow[] {
  const random = randomFrom(seed);
  const { resources } = design;
  const ids = (kinds: readonly KindId[]) => kinds.flatMap((kind) => Object.keys(resources[kind]));
  const workloads = ids(['cvm', 'clb', 'tencentdb', 'public-gateway']);
  const places = [...ids(['subnet', 'vpc', 'idc']), 'internet', 'internet'];
  const cidrs = [
    ...Object.values(resources.subnet).map(({ cidr }) => cidr),
    ...Object.values(resources.idc).flatMap((idc) => idc.cidrs),
  ].filter((cidr) => cidr !== null);
  const addressIn = (cidr: string): string => {
    const prefix = parsePrefix(cidr);
    if (prefix === null) return '10.0.0.1';
    const steps = [0, 1, 2, 3, 4, 5, 9, 77];
    return formatIp(Math.min(lastOf(prefix), prefix.base + random.pick(steps)));
  };
  const address = (): string => {
    const held = workloads.flatMap((id) => {
      const found =
        resources.cvm[id] ?? resources.clb[id] ?? resources.tencentdb[id] ?? resources['public-gateway'][id];
      return found?.privateIp == null ? [] : [found.privateIp];
    });
    const eips = Object.values(resources.eip).flatMap((eip) => (eip.address === null ? [] : [eip.address]));
    const pools = [STRANGERS, held, eips, random.chance(0.3) ? UNROUTABLE : eips].filter((pool) => pool.length > 0);
    return cidrs.length > 0 && random.chance(0.5) ? addressIn(random.pick(cidrs)) : random.pick(random.pick(pools));
  };
  const block = (): string => {
    const around = cidrs.length > 0 ? parsePrefix(random.pick(cidrs)) : null;
    if (around === null) return '8.8.8.0/24';
    const length = Math.min(32, around.length + random.int(0, 6));
    return random.chance(0.1)
      ? `${addressIn(formatPrefix(around))}/${length}`
      : formatPrefix(prefixOf(around.base, length));
  };
  const sites = ids(['idc']);
  const endpoint = (asks: boolean): string => {
    const roll = random.int(1, 20);
    if (roll <= 8 && workloads.length > 0) return random.pick(workloads);
    if (roll <= 12) return random.pick(places);
    if (roll <= 15 && sites.length > 0) return random.pick(sites);
    // An address is seldom a place of its own as a source; as a destination any is worth asking.
    if (asks && roll <= 18 && workloads.length > 0) return random.pick(workloads);
    return roll <= 19 ? address() : block();
  };
  return Array.from({ length: count }, () => {
    const [from, to] = [endpoint(true), endpoint(false)];
    const protocol = random.pick(['tcp', 'tcp', 'tcp', 'udp', 'icmp'] as const);
    return protocol === 'icmp' ? { from, to, protocol } : { from, to, protocol, port: random.pick(PORTS) };
  });
}
