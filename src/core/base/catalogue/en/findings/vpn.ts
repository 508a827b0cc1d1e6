/** English: what the rules about VPN say. */

export const vpnFindings = {
  'finding.customer-gateway-address':
    '{gateway} cannot have the address {address}: it is the first or last of its classful network, and the platform refuses it',
  'finding.tunnel-pair-duplicate': '{tunnel} joins {gateway} with {customer}, as {other} does already',
  'finding.tunnel-spd-missing': '{tunnel} chooses its traffic by SPD rules, and has none: nothing goes through',
  'finding.tunnel-spd-overlap':
    '{local} to {remote} of {tunnel} overlaps {otherLocal} to {otherRemote} of {other}: {gateway} cannot tell which of the two to use',
} as const;
