/** English: what the published JSON Schema says of the file, for an editor's hints. */

export const schema = {
  'schema.title': 'Plumbline topology, version 1',
  'schema.description':
    'One whole network design: resources by kind and id, intents, findings accepted, address plan, canvas.',
  'schema.accepted': 'Findings that the designer has accepted, by key, and why.',
  'schema.address': 'An IPv4 address such as 10.0.1.4.',
  'schema.cidr': 'An IPv4 CIDR such as 10.0.1.0/24.',
  'schema.endpoint':
    'The id of a workload, public gateway, subnet, VPC or IDC, the word internet, an address, or a CIDR.',
  'schema.id': 'A lower-case letter followed by up to 62 lower-case letters, digits or hyphens, and not "internet".',
  'schema.identity': 'An address, else an FQDN; null stands for the gateway’s own public address.',
  'schema.intents': 'What must, and must not, be reachable.',
  'schema.layout': 'Where boxes stand on the canvas: whole pixels, relative to the parent’s box.',
  'schema.notes': 'Free text on the canvas.',
  'schema.pools': 'Address plan: ranges that VPC blocks are taken from.',
  'schema.ports': 'all, or ports and ranges such as 80,443,8000-8100.',
  'schema.reference': 'The id of a resource of kind {kinds}.',
  'schema.reservations': 'Address plan: ranges kept free within a VPC.',
  'schema.rules': 'Rules switched off, or given another severity, for this design.',
} as const;
