/** Reads from a Terraform plan what makes a network: each resource of the provider as a resource of the design, references by value or by configuration. */

import { isJsonObject, type Json } from '../base/json.ts';
import type { KindId } from '../kinds/index.ts';
import {
  cidrOf,
  cidrsOf,
  type Draft,
  Gathering,
  ipOf,
  itemsOf,
  listOf,
  nameOf,
  portOf,
  present,
  textOf,
  wholeOf,
} from './gathering.ts';
import type { Instance, Plan } from './terraform-plan.ts';
import { peerOf, proposalsOf, ruleOf, tagsOf } from './words.ts';

/** The kind that a type of the provider becomes. */
export const KIND_OF: Readonly<Record<string, KindId>> = {
  tencentcloud_vpc: 'vpc',
  tencentcloud_subnet: 'subnet',
  tencentcloud_route_table: 'route-table',
  tencentcloud_vpn_gateway: 'vpn-gateway',
  tencentcloud_vpn_customer_gateway: 'customer-gateway',
  tencentcloud_vpn_connection: 'vpn-tunnel',
  tencentcloud_nat_gateway: 'nat-gateway',
  tencentcloud_dc_gateway: 'direct-connect-gateway',
  tencentcloud_dcx: 'direct-connect-tunnel',
  tencentcloud_vpc_peer_connect_manager: 'peering-connection',
  tencentcloud_eip: 'eip',
  tencentcloud_security_group: 'security-group',
  tencentcloud_vpc_acl: 'network-acl',
  tencentcloud_instance: 'cvm',
  tencentcloud_clb_instance: 'clb',
  tencentcloud_mysql_instance: 'tencentdb',
  tencentcloud_postgresql_instance: 'tencentdb',
  tencentcloud_redis_instance: 'tencentdb',
};

const NAMES = ['name', 'instance_name', 'clb_name', 'peering_connection_name'];

