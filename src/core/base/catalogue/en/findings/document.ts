/** English: what the rules about the document as such say. */

export const documentFindings = {
  'finding.cidr-host-bits': '{cidr} of {name} is an address within {network}, not a network',
  'finding.and-others': ' (and {count} more)',
  'finding.incomplete-part': '{list} {number} {field}',
  'finding.incomplete': '{name} is unfinished: {fields} {count|is|are} still empty',
  'finding.name-duplicate': '{id} has the name {name}, as {first} has: both are of the kind {kind}',
  'finding.quota-acls': '{name} has {count} network ACLs; the default quota is {limit}',
  'finding.quota-bound-groups': '{name} is bound to {count} security groups; the default quota is {limit}',
  'finding.quota-customer-gateways': '{count} customer gateways in {name}; the default quota is {limit}',
  'finding.quota-dnat': '{name} has {count} DNAT rules; the default quota is {limit}',
  'finding.quota-eips': '{count} EIPs in {name}; the default quota is {limit}',
  'finding.quota-groups': '{count} security groups in {name}; the default quota is {limit}',
  'finding.quota-inbound-rules':
    '{name} has {count} inbound rules, each item of a list of ports counted; the default quota is {limit}',
  'finding.quota-mappings': '{name} has {count} SPD mappings over all its tunnels; the default quota is {limit}',
  'finding.quota-nat-eips': '{name} has {count} EIPs; the default quota is {limit}',
  'finding.quota-nat-gateways': '{name} has {count} NAT gateways; the default quota is {limit}',
  'finding.quota-outbound-rules':
    '{name} has {count} outbound rules, each item of a list of ports counted; the default quota is {limit}',
  'finding.quota-peerings': '{name} has {count} peerings; the default quota is {limit}',
  'finding.quota-policies': '{name} has {count} policies; the default quota is {limit}',
  'finding.quota-secondary-blocks': '{name} has {count} secondary blocks; the default quota is {limit}',
  'finding.quota-spd-ranges': 'An SPD rule of {name} has {count} peer ranges; the default quota is {limit}',
  'finding.quota-spd-rules': '{name} has {count} SPD rules; the default quota is {limit}',
  'finding.quota-subnets': '{name} has {count} subnets; the default quota is {limit}',
  'finding.quota-tables': '{name} has {count} route tables; the default quota is {limit}',
  'finding.quota-tunnels': '{name} has {count} tunnels; the default quota is {limit}',
  'finding.quota-vpcs': '{count} VPCs in {name}; the default quota is {limit}',
  'finding.quota-vpn-gateways': '{count} VPN gateways in {name}; the default quota is {limit}',
  'finding.reference-kind': '{target} is of the kind {found}, and {name} needs the kind {kinds} there',
  'finding.reference-missing': '{name} refers to {target}, which does not exist',
} as const;
