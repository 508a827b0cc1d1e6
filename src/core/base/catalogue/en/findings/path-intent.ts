/** English: what the rules about paths and intents say. */

export const pathIntentFindings = {
  'finding.intent-fails': '“{name}” fails: from {from} to {to}, {service}: {verdict}; {says}',
  'finding.intent-invalid': '“{name}” cannot be asked: {says}',
  'finding.path-no-return': 'Packets of {from} reach {to}, and replies do not come back: {by} does not lead to {from}',
  'finding.path-asymmetric':
    'From {from} to {to} packets pass {there}, and replies pass {here}: what watches connections sees half of each',
} as const;
