/** Chinese: summary and reason of the rules about VPN. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const vpnRuleTexts: Readonly<Record<string, RuleText>> = {
  'customer-gateway-address': {
    summary: '公网地址不能用作对端网关的地址：按有类网络划分，主机位全 0 或全 1',
    why: '平台仍按地址类别解释对端网关的地址，拒绝 A、B、C 类的网络地址和广播地址。',
  },
  'tunnel-pair-duplicate': {
    summary: '同一对网关之间有第二条通道',
    why: '每个 VPN 网关与对端网关之间，平台只接受一条通道。多个网段应写入这条通道的 SPD 策略或路由策略。',
  },
  'tunnel-spd-missing': {
    summary: 'SPD 策略模式的通道没有 SPD 策略',
    why: 'IPsec 为每条映射协商一个安全联盟。没有 SPD 策略就无可协商，报文也不会进入通道。',
  },
  'tunnel-spd-overlap': {
    summary: '同一 VPN 网关的两条映射在两侧都重叠',
    why: '两条都匹配的报文可以进入任一条通道。平台会拒绝第二条映射；只有一侧重叠则没有问题。',
  },
  'vpn-gateway-bandwidth': {
    summary: 'VPN 网关的带宽不在平台提供的范围内',
    why: '平台提供 5、10、20、50、100、200、500、1000 和 3000 Mbps，拒绝其他取值。',
  },
  'vpn-gateway-idle': {
    summary: 'VPN 网关没有通道',
    why: '它在计费，却不承载任何流量。',
  },
  'vpn-gateway-no-route': {
    summary: 'VPN 网关有通道，但所属私有网络没有启用的路由策略指向它',
    why: '通道已建立，却没有流量通过：子网只会把路由表指向网关的流量送入通道。这是平台列出的通道无流量的首要原因。',
  },
  'vpn-gateway-some-subnets': {
    summary: '通道本端网段内的子网，有的有到其后网段的启用的路由策略，有的没有',
    why: '通道从一个子网可用，从另一个子网不可用。多半是后来新建了自定义路由表，忘了加路由策略。',
  },
  'vpn-route-foreign-tunnel': {
    summary: 'VPN 网关的路由策略指向另一个网关的通道',
    why: '网关只能发往自己的通道。平台会拒绝该策略。',
  },
  'vpn-route-missing': {
    summary: '路由模式的通道，所属网关没有启用的路由策略指向它',
    why: '路由模式下，由网关自身的路由策略选择通道。没有策略，报文就不会进入通道。',
  },
  'vpn-route-spd-tunnel': {
    summary: 'VPN 网关的路由策略指向 SPD 策略模式的通道',
    why: 'SPD 策略模式的通道承载其 SPD 策略指定的流量，网关会自动生成相应的路由。平台会拒绝该策略。',
  },
  'vpn-route-tie': {
    summary: 'VPN 网关到同一目的端的两条启用的策略权重相同',
    why: 'VPN 网关不在通道之间分担流量。哪一条承载流量无法从设计看出，也没有一条是备用。',
  },
  'vpn-route-weight': {
    summary: 'VPN 网关路由策略的权重不是 0 或 100',
    why: '平台只有两种权重：0 为优先，100 为备用。',
  },
  'customer-gateway-idle': {
    summary: '对端网关没有通道',
    why: '它描述的设备没有任何连接。',
  },
  'tunnel-own-gateway': {
    summary: '通道两端的公网地址相同',
    why: '网关无法与自身协商。其中一个地址写错了。',
  },
  'tunnel-spd-local-outside': {
    summary: 'SPD 策略的本端网段不完全在私有网络的网段内（0.0.0.0/0 除外）',
    why: '没有子网从这些地址发送，而且对端设备必须精确镜像该网段。',
  },
  'tunnel-spd-peer-in-vpc': {
    summary: 'SPD 策略的对端网段与私有网络重叠（0.0.0.0/0 除外）',
    why: '本地路由会把这些地址留在私有网络内，永远不会送入通道。平台会拒绝该策略。',
  },
  'tunnel-spd-peer-outside-idc': {
    summary: 'SPD 策略的对端网段不完全在 IDC 的网段内（0.0.0.0/0 除外）',
    why: '到其余部分的报文会进入通道，但在另一端无人接收。',
  },
  'tunnel-spd-special': {
    summary: 'SPD 策略的网段是组播、环回或保留地址',
    why: '这类报文不会被路由。平台会拒绝该网段。',
  },
  'tunnel-crypto-unsupported': {
    summary: 'IKEv2 使用野蛮模式',
    why: 'IKEv2 没有野蛮模式。平台不提供这种组合。',
  },
  'tunnel-crypto-weak': {
    summary: 'DES、3DES、MD5、SHA-1，第 1、2、5 或 24 组，或野蛮模式',
    why: '它们已被破解或即将被破解，而且野蛮模式会发送攻击者离线猜测密钥所需的内容。设备会逐步从默认配置中去掉它们，升级之后通道就会失败。',
  },
  'tunnel-pfs-off': {
    summary: '通道没有启用完全前向保密',
    why: '以后一旦长期密钥泄露，此前录下的全部流量都可被解密。',
  },
  'tunnel-lifetime-range': {
    summary: '生存周期不在文档所列的范围内',
    why: '平台接受：IKE 60 到 604800 s，IPsec 180 到 604800 s 以及 2560 到 4294967295 KB。',
  },
  'tunnel-lifetime-order': {
    summary: 'IPsec 生存周期不小于 IKE 生存周期',
    why: 'IKE 联盟会先到期，并带走其他联盟：通道要从头协商，期间会丢包。',
  },
  'tunnel-lifetime-bytes': {
    summary: '按网关带宽，流量生存周期不到一分钟就会用完',
    why: '高负载时通道反复协商，每次都会丢包。',
  },
  'tunnel-health-check-address': {
    summary: '探测地址相同，或在设计的私有网络或 IDC 内，或为环回、组播、保留或广播地址',
    why: '探测报文必须使用独立的地址，否则会被路由到别处，通道会被判为故障。平台从 169.254.128.0/17 中分配。',
  },
  'tunnel-health-check-single': {
    summary: '网关唯一的通道开启了健康检查',
    why: '判为不健康会停止通道的流量。没有第二条通道可切换，健康检查只会有害。',
  },
  'tunnel-health-check-spd': {
    summary: 'SPD 策略模式的通道开启了健康检查，却没有 0.0.0.0/0 的 SPD 策略',
    why: '没有 SPD 策略包含探测地址，探测报文不会被承载，因此通道会被判为故障。',
  },
  'tunnel-health-check-reused': {
    summary: '两条通道使用相同的探测地址',
    why: '应答可能来自另一条通道，已故障的通道会被判为健康。',
  },
  'tunnel-not-redundant': {
    summary: '只有一条 VPN 通道通向 IDC，且没有专线',
    why: '设备、线路或通道故障时，该站点就会断开。',
  },
  'vpn-backup-no-health-check': {
    summary: '到同一目的端的策略权重为 0 和 100，但优先的通道没有健康检查',
    why: '优先通道的健康检查失败时，网关才会切换。没有健康检查，备用通道永远用不上。',
  },
  'redundancy-shared-fate': {
    summary: '到同一 IDC 的两条通道共用一个对端网关或 VPN 网关',
    why: '共用的部分故障时，两条通道会一起故障。',
  },
  'tunnel-spd-route-gap': {
    summary: '子网路由到 VPN 网关的目的端，其通道只承载一部分',
    why: '路由表把报文带到网关，SPD 策略或网关自身的路由策略决定哪些报文进入通道。其余部分没有通道：会被丢弃，而相邻的地址却能通过。',
  },
  'vpn-sites-joined': {
    summary: '两个 IDC 经由路由模式的 VPN 网关互通，而没有意图提到这两者',
    why: '网关的路由策略对任何发送者都起作用，包括另一个站点：其报文在网关处折返，不经过私有网络的任何路由表、安全组或网络 ACL。请用意图说明两个站点是否应当互通。',
  },
};
