/** English: formats by name, and what can be wrong with a share link. */

export const codecs = {
  'codec.json': 'Topology file (JSON)',
  'problem.link-broken': 'the link is broken: characters are missing or were changed',
  'problem.link-long': 'the link is longer than {limit} characters',
  'problem.link-none': 'this is no share link: it has no #s= part',
  'problem.link-password': 'the link is protected by a password: open it in the browser',
  'problem.link-version': 'the link has version "{version}", which this version does not read',
} as const;
