/** What the files of a Terraform project share: how resources are called, where they are referred to, whether they can be made, and what is left. */

import { formatPrefix } from '../../address/prefix.ts';
import { entry } from '../../base/entry.ts';
import { type Message, message } from '../../base/message.ts';
import { sortedKeys } from '../../base/order.ts';
import { networkOf } from '../../document/blocks.ts';
import type { Document, Resources } from '../../document/document.ts';
import type { KindId, ResourceOf } from '../../kinds/index.ts';
import type { Block, Expression, HclMap } from './hcl.ts';

/** The provider's type for each kind that becomes one resource of one type; a database's depends on its engine. */
const TYPES = {
  vpc: 'tencentcloud_vpc',
  subnet: 'tencentcloud_subnet',
  'route-table': 'tencentcloud_route_table',
  'vpn-gateway': 'tencentcloud_vpn_gateway',
  'customer-gateway': 'tencentcloud_vpn_customer_gateway',
  'vpn-tunnel': 'tencentcloud_vpn_connection',
  'nat-gateway': 'tencentcloud_nat_gateway',
  'public-gateway': 'tencentcloud_instance',
  'direct-connect-gateway': 'tencentcloud_dc_gateway',
  'direct-connect-tunnel': 'tencentcloud_dcx',
  'peering-connection': 'tencentcloud_vpc_peer_connect_manager',
  eip: 'tencentcloud_eip',
  'security-group': 'tencentcloud_security_group',
  'network-acl': 'tencentcloud_vpc_acl',
  cvm: 'tencentcloud_instance',
  clb: 'tencentcloud_clb_instance',
} as const satisfies { readonly [K in KindId]?: string };

/** The kinds of `TYPES`. */
export type Made = keyof typeof TYPES;

/** A variable of the project. */
export interface Variable {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'number';
  readonly default?: string | number;
  readonly sensitive?: true;
}

/** A project while it is written: collects variables and what is left out. */
export class Project {
  readonly document: Document;
  readonly resources: Resources;
  readonly variables = new Map<string, Variable>();
  readonly left: Message[] = [];
  /** The region of the provider without an alias. */
  readonly region: string;
  private readonly able = new Map<string, boolean>();

  constructor(document: Document) {
    this.document = document;
    this.resources = document.resources;
    this.region = this.regions()[0] ?? 'ap-guangzhou';
  }

  /** Every region of a VPC; that of the first VPC by id comes first. */
  regions(): string[] {
    return [...new Set(this.each('vpc').map(([, vpc]) => vpc.region))];
  }

  /** The resources of a kind in order of id. */
  each<K extends KindId>(kind: K): [string, ResourceOf<K>][] {
    return sortedKeys(this.resources[kind]).flatMap((id) => {
      const value = entry<ResourceOf<K>>(this.resources[kind], id);
      return value === undefined ? [] : [[id, value] satisfies [string, ResourceOf<K>]];
    });
  }

  /** Those of them that can be made; of the others a sentence is kept. */
  makeable<K extends KindId>(kind: K): [string, ResourceOf<K>][] {
    return this.each(kind).filter(([id]) => {
      const can = this.can(kind, id);
      if (!can)
        this.left.push(message(this.isOff(kind, id) ? 'terraform.switched-off' : 'terraform.incomplete', { id }));
      return can;
    });
  }

  /** The address of a resource within the project. Made of its id: another name moves nothing. */
  address(kind: Made, id: string): string {
    return `${TYPES[kind]}.${label(id)}`;
  }

  /** A reference to an attribute of a resource that can be made. */
  ref(kind: Made, id: string, attribute = 'id'): Expression {
    return { hcl: `${this.address(kind, id)}.${attribute}` };
  }

  /** The reference, or undefined when the id is null or names nothing that can be made. */
  refIf(kind: Made, id: string | null, attribute = 'id'): Expression | undefined {
    return id !== null && this.can(kind, id) ? this.ref(kind, id, attribute) : undefined;
  }

  /** The head of a resource's block. */
  block(kind: Made, id: string): Pick<Block, 'type' | 'labels'> {
    return { type: 'resource', labels: [TYPES[kind], label(id)] };
  }

  /** A variable, told once, as an expression. */
  variable(variable: Variable): Expression {
    this.variables.set(variable.name, variable);
    return { hcl: `var.${variable.name}` };
  }

  /** The provider argument for what stands in a region; none for the project's own. */
  provider(region: string): readonly ['provider', Expression | undefined] {
    return ['provider', region === this.region ? undefined : { hcl: `tencentcloud.${label(region)}` }];
  }

  /** The region of a VPC, or the project's own. */
  regionOfVpc(id: string | null): string {
    return (id === null ? undefined : entry(this.resources.vpc, id))?.region ?? this.region;
  }

