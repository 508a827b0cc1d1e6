/** One cell in full: its example flows are between who holds the addresses, and their traces end as the cell says. */

import { expect, test } from 'vitest';
import { answer, INTERNET } from '../core/index.ts';
import { net } from '../core/testing/net.ts';
import { randomFrom } from '../core/testing/random.ts';
import { scaledDesign } from '../core/testing/scale.ts';
import { answerPair } from './pair.ts';

const any = { protocol: 'tcp', port: null } as const;

const design = net({
  vpc: { v: { name: 'V', cidr: '10.0.0.0/16' } },
  subnet: {
    a: { name: 'A', vpc: 'v', cidr: '10.0.1.0/28' },
    b: { name: 'B', vpc: 'v', cidr: '10.0.2.0/28', networkAcl: 'l' },
  },
  cvm: { web: { name: 'Web', subnet: 'a', privateIp: '10.0.1.9' } },
  'network-acl': {
    l: {
      name: 'l',
      vpc: 'v',
      inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.0.0/16' }],
      outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
    },
  },
});

test('the set, its obstacle, and a flow of each', () => {
  const asked = answerPair(design, { from: 'a', to: 'b', asked: any });
  if (!asked.ok) throw new Error(asked.message.id);
  const { reachable, blocked, passes, lost } = asked.value;
  expect(reachable.map(({ protocol, ports }) => [protocol, ports])).toEqual([['tcp', [[443, 443]]]]);
  expect(new Set(blocked.map(({ by }) => by.id))).toEqual(new Set(['l']));
  expect(passes).toMatchObject({ from: 'web', to: '10.0.2.2', protocol: 'tcp', port: 443, verdict: 'reachable' });
  expect(lost).toMatchObject({ from: 'web', protocol: 'tcp', port: 80, verdict: 'unreachable' });
});

test('one port is asked alone', () => {
  const asked = answerPair(design, { from: 'a', to: 'b', asked: { protocol: 'tcp', port: 443 } });
  expect(asked.ok && asked.value.whole).toBe(true);
  expect(asked.ok && asked.value.lost).toBeNull();
});

test('what cannot be asked says why', () => {
  expect(answerPair(design, { from: 'nobody', to: 'b', asked: any }).ok).toBe(false);
});

test('every example traces as it says, wherever something passes there is one, and wherever something is lost', () => {
  const large = scaledDesign(3, { subnets: 24, workloadsPerSubnet: 2 });
  const random = randomFrom(7);
  const places = [...Object.keys(large.resources.subnet), ...Object.keys(large.resources.idc), INTERNET];
  for (let n = 0; n < 60; n += 1) {
    const [from, to] = [random.pick(places), random.pick(places)];
    const asked = answerPair(large, { from, to, asked: { protocol: 'all', port: null } });
    if (!asked.ok) throw new Error(asked.message.id);
    const { reachable, whole, passes, lost } = asked.value;
    expect({ from, to, some: passes !== null }).toEqual({ from, to, some: reachable.length > 0 });
    expect({ from, to, rest: lost !== null }).toEqual({ from, to, rest: !whole });
    for (const flow of [passes, lost]) {
      if (flow === null) continue;
      const traced = answer(large, flow);
      expect(traced.ok && traced.value.trace.verdict).toBe(flow.verdict);
      expect(flow.verdict === 'reachable').toBe(flow === passes);
    }
  }
});
