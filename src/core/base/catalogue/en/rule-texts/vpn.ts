/** English: summary and reason of the rules about VPN. */

import type { RuleText } from './rule-text.ts';

export const vpnRuleTexts: Readonly<Record<string, RuleText>> = {
  'customer-gateway-address': {
    summary:
      'a public address that cannot be that of a customer gateway: its classful host bits are all zero or all one',
    why: 'The platform still reads customer gateway addresses by class, and refuses network and broadcast addresses of classes A, B and C.',
  },
  'tunnel-pair-duplicate': {
    summary: 'a second tunnel between the same two gateways',
    why: 'The platform takes one tunnel for each pair of a VPN gateway and a customer gateway. Several ranges go into the SPD or the policies of that one tunnel.',
  },
  'tunnel-spd-missing': {
    summary: 'a tunnel in mode spd without an SPD rule',
    why: 'IPsec negotiates one security association for each mapping. Without one there is nothing to negotiate, and no packet enters the tunnel.',
  },
  'tunnel-spd-overlap': {
    summary: 'two mappings of one VPN gateway overlap on both sides',
    why: 'A packet that both take could enter either tunnel. The platform refuses the second mapping; two that share one side only are fine.',
  },
  'vpn-gateway-bandwidth': {
    summary: "a VPN gateway's bandwidth that is not offered",
    why: 'The platform sells 5, 10, 20, 50, 100, 200, 500, 1000 and 3000 Mbps, and refuses other values.',
  },
  'vpn-gateway-idle': {
    summary: 'a VPN gateway without tunnels',
    why: 'It costs money and carries nothing.',
  },
  'vpn-gateway-no-route': {
    summary: 'a VPN gateway with tunnels that no enabled policy of its VPC points at',
    why: 'The tunnel comes up, and still nothing goes through: subnets send into it only what their table leads to the gateway. It is the first cause that the platform names for a tunnel without traffic.',
  },
  'vpn-gateway-some-subnets': {
    summary:
      "of the subnets in a tunnel's local ranges, some have an enabled policy for what lies behind it, and others have none",
    why: 'The tunnel works from one subnet and not from the next. Mostly a custom table was made later and the policy was forgotten there.',
  },
  'vpn-route-foreign-tunnel': {
    summary: "a VPN gateway's policy to a tunnel of another gateway",
    why: 'A gateway sends into its own tunnels only. The platform refuses the policy.',
  },
  'vpn-route-missing': {
    summary: 'a tunnel in mode route that no enabled policy of its gateway leads to',
    why: "In mode route the gateway's own policies choose the tunnel. Without one no packet enters it.",
  },
  'vpn-route-spd-tunnel': {
    summary: "a VPN gateway's policy to a tunnel in mode spd",
    why: 'A tunnel in mode spd takes what its SPD rules name, and the gateway makes those routes by itself. The platform refuses the policy.',
  },
  'vpn-route-tie': {
    summary: 'two enabled policies of a VPN gateway to one destination with equal weight',
    why: 'A VPN gateway does not share load among its tunnels. Which one carries the traffic is not what the design says, and none is the backup.',
  },
  'vpn-route-weight': {
    summary: "a weight of a VPN gateway's policy other than 0 and 100",
    why: 'The platform knows two weights: 0 is preferred, 100 is the backup.',
  },
  'customer-gateway-idle': {
    summary: 'a customer gateway without a tunnel',
    why: 'It describes a device that nothing connects to.',
  },
  'tunnel-own-gateway': {
    summary: 'both ends of a tunnel have the same public address',
    why: 'A gateway cannot negotiate with itself. One of the two addresses is mistyped.',
  },
  'tunnel-spd-local-outside': {
    summary: "a local range of an SPD that is not wholly inside the VPC's blocks, 0.0.0.0/0 aside",
    why: 'No subnet sends from those addresses, and the device at the far end must mirror the range exactly.',
  },
  'tunnel-spd-peer-in-vpc': {
    summary: 'a remote range of an SPD that overlaps the VPC, 0.0.0.0/0 aside',
    why: 'The local route keeps those addresses in the VPC, so they are never sent to the tunnel. The platform refuses the rule.',
  },
  'tunnel-spd-peer-outside-idc': {
    summary: "a remote range of an SPD that is not wholly inside the IDC's ranges, 0.0.0.0/0 aside",
    why: 'Packets for the rest enter the tunnel and find nobody at its end.',
  },
  'tunnel-spd-special': {
    summary: 'a range of an SPD that is multicast, loopback or reserved',
    why: 'No such packet is routed. The platform refuses the range.',
  },
  'tunnel-crypto-unsupported': {
    summary: 'aggressive mode with IKEv2',
    why: 'IKEv2 has no aggressive mode. The platform does not offer the combination.',
  },
  'tunnel-crypto-weak': {
    summary: 'DES, 3DES, MD5, SHA-1, groups 1, 2, 5 or 24, or aggressive mode',
    why: 'They are broken or within reach of being broken, and aggressive mode sends what an attacker needs to guess the key offline. Devices drop them from their defaults, and the tunnel then fails after an update.',
  },
  'tunnel-pfs-off': {
    summary: 'a tunnel without perfect forward secrecy',
    why: 'Whoever learns the long-lived key later can read all traffic that was recorded before.',
  },
  'tunnel-lifetime-range': {
    summary: 'a lifetime outside the documented range',
    why: 'The platform takes 60 to 604800 s for IKE, 180 to 604800 s and 2560 to 4294967295 KB for IPsec.',
  },
  'tunnel-lifetime-order': {
    summary: 'an IPsec lifetime that is not below the IKE lifetime',
    why: 'The IKE association then ends first and takes the others with it: the tunnel is negotiated from the start, and drops packets meanwhile.',
  },
  'tunnel-lifetime-bytes': {
    summary: "a byte lifetime that the gateway's bandwidth uses up in under a minute",
    why: 'Under load the tunnel negotiates again and again, and loses packets each time.',
  },
  'tunnel-health-check-address': {
    summary:
      'probe addresses that are equal, lie in a VPC or IDC of the design, or are loopback, multicast, reserved or broadcast',
    why: 'Probes must have addresses of their own, or they are routed elsewhere and the tunnel counts as failed. The platform takes them from 169.254.128.0/17.',
  },
  'tunnel-health-check-single': {
    summary: "a health check on a gateway's only tunnel",
    why: 'An unhealthy verdict stops the traffic of the tunnel. Without a second one there is nothing to switch to, so the check can only do harm.',
  },
  'tunnel-health-check-spd': {
    summary: 'a health check on a tunnel in mode spd without an SPD rule for 0.0.0.0/0',
    why: 'Probes have addresses that no SPD rule names. They are not carried, so the tunnel counts as failed.',
  },
  'tunnel-health-check-reused': {
    summary: 'two tunnels with the same probe addresses',
    why: 'An answer may come by the other tunnel, and a dead one then counts as healthy.',
  },
  'tunnel-not-redundant': {
    summary: 'an IDC that is reached by one VPN tunnel only, and by no direct connect',
    why: 'When the device, the line or the tunnel fails, the site is cut off.',
  },
  'vpn-backup-no-health-check': {
    summary: 'policies of weight 0 and 100 to one destination, and a preferred tunnel without a health check',
    why: 'The gateway switches when the health check of the preferred tunnel fails. Without one the backup is never used.',
  },
  'redundancy-shared-fate': {
    summary: 'two tunnels to one IDC that share a customer gateway or a VPN gateway',
    why: 'They fail together when what they share fails.',
  },
  'tunnel-spd-route-gap': {
    summary: 'a destination that a subnet routes to a VPN gateway, of which its tunnels take a part only',
    why: "The route table brings packets to the gateway, and the SPD rules or the gateway's own policies decide which of them enter a tunnel. For the rest there is none: they are dropped, while their neighbours get through.",
  },
  'vpn-sites-joined': {
    summary: 'two IDCs that reach each other through a VPN gateway in mode `route`, and no intent names the two',
    why: 'The policies of a gateway serve whoever sends, another site too: its packets turn round at the gateway, and pass no table, group or ACL of the VPC. Say by an intent whether the sites are meant to meet.',
  },
};
