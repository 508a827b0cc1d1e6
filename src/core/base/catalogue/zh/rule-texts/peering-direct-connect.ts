/** Chinese: summary and reason of the rules about peering and Direct Connect. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const peeringDirectConnectRuleTexts: Readonly<Record<string, RuleText>> = {
  'peering-self': {
    summary: '对等连接的两端是同一个私有网络',
    why: '私有网络通过本地路由访问自身。平台会拒绝该对等连接。',
  },
  'peering-transitive': {
    summary: '路由策略要求报文再从对端经其 NAT 网关、VPN 网关、专线网关或另一个对等连接转出',
    why: '对等连接不传递：它只承载到对端自身的报文。要访问其后的网络，请直接与那个私有网络建立对等连接，或为本私有网络配置自己的网关。',
  },
  'peering-duplicate': {
    summary: '同一对私有网络之间有两个对等连接',
    why: '一个对等连接即可承载两者之间的全部流量。多个网段需要的是多条路由策略，而不是多个对等连接。',
  },
  'peering-cross-region': {
    summary: '对等连接的两端在不同地域',
    why: '平台已于 2023-10-31 停止该服务。不同地域的私有网络通过云联网互联。',
  },
  'peering-siblings-overlap': {
    summary: '与同一个私有网络对等的两个私有网络相互重叠',
    why: '中间的私有网络无法判断地址属于哪一个。平台会拒绝第二个对等连接。',
  },
  'peering-no-route': {
    summary: '对等连接两侧都没有启用的路由策略',
    why: '对等连接本身不承载流量：两侧都需要到对方网段的路由策略。',
  },
  'peering-one-sided': {
    summary: '只有一侧启用了经由对等连接的路由策略',
    why: '请求能到达，回包却没有路由，因此任何连接都无法建立。',
  },
  'direct-connect-no-tunnel': {
    summary: '专线网关没有专用通道',
    why: '它不通向任何地方，平台也会清理闲置的网关。',
  },
  'direct-connect-no-route': {
    summary: '专线网关有专用通道，但没有启用的路由策略指向它',
    why: '子网只会把路由表指向网关的流量送入专线。来自 IDC 的请求能到达，回包却出不去。',
  },
  'direct-connect-duplicate': {
    summary: '一个私有网络中有第二个专线网关',
    why: '平台允许每个私有网络每种类型各一个：标准型和 NAT 型。',
  },
  'direct-connect-range': {
    summary: '专用通道自定义的网段不属于 IDC，或被 1.0 版专用通道拒绝',
    why: '发往 IDC 没有的地址的报文无人接收。另外，有些大网段整体会被拒绝，而分成两半则可以接受。',
  },
  'direct-connect-single': {
    summary: '只有一条专用通道通向 IDC，且没有 VPN',
    why: '线路故障时，该站点就会断开。',
  },
};
