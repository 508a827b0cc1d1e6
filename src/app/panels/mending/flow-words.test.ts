// The flows that a change opens, in words: ports, few addresses by themselves, many by their place.

import { expect, test } from 'vitest';
import { type ChangedBox, documentFromJson, type MessageId, message, render } from '../../../core/index.ts';
import { wordsOfFlows } from './flow-words.ts';

const read = documentFromJson({
  format: 'plumbline/1',
  name: 'test',
  resources: { subnet: { s: { name: 'Files', cidr: '10.0.1.0/24' } } },
});
const t = (id: MessageId, values = {}) => render(message(id, values));

function said(change: Partial<ChangedBox>): string {
  if (!read.ok) throw new Error('It does not parse');
  const box: ChangedBox = {
    protocol: 'tcp',
    ports: [[443, 443]],
    from: [0x0a000100, 0x0a0001ff],
    to: [0x0a000209, 0x0a000209],
    between: ['s', 'web'],
    exposure: 'own',
    example: { from: '10.0.1.2', to: '10.0.2.9', protocol: 'tcp', port: 443 },
    ...change,
  };
  return wordsOfFlows(read.value.resources, box, t);
}

test.each<[string, Partial<ChangedBox>]>([
  ['tcp 443 from 10.0.1.0/24 to 10.0.2.9', {}],
  [
    'tcp 80,8000-8100 from 10.0.1.0/24 to 10.0.2.9',
    {
      ports: [
        [80, 80],
        [8000, 8100],
      ],
    },
  ],
  ['udp from 10.0.1.0/24 to 10.0.2.9', { protocol: 'udp', ports: [[1, 65535]] }],
  ['icmp from 10.0.1.0/24 to 10.0.2.9', { protocol: 'icmp', ports: [] }],
  ['tcp 443 from Files to 10.0.2.9', { from: [0x0a000102, 0x0a0001fe] }],
  ['tcp 443 from the Internet to 10.0.2.9', { between: ['internet', 'web'] }],
])('%s', (words, change) => expect(said(change)).toBe(words));
