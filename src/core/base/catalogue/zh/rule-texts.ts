/** Chinese: summary and reason of every rule, for the printed catalogue and a rule's page. Apart from the other sentences, since only these need it. */

import type { RuleText } from '../en/rule-texts/rule-text.ts';
import { documentRuleTexts } from './rule-texts/document.ts';
import { internetRuleTexts } from './rule-texts/internet.ts';
import { pathIntentRuleTexts } from './rule-texts/path-intent.ts';
import { peeringDirectConnectRuleTexts } from './rule-texts/peering-direct-connect.ts';
import { routeRuleTexts } from './rule-texts/route.ts';
import { securityRuleTexts } from './rule-texts/security.ts';
import { vpcSubnetRuleTexts } from './rule-texts/vpc-subnet.ts';
import { vpnRuleTexts } from './rule-texts/vpn.ts';
import { workloadRuleTexts } from './rule-texts/workload.ts';

/** By rule id, section by section. A test compares the keys with the registry. */
export const chineseRuleTexts: Readonly<Record<string, RuleText>> = {
  ...documentRuleTexts,
  ...vpcSubnetRuleTexts,
  ...routeRuleTexts,
  ...internetRuleTexts,
  ...vpnRuleTexts,
  ...peeringDirectConnectRuleTexts,
  ...securityRuleTexts,
  ...workloadRuleTexts,
  ...pathIntentRuleTexts,
};
