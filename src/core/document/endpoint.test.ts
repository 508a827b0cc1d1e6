// What an endpoint stands for: the table of the specification, as one host and as a set.

import { describe, expect, test } from 'vitest';
import { formatIp } from '../address/ip.ts';
import { formatPrefix } from '../address/prefix.ts';
import { toPrefixes } from '../address/prefix-set.ts';
import { render } from '../base/catalogue/index.ts';
import { net, over, type Sketch } from '../testing/net.ts';
import { flowOf } from './ask.ts';
import { idOf, type Part, readEndpoint, receiversOf, sendersOf, setOf } from './endpoint.ts';
import { lowerDocument } from './lower.ts';

const base: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.0.0.0/16' } },
  subnet: {
    a: { vpc: 'v', cidr: '10.0.1.0/28' },
    b: { vpc: 'v', cidr: '10.0.2.0/28' },
    c: { vpc: 'w', cidr: '10.0.2.0/28' },
    blank: { vpc: 'v' },
  },
  cvm: { x: { subnet: 'a' }, y: { subnet: 'a', privateIp: '10.0.1.9' }, lost: {}, lone: { subnet: 'blank' } },
  eip: { e: { address: '203.0.113.9' } },
  idc: { d: { cidrs: ['192.168.0.0/24', '45.0.0.0/24'] } },
};

function single(from: string, to: string, more: Sketch = {}, protocol = 'tcp', port: number | null = 443): string {
  const document = net(over(base, more));
  const asked = flowOf(document, lowerDocument(document), { from, to, protocol, port });
  if (!asked.ok) return render(asked.message);
  const { value } = asked;
  return `${formatIp(value.from.address)} > ${value.byFaces ? 'faces' : formatIp(value.to)}`;
}

describe('one host of each', () => {
  test.each([
    ['x', 'a', '10.0.1.2 > 10.0.1.3', 'the lowest usable address of the subnet that no resource holds'],
    ['v', 'd', '10.0.1.3 > 192.168.0.1', 'of the first subnet by id; the second address of the first CIDR'],
    ['internet', '8.8.8.8', '203.0.113.10 > 8.8.8.8', '203.0.113.9, or the next that nothing holds'],
    ['internet', 'internet', '203.0.113.10 > 203.0.113.11', 'as the other end of itself the next one'],
    ['8.8.8.8', 'x', '8.8.8.8 > faces', 'from a public address of the Internet: the public faces'],
    ['internet', 'y', '203.0.113.10 > faces', 'from internet: the public faces'],
    [
      '10.0.1.9',
      '10.0.1.0/28',
      '10.0.1.9 > 10.0.1.3',
      'the workload that holds the address; the lowest host of the CIDR that no resource holds',
    ],
    ['10.0.1.9/32', 'x', '10.0.1.9 > 10.0.1.2', 'of a /32 the address'],
    ['45.0.0.7', 'x', '45.0.0.7 > 10.0.1.2', 'a public address of an IDC is the IDC’s'],
    ['10.0.1.0/24', '10.9.9.9', '10.0.1.3 > 10.9.9.9', 'as a destination the address itself'],
  ])('%s to %s is %s: %s', (from, to, flow) => expect(single(from, to)).toBe(flow));

  test('the Internet’s host comes after the uplink’s', () => {
    const taken = { eip: { e: { address: '203.0.113.8' } } };
    expect(single('internet', '8.8.8.8', taken)).toBe('203.0.113.10 > 8.8.8.8');
  });
});

describe('what cannot be asked', () => {
  test.each([
    ['10.0.2.5', 'x', '10.0.2.5 is in several places: use one of b, c'],
    ['10.0.1.0', 'x', 'no host of the design, and none of the Internet, has an address of 10.0.1.0'],
    ['172.16.0.0/16', 'x', 'no host of the design, and none of the Internet, has an address of 172.16.0.0/16'],
    ['x', '10.0.1.0/31', 'no host of the design, and none of the Internet, has an address of 10.0.1.0/31'],
    ['nobody', 'x', 'nobody is no id of the design, no address and no CIDR'],
    ['e', 'x', 'e is of the kind eip, which has no hosts'],
    ['lost', 'x', 'lost has no host: it has no address, no subnet or no CIDR yet'],
    ['x', 'lone', 'lone has no host: it has no address, no subnet or no CIDR yet'],
    ['blank', 'x', 'blank has no host: it has no address, no subnet or no CIDR yet'],
    ['010.0.0.1', 'x', '010.0.0.1 is no id of the design, no address and no CIDR'],
  ])('%s to %s: %s', (from, to, sentence) => expect(single(from, to)).toBe(sentence));

  test('protocol and port', () => {
    expect(single('x', 'y', {}, 'tcp', null)).toBe('protocol tcp needs a port');
    expect(single('x', 'y', {}, 'icmp', 443)).toBe('protocol icmp has no port');
    expect(single('x', 'y', {}, 'sctp', 443)).toContain('got sctp');
    expect(single('x', 'y', {}, 'udp', 65536)).toContain('65536 is no port');
  });
});

describe('as a set', () => {
  const network = lowerDocument(net(base));
  const read = (text: string) => {
    const endpoint = readEndpoint(net(base), network, text);
    if (!endpoint.ok) throw new Error(render(endpoint.message));
    return endpoint.value;
  };
  const shown = (parts: readonly Part[]): string[] =>
    parts.map((part) => `${part.kind} ${idOf(part)}: ${toPrefixes(setOf(part)).map(formatPrefix).join(' ')}`);
  const senders = (text: string): string[] => {
    const asked = sendersOf(network, read(text));
    return asked.ok ? shown(asked.value) : [render(asked.message)];
  };

  test('a subnet is its resources and bare hosts, never its reserved addresses', () => {
    expect(senders('a')).toEqual([
      'segment a: 10.0.1.3/32 10.0.1.4/30 10.0.1.8/32 10.0.1.10/31 10.0.1.12/31 10.0.1.14/32',
      'host x: 10.0.1.2/32',
      'host y: 10.0.1.9/32',
    ]);
  });

  test('a CIDR is each place’s part; ambiguous only where two places hold one address', () => {
    expect(senders('10.0.1.8/30')).toEqual(['segment a: 10.0.1.8/32 10.0.1.10/31', 'host y: 10.0.1.9/32']);
    expect(senders('10.0.0.0/16')).toEqual(['10.0.0.0/16 is in several places: use one of b, c']);
    expect(senders('45.0.0.0/23')).toEqual(['site d: 45.0.0.0/24', 'internet internet: 45.0.1.0/24']);
  });

  test('as a destination a CIDR is the addresses that something can have', () => {
    const asked = receiversOf(network, read('10.0.1.0/30'));
    expect(asked.ok && asked.value.kind === 'addresses' && toPrefixes(asked.value.addresses).map(formatPrefix)).toEqual(
      ['10.0.1.2/31'],
    );
  });

  test('an IDC is its ranges, less the longer blocks of linked VPCs', () => {
    const linked = net(
      over(base, {
        idc: { d: { cidrs: ['10.0.0.0/15'] } },
        'direct-connect-gateway': { g: { vpc: 'v' } },
        'direct-connect-tunnel': { l: { directConnectGateway: 'g', idc: 'd' } },
      }),
    );
    const other = lowerDocument(linked);
    const endpoint = readEndpoint(linked, other, 'd');
    const asked = endpoint.ok ? sendersOf(other, endpoint.value) : endpoint;
    expect(asked.ok && shown(asked.value)).toEqual(['site d: 10.1.0.0/16']);
  });
});
