/** English: summary and reason of the rules about the document as such. */

import type { RuleText } from './rule-text.ts';

export const documentRuleTexts: Readonly<Record<string, RuleText>> = {
  incomplete: {
    summary: 'a reference, CIDR or address that its resource cannot do without is still empty',
    why: 'A half-finished design is normal and loads without loss. But the checks that need the missing value stay silent, and nothing can be built from it.',
  },
  'reference-missing': {
    summary: 'a reference to an id that does not exist',
    why: 'What it should lead to has been removed or renamed. The resource cannot be created, and the checks about what lies behind the reference stay silent.',
  },
  'reference-kind': {
    summary: 'a reference to a resource of the wrong kind',
    why: 'The platform takes only certain kinds at this place. The checks about what lies behind the reference stay silent.',
  },
  'cidr-host-bits': {
    summary: 'a CIDR whose host bits are set',
    why: 'The platform and Terraform want the address of the network. Written with a host address, it is not clear whether the network or the one host is meant, and containment and overlap of it are not checked.',
  },
  'name-duplicate': {
    summary: 'two resources of a kind, in one VPC where they are in a VPC, with the same name',
    why: 'The platform tells them apart by id, people do not: the wrong one gets changed.',
  },
  quota: {
    summary: 'a documented default quota is passed',
    why: 'The platform refuses what goes beyond it until the quota has been raised by a ticket, which takes time that a roll-out may not have.',
  },
};