/** The plan's resources as drafts. */
export class TerraformNetwork {
  readonly to = new Gathering();
  private readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
    for (const each of plan.instances) this.name(each);
    for (const each of plan.instances) Object.assign(this.draftOf(each) ?? {}, this.bodyOf(each));
  }

  /** The draft that an instance became. */
  draftOf(each: Instance): Draft | undefined {
    const kind = KIND_OF[each.type];
    return kind === undefined ? undefined : this.to.draft(kind, this.to.ref(each.address, kind));
  }

  /** Ids behind an argument: by its known values, else by what the configuration refers to. */
  refs(from: Instance, path: readonly (string | number)[], ...kinds: readonly KindId[]): string[] {
    let value: Json | undefined = from.values;
    for (const part of path)
      value = Array.isArray(value) ? value[Number(part)] : isJsonObject(value) ? value[part] : undefined;
    const known = (Array.isArray(value) ? value : [value]).flatMap((each) => this.to.ref(each, ...kinds) ?? []);
    if (known.length > 0) return [...new Set(known)];
    // A known value that names nothing here is of another project.
    if (typeof value === 'string' && value !== '') return [];
    return this.plan.refers(from, ...path).flatMap((each) => this.to.ref(each.address, ...kinds) ?? []);
  }

  /** The first of them, or null. */
  one(from: Instance, name: string, ...kinds: readonly KindId[]): string | null {
    return this.refs(from, [name], ...kinds)[0] ?? null;
  }

  /** A route table behind an argument: a VPC stands for its default table, which is made when it is first asked for. */
  table(from: Instance, make: boolean): string | null {
    const [id] = this.refs(from, ['route_table_id'], 'route-table', 'vpc');
    const vpc = this.to.draft('vpc', id ?? null);
    if (id === undefined || vpc === undefined) return id ?? null;
    const key = `default ${id}`;
    if (make && this.to.ref(key, 'route-table') === null)
      this.to.add('route-table', `${id}-default`, [key], { name: 'default', vpc: id, default: true });
    return this.to.ref(key, 'route-table');
  }

  private name(each: Instance): void {
    const { values, address, type } = each;
    const kind = KIND_OF[type];
    if (kind === undefined) return;
    const wish = address.replace(`${type}.`, '').replaceAll('module.', '');
    const given = NAMES.map((key) => values[key]).find((name) => typeof name === 'string');
    const keys = [address, values['id'], kind === 'eip' ? values['public_ip'] : null, values['default_route_table_id']];
    this.to.add(kind, wish, kind === 'vpc' ? keys : keys.slice(0, 3), {
      name: nameOf(given, wish),
      ...present({ tags: tagsOf(values['tags']) }),
    });
    this.to.took(type);
  }

  private bodyOf(each: Instance): Draft {
    const { values, type } = each;
    const vpc = () => ({ vpc: this.one(each, 'vpc_id', 'vpc') });
    switch (KIND_OF[type]) {
      case 'vpc':
        return { cidr: cidrOf(values['cidr_block']), secondaryCidrs: cidrsOf(values['assistant_cidrs']) };
      case 'subnet': {
        const zone = textOf(values['availability_zone']) || null;
        const parent = this.to.draft('vpc', this.one(each, 'vpc_id', 'vpc'));
        // No VPC says its region: its subnets' zones do.
        if (parent !== undefined && zone !== null) parent['region'] = zone.replace(/-\d+$/, '');
        return { ...vpc(), zone, cidr: cidrOf(values['cidr_block']) };
      }
      case 'route-table':
        return vpc();
      case 'vpn-gateway':
        return present({
          ...vpc(),
          publicIp: ipOf(values['public_ip_address']),
          bandwidthMbps: wholeOf(values['bandwidth']),
        });
      case 'customer-gateway':
        return { publicIp: ipOf(values['public_ip_address']) };
      case 'vpn-tunnel':
        return this.tunnel(each);
      case 'nat-gateway':
        return present({
          ...vpc(),
          eips: this.refs(each, ['assigned_eip_set'], 'eip'),
          bandwidthMbps: wholeOf(values['bandwidth']),
          maxConnections: wholeOf(values['max_concurrent']),
        });
      case 'direct-connect-gateway':
        return { vpc: this.one(each, 'network_instance_id', 'vpc') };
      case 'direct-connect-tunnel': {
        const cidrs = cidrsOf(values['route_filter_prefixes']);
        return present({
          directConnectGateway: this.one(each, 'dcg_id', 'direct-connect-gateway'),
          idc: this.to.site(cidrs, textOf(values['name']) || each.name),
          cidrs,
          bandwidthMbps: wholeOf(values['bandwidth']),
        });
      }
      case 'peering-connection':
        return {
          vpc: this.one(each, 'source_vpc_id', 'vpc'),
          peerVpc: this.one(each, 'destination_vpc_id', 'vpc'),
          bandwidthMbps: wholeOf(values['bandwidth']) ?? null,
        };
      case 'eip':
        return present({
          address: ipOf(values['public_ip']),
          bandwidthMbps: wholeOf(values['internet_max_bandwidth_out']),
        });
      case 'security-group':
        return present({ note: textOf(values['description']) || undefined });
      case 'network-acl':
        return {
          ...vpc(),
          inbound: this.aclRules(type, values['ingress']),
          outbound: this.aclRules(type, values['egress']),
        };
      default:
        return this.workload(each);
    }
  }

  private workload(each: Instance): Draft {
    const { values, type } = each;
    const engine = /_(mysql|postgresql|redis)_/.exec(type)?.[1];
    const grouped = ['orderly_security_groups', 'security_groups'].map((key) =>
      this.refs(each, [key], 'security-group'),
    );
    const address = ['private_ip', 'vip', 'intranet_ip', 'private_access_ip', 'ip'].map((key) => ipOf(values[key]));
    const balancer = KIND_OF[type] === 'clb';
    const port = portOf(values['intranet_port']) ?? portOf(values['port']);
    return present({
      subnet: this.one(each, 'subnet_id', 'subnet'),
      privateIp: address.find((ip) => ip !== null) ?? ipOf(listOf(values['clb_vips'])[0]),
      securityGroups: grouped.find((ids) => ids.length > 0) ?? [],
      engine,
      port: engine === undefined || engine === 'postgresql' ? undefined : port,
      passToTarget: balancer ? values['load_balancer_pass_to_target'] === true : undefined,
      eip: balancer ? this.one(each, 'eip_address_id', 'eip') : undefined,
    });
  }

  private tunnel(each: Instance): Draft {
    const { values } = each;
    const spd = itemsOf(values['security_group_policy']).map((rule) => ({
      local: cidrOf(rule['local_cidr_block']),
      remotes: cidrsOf(rule['remote_cidr_block']),
    }));
    const [local, remote] = [ipOf(values['health_check_local_ip']), ipOf(values['health_check_remote_ip'])];
    const checked = values['enable_health_check'] === true && (local !== null || remote !== null);
    const named = (end: string) => (values[`ike_${end}_identity`] === 'FQDN' ? values[`ike_${end}_fqdn_name`] : null);
    return {
      vpnGateway: this.one(each, 'vpn_gateway_id', 'vpn-gateway'),
      customerGateway: this.one(each, 'customer_gateway_id', 'customer-gateway'),
      mode: spd.length > 0 || /^(Policy|STATIC)$/.test(textOf(values['route_type'])) ? 'spd' : 'route',
      spd,
      healthCheck: checked ? { local, remote } : null,
      ...proposalsOf({
        ike: {
          version: values['ike_version'],
          mode: values['ike_exchange_mode'],
          encryption: values['ike_proto_encry_algorithm'],
          integrity: values['ike_proto_authen_algorithm'],
          group: values['ike_dh_group_name'],
          lifetime: values['ike_sa_lifetime_seconds'],
          localId: named('local'),
          remoteId: named('remote'),
        },
        ipsec: {
          encryption: values['ipsec_encrypt_algorithm'],
          integrity: values['ipsec_integrity_algorithm'],
          group: values['ipsec_pfs_dh_group'],
          lifetime: values['ipsec_sa_lifetime_seconds'],
          traffic: values['ipsec_sa_lifetime_traffic'],
        },
      }),
    };
  }

  /** `ACTION#range#port#PROTOCOL`, as the provider writes them. */
  private aclRules(type: string, list: Json | undefined): Draft[] {
    return listOf(list).flatMap((each): Draft[] => {
      const [action, range, port, protocol] = textOf(each).split('#');
      const rule = ruleOf(action, protocol, port, '');
      const cidr = peerOf(range);
      if (rule !== null && cidr !== null) return [{ ...rule, cidr }];
      this.to.leave(`${type} rule`, 'import.why.rule');
      return [];
    });
  }
}
