/** The matrix of all pairs against the same pairs asked one by one, on random designs, as they are and with many subnets to a table, and with failures. */

import { expect, test } from 'vitest';
import { nextFreeBlock } from '../address/allocate.ts';
import { formatPrefix, type Prefix, parsePrefix } from '../address/prefix.ts';
import { type Network, withFailures } from '../dataplane/network.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { net } from '../testing/net.ts';
import { randomFrom } from '../testing/random.ts';
import { randomDesign } from '../testing/random-design.ts';
import { randomFailures } from '../testing/random-flows.ts';
import { cellOf, findPair } from './cell.ts';
import { type MatrixQuestion, matrix } from './matrix.ts';
import { servicesOf } from './queries.ts';

const LONG = process.env['PLUMBLINE_LONG'] !== undefined;
const DESIGNS = LONG ? 10_000 : 300;
const FIRST = LONG ? 2_000_000 : 0;

const QUESTIONS: readonly (MatrixQuestion | null)[] = [
  null,
  { protocol: 'tcp', port: 443 },
  { protocol: 'udp', port: 80 },
  { protocol: 'icmp', port: null },
  { protocol: 'all', port: 3306 },
];

/** The same design with a few more subnets beside each: with its table, now and then another's, and with its workloads again. */
function crowded(document: Document, seed: number): Document {
  const random = randomFrom(seed);
  const { resources } = document;
  const subnet = { ...resources.subnet };
  const copies: { readonly of: string; readonly id: string }[] = [];
  for (const [id, one] of Object.entries(resources.subnet)) {
    const block = parsePrefix(resources.vpc[one.vpc ?? '']?.cidr ?? '');
    if (block === null || one.cidr === null) continue;
    for (let n = 1; n <= random.int(1, 3); n += 1) {
      const taken = Object.values(subnet).flatMap(({ cidr }): Prefix[] => {
        const prefix = parsePrefix(cidr ?? '');
        return prefix === null ? [] : [prefix];
      });
      const free = nextFreeBlock([block], taken, random.pick([27, 28, 28, 29]));
      if (free === null) continue;
      const copy = { of: id, id: `${id}-copy-${n}` };
      const other = random.pick(Object.values(resources.subnet));
      const like = random.chance(0.7) || other.vpc !== one.vpc ? one : other;
      subnet[copy.id] = { ...one, cidr: formatPrefix(free), routeTable: like.routeTable, networkAcl: like.networkAcl };
      copies.push(copy);
    }
  }
  const withCopies = <T extends { readonly subnet: string | null; readonly eip?: string | null }>(
    table: Readonly<Record<string, T>>,
    name: string,
  ): Record<string, T> => {
    const all: Record<string, T> = { ...table };
    for (const [id, one] of Object.entries(table))
      for (const copy of copies)
        if (copy.of === one.subnet && random.chance(0.7))
          all[`${id}-${name}-${copy.id}`] = { ...one, subnet: copy.id, privateIp: null, eip: null };
    return all;
  };
  return {
    ...document,
    resources: {
      ...resources,
      subnet,
      cvm: withCopies(resources.cvm, 'cvm'),
      clb: withCopies(resources.clb, 'clb'),
      tencentdb: withCopies(resources.tencentdb, 'db'),
    },
  };
}

function check(seed: number, document: Document, network: Network, asked: MatrixQuestion | null): number {
  const services = servicesOf(asked?.protocol ?? null, asked?.port ?? null);
  const { places, verdicts } = matrix(document, network, asked);
  const differ = places.flatMap((from, row) =>
    places.flatMap((to, column) => {
      const alone = cellOf(findPair(document, network, [from, to], services));
      const cell = verdicts[row]?.[column];
      return cell === alone ? [] : [`${from} finds ${cell} of ${to}, and alone ${alone}`];
    }),
  );
  expect({ seed, asked, differ }).toEqual({ seed, asked, differ: [] });
  return places.length ** 2;
}

const TIME = LONG ? 1_800_000 : 120_000;
const question = (seed: number): MatrixQuestion | null => QUESTIONS[seed % QUESTIONS.length] ?? null;

