/** Reads `terraform show -json`, plan or state, into a design: after the resources, what joins them. */

import { isJsonObject, type Json } from '../base/json.ts';
import type { KindId } from '../kinds/index.ts';
import {
  cidrOf,
  type Draft,
  type Imported,
  type Item,
  itemsOf,
  listOf,
  portOf,
  present,
  textOf,
  wholeOf,
} from './gathering.ts';
import { KIND_OF, TerraformNetwork } from './terraform-network.ts';
import { type Instance, Plan } from './terraform-plan.ts';
import { NEXT_HOPS, peerOf, ruleOf } from './words.ts';

/** The design of a plan or state. */
export function importTerraform(json: Json, name: string): Imported {
  const plan = new Plan(isJsonObject(json) ? json : {});
  const joiner = new Joiner(plan);
  for (const each of plan.instances) joiner.take(each);
  joiner.sites();
  return joiner.network.to.finish(name);
}

class Joiner {
  readonly network: TerraformNetwork;
  private readonly plan: Plan;
  private readonly listeners = new Map<string, Draft>();

  constructor(plan: Plan) {
    this.plan = plan;
    this.network = new TerraformNetwork(plan);
    for (const each of plan.instances) if (each.type === 'tencentcloud_clb_listener') this.listener(each);
  }

  /** Takes what is no resource of the design by itself. */
  take(each: Instance): void {
    const { to } = this.network;
    const joins: Readonly<Record<string, (each: Instance) => boolean>> = {
      tencentcloud_subnet: (of) => this.subnet(of),
      tencentcloud_route_table_entry: (of) => this.route(of),
      tencentcloud_route_table_association: (of) => this.subnet(of),
      tencentcloud_vpn_gateway_route: (of) => this.gatewayRoute(of),
      tencentcloud_eip_association: (of) => this.binding(of),
      tencentcloud_dnat: (of) => this.dnat(of),
      tencentcloud_security_group_rule_set: (of) => this.rules(of),
      tencentcloud_vpc_acl_attachment: (of) => this.attachment(of),
      tencentcloud_clb_attachment: (of) => this.targets(of),
    };
    if (each.type === 'tencentcloud_clb_listener') return;
    const join = Object.hasOwn(joins, each.type) ? joins[each.type] : undefined;
    if (join === undefined) {
      if (!Object.hasOwn(KIND_OF, each.type)) to.leave(each.type, 'import.why.kind');
    } else if (!join(each)) to.leave(each.type, 'import.why.owner');
    else if (!Object.hasOwn(KIND_OF, each.type)) to.took(each.type);
  }

  /** Data centres behind customer gateways: what their tunnels reach. */
  sites(): void {
    const { to } = this.network;
    const reached = new Map<string, string[]>();
    const reach = (tunnel: Draft | undefined, ranges: readonly string[]): void => {
      const device = textOf(tunnel?.['customerGateway']);
      reached.set(device, [...(reached.get(device) ?? []), ...ranges]);
    };
    for (const tunnel of to.drafts.get('vpn-tunnel')?.values() ?? [])
      reach(
        tunnel,
        itemsOf(tunnel['spd']).flatMap((rule) => listOf(rule['remotes']).map(textOf)),
      );
    for (const gateway of to.drafts.get('vpn-gateway')?.values() ?? [])
      for (const route of itemsOf(gateway['routes'])) {
        const destination = textOf(route['destination']);
        if (destination !== '0.0.0.0/0') reach(to.draft('vpn-tunnel', textOf(route['tunnel'])), [destination]);
      }
    for (const [id, ranges] of reached) {
      const device = to.draft('customer-gateway', id);
      if (device !== undefined) device['idc'] = to.site(ranges, textOf(device['name']));
    }
  }

  private subnet(each: Instance): boolean {
    const { to } = this.network;
    const own = each.type === 'tencentcloud_subnet' ? each.address : this.network.one(each, 'subnet_id', 'subnet');
    const subnet = this.network.draftOf(each) ?? to.draft('subnet', own);
    const table = this.network.table(each, false);
    if (subnet !== undefined && table !== null) subnet['routeTable'] = table;
    return subnet !== undefined;
  }

  private route(each: Instance): boolean {
    const { to } = this.network;
    const { values } = each;
    const table = to.draft('route-table', this.network.table(each, true));
    const type = NEXT_HOPS[textOf(values['next_type'])];
    const destination = cidrOf(values['destination_cidr_block']);
    if (table === undefined || type === undefined || destination === null) return false;
    const nextHop =
      type === 'eip'
        ? null
        : (this.network.one(each, 'next_hub', type as KindId) ?? this.server(table, values['next_hub']));
    const server = type === 'cvm' ? to.draft('cvm', nextHop) : undefined;
    if (server !== undefined) server['forwards'] = true;
    const note = textOf(values['description']) || undefined;
    const route = present({ destination, nextHopType: type, nextHop, enabled: values['disabled'] !== true, note });
    table['routes'] = [...listOf(table['routes']), route];
    return true;
  }

