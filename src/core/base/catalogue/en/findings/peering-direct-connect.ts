/** English: what the rules about peering and Direct Connect say. */

export const peeringDirectConnectFindings = {
  'finding.peering-self': '{peering} joins {vpc} with itself',
  'finding.peering-transitive':
    '{table} sends {destination} by {peering}, but from {peer} it would have to go on by {way}: a peering carries only to {peer} itself',
  'finding.peering-duplicate': '{peering} joins {one} with {other}, as {first} does already',
  'finding.peering-cross-region':
    '{peering} joins {one} in {region} with {other} in {otherRegion}: the platform ended peering between regions',
  'finding.peering-siblings-overlap': '{one} ({cidr}) and {other} ({otherCidr}) overlap, and both are peers of {hub}',
  'finding.peering-no-route': 'No enabled policy leads by {peering}, on either side: it carries nothing',
  'finding.peering-one-sided': '{has} leads by {peering}, and {lacks} does not: replies are lost',
  'finding.direct-connect-no-tunnel': '{name} has no tunnel',
  'finding.direct-connect-no-route':
    '{name} has tunnels, but no enabled policy leads to it: nothing of {vpc} enters them',
  'finding.direct-connect-duplicate': '{name} is a second direct connect gateway of {vpc}, beside {other}',
  'finding.direct-connect-range': '{range} of {tunnel} is not inside the ranges of {idc}',
  'finding.direct-connect-range-refused':
    '{range} of {tunnel} is a range that tunnels of version 1.0 refuse: write its two halves instead',
  'finding.direct-connect-single': '{idc} is reached by {tunnel} only',
} as const;
