/** What else stands in the way of a flow that a trace has lost. */

import { expect, test } from 'vitest';
import { answer } from '../document/answer.ts';
import type { Question } from '../document/ask.ts';
import { net } from '../testing/net.ts';
import { blockersOf } from './blockers.ts';

const document = net({
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/28' }, b: { vpc: 'v', cidr: '10.0.2.0/28', networkAcl: 'l' } },
  'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.1.0/24' }] } },
  'network-acl': {
    l: { vpc: 'v', inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.1.0/29' }], outbound: [] },
  },
  cvm: {
    web: { subnet: 'b', privateIp: '10.0.2.9', securityGroups: ['g'] },
    far: { subnet: 'a', privateIp: '10.0.1.5' },
  },
});

function asked(question: Partial<Question>) {
  const whole = { from: 'a', to: 'web', protocol: 'tcp', port: 443, ...question } as const;
  const answered = answer(document, whole);
  if (!answered.ok) throw new Error('cannot be asked');
  return blockersOf(document, whole, answered.value);
}

test('the first one is where the trace ends; behind it stand the others of the same flow', () => {
  const blockers = asked({ from: '10.0.1.2', port: 80 });
  expect(blockers.map(({ direction, because, own }) => [direction, because, own])).toEqual([
    ['forward', '/resources/security-group/g/inbound', true],
    ['return', '/resources/network-acl/l/outbound', true],
  ]);
});

test('what stops other hosts of an end only says so, and whom', () => {
  const [others, ...rest] = asked({});
  expect(rest).toEqual([]);
  expect(others).toMatchObject({ direction: 'forward', because: '/resources/network-acl/l/inbound', own: false });
  expect(others?.from).toEqual({ first: '10.0.1.8/30', hosts: 7 });
  expect(others?.to).toEqual({ first: '10.0.2.9/32', hosts: 1 });
});

test('nothing else stands in the way of one host that one thing stops', () =>
  expect(asked({ from: 'far' })).toEqual([]));

test('a flow that passes has no blockers', () => expect(asked({ from: 'a', to: 'a' })).toEqual([]));
