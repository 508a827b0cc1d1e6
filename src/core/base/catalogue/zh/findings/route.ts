/** Chinese: what the rules about route tables and routing policies say. */

import type { routeFindings as english } from '../../en/findings/route.ts';
import type { Translation } from '../../translation.ts';

export const routeFindings: Translation<typeof english> = {
  'finding.default-table-none': '{vpc} 有子网，但没有默认路由表',
  'finding.default-table-several': '{vpc} 有 {count} 个路由表标为默认；只能有一个，此处取 {table}',
  'finding.table-foreign-vpc': '{subnet} 在 {vpc} 中，而它的路由表 {table} 在 {other} 中',
  'finding.table-unused': '没有子网关联路由表 {table}',
  'finding.route-destination-in-vpc':
    '{table} 中到目的端 {destination} 的策略永远不会生效：{destination} 在 {block} 内，而 {vpc} 对它走本地路由',
  'finding.route-destination-covers-vpc':
    '{table} 中的目的端 {destination} 包含 {vpc} 的网段 {block}：到 {block} 的流量仍留在本地',
  'finding.route-destination-special': '{table} 中到目的端 {destination} 的策略：没有网络承载这些地址',
  'finding.route-next-hop-kind': '{table} 中到 {destination} 的策略，下一跳类型是{type}，但 {name} 是{kind}',
  'finding.route-next-hop-foreign': '{vpc} 的 {table} 指向 {name}，而后者在 {other} 中',
  'finding.route-next-hop-foreign-peering':
    '{vpc} 的 {table} 指向 {name}，即 {one} 与 {other} 之间的对等连接：{vpc} 不在任何一端',
  'finding.route-duplicate': '{table} 有 {count} 条经由 {name} 到 {destination} 的路由策略',
  'finding.route-duplicate-eip': '{table} 有 {count} 条经发送方自身的弹性公网 IP 到 {destination} 的路由策略',
  'finding.route-cvm-not-forwarding': '{table} 指向 {name}，而它丢弃目的地址不是自己的报文',
  'finding.route-same-destination': '{table} 中到 {destination} 的策略同时经由 {name} 和 {other}，两者不能并存',
  'finding.route-primary-secondary':
    '{table} 将 {destination} 同时经 {primary} 和 {secondary} 发出：专线优先，切换到 VPN 需手动进行',
  'finding.route-ecmp': '{table} 有 {count} 条同类型策略到 {destination}：流量在其间分担；追踪按第一条 {name} 进行',
  'finding.route-ecmp-limit': '{table} 有 {count} 条同类型策略到 {destination}，而平台最多接受 {limit} 条',
  'finding.route-shadowed': '{table} 中到 {destination} 的策略不会匹配任何报文：前缀更长的策略（如 {by}）已匹配其全部',
  'finding.route-peering-range':
    '{table} 将 {destination} 经 {peering} 发出，但 {peer} 的网段是 {block}：对等连接不承载其他流量',
  'finding.route-private-to-nat': '{table} 将 {destination} 发往 {name}：这些是私有地址，因此它会丢弃报文',
  'finding.route-blackhole': '{table} 将 {destination} 发往 {name}，而它没有启用的通道承载其中任何流量：报文进入黑洞',
  'finding.route-members-differ':
    '{table} 将 {destination} 分担到 {count} 条策略，但 {name} 完全不承载：一部分流量会丢失',
  'finding.route-loop': '从 {table} 到 {destination} 的报文在 {names} 之间循环，最终被丢弃',
};
