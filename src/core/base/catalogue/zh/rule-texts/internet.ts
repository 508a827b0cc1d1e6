/** Chinese: summary and reason of the rules about Internet access. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const internetRuleTexts: Readonly<Record<string, RuleText>> = {
  'eip-not-public': {
    summary: '弹性公网 IP、VPN 网关或对端网关的地址是私有地址或不可路由',
    why: '公网不会把报文送到这样的地址。对端网关位于地址转换设备之后时，公网地址是转换设备给它的那个。',
  },
  'nat-no-eip': {
    summary: 'NAT 网关没有弹性公网 IP',
    why: '网关将地址转换为其弹性公网 IP。没有弹性公网 IP，它不承载任何流量，平台也不会创建它。',
  },
  'nat-no-route': {
    summary: '没有启用的路由策略指向 NAT 网关',
    why: '只有路由表指向该网关的子网才会使用它。它在计费，却不承载任何流量。',
  },
  'nat-spec': {
    summary: 'NAT 网关的带宽或连接数不在平台提供的范围内',
    why: '平台会拒绝其他取值。标准型固定为 5000 Mbps 和 2000000 个连接。',
  },
  'nat-dnat-duplicate': {
    summary: '两条 DNAT 规则的弹性公网 IP、协议和端口相同',
    why: '一个报文只能到一个目标。平台会拒绝第二条规则。',
  },
  'nat-dnat-foreign-eip': {
    summary: 'DNAT 规则使用的弹性公网 IP 不属于该网关',
    why: '到该弹性公网 IP 的报文不会到达此网关。平台会拒绝该规则。',
  },
  'nat-dnat-target': {
    summary: 'DNAT 的目标不是网关所在私有网络的云服务器',
    why: '平台只将端口转发到网关所在私有网络的云服务器。',
  },
  'nat-overrides-eip': {
    summary: '云服务器有自己的弹性公网 IP，但所在子网的公网流量走 NAT 网关',
    why: '路由表先于弹性公网 IP 起作用。只允许该弹性公网 IP 的合作方会拒绝这台云服务器发出的流量。并列添加一条到 0.0.0.0/0、下一跳类型为 EIP 的策略，即可恢复它自身的地址。',
  },
  'public-gateway-no-eip': {
    summary: '公网网关没有弹性公网 IP',
    why: '网关用自身的弹性公网 IP 发出到达它的流量。没有弹性公网 IP，它不承载任何流量。',
  },
  'public-gateway-same-table': {
    summary: '公网网关自身的子网所用的路由表又指向该网关',
    why: '网关转发的报文匹配同一条策略，又回到网关。平台要求为它单独使用一个路由表。',
  },
  'public-gateway-single': {
    summary: '本可使用 NAT 网关，却用了公网网关',
    why: '它只是一台机器：一旦停止，其后的所有子网都会失去公网访问，直到有人处理。',
  },
  'eip-idle': {
    summary: '弹性公网 IP 未绑定任何资源',
    why: '平台对未使用的弹性公网 IP 收费。',
  },
  'eip-shared': {
    summary: '一个弹性公网 IP 绑定到两个资源',
    why: '平台只将一个弹性公网 IP 绑定到一个资源，否则到它的报文会有两个去向。',
  },
  'address-public-duplicate': {
    summary: '同一个公网地址出现在两个资源上',
    why: '一个地址只有一个所有者。要么其中一个写错了，要么同一台设备在设计中出现了两次。',
  },
  'nat-dnat-closed': {
    summary: 'DNAT 目标的安全组或网络 ACL 丢弃来自所有公网地址、到转发端口的报文',
    why: '网关在报文到达目标之前已改写端口：安全组要放通的是目标的端口而不是外部端口，并且要对客户端自身的公网地址放通。',
  },
  'nat-dnat-no-return': {
    summary: 'DNAT 目标的路由表不指回该网关',
    why: '回包必须经由转换请求的网关返回。若经由其他网关或目标自己的弹性公网 IP 返回，即便到达客户端，源地址也不是客户端访问的地址，会被丢弃。',
  },
  'internet-exposed': {
    summary: '超过 65,536 个公网地址可访问云服务器上用于管理、数据库或集群的端口',
    why: '这类端口几分钟内就会被扫描发现，并从此不断遭到攻击。请只允许办公网地址，或通过 VPN 接入。',
  },
};
