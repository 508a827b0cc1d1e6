/** English: what the rules about peering and Direct Connect say. */

export const peeringDirectConnectFindings = {
  'finding.peering-self': '{peering} joins {vpc} with itself',
  'finding.peering-transitive':
    '{table} sends {destination} by {peering}, but from {peer} it would have to go on by {way}: a peering carries only to {peer} itself',
} as const;
