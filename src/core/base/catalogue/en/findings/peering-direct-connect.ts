/** English: what the rules about peering and Direct Connect say. */

export const peeringDirectConnectFindings = {
  'finding.peering-self': '{peering} joins {vpc} with itself',
} as const;
