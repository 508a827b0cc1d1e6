/** Differences: exactly the flows that one edit opens or closes, and that the tracer says the same of every example on random pairs. */

import { describe, expect, test } from 'vitest';
import { formatIp, parseIp } from '../address/ip.ts';
import { hasIp, overlapsSet, toPrefixes } from '../address/prefix-set.ts';
import type { Flow } from '../dataplane/network.ts';
import { verdict } from '../dataplane/trace.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { net, over, type Sketch } from '../testing/net.ts';
import { randomFrom } from '../testing/random.ts';
import { randomDesign } from '../testing/random-design.ts';
import { isChanged, resourceChanges } from './changes.ts';
import { type ChangedBox, difference } from './difference.ts';
import { queriesOf, servicesOf } from './queries.ts';

const LONG = process.env['PLUMBLINE_LONG'] !== undefined;

const base: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.1.0.0/16' } },
  subnet: {
    a: { vpc: 'v', cidr: '10.0.1.0/24', routeTable: 'rv' },
    b: { vpc: 'w', cidr: '10.1.1.0/24', routeTable: 'rw' },
  },
  'route-table': {
    rv: { vpc: 'v', routes: [] },
    rw: { vpc: 'w', routes: [route('10.0.1.0/24')] },
  },
  'peering-connection': { p: { vpc: 'v', peerVpc: 'w' } },
};

function route(destination: string) {
  return { destination, nextHopType: 'peering-connection', nextHop: 'p' };
}

const routed = over(base, { 'route-table': { rv: { routes: [route('10.1.1.0/25')] } } });

function shown({ protocol, ports, from, to }: ChangedBox) {
  const cidrs = (set: readonly number[]): string =>
    `${toPrefixes(set).length} ${formatIp(set[0] ?? 0)}-${formatIp(set.at(-1) ?? 0)}`;
  return { protocol, ports, from: cidrs(from), to: cidrs(to) };
}

test('a design and itself, in another object and under other names, have none', () => {
  const other = net(over(routed, { vpc: { v: { name: 'another' } } }));
  expect(difference(net(routed), net(routed))).toEqual({
    opened: [],
    closed: [],
    more: { opened: 0, closed: 0 },
    uncompared: 0,
  });
  expect(difference(net(routed), other).opened).toEqual([]);
});

describe('one route', () => {
  const { opened, closed } = difference(net(base), net(routed));
  test('opens what it leads to, both ways where both ask', () => {
    expect(closed).toEqual([]);
    const ab = {
      from: expect.stringContaining('10.0.1.2-10.0.1.254'),
      to: expect.stringContaining('10.1.1.2-10.1.1.127'),
    };
    const ba = { from: ab.to, to: ab.from };
    const all = [[1, 65535]];
    const seen = opened.map(shown);
    for (const protocol of ['tcp', 'udp', 'icmp'])
      for (const way of [ab, ba])
        expect(seen).toContainEqual({ protocol, ports: protocol === 'icmp' ? [] : all, ...way });
    expect(seen).toHaveLength(6);
    expect(opened[0]).toMatchObject({ exposure: 'peer', example: { from: '10.0.1.2', to: '10.1.1.2', port: 1 } });
  });
  test('and taken away closes them', () => {
    expect(difference(net(routed), net(base)).closed.map(shown)).toEqual(opened.map(shown));
  });
});

test('a peering that goes closes what went through it', () => {
  const { 'peering-connection': _, ...without } = routed;
  const { opened, closed } = difference(net(routed), net(without));
  expect(opened).toEqual([]);
  expect(closed).toHaveLength(6);
});

test('a rule that is wider opens the difference only', () => {
  const with_ = (ports: string): Document =>
    net({
      vpc: { v: { cidr: '10.0.0.0/16' } },
      subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v', cidr: '10.0.2.0/24' } },
      'security-group': {
        g: {
          inbound: [{ action: 'allow', protocol: 'tcp', ports, cidr: '0.0.0.0/0' }],
          outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
        },
      },
      eip: { e: { address: '119.28.5.10' } },
      cvm: { web: { subnet: 'b', privateIp: '10.0.2.9', securityGroups: ['g'], eip: 'e' } },
    });
  const { opened, closed } = difference(with_('443'), with_('22,443'));
  expect(closed).toEqual([]);
  expect(opened.map(({ ports, exposure, protocol }) => ({ ports, exposure, protocol }))).toEqual([
    { ports: [[22, 22]], exposure: 'from-internet', protocol: 'tcp' },
    { ports: [[22, 22]], exposure: 'own', protocol: 'tcp' },
  ]);
  expect(opened[0]?.example).toMatchObject({ to: 'web', port: 22 });
  expect(opened[1]?.to.map(formatIp)).toEqual(['10.0.2.9', '10.0.2.9']);
});

test('bounds are said', () => {
  const few = difference(net(base), net(routed), { queries: 0, regions: 9, boxes: 9 });
  expect(few).toMatchObject({ opened: [], uncompared: 9 });
  const short = difference(net(base), net(routed), { queries: 999, regions: 99, boxes: 2 });
  expect(short).toMatchObject({ more: { opened: 4, closed: 0 }, uncompared: 0 });
});

