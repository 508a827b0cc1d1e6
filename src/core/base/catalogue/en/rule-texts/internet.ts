/** English: summary and reason of the rules about Internet access. */

import type { RuleText } from './rule-text.ts';

export const internetRuleTexts: Readonly<Record<string, RuleText>> = {
  'eip-not-public': {
    summary: 'the address of an EIP, a VPN gateway or a customer gateway is private or unroutable',
    why: 'The Internet carries no packet to such an address. Of a customer gateway behind a translator, the public address is the one that the translator gives it.',
  },
};
