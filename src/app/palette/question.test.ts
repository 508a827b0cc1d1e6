/** Tests what the palette reads as a question. */

import { describe, expect, it } from 'vitest';
import { net } from '../../core/testing/net.ts';
import { isAddress, traceQuestion } from './question.ts';

const design = net({
  vpc: { vpc: { name: 'Shop', cidr: '10.0.0.0/16' } },
  subnet: { web: { name: 'Web', vpc: 'vpc', cidr: '10.0.0.0/24', zone: 'ap-guangzhou-3' } },
  cvm: { 'web-1': { name: 'Front 1', subnet: 'web' }, 'web-2': { name: 'Front 2', subnet: 'web' } },
});

describe('traceQuestion', () => {
  it('reads ends by id, name, address and word, in both languages', () => {
    const asked = { from: 'web-1', to: '192.168.10.7', protocol: 'tcp', port: 443 };
    expect(traceQuestion(design, 'trace web-1 to 192.168.10.7 443')).toEqual(asked);
    expect(traceQuestion(design, 'Trace front 1 -> 192.168.10.7')).toEqual(asked);
    expect(traceQuestion(design, '追踪 web-1 到 192.168.10.7 443')).toEqual(asked);
    expect(traceQuestion(design, 'trace internet to Front 2 udp 53')).toEqual({
      from: 'internet',
      to: 'web-2',
      protocol: 'udp',
      port: 53,
    });
    expect(traceQuestion(design, 'trace web-1 to web-2 icmp')).toEqual({
      from: 'web-1',
      to: 'web-2',
      protocol: 'icmp',
      port: null,
    });
  });

  it('asks nothing of ends that are not there, or of ports beyond the last', () => {
    for (const text of ['trace web-9 to web-1', 'trace web-1', 'web-1 to web-2', 'trace web-1 to web-2 70000'])
      expect(traceQuestion(design, text)).toBeNull();
  });
});

describe('isAddress', () => {
  it('knows addresses and CIDRs by their form', () => {
    expect(['10.0.0.1', ' 10.0.0.0/8 ', '10.0.0', 'web-1'].map(isAddress)).toEqual([true, true, false, false]);
  });
});
