/** English: summary and reason of every rule, for the printed catalogue and a rule's page. Apart from the other sentences, since only these need it. */

/** What the catalogue prints of a rule. */
export interface RuleText {
  readonly summary: string;
  readonly why: string;
}

/** By rule id. A test compares the keys with the registry. */
export const ruleTexts: Readonly<Record<string, RuleText>> = {
  'subnet-outside-vpc': {
    summary: "a subnet's CIDR is in no block of its VPC",
    why: 'The platform refuses a subnet whose range is not inside the primary or a secondary block of its VPC, and the local route would not reach it.',
  },
};
