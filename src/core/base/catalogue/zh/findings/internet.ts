/** Chinese: what the rules about Internet access say. */

import type { internetFindings as english } from '../../en/findings/internet.ts';
import type { Translation } from '../../translation.ts';

export const internetFindings: Translation<typeof english> = {
  'finding.eip-not-public': '{name} 的 {address} 不是公网地址',
  'finding.nat-no-eip': '{name} 没有弹性公网 IP：没有可转换成的地址',
  'finding.nat-no-route': '{vpc} 中没有启用的路由策略指向 {name}：它不承载任何流量',
  'finding.nat-spec': '{name} 的规格是 {bandwidth} Mbps 和 {connections} 个连接，平台不提供',
  'finding.nat-dnat-duplicate': '{name} 对 {eip} 的 {protocol} {port} 转发了 {count} 次：只有第一条生效',
  'finding.nat-dnat-foreign-eip': '{name} 转发 {eip} 的端口，但 {eip} 没有绑定到它',
  'finding.nat-dnat-target': '{name} 将端口转发到 {target}，其类型是{kind}：目标只能是云服务器',
  'finding.nat-dnat-target-foreign': '{vpc} 的 {name} 将端口转发到 {target}，但 {target} 在 {other} 中',
  'finding.nat-overrides-eip':
    '{name} 有弹性公网 IP {eip}，但按 {table}，它发往公网的流量经由 {nat} 出去；{eip} 只用于从它进来的流量',
  'finding.public-gateway-no-eip': '{name} 没有弹性公网 IP：没有可转换成的地址',
  'finding.public-gateway-same-table':
    '{name} 在 {subnet} 中，而该子网的路由表 {table} 指向 {name}：它发出的报文又回到自身',
  'finding.public-gateway-single': '{name} 故障时无人接替；NAT 网关功能相同，且能自动切换',
  'finding.eip-idle': '{name} 未绑定任何资源，但照样计费',
  'finding.eip-shared': '{eip} 绑定到 {count} 个资源，例如 {name} 和 {other}：只能绑定一个',
  'finding.address-public-duplicate': '{address} 出现在 {count} 个资源上，例如 {name} 和 {other}',
  'finding.nat-dnat-closed':
    '{name} 将 {protocol} {port} 转发到 {target} 的端口 {targetPort}，但 {by} 丢弃来自所有公网地址的这类报文',
  'finding.nat-dnat-no-return': '{name} 将 {protocol} {port} 转发到 {target}，但 {table} 不指回 {name}：所有回包丢失',
  'finding.internet-exposed': '{size} 个公网地址可访问 {name} 的 tcp {ports}：{by} 的规则 {index} 放行',
  'finding.internet-exposed-open': '{size} 个公网地址可访问 {name} 的 tcp {ports}：没有安全组阻挡',
};