  /** The server of an address in the VPC of a table. */
  private server(of: Draft, address: unknown): string | null {
    const { to } = this.network;
    if (typeof address !== 'string') return null;
    for (const [id, server] of to.drafts.get('cvm') ?? [])
      if (server['privateIp'] === address && to.draft('subnet', textOf(server['subnet']))?.['vpc'] === of['vpc'])
        return id;
    return null;
  }

  private gatewayRoute(each: Instance): boolean {
    const { values } = each;
    const gateway = this.network.to.draft('vpn-gateway', this.network.one(each, 'vpn_gateway_id', 'vpn-gateway'));
    const tunnel = this.network.one(each, 'instance_id', 'vpn-tunnel');
    const destination = cidrOf(values['destination_cidr_block']);
    if (gateway === undefined || tunnel === null || destination === null) return false;
    const weight = wholeOf(values['priority']) ?? 0;
    const route = { destination, tunnel, weight, enabled: values['status'] !== 'DISABLE' };
    gateway['routes'] = [...listOf(gateway['routes']), route];
    return true;
  }

  private binding(each: Instance): boolean {
    const { to } = this.network;
    const eip = this.network.one(each, 'eip_id', 'eip');
    const holder = this.network.one(each, 'instance_id', 'cvm', 'clb');
    const draft = to.draft('cvm', holder) ?? to.draft('clb', holder);
    if (draft === undefined || eip === null) return false;
    draft['eip'] = eip;
    return true;
  }

  private dnat(each: Instance): boolean {
    const { values } = each;
    const nat = this.network.to.draft('nat-gateway', this.network.one(each, 'nat_id', 'nat-gateway'));
    const protocol = textOf(values['protocol']).toLowerCase();
    const [port, targetPort] = [portOf(values['elastic_port']), portOf(values['private_port'])];
    const sayable = protocol === 'tcp' || protocol === 'udp';
    if (nat === undefined || !sayable || port === undefined || targetPort === undefined) return false;
    const target = this.network.one(each, 'private_ip', 'cvm') ?? this.server(nat, values['private_ip']);
    const rule = { protocol, eip: this.network.one(each, 'elastic_ip', 'eip'), port, target, targetPort };
    nat['dnat'] = [...listOf(nat['dnat']), rule];
    return true;
  }

  private rules(each: Instance): boolean {
    const { to } = this.network;
    const group = to.draft('security-group', this.network.one(each, 'security_group_id', 'security-group'));
    if (group === undefined) return false;
    const read = (block: string): Draft[] =>
      itemsOf(each.values[block]).flatMap((item: Item, index): Draft[] => {
        const rule = ruleOf(item['action'], item['protocol'], item['port'], item['description']);
        const cidr = peerOf(item['cidr_block']);
        const [peer] =
          cidr === null ? this.network.refs(each, [block, index, 'source_security_id'], 'security-group') : [];
        if (rule !== null && cidr !== null) return [{ ...rule, cidr }];
        if (rule !== null && peer !== undefined) return [{ ...rule, securityGroup: peer }];
        to.leave(`${each.type} rule`, 'import.why.rule');
        return [];
      });
    group['inbound'] = read('ingress');
    group['outbound'] = read('egress');
    return true;
  }

  private attachment(each: Instance): boolean {
    const subnet = this.network.to.draft('subnet', this.network.one(each, 'subnet_id', 'subnet'));
    const acl = this.network.one(each, 'acl_id', 'network-acl');
    if (subnet === undefined || acl === null) return false;
    subnet['networkAcl'] = acl;
    return true;
  }

  private listener(each: Instance): void {
    const { to } = this.network;
    const clb = to.draft('clb', this.network.one(each, 'clb_id', 'clb'));
    const word = textOf(each.values['protocol']).toLowerCase();
    const protocol = { tcp: 'tcp', udp: 'udp', http: 'tcp', https: 'tcp', tcp_ssl: 'tcp' }[word];
    const port = portOf(each.values['port']);
    if (clb === undefined || protocol === undefined || port === undefined) {
      to.leave(each.type, clb === undefined ? 'import.why.owner' : 'import.why.rule');
      return;
    }
    const listener: Draft = { protocol, port, targets: [] };
    clb['listeners'] = [...listOf(clb['listeners']), listener];
    this.listeners.set(each.address, listener);
    const id = textOf(each.values['listener_id']);
    if (id !== '') this.listeners.set(id, listener);
    to.took(each.type);
  }

  private targets(each: Instance): boolean {
    const { to } = this.network;
    const [behind] = this.plan.refers(each, 'listener_id');
    const listener =
      this.listeners.get(textOf(each.values['listener_id'])) ?? this.listeners.get(behind?.address ?? '');
    if (listener === undefined) return false;
    listener['targets'] = itemsOf(each.values['targets']).flatMap((item, index) => {
      const of = (key: string) => this.network.refs(each, ['targets', index, key], 'cvm', 'clb', 'tencentdb')[0];
      const target = of('instance_id') ?? of('eni_ip');
      const port = portOf(item['port']);
      if (target !== undefined && port !== undefined) return [{ target, port }];
      to.leave(`${each.type} target`, 'import.why.owner');
      return [];
    });
    return true;
  }
}
