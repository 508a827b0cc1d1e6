// Where an end of an intent is on the drawing.

import { expect, it } from 'vitest';
import { net } from '../../core/testing/net.ts';
import { intentPlace } from './intent-place.ts';

const { resources } = net({
  vpc: { shop: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.9.0.0/16'] } },
  subnet: { a: { vpc: 'shop', cidr: '10.0.0.0/24' }, b: { vpc: 'shop', cidr: '10.0.1.0/24' } },
  cvm: { w1: { subnet: 'a', privateIp: '10.0.0.5' } },
  idc: { plant: { cidrs: ['192.168.0.0/16'] } },
});

it.each<[end: string, place: string | null, what: string]>([
  ['w1', 'w1', 'an id'],
  ['internet', 'internet', 'the Internet'],
  ['10.0.0.5', 'w1', 'the address of a workload'],
  ['10.0.0.6', 'a', 'an address that nobody holds yet'],
  ['10.0.1.0/25', 'b', 'a part of a subnet'],
  ['10.0.7.0/24', 'shop', 'a block of the VPC without a subnet'],
  ['10.9.3.4', 'shop', 'an address of a secondary block'],
  ['192.168.3.0/24', 'plant', 'a part of a data centre'],
  ['192.0.0.0/8', 'plant', 'a block that a data centre lies in'],
  ['8.8.8.8', 'internet', 'a public address'],
  ['gone', null, 'nothing'],
])('%j is at %j: %s', (end, place) => expect(intentPlace(resources, end)).toBe(place));
