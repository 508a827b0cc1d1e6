/** Decides that the answer about rules is the data plane's, groups and ports included. */

import { describe, expect, it } from 'vitest';
import { parseIp } from '../address/ip.ts';
import { net } from '../testing/net.ts';
import { type FilterQuestion, takenWholeBy, whichRule } from './which-rule.ts';

const design = net({
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'v', cidr: '10.0.1.0/24' } },
  cvm: { host: { subnet: 's', privateIp: '10.0.1.9', securityGroups: ['web'] } },
  'security-group': {
    web: {},
    data: {
      inbound: [
        { action: 'allow', protocol: 'tcp', ports: '5432', cidr: null, securityGroup: 'web' },
        { action: 'deny', protocol: 'tcp', ports: 'all', cidr: '10.0.0.0/8' },
        { action: 'allow', protocol: 'tcp', ports: '80,443', cidr: '10.0.0.0/9' },
        { action: 'allow', protocol: 'all', ports: 'all', cidr: '0.0.0.0/8' },
        { action: 'allow', protocol: 'tcp', ports: '1-100', cidr: null, securityGroup: 'web' },
        { action: 'allow', protocol: 'tcp', ports: 'nonsense', cidr: '10.0.0.0/8' },
      ],
    },
  },
  'network-acl': {
    edge: {
      vpc: 'v',
      inbound: [{ action: 'allow', protocol: 'tcp', ports: '22', cidr: '10.0.0.0/8' }],
      outbound: [],
    },
  },
});
const packet = (protocol: FilterQuestion['protocol'], port: number, far: string): FilterQuestion => ({
  protocol,
  port,
  far: parseIp(far) ?? -1,
});

describe('whichRule', () => {
  const inbound = (question: FilterQuestion) => whichRule(design, 'security-group', 'data', 'inbound', question);
  it.each([
    ['a member of the group', packet('tcp', 5432, '10.0.1.9'), 0, true],
    ['a stranger of the same range', packet('tcp', 5432, '10.0.1.10'), 1, false],
    ['0.0.0.0/8, which is read as every address', packet('udp', 53, '192.0.2.1'), 3, true],
    ['icmp, which has no ports', packet('icmp', 0, '10.0.1.10'), 3, true],
  ])('is the first that matches: %s', (_, question, index, allow) =>
    expect(inbound(question)).toEqual({ index, allow }),
  );
  it('denies what no rule takes', () =>
    expect(whichRule(design, 'network-acl', 'edge', 'outbound', packet('tcp', 22, '10.0.0.1'))).toEqual({
      index: null,
      allow: false,
    }));
  it('is null for what does not stand', () =>
    expect(whichRule(design, 'network-acl', 'no', 'inbound', packet('tcp', 22, '10.0.0.1'))).toBeNull());
});

describe('takenWholeBy', () => {
  const by = (index: number) => takenWholeBy(design.resources, 'security-group', 'data', 'inbound', index);
  it('names the rule that leaves nothing', () => expect(by(2)).toBe(1));
  it('takes a group whole only by every address or by itself', () => expect(by(4)).toBe(3));
  it('is null where something is left, and for what matches nothing', () =>
    expect([by(0), by(1), by(3), by(5)]).toEqual([null, null, null, null]));
});
