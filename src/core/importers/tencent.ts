/** Reads Tencent Cloud's Describe… answers into a design. Field names are those of the public API models; keys and secrets are never looked at. */

import { isJsonObject, type Json } from '../base/json.ts';
import type { KindId } from '../kinds/index.ts';
import {
  cidrOf,
  cidrsOf,
  type Draft,
  type Imported,
  type Item,
  ipOf,
  itemsOf,
  listOf,
  nameOf,
  portOf,
  present,
  textOf,
  wholeOf,
} from './gathering.ts';
import { answersOf, type ImportFile } from './tencent-answers.ts';
import { TencentNetwork } from './tencent-network.ts';
import { NEXT_HOPS, proposalsOf } from './words.ts';

/** The design of answers. */
export function importTencent(files: readonly ImportFile[], name: string): Imported {
  const reader = new Reader();
  for (const { path, json } of files) for (const answer of answersOf(json)) reader.collect(path, answer);
  return reader.read(name);
}

class Reader extends TencentNetwork {
  /** The design of all that was collected. */
  read(name: string): Imported {
    this.network();
    this.gateways();
    this.security();
    this.workloads();
    this.tunnels();
    this.bindings();
    this.routes();
    return this.to.finish(name);
  }

  private workloads(): void {
    const add = (list: string, item: Item, kind: KindId, id: string, draft: Draft): void => {
      if (this.to.ref(id, kind) !== null) return;
      this.to.add(kind, id, [id], { ...draft, ...this.tags(item) });
      // By its address within its VPC, for routes and targets.
      const own = this.to.ref(id, kind);
      const network = this.to.draft('subnet', textOf(draft['subnet']))?.['vpc'];
      if (own !== null) this.to.alias(`${textOf(network)} ${textOf(draft['privateIp'])}`, own);
      this.to.took(list);
    };
    const groups = (value: Json | undefined) =>
      listOf(value).flatMap((each) => this.to.ref(each, 'security-group') ?? []);
    for (const item of this.lists.get('InstanceSet') ?? []) {
      const id = textOf(item['InstanceId']);
      const place = item['VirtualPrivateCloud'];
      const subnet = this.to.ref(isJsonObject(place) ? place['SubnetId'] : item['UniqSubnetId'], 'subnet');
      if (id === '') this.to.leave('InstanceSet', 'import.why.no-id');
      else if (subnet === null) this.to.leave('InstanceSet', 'import.why.no-subnet');
      else if (isJsonObject(place))
        add('InstanceSet', item, 'cvm', id, {
          name: nameOf(item['InstanceName'], id),
          subnet,
          privateIp: ipOf(listOf(item['PrivateIpAddresses'])[0]),
          securityGroups: groups(item['SecurityGroupIds']),
        });
      else this.database('InstanceSet', item, id, 'redis', subnet, item['WanIp'], item['Port'], add);
    }
    for (const item of this.lists.get('Items') ?? []) {
      const subnet = this.to.ref(item['UniqSubnetId'], 'subnet');
      const id = textOf(item['InstanceId']);
      if (id === '' || subnet === null) this.to.leave('Items', id === '' ? 'import.why.no-id' : 'import.why.no-subnet');
      else this.database('Items', item, id, 'mysql', subnet, item['Vip'], item['Vport'], add);
    }
    for (const item of this.lists.get('DBInstanceSet') ?? []) {
      const id = textOf(item['DBInstanceId']);
      const subnet = this.to.ref(item['SubnetId'], 'subnet');
      const nets = itemsOf(item['DBInstanceNetInfo']);
      const net = nets.find((each) => each['NetType'] === 'private') ?? nets[0] ?? {};
      if (id === '' || subnet === null)
        this.to.leave('DBInstanceSet', id === '' ? 'import.why.no-id' : 'import.why.no-subnet');
      else this.database('DBInstanceSet', item, id, 'postgresql', subnet, net['Ip'], net['Port'], add);
    }
    for (const item of this.lists.get('LoadBalancerSet') ?? []) {
      const id = textOf(item['LoadBalancerId']);
      const subnet = this.to.ref(item['SubnetId'], 'subnet');
      if (id === '' || subnet === null)
        this.to.leave('LoadBalancerSet', id === '' ? 'import.why.no-id' : 'import.why.no-subnet');
      else
        add('LoadBalancerSet', item, 'clb', id, {
          name: nameOf(item['LoadBalancerName'], id),
          subnet,
          privateIp: ipOf(listOf(item['LoadBalancerVips'])[0]),
          securityGroups: groups(item['SecureGroups']),
          passToTarget: item['LoadBalancerPassToTarget'] === true,
        });
    }
  }

