/** English: what the rules about route tables and routing policies say. */

export const routeFindings = {
  'finding.default-table-none': '{vpc} has subnets and no default route table',
  'finding.default-table-several':
    '{vpc} has {count} route tables marked default; it has one, and here that would be {table}',
  'finding.table-foreign-vpc': '{subnet} is in {vpc}, its route table {table} in {other}',
  'finding.table-unused': 'No subnet is associated with the route table {table}',
  'finding.route-destination-in-vpc':
    'The policy to {destination} in {table} never applies: {destination} lies in {block}, which {vpc} keeps local',
  'finding.route-destination-covers-vpc':
    '{destination} in {table} contains {block}, the block of {vpc}: traffic to {block} stays local all the same',
  'finding.route-destination-special': 'The policy to {destination} in {table}: no network carries these addresses',
  'finding.route-next-hop-kind': 'The policy to {destination} in {table} has the type {type}, but {name} is a {kind}',
  'finding.route-next-hop-foreign': '{table} of {vpc} leads to {name}, which is in {other}',
  'finding.route-next-hop-foreign-peering':
    '{table} of {vpc} leads to {name}, a peering between {one} and {other}: {vpc} is on neither side',
  'finding.route-duplicate': '{table} has {count} policies to {destination} by {name}',
  'finding.route-duplicate-eip': "{table} has {count} policies to {destination} by the sender's own EIP",
  'finding.route-cvm-not-forwarding': '{table} leads to {name}, which drops what is not addressed to itself',
  'finding.route-same-destination':
    '{table} has policies to {destination} by {name} and by {other}, which may not stand together',
  'finding.route-primary-secondary':
    '{table} sends {destination} by {primary} and by {secondary}: direct connect wins, and a switch to VPN is made by hand',
  'finding.route-ecmp':
    '{table} has {count} policies of one type to {destination}: flows are spread over them; a trace follows {name}, the first',
  'finding.route-ecmp-limit':
    '{table} has {count} policies of one type to {destination}, and the platform takes {limit}',
  'finding.route-shadowed':
    'No packet follows the policy to {destination} in {table}: longer ones, such as {by}, take all of it',
  'finding.route-peering-range':
    '{table} sends {destination} by {peering}, but {peer} has {block}: a peering carries nothing else',
  'finding.route-private-to-nat':
    '{table} sends {destination} to {name}: the addresses are private, so it drops the packets',
  'finding.route-blackhole':
    '{table} sends {destination} to {name}, and no enabled tunnel of it takes any of that: the packets are dropped',
  'finding.route-members-differ':
    '{table} spreads {destination} over {count} policies, but {name} {dead|carries|carry} none of it: a share of the flows is lost',
  'finding.route-loop': 'Packets to {destination} from {table} run in a circle through {names}, and are dropped',
} as const;
