/** Chinese: what the rules about peering and Direct Connect say. */

import type { peeringDirectConnectFindings as english } from '../../en/findings/peering-direct-connect.ts';
import type { Translation } from '../../translation.ts';

export const peeringDirectConnectFindings: Translation<typeof english> = {
  'finding.peering-self': '{peering} 将 {vpc} 与自身相连',
  'finding.peering-transitive':
    '{table} 将 {destination} 经 {peering} 发出，但到 {peer} 后还须经 {way} 转发：对等连接只承载到 {peer} 自身的流量',
  'finding.peering-duplicate': '{peering} 连接 {one} 与 {other}，而 {first} 已经如此',
  'finding.peering-cross-region':
    '{peering} 连接 {region} 的 {one} 与 {otherRegion} 的 {other}：平台已停止提供跨地域对等连接',
  'finding.peering-siblings-overlap': '{one} ({cidr}) 与 {other} ({otherCidr}) 重叠，而两者都与 {hub} 建立了对等连接',
  'finding.peering-no-route': '两侧都没有启用的路由策略经由对等连接 {peering}：它不承载任何流量',
  'finding.peering-one-sided': '{has} 有经由 {peering} 的路由策略，而 {lacks} 没有：回包丢失',
  'finding.direct-connect-no-tunnel': '{name} 没有专用通道',
  'finding.direct-connect-no-route': '{name} 有专用通道，但没有启用的路由策略指向它：{vpc} 的流量不会进入通道',
  'finding.direct-connect-duplicate': '{name} 是 {vpc} 在 {other} 之外的第二个专线网关',
  'finding.direct-connect-range': '{tunnel} 的 {range} 不在 {idc} 的网段内',
  'finding.direct-connect-range-refused': '{tunnel} 的 {range} 是 1.0 版专用通道拒绝的网段：请改写为它的前后两半',
  'finding.direct-connect-single': '只有 {tunnel} 通向 {idc}',
};