  private database(
    list: string,
    item: Item,
    id: string,
    engine: string,
    subnet: string,
    address: unknown,
    port: unknown,
    add: (list: string, item: Item, kind: KindId, id: string, draft: Draft) => void,
  ): void {
    const name = nameOf(item['InstanceName'] ?? item['DBInstanceName'], id);
    add(list, item, 'tencentdb', id, present({ name, subnet, engine, privateIp: ipOf(address), port: portOf(port) }));
  }

  private tunnels(): void {
    const remotes = new Map<string, string[]>();
    this.each('VpnConnectionSet', 'vpn-tunnel', 'VpnConnectionId', 'VpnConnectionName', (item) => {
      const device = this.to.ref(item['CustomerGatewayId'], 'customer-gateway');
      const spd = itemsOf(item['SecurityPolicyDatabaseSet']).map((each) => ({
        local: cidrOf(each['LocalCidrBlock']),
        remotes: cidrsOf(each['RemoteCidrBlock']),
      }));
      if (device !== null)
        remotes.set(device, [...(remotes.get(device) ?? []), ...spd.flatMap((each) => each.remotes)]);
      const ike = isJsonObject(item['IKEOptionsSpecification']) ? item['IKEOptionsSpecification'] : {};
      const ipsec = isJsonObject(item['IPSECOptionsSpecification']) ? item['IPSECOptionsSpecification'] : {};
      const [local, remote] = [ipOf(item['HealthCheckLocalIp']), ipOf(item['HealthCheckRemoteIp'])];
      const checked = item['EnableHealthCheck'] === true && (local !== null || remote !== null);
      return {
        vpnGateway: this.to.ref(item['VpnGatewayId'], 'vpn-gateway'),
        customerGateway: device,
        mode: spd.length > 0 || /^(Policy|Static)$/.test(textOf(item['RouteType'])) ? 'spd' : 'route',
        spd,
        healthCheck: checked ? { local, remote } : null,
        ...proposalsOf({
          ike: {
            version: ike['IKEVersion'],
            mode: ike['ExchangeMode'],
            encryption: ike['PropoEncryAlgorithm'],
            integrity: ike['PropoAuthenAlgorithm'],
            group: ike['DhGroupName'],
            lifetime: ike['IKESaLifetimeSeconds'],
            localId: ike['LocalIdentity'] === 'FQDN' ? ike['LocalFqdnName'] : null,
            remoteId: ike['RemoteIdentity'] === 'FQDN' ? ike['RemoteFqdnName'] : null,
          },
          ipsec: {
            encryption: ipsec['EncryptAlgorithm'],
            integrity: ipsec['IntegrityAlgorith'],
            group: ipsec['PfsDhGroup'],
            lifetime: ipsec['IPSECSaLifetimeSeconds'],
            traffic: ipsec['IPSECSaLifetimeTraffic'],
          },
        }),
      };
    });
    for (const route of this.lists.get('Routes') ?? []) {
      const id = this.to.ref(route['InstanceId'], 'vpn-tunnel');
      const tunnel = this.to.draft('vpn-tunnel', id);
      const gateway = this.to.draft('vpn-gateway', textOf(tunnel?.['vpnGateway']));
      const destination = cidrOf(route['DestinationCidrBlock']);
      if (tunnel?.['mode'] === 'spd') this.to.leave('Routes', 'import.why.platform');
      else if (tunnel === undefined || gateway === undefined || destination === null)
        this.to.leave('Routes', 'import.why.route');
      else {
        const weight = wholeOf(route['Priority']) ?? 0;
        gateway['routes'] = [
          ...listOf(gateway['routes']),
          { destination, tunnel: id, weight, enabled: route['Status'] !== 'DISABLE' },
        ];
        const device = textOf(tunnel['customerGateway']);
        if (destination !== '0.0.0.0/0') remotes.set(device, [...(remotes.get(device) ?? []), destination]);
        this.to.took('Routes');
      }
    }
    for (const [id, ranges] of remotes) {
      const device = this.to.draft('customer-gateway', id);
      if (device !== undefined) device['idc'] = this.to.site(ranges, textOf(device['name']));
    }
  }

