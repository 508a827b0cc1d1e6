/** Chinese: summary and reason of the rules about workloads. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const workloadRuleTexts: Readonly<Record<string, RuleText>> = {
  'clb-no-listener': {
    summary: '负载均衡没有监听器或后端服务',
    why: '它不应答任何人：没有监听器，请求会被拒绝；没有后端服务，请求无处转发。',
  },
  'clb-listener-duplicate': {
    summary: '负载均衡的两个监听器协议和端口相同',
    why: '请求不能同时到两个监听器。平台会拒绝第二个。',
  },
  'clb-target-unreachable': {
    summary: '负载均衡的健康检查到不了后端服务，或后端服务丢弃监听器放行的所有客户端',
    why: '健康检查来自负载均衡自身的地址，请求则带有客户端的地址。除非后端服务信任负载均衡放行的流量，否则其安全组要在后端服务的端口（而不是监听器的端口）上对两者都放通；位于另一个子网时，网络 ACL 也要双向放通。',
  },
  'clb-loopback': {
    summary: '监听器唯一的后端服务可能同时是该监听器的客户端',
    why: '负载均衡保留客户端地址，因此后端服务会收到来自自身的报文并将其丢弃。服务器访问自己的服务会失败，其他人访问却正常。',
  },
  'database-exposed': {
    summary: '公网请求可经由 DNAT 或负载均衡到达数据库',
    why: '扫描公网的人几小时内就能发现它，此后只剩密码保护数据。请让应用通过内网地址访问它。',
  },
  'database-unreachable': {
    summary: '设计中没有其他工作负载能访问数据库的端口',
    why: '数据库总是为谁而设的。最常见的是其安全组写的端口或安全组与应用不符，或没有路由通向它。',
  },
  'workload-no-egress': {
    summary: '云服务器既没有弹性公网 IP，也没有到公网的路由',
    why: '它无法从外部获取更新和镜像，也无法调用外部服务。可能本意如此；那就无需处理。',
  },
  'dns-blocked': {
    summary: '工作负载无法查询平台的任何一个域名服务器',
    why: '主机通过 183.60.83.19 和 183.60.82.98 解析域名。只允许 tcp 出站的安全组，或阻挡回包的网络 ACL，都会使所有域名解析失败：看起来就像整个网络都断了。',
  },
};
