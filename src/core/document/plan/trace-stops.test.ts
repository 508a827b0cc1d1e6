// Which decisions share a number on the drawing, where each number falls, and what the path touches.

import { describe, expect, it } from 'vitest';
import { net } from '../../testing/net.ts';
import { answer } from '../answer.ts';
import { itineraryOf, type TraceLeg, touchedBy } from './trace-stops.ts';

const design = net({
  vpc: { shop: { cidr: '10.0.0.0/16' } },
  subnet: {
    a: { vpc: 'shop', cidr: '10.0.0.0/24', networkAcl: 'edge' },
    b: { vpc: 'shop', cidr: '10.0.1.0/24' },
  },
  'network-acl': {
    edge: {
      vpc: 'shop',
      inbound: [{ action: 'allow', protocol: 'all', cidr: '192.168.0.0/16' }],
      outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
    },
  },
  'security-group': { web: { outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }] } },
  'route-table': {
    main: {
      vpc: 'shop',
      default: true,
      routes: [{ destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'gate' }],
    },
  },
  'vpn-gateway': { gate: { vpc: 'shop', publicIp: '203.0.113.1' } },
  'customer-gateway': { edge1: { idc: 'plant', publicIp: '198.51.100.1' } },
  'vpn-tunnel': {
    line: {
      vpnGateway: 'gate',
      customerGateway: 'edge1',
      spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }],
    },
  },
  idc: { plant: { cidrs: ['192.168.0.0/16'] } },
  cvm: {
    w1: { subnet: 'a', privateIp: '10.0.0.5', securityGroups: ['web'] },
    w2: { subnet: 'b', privateIp: '10.0.1.5' },
  },
});

function pathOf(from: string, to: string) {
  const answered = answer(design, { from, to, protocol: 'tcp', port: 443 });
  if (!answered.ok) throw new Error('cannot be asked');
  return itineraryOf(design.resources, answered.value);
}

const shown = (leg: TraceLeg | null) =>
  leg?.stops.map(({ number, place, dropped }) => [number, place, dropped]) ?? null;

describe('the stops of a trace', () => {
  const there = pathOf('w1', '192.168.3.4');

  it('join what is decided at one place, and count on through the reply', () => {
    expect(shown(there.request)).toEqual([
      [1, 'w1', false],
      [2, 'line', false],
      [3, 'plant', false],
    ]);
    expect(shown(there.reply)).toEqual([
      [4, 'line', false],
      [5, 'w1', false],
    ]);
    expect(there.request.stops[0]?.hops.map(({ step }) => step)).toEqual(['security-group', 'network-acl', 'route']);
    expect([there.request.delivered, there.reply?.delivered]).toEqual([true, true]);
  });

  it('keep every decision, in order', () => {
    const answered = answer(design, { from: 'w1', to: '192.168.3.4', protocol: 'tcp', port: 443 });
    if (!answered.ok) throw new Error('cannot be asked');
    expect(there.request.stops.flatMap(({ hops }) => hops)).toEqual(answered.value.trace.forward.hops);
    expect(there.reply?.stops.flatMap(({ hops }) => hops)).toEqual(answered.value.trace.return?.hops);
  });

  it('give the decision that loses the packet a number of its own, at the edge of the subnet for an ACL', () => {
    const { request, reply } = pathOf('w2', 'w1');
    expect(shown(request)).toEqual([
      [1, 'w2', false],
      [2, 'a', true],
    ]);
    expect(request.stops[1]?.hops.map(({ step }) => step)).toEqual(['network-acl']);
    expect([request.delivered, reply]).toEqual([false, null]);
  });

  it('start the reply where the request ended', () => expect(there.reply?.from).toBe('plant'));

  it('are made once for an answer', () => {
    const answered = answer(design, { from: 'w1', to: 'w2', protocol: 'tcp', port: 443 });
    if (!answered.ok) throw new Error('cannot be asked');
    expect(itineraryOf(design.resources, answered.value)).toBe(itineraryOf(design.resources, answered.value));
  });
});

describe('what a path touches', () => {
  const touched = touchedBy(design.resources, pathOf('w1', '192.168.3.4'));

  it('is its places with the boxes around them, both ends of its lines, and the tables and filters that decided', () => {
    for (const id of ['w1', 'a', 'shop', 'line', 'gate', 'edge1', 'plant', 'main', 'web', 'edge'])
      expect(touched, id).toContain(id);
  });

  it('is nothing beside it', () => {
    for (const id of ['w2', 'b']) expect(touched, id).not.toContain(id);
  });
});