test('resources are told with the fields that differ', () => {
  const now = over(routed, { 'route-table': { rw: { name: 'other' } }, vpc: { x: {} } });
  const after = net(now);
  expect(resourceChanges(net(base), after)).toEqual({
    added: ['x'],
    removed: [],
    changed: [
      { id: 'rv', pointers: ['/resources/route-table/rv/routes'] },
      { id: 'rw', pointers: ['/resources/route-table/rw/name'] },
    ],
  });
  expect([isChanged(net(base), after), isChanged(after, net(now))]).toEqual([true, false]);
});

type Asked = Pick<ChangedBox, 'example' | 'between'>;

/** The flow of an example between its places, or null where it cannot be asked: a place, or the address in it, is not there. */
function exampleIn(document: Document, { example, between: [from, to] }: Asked): Flow | null {
  const network = lowerDocument(document);
  const queries = queriesOf(document, network, { from, to }, servicesOf(example.protocol, example.port), false);
  const address = parseIp(example.from) ?? -1;
  const named = network.structure.places.get(to);
  const target = parseIp(example.to) ?? (named?.kind === 'host' ? named.host.address : -1);
  const query = queries.ok
    ? queries.value.find(({ senders, to }) => hasIp(senders.addresses, address) && hasIp(to, target))
    : undefined;
  if (query === undefined) return null;
  const { senders, wanted, faces, protocol } = query;
  return {
    from: { address, host: senders.host, segment: senders.segment, site: senders.site },
    to: target,
    wanted: faces === null ? wanted : { kind: 'host', host: faces },
    byFaces: faces !== null,
    protocol,
    port: example.port ?? 0,
  };
}

/** A few flows between segments of both versions: whatever the tracer says otherwise of now lies in a box. */
function expectComplete(seed: number, before: Document, after: Document): void {
  const random = randomFrom(seed ^ 0x9e3779b9);
  const { opened, closed } = difference(before, after);
  const segments = lowerDocument(before).structure.segments.filter(({ prefix }) => prefix !== null);
  if (segments.length === 0) return;
  for (let i = 0; i < 40; i += 1) {
    const [a, b] = [random.pick(segments), random.pick(segments)];
    const [from, to] = [a, b].map(({ prefix }) => (prefix?.base ?? 0) + random.int(0, 12));
    if (from === undefined || to === undefined || from === to) continue;
    const port = random.pick([22, 80, 443, 3306]);
    const example = { from: formatIp(from), to: formatIp(to), protocol: 'tcp', port } as const;
    const [was, is] = [before, after].map((document) => {
      const flow = exampleIn(document, { example, between: [a.id, b.id] });
      return flow !== null && verdict(lowerDocument(document), flow).verdict === 'reachable';
    });
    if (was === is) continue;
    const found = (is ? opened : closed).some(
      (box) =>
        box.protocol === 'tcp' &&
        hasIp(box.from, from) &&
        hasIp(box.to, to) &&
        box.ports.some(([lo, hi]) => lo <= port && port <= hi),
    );
    expect({ seed, example, was, found }).toEqual({ seed, example, was, found: true });
  }
}

/** The design with some resources of another one of the same make, and some taken away. */
function edited(seed: number): Document {
  const random = randomFrom(seed);
  const [design, other] = [randomDesign(seed), randomDesign(seed + 1)];
  const kinds = ['route-table', 'security-group', 'network-acl', 'cvm', 'peering-connection', 'subnet'] as const;
  const kind = random.pick(kinds);
  const table = random.chance(0.6) ? other.resources[kind] : {};
  return { ...design, resources: { ...design.resources, [kind]: table } };
}

test(
  'what the tracer says of every example, on random pairs',
  () => {
    let seen = 0;
    for (let seed = 0; seed < (LONG ? 2000 : 60); seed += 1) {
      const [before, after] = [randomDesign(seed), edited(seed)];
      expectComplete(seed, before, after);
      const { opened, closed } = difference(before, after);
      for (const [boxes, without, within] of [
        [opened, before, after],
        [closed, after, before],
      ] as const) {
        for (const box of boxes) {
          const about = { seed, ...box.example, between: box.between };
          const [a, b] = [exampleIn(without, box), exampleIn(within, box)];
          const told = (document: Document, flow: Flow | null): boolean =>
            flow !== null && verdict(lowerDocument(document), flow).verdict === 'reachable';
          expect({ ...about, was: told(without, a), is: told(within, b) }).toEqual({ ...about, was: false, is: true });
          seen += 1;
        }
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1))
            expect(
              a.protocol === b.protocol &&
                overlapsSet(a.from, b.from) &&
                overlapsSet(a.to, b.to) &&
                (a.ports.length === 0 || a.ports.some(([lo, hi]) => b.ports.some(([x, y]) => lo <= y && x <= hi))),
            ).toBe(false);
        });
      }
    }
    expect(seen).toBeGreaterThan(100);
  },
  LONG ? 600_000 : 60_000,
);
