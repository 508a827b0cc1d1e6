/** English: the titles of fixes. Each says what will be, in the imperative. */

export const fixes = {
  'fix.use-block': 'Use {cidr}, the next free block',
  'fix.assign-address': 'Assign {address}, the lowest free address',
  'fix.clear-reference': 'Clear the reference to {target}',
  'fix.move-block': 'Renumber {vpc} to {cidr}, a free block',
  'fix.remove-rules': '{count|Remove the rule|Remove the rules}',
  'fix.use-mask': 'Use {cidr}, the nearest size that is offered',
  'fix.use-network': 'Use {network}',
  'fix.use-zone': 'Use the zone {zone}',
} as const;
