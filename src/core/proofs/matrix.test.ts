/** The matrix against single packets and against `reachability`, on random designs; and what each of its words stands for. */

import { expect, test } from 'vitest';
import { type IpSet, lowestOf } from '../address/prefix-set.ts';
import { type Flow, ICMP, type Network } from '../dataplane/network.ts';
import type { Query } from '../dataplane/reach.ts';
import { verdict } from '../dataplane/trace.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { net } from '../testing/net.ts';
import { randomDesign } from '../testing/random-design.ts';
import { type Cell, type MatrixQuestion, matrix } from './matrix.ts';
import { queriesOf, type Service, servicesOf } from './queries.ts';
import { reachability } from './reachability.ts';

const QUESTIONS: readonly (MatrixQuestion | null)[] = [
  null,
  { protocol: 'tcp', port: 443 },
  { protocol: 'udp', port: 80 },
  { protocol: 'icmp', port: null },
];

/** The first and the last address of a set. */
const edgesOf = (set: IpSet): number[] => [...new Set([lowestOf(set) ?? 0, set.at(-1) ?? 0])];

/** What single packets between a few hosts of a query fare. */
function traced(network: Network, { senders, to, wanted, faces, protocol, ports }: Query): string[] {
  const place = faces === null ? wanted : ({ kind: 'host', host: faces } as const);
  return edgesOf(senders.addresses).flatMap((address) =>
    edgesOf(to).flatMap((target) =>
      edgesOf(ports).map((port) => {
        const from = { address, host: senders.host, segment: senders.segment, site: senders.site };
        const flow: Flow = {
          from,
          to: target,
          wanted: place,
          byFaces: faces !== null,
          protocol,
          port: protocol === ICMP ? 0 : port,
        };
        return verdict(network, flow).verdict;
      }),
    ),
  );
}

function check(seed: number, document: Document, network: Network, asked: MatrixQuestion | null): number {
  const services = servicesOf(asked?.protocol ?? null, asked?.port ?? null);
  const { places, verdicts } = matrix(document, network, asked);
  expect(verdicts.map((row) => row.length)).toEqual(places.map(() => places.length));
  places.forEach((from, row) => {
    places.forEach((to, column) => {
      const cell = verdicts[row]?.[column];
      const about = { seed, asked, from, to, cell };
      expect({ ...about, ...said(document, network, from, to, services) }).toMatchObject({
        ...about,
        ...impliedBy(cell),
      });
      const queries = queriesOf(document, network, { from, to }, services, false);
      if (!queries.ok) throw new Error(`${from} and ${to} cannot be asked`);
      const words = new Set(queries.value.flatMap((query) => traced(network, query)));
      const allowed = ALLOWED[cell ?? 'none'];
      expect({ ...about, not: [...words].filter((word) => !allowed.includes(word)) }).toEqual({ ...about, not: [] });
    });
  });
  return places.length ** 2;
}

const ALLOWED: Readonly<Record<Cell, readonly string[]>> = {
  all: ['reachable'],
  some: ['reachable', 'no-return', 'unreachable'],
  'no-return': ['no-return', 'unreachable'],
  none: ['unreachable'],
};

function said(document: Document, network: Network, from: string, to: string, services: readonly Service[]) {
  const answer = reachability(document, network, { from, to }, services);
  return answer.ok ? { whole: answer.value.whole, some: answer.value.reachable.length > 0 } : null;
}

const impliedBy = (cell: Cell | undefined) => ({ whole: cell === 'all', some: cell === 'all' || cell === 'some' });

test('on random designs each cell is what packets fare, and what a question about the two places answers', () => {
  let cells = 0;
  for (let seed = 0; seed < 80; seed += 1) {
    const document = randomDesign(seed);
    cells += check(seed, document, lowerDocument(document), QUESTIONS[seed % QUESTIONS.length] ?? null);
  }
  expect(cells).toBeGreaterThan(1000);
}, 60_000);

test('some: one host of many, or one port of many', () => {
  const document = net({
    vpc: { v: { cidr: '10.0.0.0/16' } },
    subnet: { a: { vpc: 'v', cidr: '10.0.1.0/28' }, b: { vpc: 'v', cidr: '10.0.2.0/28' } },
    'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.1.0/24' }] } },
    cvm: { web: { subnet: 'b', privateIp: '10.0.2.9', securityGroups: ['g'] } },
  });
  const network = lowerDocument(document);
  const cell = (asked: MatrixQuestion | null) => matrix(document, network, asked).verdicts[0]?.[1];
  expect(cell({ protocol: 'tcp', port: 443 })).toBe('all');
  expect(cell({ protocol: 'tcp', port: 80 })).toBe('some');
  expect(cell(null)).toBe('some');
});
