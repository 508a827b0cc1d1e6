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
  'fix.create-default-table': 'Create a default route table in {vpc}',
  'fix.only-default-table': 'Keep {table} as the only default table',
  'fix.use-default-table': 'Use the default table of {vpc}',
  'fix.remove-policies': 'Remove the {count|policy|policies} to {destination}',
  'fix.set-next-hop-type': 'Set the next-hop type to {kind}',
  'fix.keep-one-policy': 'Remove the {count|other policy|other policies} to {destination}',
  'fix.set-spd': 'Take {local} to {remotes} into the tunnel',
  'fix.remove': 'Remove {name}',
} as const;
