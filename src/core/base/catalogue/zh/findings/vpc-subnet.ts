/** Chinese: what the rules about VPCs, subnets and addresses say. */

import type { vpcSubnetFindings as english } from '../../en/findings/vpc-subnet.ts';
import type { Translation } from '../../translation.ts';

export const vpcSubnetFindings: Translation<typeof english> = {
  'finding.address-duplicate': '{name} 与 {other} 的地址都是 {address}',
  'finding.address-outside-subnet': '{name} 的 {address} 不在其子网 {subnet} 内，该子网是 {cidr}',
  'finding.address-reserved': '{name} 的 {address} 由其子网 {subnet} ({cidr}) 保留：前两个地址和最后一个地址不可用',
  'finding.docker-overlap': '{name} 的 {cidr} 与容器主机的默认网桥 {bridge} 重叠',
  'finding.idc-contains-vpc': '{idc} 的 {range} 包含与它相连的 {vpc} 的 {cidr}',
  'finding.idc-overlap': '{idc} 的 {cidr} 与 {other} 的 {otherCidr} 重叠：{vpc} 与两者都相连，流量只会到其中一个',
  'finding.subnet-full': '{name} ({cidr}) 有 {usable} 个可用地址，却放置了 {placed} 个',
  'finding.subnet-mask': '{name} 是 {cidr}：子网的掩码应为 /{shortest} 到 /{longest}',
  'finding.subnet-nearly-full': '{name} ({cidr}) 的 {usable} 个可用地址只剩 {free} 个',
  'finding.subnet-outside-vpc': '{cidr} 不在 {vpc} 的任何网段内，后者的网段是 {block}',
  'finding.subnet-overlap': '{name} 的 {cidr} 与 {other} 的 {otherCidr} 重叠',
  'finding.subnet-takes-vpc': '{name} 占用了 {vpc} 的整个网段 {cidr}：没有空间再建其他子网',
  'finding.subnet-zone': '{name} 在 {zone}，但 {vpc} 在 {region}',
  'finding.vpc-blocks-overlap': '{vpc} 的辅助网段 {cidr} 与其网段 {other} 重叠',
  'finding.vpc-cidr-mask': '{vpc} 的 {cidr}：此处网段的掩码应为 /{shortest} 到 /{longest}',
  'finding.vpc-cidr-range': '{vpc} 的 {cidr} 不在 10.0.0.0/8、172.16.0.0/12 和 192.168.0.0/16 内',
  'finding.vpc-empty': '{vpc} 没有子网',
  'finding.vpc-overlap-idc': '{vpc} 的 {cidr} 包含 {idc} 的 {range}：本地路由将这些地址留在私有网络内',
  'finding.vpc-overlap-linked': '{vpc} ({cidr}) 与 {other} ({otherCidr}) 建立了对等连接，却相互重叠',
  'finding.vpc-overlap-unlinked': '{vpc} 的 {cidr} 与 {other} 的 {otherCidr} 重叠：两者无法建立对等连接',
  'finding.vpc-secondary-over-route':
    '{vpc} 的辅助网段 {cidr} 与 {table} 中到目的端 {destination} 的策略重叠：本地路由优先',
  'finding.vpc-secondary-peered': '{name} ({cidr}) 在 {vpc} 的辅助网段 {block} 内：对等连接不承载它',
  'finding.vpc-single-zone': '{vpc} 的工作负载分布在 {count} 个子网，但都在 {zone}',
};
