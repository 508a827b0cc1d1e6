/** What is worth asking of a design before anybody has: databases and administration first, then published services, paths, and isolation. */

import { INTERNET } from '../base/id.ts';
import type { Message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import type { Network, Segment } from '../dataplane/network.ts';
import type { Document } from '../document/document.ts';
import { portOf } from '../kinds/tencentdb/tencentdb.ts';
import type { Ended } from './suggested-intents-statement.ts';

/** A statement that may hold. Of those that are about the same the first that holds counts. */
export interface Candidate {
  readonly intent: Ended;
  readonly about: string;
  /** The sentence that says why it is worth stating. */
  readonly why: Message['id'];
}

type Service = Pick<Ended, 'protocol' | 'port'>;

const ALL: Service = { protocol: 'all' };
const tcp = (port: number): Service => ({ protocol: 'tcp', port });
/** The ports of administration: SSH and RDP. */
const ADMINISTRATION = [22, 3389];
/** How a path is asked for, the widest first. */
const ON_A_PATH: readonly Service[] = [ALL, tcp(443), tcp(80), tcp(22), { protocol: 'icmp' }];

/** The candidates, the worthiest first, then by id. */
export function* candidatesOf(document: Document, network: Network): Generator<Candidate> {
  yield* ofDatabases(document, network);
  yield* ofAdministration(document, network);
  yield* ofServices(document);
  yield* ofPaths(network);
  yield* ofIsolation(network);
  yield* ofWaysOut(network);
}

function candidate(
  why: Candidate['why'],
  from: string,
  to: string,
  service: Service,
  expect: Ended['expect'] = 'reachable',
): Candidate {
  const about = [why, from, to].join(' ');
  return { intent: { from, to, ...service, expect }, about, why };
}

function segmentsOf({ structure }: Network): readonly Segment[] {
  return structure.segments.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Segments that hold hosts: an empty one has nothing to keep. */
function lived(network: Network): readonly Segment[] {
  return segmentsOf(network).filter(({ holders }) => holders.size > 0);
}

function hostsOf(segment: Segment): readonly string[] {
  return [...new Set([...segment.holders.values()].map(({ id }) => id))].sort();
}

function* ofDatabases({ resources }: Document, network: Network): Generator<Candidate> {
  const databases = sortedKeys(resources.tencentdb);
  for (const id of databases) yield candidate('suggest.why-database-internet', INTERNET, id, ALL, 'unreachable');
  for (const id of databases) {
    const database = resources.tencentdb[id];
    if (database === undefined) continue;
    const service = tcp(portOf(database));
    const place = network.structure.places.get(id);
    const near = place?.kind === 'host' ? place.host.segment.space : null;
    const segments = lived(network).filter(({ space }) => space === near);
    for (const { id: from } of segments) yield candidate('suggest.why-database-client', from, id, service);
    for (const segment of segments)
      for (const from of hostsOf(segment))
        if (resources.cvm[from] !== undefined) yield candidate('suggest.why-database-client', from, id, service);
    for (const { id: from } of segments) yield candidate('suggest.why-database-only', from, id, service, 'unreachable');
  }
}

/** Of what is published in part; what is closed to the Internet altogether is said as that. */
function* ofAdministration({ resources }: Document, network: Network): Generator<Candidate> {
  const forwarded = Object.values(resources['nat-gateway']).flatMap(({ dnat }) => dnat.map(({ target }) => target));
  const segments = lived(network).filter(({ holders }) =>
    [...holders.values()].some(({ id, own }) => own !== null || forwarded.includes(id)),
  );
  for (const port of ADMINISTRATION)
    for (const { id } of segments) {
      const made = candidate('suggest.why-administration', INTERNET, id, tcp(port), 'unreachable');
      yield { ...made, about: `${made.about} ${port}` };
    }
}

function* ofServices({ resources }: Document): Generator<Candidate> {
  for (const id of sortedKeys(resources.clb)) {
    for (const { protocol, port, targets } of resources.clb[id]?.listeners ?? []) {
      const outside = candidate('suggest.why-published', INTERNET, id, { protocol, port });
      yield { ...outside, about: `${outside.about} ${protocol} ${port}` };
      for (const { target, port: at } of targets)
        if (target !== null) yield candidate('suggest.why-target', id, target, { protocol, port: at });
    }
  }
  for (const id of sortedKeys(resources['nat-gateway'])) {
    for (const { protocol, port, target } of resources['nat-gateway'][id]?.dnat ?? [])
      if (target !== null) yield candidate('suggest.why-published', INTERNET, target, { protocol, port });
  }
  for (const id of sortedKeys(resources.cvm)) {
    if (resources.cvm[id]?.eip === null) continue;
    for (const port of [443, 80]) yield candidate('suggest.why-published', INTERNET, id, tcp(port));
  }
}

/** Between an IDC and a subnet both ways, and between subnets of different VPCs. */
function* ofPaths(network: Network): Generator<Candidate> {
  const segments = lived(network);
  const sites = network.structure.sites.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const site of sites)
    for (const { id } of segments)
      for (const [from, to] of [
        [site.id, id],
        [id, site.id],
      ] as const)
        for (const service of ON_A_PATH) yield candidate('suggest.why-site', from, to, service);
  for (const from of segments)
    for (const to of segments) {
      if (from.space === to.space) continue;
      for (const service of ON_A_PATH) yield candidate('suggest.why-peer', from.id, to.id, service);
    }
}

function* ofIsolation(network: Network): Generator<Candidate> {
  const segments = lived(network);
  const spaces = [...new Set(segments.map(({ space }) => space.id))].sort();
  for (const id of [...spaces, ...segments.map((segment) => segment.id)])
    yield candidate('suggest.why-isolated', INTERNET, id, ALL, 'unreachable');
}

function* ofWaysOut(network: Network): Generator<Candidate> {
  for (const { id } of lived(network)) yield candidate('suggest.why-way-out', id, INTERNET, tcp(443));
  for (const { id } of lived(network)) yield candidate('suggest.why-no-way-out', id, INTERNET, ALL, 'unreachable');
}
