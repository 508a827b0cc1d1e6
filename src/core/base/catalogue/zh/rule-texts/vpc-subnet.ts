/** Chinese: summary and reason of the rules about VPCs, subnets and addresses. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const vpcSubnetRuleTexts: Readonly<Record<string, RuleText>> = {
  'vpc-cidr-range': {
    summary: '私有网络的网段不在 10.0.0.0/8、172.16.0.0/12 和 192.168.0.0/16 内',
    why: '平台只在这些私有地址范围内创建私有网络。其他地址属于别人，会被私有网络遮蔽。',
  },
  'vpc-cidr-mask': {
    summary: '私有网络网段的掩码不在 /12 到 /28 之间；192.168.0.0/16 内为 /16 到 /28',
    why: '平台会拒绝更大或更小的网段。',
  },
  'vpc-blocks-overlap': {
    summary: '辅助网段与主网段或另一个辅助网段重叠',
    why: '本地路由无法判断地址在哪个网段内，平台会拒绝该网段。',
  },
  'vpc-overlap-linked': {
    summary: '以对等连接相连的两个私有网络主网段重叠',
    why: '每个私有网络都会把重叠的地址留在本地，因此平台会拒绝该对等连接。',
  },
  'subnet-outside-vpc': {
    summary: '子网的 CIDR 不在所属私有网络的任何网段内',
    why: '子网的网段必须在所属私有网络的主网段或辅助网段内，否则平台会拒绝，本地路由也无法到达。',
  },
  'subnet-overlap': {
    summary: '同一私有网络的两个子网重叠',
    why: '一个地址只能属于一个子网。平台会拒绝第二个子网。',
  },
  'subnet-mask': {
    summary: '子网的掩码不在 /16 到 /28 之间',
    why: '平台会拒绝更大或更小的子网。',
  },
  'subnet-zone': {
    summary: '子网的可用区不属于私有网络所在的地域',
    why: '私有网络位于一个地域，其每个子网位于该地域的一个可用区。',
  },
  'address-outside-subnet': {
    summary: '静态地址不在所属子网内',
    why: '平台会拒绝该地址，也没有路由能到达它。',
  },
  'address-reserved': {
    summary: '静态地址是子网的第一个、第二个或最后一个地址',
    why: '网络地址、网关地址和广播地址归平台所有。',
  },
  'address-duplicate': {
    summary: '同一私有网络的两个资源使用相同的静态地址',
    why: '平台会拒绝第二个：一个地址只通向一处。',
  },
  'vpc-overlap-idc': {
    summary: '私有网络的网段等于或包含通过 VPN 或专线相连的 IDC 的网段',
    why: '本地路由始终优先，因此到该网段的报文不会离开私有网络。',
  },
  'idc-contains-vpc': {
    summary: 'IDC 的网段包含与之相连的私有网络的网段',
    why: '如果 IDC 也按此路由，两侧都以更长的前缀为准。只有 IDC 中无人使用该私有网络的地址，才能正常工作。',
  },
  'idc-overlap': {
    summary: '与同一个私有网络相连的两个 IDC 网段重叠',
    why: '一个目的地址只通向一处。两个 IDC 的流量都会到其中一个。',
  },
  'docker-overlap': {
    summary: '私有网络、子网或 IDC 的网段与 172.17.0.0/16 重叠',
    why: '运行容器的主机把该网段留给默认网桥：它无法访问这些地址，来自这些地址的请求，其回包也会在主机上丢失。',
  },
  'vpc-overlap-unlinked': {
    summary: '两个互不相连的私有网络重叠',
    why: '它们可以并存，但永远无法建立对等连接，一个 IDC 也无法同时访问两者。',
  },
  'vpc-secondary-peered': {
    summary: '私有网络有对等连接，其子网在辅助网段内',
    why: '对等连接只承载主网段。该子网无法访问对端。',
  },
  'vpc-secondary-over-route': {
    summary: '辅助网段与 0.0.0.0/0 以外的某条策略的目的端重叠',
    why: '本地路由也覆盖辅助网段，且始终优先：该策略针对的流量会留在私有网络内。',
  },
  'vpc-empty': {
    summary: '私有网络没有子网',
    why: '其中无法放置任何资源。',
  },
  'vpc-single-zone': {
    summary: '私有网络的工作负载分布在两个或更多子网，却都在同一个可用区',
    why: '可用区故障时，私有网络中的一切都会随之故障。',
  },
  'subnet-full': {
    summary: '子网中放置的地址多于可用地址',
    why: '子网中有三个地址归平台所有。分不到地址的资源无法创建。',
  },
  'subnet-nearly-full': {
    summary: '子网的空闲地址不足可用地址的十分之一',
    why: '没有扩展空间，而子网的网段以后无法更改。',
  },
  'subnet-takes-vpc': {
    summary: '子网与所在的私有网络网段一样大',
    why: '没有空间再建第二个子网，也就无法使用第二个可用区。',
  },
};
