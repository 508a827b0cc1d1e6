/** English: what an import says of what it took and what it left. */

export const imports = {
  'import.report': '{percent}% taken: {count} {count|item|items}.',
  'import.taken': 'taken: {type}, {count}',
  'import.left': 'left: {type}, {count}: {why}',
  'import.why.kind': 'the format has nothing of this kind',
  'import.why.no-id': 'it has no id',
  'import.why.no-subnet': 'the subnet it stands in is not among the answers',
  'import.why.owner': 'what it belongs to is not among what was given',
  'import.why.platform': 'the platform adds it by itself',
  'import.why.route': 'its destination or its next hop cannot be said in the format',
  'import.why.rule': 'it says what the format cannot: another protocol, IPv6, a template or an unknown group',
  'import.why.refused': 'the format refuses what it holds',
  'import.nothing.terraform': 'nothing in it is output of terraform show -json',
  'import.nothing.tencent': 'nothing in it is an answer of a Describe… call',
  'import.nothing.any': 'nothing in it is output of terraform show -json or an answer of a Describe… call',
  'import.summary': 'Makes a design of what Terraform or the cloud says of a network, with a report of it on stderr.',
  'import.from':
    'what it is: terraform (terraform show -json, plan or state) or tencent (Describe… answers, a file or a folder)',
  'import.out': 'where to; stdout when left out',
} as const;
