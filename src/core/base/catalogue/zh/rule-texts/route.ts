/** Chinese: summary and reason of the rules about route tables and routing policies. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const routeRuleTexts: Readonly<Record<string, RuleText>> = {
  'default-table': {
    summary: '私有网络有子网，但默认路由表不是恰好一个',
    why: '平台为每个私有网络创建一个默认路由表，未指定路由表的子网使用它。没有默认路由表，这些子网无法访问私有网络之外；有两个，则无人知道用的是哪一个。',
  },
  'table-foreign-vpc': {
    summary: '子网关联了另一个私有网络的路由表',
    why: '路由表只服务于所属私有网络的子网。平台会拒绝该关联。',
  },
  'table-unused': {
    summary: '自定义路由表没有关联任何子网',
    why: '它的路由策略不起作用。往往是某个子网本该使用它，却仍在使用默认路由表。',
  },
  'route-destination-in-vpc': {
    summary: '目的端等于路由表所属私有网络的主网段，或在其中',
    why: '本地路由始终优先，即使策略的前缀更长，因此该策略永远不会生效。平台会拒绝它。',
  },
  'route-destination-covers-vpc': {
    summary: '目的端包含路由表所属私有网络的主网段（常见的汇总网段除外）',
    why: '本地路由会把私有网络自身的地址留在本地。如果希望其中一部分发往外部，是做不到的。',
  },
  'route-destination-special': {
    summary: '目的端在没有网络承载的范围内：0.0.0.0/8、127.0.0.0/8、169.254.0.0/16、224.0.0.0/4 或 240.0.0.0/4',
    why: '到这些地址的报文在查路由表之前就会被丢弃。',
  },
  'route-next-hop-kind': {
    summary: '下一跳的资源类型与下一跳类型不符',
    why: '平台只在该类型的资源中查找下一跳，并拒绝该策略。匹配它的报文会丢失。',
  },
  'route-next-hop-foreign': {
    summary: '下一跳不在路由表所属的私有网络中；若是对等连接，该私有网络不在任何一端',
    why: '网关只服务于所属的私有网络。匹配该策略的报文会丢失。',
  },
  'route-duplicate': {
    summary: '同一路由表中相同目的端、相同下一跳的策略出现两次，无论是否启用',
    why: '平台会拒绝第二条策略。两条并存时，停用其中一条不会有任何变化，容易误导操作者。',
  },
  'route-cvm-not-forwarding': {
    summary: '类型为云服务器的下一跳没有开启转发',
    why: '除非设置为路由转发，云服务器会丢弃目的地址不是自己的报文。匹配该策略的流量全部丢失。',
  },
  'route-same-destination': {
    summary: '到同一目的端的两条启用的策略不能并存',
    why: '平台允许同一目的端由多个 NAT 网关、云服务器或 VPN 网关分担，允许专线、VPN 和云服务器按先后主备，也允许主机的弹性公网 IP 与 NAT 并存。其余组合一律拒绝。',
  },
  'route-primary-secondary': {
    summary: '同一目的端同时经由专线和 VPN',
    why: '只要专线的策略启用，专线就优先，即使线路已断。切换到 VPN 需手动进行，且两者并存的功能需要提交工单开通。',
  },
  'route-ecmp': {
    summary: '到同一目的端有多条启用的同类型策略',
    why: '平台在它们之间分担流量。每一条都必须能承载流量，有状态的防火墙必须看到双向报文。',
  },
  'route-ecmp-limit': {
    summary: '到同一目的端的启用的同类型策略超过 8 条',
    why: '平台最多在 8 条之间分担，会拒绝再多的一条。',
  },
  'route-shadowed': {
    summary: '前缀更长的策略覆盖了某条启用策略的全部，使其不会匹配任何报文',
    why: '最长前缀优先。修改这条策略的人会奇怪为什么没有任何变化。',
  },
  'route-peering-range': {
    summary: '经由对等连接的策略，其目的端不在对端主网段内',
    why: '对等连接只承载到对端主网段的报文。平台会拒绝该策略。',
  },
  'route-private-to-nat': {
    summary: '将 0.0.0.0/0 以外的私有目的端发往 NAT 网关或公网网关',
    why: '通往公网的网关之后没有私有网络。报文会被丢弃，而且该策略可能掩盖本来可用的路径。',
  },
  'route-blackhole': {
    summary: '启用的策略完全无法承载：没有启用的通道承载其目的端的任何部分',
    why: '该策略以更长的前缀胜出，把报文带到网关，报文就此终止：通道是通的，其后的网络却毫无响应，形成黑洞。',
  },
  'route-members-differ': {
    summary: '到同一目的端的多条启用的同类型策略，有的能承载，有的不能',
    why: '平台在它们之间分担流量，不问哪条可用。有的连接正常，有的不正常，看上去毫无规律：这是最难排查的故障。',
  },
  'route-loop': {
    summary: '到某目的端的报文又回到已转发过它的主机',
    why: '每一跳都如实转发，直到报文超时。流量到不了，设备的负载却白白升高。转发设备需要单独的路由表，通向前方而不是指回来。',
  },
};