  private bindings(): void {
    for (const item of this.lists.get('AddressSet') ?? []) {
      const holder = this.to.ref(item['InstanceId'], 'cvm', 'clb');
      const draft = this.to.draft('cvm', holder) ?? this.to.draft('clb', holder);
      if (draft !== undefined) draft['eip'] = this.to.ref(item['AddressId'], 'eip');
    }
    const list = 'NatGatewayDestinationIpPortTranslationNatRuleSet';
    for (const rule of this.lists.get(list) ?? []) {
      const nat = this.to.draft('nat-gateway', this.to.ref(rule['NatGatewayId'], 'nat-gateway'));
      const target = this.to.ref(
        `${textOf(nat?.['vpc'])} ${textOf(rule['PrivateIpAddress'])}`,
        'cvm',
        'clb',
        'tencentdb',
      );
      const protocol = textOf(rule['IpProtocol']).toLowerCase();
      const [port, targetPort] = [portOf(rule['PublicPort']), portOf(rule['PrivatePort'])];
      const sayable = (protocol === 'tcp' || protocol === 'udp') && port !== undefined && targetPort !== undefined;
      if (nat === undefined || !sayable) this.to.leave(list, 'import.why.rule');
      else {
        const eip = this.to.ref(rule['PublicIpAddress'], 'eip');
        nat['dnat'] = [...listOf(nat['dnat']), { protocol, eip, port, target, targetPort }];
        this.to.took(list);
      }
    }
    // Listeners come once from DescribeListeners and once, with targets, from DescribeTargets.
    const known = new Map<string, Item>();
    const order: { readonly balancer: string; readonly key: string }[] = [];
    for (const { balancer, listener } of this.listeners) {
      const key =
        textOf(listener['ListenerId']) || `${balancer} ${textOf(listener['Protocol'])} ${String(listener['Port'])}`;
      if (!known.has(key)) order.push({ balancer, key });
      const before = known.get(key);
      known.set(key, before === undefined || Array.isArray(listener['Targets']) ? { ...before, ...listener } : before);
    }
    for (const { balancer, key } of order) this.listener(balancer, known.get(key) ?? {});
  }

  private listener(balancer: string, listener: Item): void {
    const clb = this.to.draft('clb', this.to.ref(balancer, 'clb'));
    const word = textOf(listener['Protocol']).toLowerCase();
    const protocol = { tcp: 'tcp', udp: 'udp', http: 'tcp', https: 'tcp', tcp_ssl: 'tcp' }[word];
    const port = portOf(listener['Port']);
    if (clb === undefined || protocol === undefined || port === undefined) {
      this.to.leave('Listeners', clb === undefined ? 'import.why.owner' : 'import.why.rule');
      return;
    }
    // A listener of layer 7 has its targets behind rules.
    const behind = itemsOf(listener['Rules']).flatMap((rule) => itemsOf(rule['Targets']));
    const vpc = textOf(this.to.draft('subnet', textOf(clb['subnet']))?.['vpc']);
    const targets = [...itemsOf(listener['Targets']), ...behind].flatMap((each) => {
      const address = `${vpc} ${textOf(listOf(each['PrivateIpAddresses'])[0])}`;
      const target = this.to.ref(each['InstanceId'], 'cvm') ?? this.to.ref(address, 'cvm', 'clb', 'tencentdb');
      const at = portOf(each['Port']);
      if (target !== null && at !== undefined) return [{ target, port: at }];
      this.to.leave('Targets', 'import.why.owner');
      return [];
    });
    clb['listeners'] = [...listOf(clb['listeners']), { protocol, port, targets }];
    this.to.took('Listeners');
  }

  private routes(): void {
    for (const item of this.lists.get('RouteTableSet') ?? []) {
      const table = this.to.draft('route-table', this.to.ref(item['RouteTableId'], 'route-table'));
      if (table === undefined || table['routes'] !== undefined) continue;
      const routes: Draft[] = [];
      for (const route of itemsOf(item['RouteSet'])) {
        const word = textOf(route['GatewayType']);
        const type = NEXT_HOPS[word];
        const destination = cidrOf(route['DestinationCidrBlock']);
        if (route['RouteType'] === 'NETD' || /^LOCAL/.test(word)) this.to.leave('RouteSet', 'import.why.platform');
        else if (type === undefined || destination === null) this.to.leave('RouteSet', 'import.why.route');
        else {
          const hop = route['GatewayId'];
          const nextHop =
            type === 'eip'
              ? null
              : (this.to.ref(hop, type as KindId) ?? this.to.ref(`${textOf(table['vpc'])} ${textOf(hop)}`, 'cvm'));
          const server = type === 'cvm' ? this.to.draft('cvm', nextHop) : undefined;
          if (server !== undefined) server['forwards'] = true;
          const note = textOf(route['RouteDescription']) || undefined;
          routes.push(present({ destination, nextHopType: type, nextHop, enabled: route['Enabled'] !== false, note }));
          this.to.took('RouteSet');
        }
      }
      table['routes'] = routes;
    }
  }
}
