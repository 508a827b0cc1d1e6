/** English: what the rules about security groups and ACLs say. */

export const securityFindings = {
  'finding.acl-client-ports':
    'Rule {index} of {name} ({rule}) lets replies to Linux clients through, and not all to the ports 49152-65535 of others',
  'finding.acl-empty': '{name} has no rules, and {subnet} uses it: nothing gets in or out',
  'finding.acl-empty-inbound': '{name} has no inbound rule, and {subnet} uses it: nothing gets in',
  'finding.acl-empty-outbound': '{name} has no outbound rule, and {subnet} uses it: nothing gets out',
  'finding.acl-foreign-vpc': '{name} has the network ACL {acl}, which is one of {vpc}',
  'finding.acl-unused': 'No subnet has the network ACL {name}',
  'finding.group-empty': '{group} has no rules, and {name} is bound to no group that has some: it is denied everything',
  'finding.group-empty-inbound':
    '{group} has no inbound rule, and {name} is bound to no group that has one: nothing reaches it',
  'finding.group-empty-outbound':
    '{group} has no outbound rule, and {name} is bound to no group that has one: it can open no connection',
  'finding.group-none': '{name} is bound to no security group: the default group allows everything',
  'finding.group-open-all': '{name} lets every address in on every protocol and port',
  'finding.group-unused': '{name} is bound to nothing, and no other group refers to it',
  'finding.rule-duplicate': '{name} has the rule {rule} twice',
  'finding.rule-peer-both': 'Rule {index} of {name} ({rule}) names both a CIDR and a security group',
  'finding.rule-peer-none': 'Rule {index} of {name} ({rule}) names neither a CIDR nor a security group',
  'finding.rule-ports': 'Rule {index} of {name}: {ports} are no ports such as 443, 8000-8100 or 80,443',
  'finding.rule-ports-none': 'Rule {index} of {name} has the ports {ports}, but {protocol} has no ports',
  'finding.rule-shadowed-inbound':
    'Inbound rule {index} of {name} ({rule}) can match nothing: earlier rules take all of it',
  'finding.rule-shadowed-outbound':
    'Outbound rule {index} of {name} ({rule}) can match nothing: earlier rules take all of it',
  'finding.rule-zero-mask': 'Rule {index} of {name} names {cidr}, which the platform reads as 0.0.0.0/0',
  'finding.group-order-inbound':
    'Inbound rule {deny} of {earlier} drops what rule {allow} of {later} allows, and {name}{others} is bound to {earlier} first: it stays dropped',
  'finding.group-order-outbound':
    'Outbound rule {deny} of {earlier} drops what rule {allow} of {later} allows, and {name}{others} is bound to {earlier} first: it stays dropped',
  'finding.acl-no-return-inbound':
    'Inbound rule {index} of {name} ({rule}) lets requests in, but the outbound rules do not let all replies out ({replies})',
  'finding.acl-no-return-outbound':
    'Outbound rule {index} of {name} ({rule}) lets requests out, but the inbound rules do not let all replies in ({replies})',
} as const;
