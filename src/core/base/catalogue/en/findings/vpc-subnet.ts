/** English: what the rules about VPCs, subnets and addresses say. */

export const vpcSubnetFindings = {
  'finding.address-duplicate': '{name} and {other} both have {address}',
  'finding.address-outside-subnet': '{address} of {name} is not in its subnet {subnet}, which is {cidr}',
  'finding.address-reserved':
    '{address} of {name} is kept by its subnet {subnet} ({cidr}): the first two addresses and the last',
  'finding.subnet-mask': '{name} is {cidr}: a subnet has a mask from /{shortest} to /{longest}',
  'finding.subnet-outside-vpc': '{cidr} is in no block of {vpc}, whose block is {block}',
  'finding.subnet-overlap': '{cidr} of {name} overlaps {otherCidr} of {other}',
  'finding.subnet-zone': '{name} is in {zone}, but {vpc} is in {region}',
  'finding.vpc-blocks-overlap': 'The secondary block {cidr} of {vpc} overlaps its block {other}',
  'finding.vpc-cidr-mask': '{cidr} of {vpc}: a block here has a mask from /{shortest} to /{longest}',
  'finding.vpc-cidr-range': '{cidr} of {vpc} is outside 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16',
  'finding.vpc-overlap-linked': '{vpc} ({cidr}) and {other} ({otherCidr}) are peered, and overlap',
} as const;
