/** English: what the rules about Internet access say. */

export const internetFindings = {
  'finding.eip-not-public': '{address} of {name} is no public address',
  'finding.nat-no-eip': '{name} has no EIP: it has no address to translate to',
  'finding.nat-no-route': 'No enabled policy in {vpc} leads to {name}: it carries nothing',
  'finding.nat-spec': '{name} has {bandwidth} Mbps and {connections} connections, which is not offered',
  'finding.nat-dnat-duplicate': '{name} forwards {protocol} {port} of {eip} {count} times: only the first counts',
  'finding.nat-dnat-foreign-eip': '{name} forwards ports of {eip}, which is not bound to it',
  'finding.nat-dnat-target': '{name} forwards ports to {target}, a {kind}: only a cvm can be the target',
  'finding.nat-dnat-target-foreign': '{name} of {vpc} forwards ports to {target}, but {target} is in {other}',
  'finding.nat-overrides-eip':
    '{name} has the EIP {eip}, but what it sends to the Internet leaves by {nat}, as {table} says; {eip} serves only what comes in by it',
  'finding.public-gateway-no-eip': '{name} has no EIP: it has no address to translate to',
  'finding.public-gateway-same-table':
    '{name} is in {subnet}, whose table {table} leads to {name}: its packets come back to it',
  'finding.public-gateway-single':
    '{name} has nobody to take over when it fails; a NAT gateway does the same and fails over by itself',
  'finding.eip-idle': '{name} is bound to nothing, and charged all the same',
  'finding.eip-shared': '{eip} is bound to {count} holders, such as {name} and {other}: it can have one',
  'finding.address-public-duplicate': '{address} stands on {count} resources, such as {name} and {other}',
  'finding.nat-dnat-closed':
    '{name} forwards {protocol} {port} to {target} on port {targetPort}, but {by} drops that from every public address',
  'finding.nat-dnat-no-return':
    '{name} forwards {protocol} {port} to {target}, but {table} does not lead back to {name}: every reply is lost',
  'finding.internet-exposed': '{size} public addresses reach {name} on tcp {ports}: rule {index} of {by} lets them in',
  'finding.internet-exposed-open':
    '{size} public addresses reach {name} on tcp {ports}: no security group is in their way',
} as const;
