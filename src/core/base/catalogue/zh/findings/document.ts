/** Chinese: what the rules about the document as such say. */

import type { documentFindings as english } from '../../en/findings/document.ts';
import type { Translation } from '../../translation.ts';

export const documentFindings: Translation<typeof english> = {
  'finding.cidr-host-bits': '{name} 的 {cidr} 是 {network} 内的地址，而不是网络',
  'finding.and-others': '（及另外 {count} 个）',
  'finding.incomplete-part': '第 {number} 条{list}的{field}',
  'finding.incomplete-within': '{list}的{field}',
  'finding.incomplete': '{name} 未完成：{fields}尚为空',
  'finding.name-duplicate': '{id} 与 {first} 同名，都叫 {name}：两者类型同为{kind}',
  'finding.quota-acls': '{name} 有 {count} 个网络 ACL；默认配额为 {limit}',
  'finding.quota-bound-groups': '{name} 绑定了 {count} 个安全组；默认配额为 {limit}',
  'finding.quota-customer-gateways': '{name} 有 {count} 个对端网关；默认配额为 {limit}',
  'finding.quota-dnat': '{name} 有 {count} 条 DNAT 规则；默认配额为 {limit}',
  'finding.quota-eips': '{name} 有 {count} 个弹性公网 IP；默认配额为 {limit}',
  'finding.quota-groups': '{name} 有 {count} 个安全组；默认配额为 {limit}',
  'finding.quota-inbound-rules': '{name} 有 {count} 条入站规则（端口列表逐项计数）；默认配额为 {limit}',
  'finding.quota-mappings': '{name} 的所有通道共有 {count} 条 SPD 映射；默认配额为 {limit}',
  'finding.quota-nat-eips': '{name} 有 {count} 个弹性公网 IP；默认配额为 {limit}',
  'finding.quota-nat-gateways': '{name} 有 {count} 个 NAT 网关；默认配额为 {limit}',
  'finding.quota-outbound-rules': '{name} 有 {count} 条出站规则（端口列表逐项计数）；默认配额为 {limit}',
  'finding.quota-peerings': '{name} 有 {count} 个对等连接；默认配额为 {limit}',
  'finding.quota-policies': '{name} 有 {count} 条路由策略；默认配额为 {limit}',
  'finding.quota-secondary-blocks': '{name} 有 {count} 个辅助网段；默认配额为 {limit}',
  'finding.quota-spd-ranges': '{name} 的一条 SPD 策略有 {count} 个对端网段；默认配额为 {limit}',
  'finding.quota-spd-rules': '{name} 有 {count} 条 SPD 策略；默认配额为 {limit}',
  'finding.quota-subnets': '{name} 有 {count} 个子网；默认配额为 {limit}',
  'finding.quota-tables': '{name} 有 {count} 个路由表；默认配额为 {limit}',
  'finding.quota-tunnels': '{name} 有 {count} 条通道；默认配额为 {limit}',
  'finding.quota-vpcs': '{name} 有 {count} 个私有网络；默认配额为 {limit}',
  'finding.quota-vpn-gateways': '{name} 有 {count} 个 VPN 网关；默认配额为 {limit}',
  'finding.reference-kind': '{target} 的类型是{found}，而 {name} 此处需要{kinds}',
  'finding.reference-missing': '{name} 引用的 {target} 不存在',
};
