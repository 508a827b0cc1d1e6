/** Chinese: what the rules about security groups and ACLs say. */

import type { securityFindings as english } from '../../en/findings/security.ts';
import type { Translation } from '../../translation.ts';

export const securityFindings: Translation<typeof english> = {
  'finding.acl-client-ports':
    '{name} 的规则 {index}（{rule}）放行到 Linux 客户端的回包，但没有放行其他客户端的全部端口 49152-65535',
  'finding.acl-empty': '{name} 没有规则，而 {subnet} 使用它：进出流量全部被拒绝',
  'finding.acl-empty-inbound': '{name} 没有入站规则，而 {subnet} 使用它：任何流量都进不来',
  'finding.acl-empty-outbound': '{name} 没有出站规则，而 {subnet} 使用它：任何流量都出不去',
  'finding.acl-foreign-vpc': '{name} 使用的网络 ACL {acl} 属于 {vpc}',
  'finding.acl-unused': '没有子网使用网络 ACL {name}',
  'finding.group-empty': '{group} 没有规则，而 {name} 绑定的安全组都没有规则：一切流量被拒绝',
  'finding.group-empty-inbound': '{group} 没有入站规则，而 {name} 绑定的安全组都没有：任何流量都到不了它',
  'finding.group-empty-outbound': '{group} 没有出站规则，而 {name} 绑定的安全组都没有：它无法发起任何连接',
  'finding.group-none': '{name} 没有绑定安全组：默认安全组允许一切流量',
  'finding.group-open-all': '{name} 允许任何地址以任何协议和端口进入',
  'finding.group-unused': '{name} 未绑定任何资源，也没有其他安全组引用它',
  'finding.rule-duplicate': '{name} 中规则 {rule} 出现两次',
  'finding.rule-peer-both': '{name} 的规则 {index}（{rule}）同时指定了 CIDR 和安全组',
  'finding.rule-peer-none': '{name} 的规则 {index}（{rule}）既未指定 CIDR，也未指定安全组',
  'finding.rule-ports': '{name} 的规则 {index}：{ports} 不是端口，端口应形如 443、8000-8100 或 80,443',
  'finding.rule-ports-none': '{name} 的规则 {index} 指定了端口 {ports}，但 {protocol} 没有端口',
  'finding.rule-shadowed-inbound': '{name} 的入站规则 {index}（{rule}）不会匹配任何报文：前面的规则已匹配其全部',
  'finding.rule-shadowed-outbound': '{name} 的出站规则 {index}（{rule}）不会匹配任何报文：前面的规则已匹配其全部',
  'finding.rule-zero-mask': '{name} 的规则 {index} 写的是 {cidr}，平台会按 0.0.0.0/0 处理',
  'finding.group-order-inbound':
    '{earlier} 的入站规则 {deny} 丢弃 {later} 的规则 {allow} 所允许的流量，而 {name}{others} 先绑定 {earlier}：流量仍被丢弃',
  'finding.group-order-outbound':
    '{earlier} 的出站规则 {deny} 丢弃 {later} 的规则 {allow} 所允许的流量，而 {name}{others} 先绑定 {earlier}：流量仍被丢弃',
  'finding.acl-no-return-inbound':
    '{name} 的入站规则 {index}（{rule}）放行请求，但出站规则没有放行全部回包（{replies}）',
  'finding.acl-no-return-outbound':
    '{name} 的出站规则 {index}（{rule}）放行请求，但入站规则没有放行全部回包（{replies}）',
};