  /** The VPC of a subnet. */
  vpcOfSubnet(id: string | null): string | null {
    return (id === null ? undefined : entry(this.resources.subnet, id))?.vpc ?? null;
  }

  /** The table that a VPC has by itself: the first by id that says so; null when the design does not write it down. */
  defaultTable(vpc: string): string | null {
    return this.each('route-table').find(([, table]) => table.default && table.vpc === vpc)?.[0] ?? null;
  }

  /** The id of a route table for those who refer to it: a VPC's own is an attribute of the VPC. */
  table(id: string): Expression | undefined {
    const vpc = entry(this.resources['route-table'], id)?.vpc ?? null;
    if (vpc === null || !this.can('vpc', vpc)) return undefined;
    return this.defaultTable(vpc) === id ? this.ref('vpc', vpc, 'default_route_table_id') : this.ref('route-table', id);
  }

  /** Whether a resource has all that the provider needs, and so has what it refers to. */
  can(kind: KindId, id: string): boolean {
    const known = this.able.get(id);
    if (known !== undefined) return known;
    // A resource that leads back to itself needs nothing of itself.
    this.able.set(id, true);
    const answer = this.decide(kind, id);
    this.able.set(id, answer);
    return answer;
  }

  /** Whether a tunnel or line is switched off: made, it would be on. */
  private isOff(kind: KindId, id: string): boolean {
    if (kind === 'vpn-tunnel') return entry(this.resources['vpn-tunnel'], id)?.enabled === false;
    return kind === 'direct-connect-tunnel' && entry(this.resources['direct-connect-tunnel'], id)?.enabled === false;
  }

  private decide(kind: KindId, id: string): boolean {
    if (this.isOff(kind, id)) return false;
    const of = <K extends KindId>(which: K): ResourceOf<K> | undefined =>
      entry<ResourceOf<K>>(this.resources[which], id);
    const needs = (which: KindId, other: string | null): boolean =>
      other !== null &&
      entry(this.resources[which] as Readonly<Record<string, object>>, other) !== undefined &&
      this.can(which, other);
    switch (kind) {
      case 'vpc':
        return networkOf(of('vpc')?.cidr ?? null) !== null;
      case 'subnet': {
        const subnet = of('subnet');
        return networkOf(subnet?.cidr ?? null) !== null && subnet?.zone != null && needs('vpc', subnet.vpc);
      }
      case 'nat-gateway': {
        const nat = of('nat-gateway');
        return needs('vpc', nat?.vpc ?? null) && nat?.eips.some((eip) => needs('eip', eip)) === true;
      }
      case 'customer-gateway':
        return of('customer-gateway')?.publicIp != null;
      case 'vpn-tunnel': {
        const tunnel = of('vpn-tunnel');
        return (
          needs('vpn-gateway', tunnel?.vpnGateway ?? null) &&
          needs('customer-gateway', tunnel?.customerGateway ?? null) &&
          (tunnel?.mode === 'route' ||
            tunnel?.spd.some((rule) => rule.local !== null && rule.remotes.length > 0) === true)
        );
      }
      case 'direct-connect-tunnel':
        return needs('direct-connect-gateway', of('direct-connect-tunnel')?.directConnectGateway ?? null);
      case 'peering-connection': {
        const peering = of('peering-connection');
        return needs('vpc', peering?.vpc ?? null) && needs('vpc', peering?.peerVpc ?? null);
      }
      case 'route-table':
      case 'vpn-gateway':
      case 'direct-connect-gateway':
      case 'network-acl':
        return needs('vpc', of(kind)?.vpc ?? null);
      case 'cvm':
      case 'clb':
      case 'tencentdb':
      case 'public-gateway':
        return needs('subnet', of(kind)?.subnet ?? null);
      default:
        return true;
    }
  }
}

/** An id as the provider's language calls things: no two ids become the same. */
export function label(id: string): string {
  return id.replaceAll('-', '_');
}

/** A destination as part of a label. */
export function rangeLabel(range: string): string {
  return range.replaceAll(/[./]/g, '_');
}

/** A range as the provider wants it: the network, without host bits. */
export function network(range: string | null): string {
  const block = networkOf(range);
  return block === null ? '' : formatPrefix(block);
}

/** Tags as an argument; none when there are none. */
export function tagsOf(tags: Readonly<Record<string, string>>): readonly ['tags', HclMap | undefined] {
  const keys = sortedKeys(tags);
  if (keys.length === 0) return ['tags', undefined];
  return ['tags', { pairs: Object.fromEntries(keys.map((key) => [key, entry(tags, key) ?? ''])) }];
}
