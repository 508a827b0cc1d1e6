/** English: formats by name, and what can be wrong with a share link. */

export const codecs = {
  'codec.json': 'Topology file (JSON)',
  'report.title': '# Plumbline',
  'report.unread': 'Not checked: {text}',
  'report.intent': 'Intent {id} fails: {text}',
  'report.severity': 'Severity',
  'report.rule': 'Rule',
  'report.finding': 'Finding',
  'report.place': 'Place',
  'report.fix': 'Fix',
  'report.reason': 'Reason',
  'report.accepted': '{count} accepted',
  'report.line': '{pointer}, line {line}',
  'problem.link-broken': 'the link is broken: characters are missing or were changed',
  'problem.link-long': 'the link is longer than {limit} characters',
  'problem.link-none': 'this is no share link: it has no #s= part',
  'problem.link-password': 'the link is protected by a password: open it in the browser',
  'problem.link-version': 'the link has version "{version}", which this version does not read',
} as const;
