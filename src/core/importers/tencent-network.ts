/** Reads from Tencent Cloud's answers what makes a network: VPCs, subnets, gateways, groups and lists. */

import { isJsonObject, type Json } from '../base/json.ts';
import type { KindId } from '../kinds/index.ts';
import {
  cidrOf,
  type Draft,
  Gathering,
  type Item,
  ipOf,
  itemsOf,
  nameOf,
  present,
  textOf,
  wholeOf,
} from './gathering.ts';
import { LISTS } from './tencent-answers.ts';
import { peerOf, ruleOf, tagsOf } from './words.ts';

/** The network, its gateways and its filters. */
export class TencentNetwork {
  protected readonly to = new Gathering();
  protected readonly lists = new Map<string, Item[]>();
  /** Policies by group, listeners by balancer: the answers do not name these, the request or the file does. */
  private readonly policies: { readonly group: string; readonly set: Item }[] = [];
  protected readonly listeners: { readonly balancer: string; readonly listener: Item }[] = [];

  /** Takes the lists of an answer; `path` may name whose it is. */
  collect(path: string, answer: Item): void {
    for (const list of LISTS) {
      if (list === 'Listeners') continue;
      const all = this.lists.get(list) ?? [];
      for (const item of itemsOf(answer[list])) all.push(item);
      this.lists.set(list, all);
    }
    const set = answer['SecurityGroupPolicySet'];
    const named = (prefix: string): string => new RegExp(`${prefix}-[a-z0-9]+`).exec(path)?.[0] ?? '';
    if (isJsonObject(set)) this.policies.push({ group: textOf(answer['SecurityGroupId']) || named('sg'), set });
    for (const listener of itemsOf(answer['Listeners']))
      this.listeners.push({
        balancer: textOf(listener['LoadBalancerId']) || textOf(answer['LoadBalancerId']) || named('lb'),
        listener,
      });
  }

  /** Adds each item of a list once, however often pages repeat it. */
  protected each(list: string, kind: KindId, idKey: string, nameKey: string, make: (item: Item) => Draft | null): void {
    for (const item of this.lists.get(list) ?? []) {
      const id = textOf(item[idKey]);
      if (id === '') this.to.leave(list, 'import.why.no-id');
      else if (this.to.ref(id, kind) === null) {
        const draft = make(item);
        if (draft === null) this.to.leave(list, 'import.why.kind');
        else {
          this.to.add(kind, id, [id], { name: nameOf(item[nameKey], id), ...draft, ...this.tags(item) });
          this.to.took(list);
        }
      }
    }
  }

  protected tags(item: Item): Draft {
    const pairs = [...itemsOf(item['TagSet']), ...itemsOf(item['Tags'])].map((tag) => [
      textOf(tag['Key'] ?? tag['TagKey']),
      textOf(tag['Value'] ?? tag['TagValue']),
    ]);
    return present({ tags: tagsOf(Object.fromEntries(pairs) as Json) });
  }

  protected network(): void {
    const regions = new Map<string, string>();
    for (const subnet of this.lists.get('SubnetSet') ?? [])
      regions.set(textOf(subnet['VpcId']), textOf(subnet['Zone']).replace(/-\d+$/, ''));
    this.each('VpcSet', 'vpc', 'VpcId', 'VpcName', (item) =>
      present({
        region: regions.get(textOf(item['VpcId'])) || undefined,
        cidr: cidrOf(item['CidrBlock']),
        secondaryCidrs: itemsOf(item['AssistantCidrSet']).flatMap((each) => cidrOf(each['CidrBlock']) ?? []),
      }),
    );
    const vpc = (item: Item) => ({ vpc: this.to.ref(item['VpcId'], 'vpc') });
    this.each('RouteTableSet', 'route-table', 'RouteTableId', 'RouteTableName', (item) => ({
      ...vpc(item),
      default: item['Main'] === true,
    }));
    this.each('NetworkAclSet', 'network-acl', 'NetworkAclId', 'NetworkAclName', (item) => ({
      ...vpc(item),
      inbound: this.rules('NetworkAclSet', item['IngressEntries'], false),
      outbound: this.rules('NetworkAclSet', item['EgressEntries'], false),
    }));
    this.each('SubnetSet', 'subnet', 'SubnetId', 'SubnetName', (item) => ({
      ...vpc(item),
      zone: textOf(item['Zone']) || null,
      cidr: cidrOf(item['CidrBlock']),
      routeTable: this.to.ref(item['RouteTableId'], 'route-table'),
      networkAcl: this.to.ref(item['NetworkAclId'], 'network-acl'),
    }));
    for (const item of this.lists.get('NetworkAclSet') ?? [])
      for (const subnet of itemsOf(item['SubnetSet'])) {
        const draft = this.to.draft('subnet', this.to.ref(subnet['SubnetId'], 'subnet'));
        if (draft !== undefined) draft['networkAcl'] = this.to.ref(item['NetworkAclId'], 'network-acl');
      }
  }