test(
  'each cell is what the pair finds when it is asked by itself',
  () => {
    let pairs = 0;
    for (let seed = FIRST; seed < FIRST + DESIGNS; seed += 1) {
      const document = randomDesign(seed);
      pairs += check(seed, document, lowerDocument(document), question(seed));
    }
    expect(pairs).toBeGreaterThan(DESIGNS * 16);
  },
  TIME,
);

test(
  'where many subnets share a table',
  () => {
    let pairs = 0;
    for (let seed = FIRST; seed < FIRST + DESIGNS; seed += 1) {
      const document = crowded(randomDesign(seed), seed);
      pairs += check(seed, document, lowerDocument(document), question(seed));
    }
    expect(pairs).toBeGreaterThan(DESIGNS * 64);
  },
  TIME,
);

test('where filters tell more ports apart than a number has bits', () => {
  const rules = Array.from({ length: 40 }, (_, n) => ({
    action: n % 3 === 0 ? 'deny' : 'allow',
    protocol: n % 2 === 0 ? 'tcp' : 'udp',
    ports: `${n * 100}-${n * 130 + 20}`,
    cidr: n % 5 === 0 ? '10.0.1.4/30' : '10.0.0.0/8',
  }));
  const document = net({
    vpc: { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.1.0.0/16' } },
    subnet: {
      a: { vpc: 'v', cidr: '10.0.1.0/28', routeTable: 'rv' },
      b: { vpc: 'v', cidr: '10.0.2.0/28', routeTable: 'rv', networkAcl: 'l' },
      c: { vpc: 'w', cidr: '10.1.1.0/28', routeTable: 'rw' },
    },
    'route-table': {
      rv: { vpc: 'v', routes: [{ destination: '10.1.0.0/16', nextHopType: 'peering-connection', nextHop: 'p' }] },
      rw: { vpc: 'w', routes: [{ destination: '10.0.0.0/16', nextHopType: 'peering-connection', nextHop: 'p' }] },
    },
    'peering-connection': { p: { vpc: 'v', peerVpc: 'w' } },
    'network-acl': {
      l: { vpc: 'v', inbound: rules, outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }] },
    },
    'security-group': { g: { inbound: rules.toReversed(), outbound: rules } },
    cvm: { one: { subnet: 'c', privateIp: '10.1.1.9', securityGroups: ['g'] } },
  });
  const network = lowerDocument(document);
  check(0, document, network, null);
  const words = new Set(matrix(document, network, null).verdicts.flat());
  expect([...words].sort()).toEqual(['all', 'no-return', 'none', 'some']);
});

test('where a packet passes the subnet that it came from', () => {
  // The public gateway is entered without the ACL by its neighbours, and with it by those of the other subnet of the table.
  const document = net({
    vpc: { v: { cidr: '10.0.0.0/16' } },
    subnet: {
      beside: { vpc: 'v', cidr: '10.0.1.0/28', routeTable: 'r', networkAcl: 'l' },
      other: { vpc: 'v', cidr: '10.0.2.0/28', routeTable: 'r' },
    },
    'route-table': {
      r: {
        vpc: 'v',
        routes: [
          { destination: '0.0.0.0/0', nextHopType: 'eip', nextHop: null },
          { destination: '0.0.0.0/0', nextHopType: 'public-gateway', nextHop: 'p' },
        ],
      },
    },
    'network-acl': {
      l: {
        vpc: 'v',
        inbound: [
          { action: 'deny', protocol: 'all', cidr: '10.0.0.0/8' },
          { action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' },
        ],
        outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
      },
    },
    eip: { e: { address: '119.28.5.10' } },
    'public-gateway': { p: { subnet: 'beside', privateIp: '10.0.1.5', eip: 'e' } },
  });
  const network = lowerDocument(document);
  const asked = { protocol: 'tcp', port: 443 } as const;
  check(0, document, network, asked);
  const { places, verdicts } = matrix(document, network, asked);
  const outside = places.indexOf('internet');
  expect(verdicts.map((row) => row[outside])).toEqual(['all', 'none', 'all']);
});

test('where something has failed', () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const document = randomDesign(seed);
    const failed = new Set(randomFailures(document, seed));
    check(seed, document, withFailures(lowerDocument(document), failed), question(seed));
  }
});
