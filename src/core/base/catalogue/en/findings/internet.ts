/** English: what the rules about Internet access say. */

export const internetFindings = {
  'finding.eip-not-public': '{address} of {name} is no public address',
} as const;
