/** English: summary and reason of the rules about security groups and ACLs. */

import type { RuleText } from './rule-text.ts';

export const securityRuleTexts: Readonly<Record<string, RuleText>> = {
  'group-empty': {
    summary:
      'a bound security group without rules in a direction, on a workload none of whose groups has a rule that way',
    why: 'What no rule matches is denied, so such a workload is cut off that way.',
  },
  'group-none': {
    summary: 'a workload without a security group',
    why: 'The platform gives it the default group, which allows everything.',
  },
  'group-unused': {
    summary: 'a security group that is bound to nothing and that no other group refers to',
    why: 'It protects nothing, and looks as if it did.',
  },
  'rule-ports': {
    summary: 'ports with icmp or all, or ports that are malformed or out of range',
    why: 'The platform refuses the rule. As long as it cannot be read, it matches nothing.',
  },
  'rule-peer': {
    summary: 'a rule of a security group with neither or both of a CIDR and a group',
    why: 'A rule has exactly one other end. The platform refuses it, and it matches nothing.',
  },
  'rule-duplicate': {
    summary: 'the same rule twice in one direction',
    why: 'The platform refuses the second one. It would never be reached.',
  },
  'rule-shadowed': {
    summary: 'a rule of a group or ACL that no packet can match',
    why: 'The first rule that matches decides. When earlier rules together take everything that a rule names, it does nothing, which is dangerous when it was meant to decide otherwise.',
  },
  'rule-zero-mask': {
    summary: '0.0.0.0 with a mask other than 0 in a rule of a security group',
    why: 'The platform reads it as every address, which is more than it says.',
  },
  'group-open-all': {
    summary: 'everything is allowed in from 0.0.0.0/0',
    why: 'Whatever listens on the workload is open to everybody who has a path to it.',
  },
  'acl-empty': {
    summary: 'a network ACL that subnets use without rules in a direction',
    why: 'What no rule matches is denied, so the subnets are cut off that way.',
  },
  'acl-client-ports': {
    summary: 'a network ACL that lets replies to the ports 32768-60999 through and not to all of 49152-65535',
    why: 'An ACL keeps no state: a reply passes only if a rule allows the port of the client. Windows clients and translated ones use ports that Linux clients do not, and lose their replies.',
  },
  'acl-foreign-vpc': {
    summary: 'a subnet with a network ACL of another VPC',
    why: 'An ACL belongs to one VPC. The platform refuses the association, and the ACL is not applied.',
  },
  'acl-unused': {
    summary: 'a network ACL without subnets',
    why: 'It filters nothing, and looks as if it did.',
  },
  'group-order': {
    summary: 'a group that is bound later allows what one that is bound earlier drops',
    why: 'Groups are consulted in the order in which they are bound, and the first rule that matches decides. What the later group allows never comes to it.',
  },
  'acl-no-return': {
    summary: "an ACL that lets requests through and not their replies, which go to the client's port",
    why: 'An ACL keeps no state: a reply is a packet of its own, to the port that the client happened to have, 32768 to 60999 with Linux. Without a rule for it the connection never opens.',
  },
};
