/** English: what the rules about workloads say. */

export const workloadFindings = {
  'finding.clb-no-listener': '{name} has no listener: it takes no request',
  'finding.clb-no-target': '{name} has no target behind its listeners: every request ends there',
  'finding.clb-listener-duplicate': '{name} has {count} listeners on {listener}: only the first counts',
  'finding.clb-target-balancer':
    '{balancer} passes requests on to {name}, a load balancer itself: that one takes nothing from it',
  'finding.clb-target-port':
    '{balancer} passes requests on to {name} on port {port}, but {name} listens on tcp {listens}',
  'finding.clb-target-check':
    'The health check of {balancer} (from {address}) does not reach {name} on {protocol} {port}: {by} drops it',
  'finding.clb-target-clients':
    '{balancer} reaches {name} on port {port}, but {by} drops every client that it passes on: the balancer keeps their addresses',
  'finding.clb-loopback':
    '{name} may ask {balancer} on port {port}, and is its only target: what it asks would come back to itself, and is dropped',
  'finding.database-exposed': 'The Internet reaches {name} on tcp {port}, by {by}',
  'finding.database-unreachable': 'No other workload reaches {name} on tcp {port}',
  'finding.workload-no-egress':
    '{name} has no EIP, and its route table has no way to the Internet: it can fetch nothing',
  'finding.dns-blocked':
    '{by} drops what {name}{others} asks the name servers {one} and {other} (udp 53): names do not resolve',
  'finding.dns-blocked-replies':
    '{by} drops the replies of the name servers {one} and {other} to {name} (udp 32768-60999): names do not resolve',
} as const;
