/** English: what the rules about VPN say. */

export const vpnFindings = {
  'finding.customer-gateway-address':
    '{gateway} cannot have the address {address}: it is the first or last of its classful network, and the platform refuses it',
  'finding.tunnel-pair-duplicate': '{tunnel} joins {gateway} with {customer}, as {other} does already',
  'finding.tunnel-spd-missing': '{tunnel} chooses its traffic by SPD rules, and has none: nothing goes through',
  'finding.tunnel-spd-overlap':
    '{local} to {remote} of {tunnel} overlaps {otherLocal} to {otherRemote} of {other}: {gateway} cannot tell which of the two to use',
  'finding.vpn-gateway-bandwidth': '{name} has {bandwidth} Mbps, which is not offered',
  'finding.vpn-gateway-idle': '{name} has no tunnel',
  'finding.vpn-gateway-no-route': '{name} has tunnels, but no enabled policy in {vpc} leads to it: nothing enters them',
  'finding.vpn-gateway-some-subnets':
    '{subnet} {count|is|and other subnets are} among the local ranges of {tunnel}, but {count|its table has|their tables have} no policy by {gateway}, as those of other subnets have',
  'finding.vpn-route-foreign-tunnel': '{gateway} has a policy to {tunnel}, which is a tunnel of {other}',
  'finding.vpn-route-missing': '{tunnel} is in mode route, but no enabled policy of {gateway} leads to it',
  'finding.vpn-route-spd-tunnel': '{gateway} has a policy to {tunnel}, which takes its traffic by SPD rules instead',
  'finding.vpn-route-tie':
    '{gateway} has {count} policies to {destination} of weight {weight}: they do not share the load, all of it goes by {tunnel}',
  'finding.vpn-route-weight': 'The policy of {gateway} to {destination} has the weight {weight}: 0 and 100 are offered',
  'finding.customer-gateway-idle': '{name} has no tunnel',
  'finding.tunnel-own-gateway': '{tunnel} joins {gateway} with {customer}, which has the same address {address}',
  'finding.tunnel-spd-local-outside':
    '{range} of {tunnel} is not inside {vpc}, whose block is {block}: nothing sends from the rest',
  'finding.tunnel-spd-peer-in-vpc':
    '{range} behind {tunnel} overlaps {block} of {vpc}: the VPC keeps those addresses at home',
  'finding.tunnel-spd-peer-outside-idc': '{range} behind {tunnel} is not inside the ranges of {idc}',
  'finding.tunnel-spd-special': '{range} of {tunnel} is multicast, loopback or reserved',
  'finding.tunnel-crypto-unsupported': '{tunnel} combines aggressive mode with IKEv2, which has no such mode',
  'finding.weak-group': '{phase} group {group}',
  'finding.weak-mode': 'aggressive mode',
  'finding.tunnel-crypto-weak': '{tunnel} uses what is no longer secure: {weak}',
  'finding.tunnel-pfs-off': '{tunnel} has no perfect forward secrecy',
  'finding.tunnel-lifetime-range': '{tunnel} has a lifetime of {value} {unit}: {min} to {max} {unit} are offered',
  'finding.tunnel-lifetime-order':
    '{tunnel} has an IPsec lifetime of {ipsec} s, which is not below its IKE lifetime of {ike} s',
  'finding.tunnel-lifetime-bytes':
    '{tunnel} negotiates anew after {kilobytes} KB, which {bandwidth} Mbps use up in {seconds} {seconds|second|seconds}',
  'finding.tunnel-health-check-address-equal': '{tunnel} has the probe address {address} twice',
  'finding.tunnel-health-check-address-vpc': 'The probe address {address} of {tunnel} lies in a VPC of the design',
  'finding.tunnel-health-check-address-idc': 'The probe address {address} of {tunnel} lies in an IDC of the design',
  'finding.tunnel-health-check-address-special':
    'The probe address {address} of {tunnel} is one that no network carries',
  'finding.tunnel-health-check-single':
    '{tunnel} is the only tunnel of {gateway}: when its health check fails, it cuts traffic that has no other way',
  'finding.tunnel-health-check-spd':
    '{tunnel} has a health check, but no SPD rule for 0.0.0.0/0 that carries its probes',
  'finding.tunnel-health-check-reused': '{tunnel} has the probe addresses {local} and {remote}, as {other} has',
  'finding.tunnel-not-redundant': '{idc} is reached by {tunnel} only',
  'finding.vpn-backup-no-health-check':
    '{gateway} has a backup to {destination}, but {tunnel} has no health check: the backup never takes over by itself',
  'finding.redundancy-shared-fate': '{tunnel} and {other} to {idc} both end at {shared}: when it fails, both do',
  'finding.tunnel-spd-route-gap':
    '{table} sends {destination} to {gateway}, but no tunnel takes {missing} of it from {subnet}: that part is dropped',
  'finding.vpn-sites-joined':
    '{one} and {other} reach each other through {gateway}, past every group and ACL, and no intent says that they should',
} as const;
