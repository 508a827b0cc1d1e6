/** English: what the rules about VPCs, subnets and addresses say. */

export const vpcSubnetFindings = {
  'finding.address-duplicate': '{name} and {other} both have {address}',
  'finding.address-outside-subnet': '{address} of {name} is not in its subnet {subnet}, which is {cidr}',
  'finding.address-reserved':
    '{address} of {name} is kept by its subnet {subnet} ({cidr}): the first two addresses and the last',
  'finding.docker-overlap': '{cidr} of {name} overlaps {bridge}, the default bridge of container hosts',
  'finding.idc-contains-vpc': '{range} of {idc} contains {cidr} of {vpc}, which it is linked to',
  'finding.idc-overlap':
    '{cidr} of {idc} overlaps {otherCidr} of {other}: {vpc} is linked to both, and one of them gets the traffic',
  'finding.subnet-full': '{name} ({cidr}) has {usable} usable addresses, and {placed} are placed in it',
  'finding.subnet-mask': '{name} is {cidr}: a subnet has a mask from /{shortest} to /{longest}',
  'finding.subnet-nearly-full': '{name} ({cidr}) has {free} of {usable} usable addresses free',
  'finding.subnet-outside-vpc': '{cidr} is in no block of {vpc}, whose block is {block}',
  'finding.subnet-overlap': '{cidr} of {name} overlaps {otherCidr} of {other}',
  'finding.subnet-takes-vpc': '{name} takes the whole block {cidr} of {vpc}: there is no room for another subnet',
  'finding.subnet-zone': '{name} is in {zone}, but {vpc} is in {region}',
  'finding.vpc-blocks-overlap': 'The secondary block {cidr} of {vpc} overlaps its block {other}',
  'finding.vpc-cidr-mask': '{cidr} of {vpc}: a block here has a mask from /{shortest} to /{longest}',
  'finding.vpc-cidr-range': '{cidr} of {vpc} is outside 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16',
  'finding.vpc-empty': '{vpc} has no subnet',
  'finding.vpc-overlap-idc': '{cidr} of {vpc} holds {range} of {idc}: the local route keeps those addresses in the VPC',
  'finding.vpc-overlap-linked': '{vpc} ({cidr}) and {other} ({otherCidr}) are peered, and overlap',
  'finding.vpc-overlap-unlinked': '{cidr} of {vpc} overlaps {otherCidr} of {other}: the two could never be peered',
  'finding.vpc-secondary-over-route':
    'The secondary block {cidr} of {vpc} overlaps the {count|policy|policies} to {destination} in {table}: the local route wins',
  'finding.vpc-secondary-peered':
    '{name} ({cidr}) is in the secondary block {block} of {vpc}: peerings do not carry it',
  'finding.vpc-single-zone': 'The workloads of {vpc} stand in {count} subnets, all in {zone}',
} as const;
