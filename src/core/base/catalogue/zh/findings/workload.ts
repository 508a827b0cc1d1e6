/** Chinese: what the rules about workloads say. */

import type { workloadFindings as english } from '../../en/findings/workload.ts';
import type { Translation } from '../../translation.ts';

export const workloadFindings: Translation<typeof english> = {
  'finding.clb-no-listener': '{name} 没有监听器：不接收任何请求',
  'finding.clb-no-target': '{name} 的监听器没有后端服务：请求到此为止',
  'finding.clb-listener-duplicate': '{name} 在 {listener} 上有 {count} 个监听器：只有第一个生效',
  'finding.clb-target-balancer': '{balancer} 将请求转发到 {name}，而后者本身也是负载均衡：它不接收来自前者的请求',
  'finding.clb-target-port': '{balancer} 将请求转发到 {name} 的端口 {port}，但 {name} 监听的是 tcp {listens}',
  'finding.clb-target-check':
    '{balancer} 的健康检查（来自 {address}）到不了 {name} 的 {protocol} {port}：{by} 将其丢弃',
  'finding.clb-target-clients':
    '{balancer} 能到达 {name} 的端口 {port}，但 {by} 丢弃它转发的所有客户端：负载均衡保留客户端地址',
  'finding.clb-loopback':
    '{name} 可以访问 {balancer} 的端口 {port}，而它又是唯一的后端服务：它发出的请求会回到自身并被丢弃',
  'finding.database-exposed': '公网可经由 {by} 访问 {name} 的 tcp {port}',
  'finding.database-unreachable': '没有其他工作负载能访问 {name} 的 tcp {port}',
  'finding.workload-no-egress': '{name} 没有弹性公网 IP，其路由表也没有到公网的路由：它无法从外部获取任何内容',
  'finding.dns-blocked': '{by} 丢弃 {name}{others} 发往域名服务器 {one} 和 {other} 的查询 (udp 53)：域名无法解析',
  'finding.dns-blocked-replies':
    '{by} 丢弃域名服务器 {one} 和 {other} 到 {name} 的回包 (udp 32768-60999)：域名无法解析',
};
