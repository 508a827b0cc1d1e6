// What a typed end stands for, and the one sentence for what it cannot be.

import { expect, it } from 'vitest';
import { net } from '../../../core/testing/net.ts';
import { readEnd } from './read-end.ts';

const { resources } = net({
  vpc: { shop: { cidr: '10.0.0.0/16', name: 'Shop' } },
  subnet: {
    a: { vpc: 'shop', cidr: '10.0.0.0/24', name: 'Web' },
    b: { vpc: 'shop', cidr: '10.0.1.0/24', name: 'Web' },
  },
  'route-table': { main: { vpc: 'shop', default: true, name: 'Main' } },
  cvm: { w1: { subnet: 'a', name: 'Front' } },
});
const read = (text: string) => readEnd(resources, text, 'the Internet');

it.each([
  ['w1', 'w1'],
  ['front', 'w1'],
  [' Shop ', 'shop'],
  ['internet', 'internet'],
  ['The Internet', 'internet'],
  ['10.0.0.7', '10.0.0.7'],
  ['192.168.0.0/16', '192.168.0.0/16'],
])('%j is %j', (text, value) => expect(read(text)).toMatchObject({ ok: true, value }));

it.each([
  ['main', 'endpoint.kind'],
  ['Main', 'endpoint.kind'],
  ['web', 'ends.name-of-several'],
  ['10.0.0', 'endpoint.unknown'],
  ['300.1.1.1', 'endpoint.unknown'],
  ['nobody', 'endpoint.unknown'],
])('%j is none: %s', (text, id) => expect(read(text)).toMatchObject({ ok: false, why: { id } }));

it('names all of those that share a name', () =>
  expect(read('Web')).toMatchObject({ why: { values: { text: 'Web', ids: 'a, b' } } }));

it('says which block is meant when host bits are set, and is nothing for an empty text', () => {
  expect(read('10.0.0.5/24')).toMatchObject({ note: { id: 'ends.host-bits', values: { cidr: '10.0.0.0/24' } } });
  expect(read(' ')).toBeNull();
});