  protected gateways(): void {
    const vpc = (item: Item) => ({ vpc: this.to.ref(item['VpcId'], 'vpc') });
    this.each('VpnGatewaySet', 'vpn-gateway', 'VpnGatewayId', 'VpnGatewayName', (item) =>
      /^(SSL|CCN|SSL_CCN)$/.test(textOf(item['Type']))
        ? null
        : present({
            ...vpc(item),
            publicIp: ipOf(item['PublicIpAddress']),
            bandwidthMbps: wholeOf(item['InternetMaxBandwidthOut']),
          }),
    );
    this.each('CustomerGatewaySet', 'customer-gateway', 'CustomerGatewayId', 'CustomerGatewayName', (item) => ({
      publicIp: ipOf(item['IpAddress']),
    }));
    this.each('AddressSet', 'eip', 'AddressId', 'AddressName', (item) =>
      present({ address: ipOf(item['AddressIp']), bandwidthMbps: wholeOf(item['Bandwidth']) }),
    );
    for (const item of this.lists.get('AddressSet') ?? []) {
      const eip = this.to.ref(item['AddressId'], 'eip');
      if (eip !== null) this.to.alias(item['AddressIp'], eip);
    }
    this.each('NatGatewaySet', 'nat-gateway', 'NatGatewayId', 'NatGatewayName', (item) =>
      present({
        ...vpc(item),
        eips: itemsOf(item['PublicIpAddressSet']).flatMap(
          (each) => this.to.ref(each['AddressId'], 'eip') ?? this.to.ref(each['PublicIpAddress'], 'eip') ?? [],
        ),
        bandwidthMbps: wholeOf(item['InternetMaxBandwidthOut']),
        maxConnections: wholeOf(item['MaxConcurrentConnection']),
      }),
    );
    this.each('PeerConnectionSet', 'peering-connection', 'PeeringConnectionId', 'PeeringConnectionName', (item) => ({
      vpc: this.to.ref(item['SourceVpcId'] ?? item['VpcId'], 'vpc'),
      peerVpc: this.to.ref(item['PeerVpcId'], 'vpc'),
      bandwidthMbps: wholeOf(item['Bandwidth']) || null,
    }));
    this.each(
      'DirectConnectGatewaySet',
      'direct-connect-gateway',
      'DirectConnectGatewayId',
      'DirectConnectGatewayName',
      (item) =>
        item['NetworkType'] === 'CCN' ? null : { vpc: this.to.ref(item['VpcId'] ?? item['NetworkInstanceId'], 'vpc') },
    );
    this.each(
      'DirectConnectTunnelSet',
      'direct-connect-tunnel',
      'DirectConnectTunnelId',
      'DirectConnectTunnelName',
      (item) => {
        const cidrs = itemsOf(item['RouteFilterPrefixes']).flatMap((each) => cidrOf(each['Cidr']) ?? []);
        return present({
          directConnectGateway: this.to.ref(item['DirectConnectGatewayId'], 'direct-connect-gateway'),
          idc: this.to.site(cidrs, nameOf(item['DirectConnectTunnelName'], 'site')),
          cidrs,
          bandwidthMbps: wholeOf(item['Bandwidth']),
        });
      },
    );
  }

  protected security(): void {
    this.each('SecurityGroupSet', 'security-group', 'SecurityGroupId', 'SecurityGroupName', (item) =>
      present({ note: textOf(item['SecurityGroupDesc']) || undefined }),
    );
    for (const { group, set } of this.policies) {
      const draft = this.to.draft('security-group', this.to.ref(group, 'security-group'));
      if (draft === undefined) {
        this.to.leave('SecurityGroupPolicySet', 'import.why.owner');
        continue;
      }
      draft['inbound'] = this.rules('SecurityGroupPolicySet', set['Ingress'], true);
      draft['outbound'] = this.rules('SecurityGroupPolicySet', set['Egress'], true);
      this.to.took('SecurityGroupPolicySet');
    }
  }

  private rules(type: string, list: Json | undefined, groups: boolean): Draft[] {
    const sorted = [...itemsOf(list)].sort(
      (a, b) => (wholeOf(a['PolicyIndex']) ?? 0) - (wholeOf(b['PolicyIndex']) ?? 0),
    );
    return sorted.flatMap((item): Draft[] => {
      const rule = ruleOf(
        item['Action'],
        item['Protocol'],
        item['Port'],
        item['PolicyDescription'] ?? item['Description'],
      );
      const peer = peerOf(item['CidrBlock']);
      const group = groups ? this.to.ref(item['SecurityGroupId'], 'security-group') : null;
      if (rule !== null && peer !== null) return [{ ...rule, cidr: peer }];
      if (rule !== null && group !== null) return [{ ...rule, securityGroup: group }];
      this.to.leave(`${type} rule`, 'import.why.rule');
      return [];
    });
  }
}
