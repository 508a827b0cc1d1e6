/** Chinese: summary and reason of the rules about security groups and ACLs. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const securityRuleTexts: Readonly<Record<string, RuleText>> = {
  'group-empty': {
    summary: '已绑定的安全组在某个方向没有规则，且该工作负载的其他安全组在该方向也没有规则',
    why: '没有规则匹配的流量会被拒绝，因此该工作负载在这个方向完全不通。',
  },
  'group-none': {
    summary: '工作负载没有绑定安全组',
    why: '平台会给它默认安全组，而默认安全组允许一切流量。',
  },
  'group-unused': {
    summary: '安全组未绑定任何资源，也没有其他安全组引用它',
    why: '它不保护任何资源，看上去却像在保护。',
  },
  'rule-ports': {
    summary: 'icmp 或 all 带有端口，或端口格式错误、超出范围',
    why: '平台会拒绝该规则。无法解析的规则不匹配任何报文。',
  },
  'rule-peer': {
    summary: '安全组规则既没有 CIDR 也没有安全组，或两者都有',
    why: '一条规则只有一个对端。平台会拒绝它，它也不匹配任何报文。',
  },
  'rule-duplicate': {
    summary: '同一方向上相同的规则出现两次',
    why: '平台会拒绝第二条，它也永远不会被匹配到。',
  },
  'rule-shadowed': {
    summary: '安全组或网络 ACL 的规则不会匹配任何报文',
    why: '首条匹配的规则生效。前面的规则合起来已匹配其全部时，它不起作用；如果它本意是相反的动作，就很危险。',
  },
  'rule-zero-mask': {
    summary: '安全组规则中 0.0.0.0 的掩码不是 0',
    why: '平台会把它当作任意地址，比字面的范围更大。',
  },
  'group-open-all': {
    summary: '允许来自 0.0.0.0/0 的一切流量进入',
    why: '任何有路径到达该工作负载的人，都能访问它监听的一切服务。',
  },
  'acl-empty': {
    summary: '子网使用的网络 ACL 在某个方向没有规则',
    why: '没有规则匹配的流量会被拒绝，因此这些子网在这个方向完全不通。',
  },
  'acl-client-ports': {
    summary: '网络 ACL 放行到端口 32768-60999 的回包，但没有放行 49152-65535 的全部',
    why: '网络 ACL 不记录状态：只有规则允许客户端的端口，回包才能通过。Windows 客户端和经过地址转换的客户端使用 Linux 客户端不用的端口，它们的回包会丢失。',
  },
  'acl-foreign-vpc': {
    summary: '子网使用了另一个私有网络的网络 ACL',
    why: '网络 ACL 属于一个私有网络。平台会拒绝该关联，该 ACL 也不会生效。',
  },
  'acl-unused': {
    summary: '网络 ACL 没有关联子网',
    why: '它不过滤任何流量，看上去却像在过滤。',
  },
  'group-order': {
    summary: '后绑定的安全组允许的流量被先绑定的安全组丢弃',
    why: '安全组按绑定的顺序检查，首条匹配的规则生效。后绑定的安全组所允许的流量根本轮不到它。',
  },
  'acl-no-return': {
    summary: '网络 ACL 放行请求，却不放行到客户端端口的回包',
    why: '网络 ACL 不记录状态：回包是单独的报文，去往客户端当时使用的端口，Linux 为 32768 到 60999。没有相应的规则，连接永远无法建立。',
  },
};
