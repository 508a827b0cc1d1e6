/** Chinese: what the rules about VPN say. */

import type { vpnFindings as english } from '../../en/findings/vpn.ts';
import type { Translation } from '../../translation.ts';

export const vpnFindings: Translation<typeof english> = {
  'finding.customer-gateway-address':
    '对端网关 {gateway} 不能使用地址 {address}：它是有类网络的首个或末个地址，平台会拒绝',
  'finding.tunnel-pair-duplicate': '{tunnel} 连接 {gateway} 与 {customer}，而 {other} 已经如此',
  'finding.tunnel-spd-missing': '{tunnel} 按 SPD 策略选择流量，却没有 SPD 策略：没有流量通过',
  'finding.tunnel-spd-overlap':
    '{tunnel} 的 {local} 到 {remote} 与 {other} 的 {otherLocal} 到 {otherRemote} 重叠：{gateway} 无法判断用哪一条',
  'finding.vpn-gateway-bandwidth': '{name} 的带宽是 {bandwidth} Mbps，平台不提供',
  'finding.vpn-gateway-idle': '{name} 没有通道',
  'finding.vpn-gateway-no-route': '{name} 有通道，但 {vpc} 中没有启用的路由策略指向它：没有流量进入通道',
  'finding.vpn-gateway-some-subnets':
    '{subnet} 在 {tunnel} 的本端网段内，但其路由表没有经由 {gateway} 的策略，而其他子网的路由表有；这样的子网共 {count} 个',
  'finding.vpn-route-foreign-tunnel': '{gateway} 有到 {tunnel} 的路由策略，而它是 {other} 的通道',
  'finding.vpn-route-missing': '{tunnel} 是路由模式，但 {gateway} 没有启用的路由策略指向它',
  'finding.vpn-route-spd-tunnel': '{gateway} 有到 {tunnel} 的路由策略，而该通道按 SPD 策略选择流量',
  'finding.vpn-route-tie':
    '{gateway} 有 {count} 条到 {destination} 的策略，权重都是 {weight}：它们不分担流量，全部走 {tunnel}',
  'finding.vpn-route-weight': '{gateway} 到 {destination} 的策略权重是 {weight}：平台只提供 0 和 100',
  'finding.customer-gateway-idle': '{name} 没有通道',
  'finding.tunnel-own-gateway': '{tunnel} 连接 {gateway} 与 {customer}，而两者地址相同，都是 {address}',
  'finding.tunnel-spd-local-outside': '{tunnel} 的 {range} 不在 {vpc} 内，后者的网段是 {block}：其余部分没有发送者',
  'finding.tunnel-spd-peer-in-vpc': '{tunnel} 对端的 {range} 与 {vpc} 的 {block} 重叠：私有网络将这些地址留在本地',
  'finding.tunnel-spd-peer-outside-idc': '{tunnel} 对端的 {range} 不在 {idc} 的网段内',
  'finding.tunnel-spd-special': '{tunnel} 的 {range} 是组播、环回或保留地址',
  'finding.weak-group': '{phase} 第 {group} 组',
  'finding.weak-mode': '野蛮模式',
  'finding.tunnel-crypto-unsupported': '{tunnel} 将野蛮模式与 IKEv2 一起使用，而 IKEv2 没有该模式',
  'finding.tunnel-crypto-weak': '{tunnel} 使用了不再安全的配置：{weak}',
  'finding.tunnel-pfs-off': '{tunnel} 没有启用完全前向保密',
  'finding.tunnel-lifetime-range': '{tunnel} 的生存周期是 {value} {unit}：平台提供 {min} 到 {max} {unit}',
  'finding.tunnel-lifetime-order': '{tunnel} 的 IPsec 生存周期 {ipsec} s 不小于其 IKE 生存周期 {ike} s',
  'finding.tunnel-lifetime-bytes':
    '{tunnel} 每 {kilobytes} KB 重新协商一次，而 {bandwidth} Mbps 只需 {seconds} 秒即可用完',
  'finding.tunnel-health-check-address-equal': '{tunnel} 的两个探测地址都是 {address}',
  'finding.tunnel-health-check-address-vpc': '{tunnel} 的探测地址 {address} 在设计中的某个私有网络内',
  'finding.tunnel-health-check-address-idc': '{tunnel} 的探测地址 {address} 在设计中的某个 IDC 内',
  'finding.tunnel-health-check-address-special': '没有网络承载 {tunnel} 的探测地址 {address}',
  'finding.tunnel-health-check-single':
    '{tunnel} 是 {gateway} 唯一的通道：健康检查失败时会切断流量，而流量没有其他路径',
  'finding.tunnel-health-check-spd': '{tunnel} 开启了健康检查，但没有承载探测报文的 0.0.0.0/0 SPD 策略',
  'finding.tunnel-health-check-reused': '{tunnel} 的探测地址是 {local} 和 {remote}，与 {other} 相同',
  'finding.tunnel-not-redundant': '只有 {tunnel} 通向 {idc}',
  'finding.vpn-backup-no-health-check':
    '{gateway} 到 {destination} 有备用策略，但 {tunnel} 没有健康检查：备用策略永远不会自动接管',
  'finding.redundancy-shared-fate': '到 {idc} 的 {tunnel} 与 {other} 都终结于 {shared}：它故障时两条都断',
  'finding.tunnel-spd-route-gap':
    '{table} 将 {destination} 发往 {gateway}，但没有通道承载 {subnet} 到其中 {missing} 的流量：该部分被丢弃',
  'finding.vpn-sites-joined': '{one} 与 {other} 经由 {gateway} 互通，绕过所有安全组和网络 ACL，而没有意图说明应当如此',
};
