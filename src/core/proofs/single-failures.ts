/** What single failures cost: for each zone, gateway, tunnel and line that may fail, which intents survive and which are lost under it. */

import { sortedKeys } from '../base/order.ts';
import type { Trace } from '../dataplane/disposition.ts';
import { withFailures } from '../dataplane/network.ts';
import { trace } from '../dataplane/trace.ts';
import { flowOf, type Question } from '../document/ask.ts';
import type { Document } from '../document/document.ts';
import type { Asked } from '../document/endpoint.ts';
import { lowerDocument } from '../document/lower.ts';
import type { KindId } from '../kinds/index.ts';
import { type Proof, type Proofs, prove } from './intents.ts';

/** The kinds whose resources may fail: gateways, tunnels, and both ends of a line to a data centre. */
const FAILING = [
  'vpn-gateway',
  'nat-gateway',
  'public-gateway',
  'direct-connect-gateway',
  'direct-connect-tunnel',
  'vpn-tunnel',
  'customer-gateway',
  'idc',
] as const satisfies readonly KindId[];

/** Something that may fail: a resource by id, or a zone by name. */
export interface Failable {
  readonly id: string;
  readonly kind: (typeof FAILING)[number] | 'zone';
}

/** How the intents stand while something has failed. */
export interface Outage {
  /** Ids of resources and names of zones. */
  readonly failed: readonly string[];
  /** Every intent, by id: with a counterexample and the line that decides when it fails. */
  readonly proofs: readonly Proof[];
  /** Ids of the intents that hold in the sound design, and do not under the failure. */
  readonly lost: readonly string[];
}

/** How far the trying has come. */
export interface FailuresProgress {
  readonly done: number;
  readonly of: number;
}

/** Every single failure that was tried, zones first, then resources by kind and id. */
export interface SingleFailures {
  readonly outages: readonly (Outage & { readonly what: Failable })[];
  /** Failures beyond the bound, which were not tried. */
  readonly left: number;
}

const BOUND = 300;

/** What may fail: zones in which a subnet stands, by name, then resources by kind and id. What is disabled carries nothing, and is not listed. */
function failables({ resources }: Document): readonly Failable[] {
  const zones = new Set(Object.values(resources.subnet).flatMap(({ zone }) => (zone === null ? [] : [zone])));
  return [
    ...[...zones].sort().map((id) => ({ id, kind: 'zone' as const })),
    ...FAILING.flatMap((kind) =>
      sortedKeys(resources[kind]).flatMap((id) => {
        const value: object | undefined = resources[kind][id];
        return value === undefined || ('enabled' in value && value.enabled === false) ? [] : [{ id, kind }];
      }),
    ),
  ];
}

/** How the intents stand while all of these have failed together. */
export function outage(document: Document, failed: readonly string[]): Outage {
  return under(document, failed, prove(document, lowerDocument(document)));
}

/** Tries the failures one by one, and yields after each. */
export function* singleFailures(document: Document, bound = BOUND): Generator<FailuresProgress, SingleFailures> {
  const all = failables(document);
  const tried = all.slice(0, bound);
  const sound = prove(document, lowerDocument(document));
  const outages: (Outage & { readonly what: Failable })[] = [];
  for (const what of tried) {
    outages.push({ what, ...under(document, [what.id], sound) });
    yield { done: outages.length, of: tried.length };
  }
  return { outages, left: all.length - tried.length };
}

/** The trace of one flow while all of these have failed, or why it cannot be asked. */
export function traceUnder(document: Document, failed: readonly string[], question: Question): Asked<Trace> {
  const network = withFailures(lowerDocument(document), new Set(failed));
  const asked = flowOf(document, network, question);
  return asked.ok ? { ok: true, value: trace(network, asked.value) } : asked;
}

function under(document: Document, failed: readonly string[], sound: Proofs): Outage {
  const { proofs } = prove(document, withFailures(sound.network, new Set(failed)));
  const held = new Set(sound.proofs.filter(({ holds }) => holds === true).map(({ id }) => id));
  return { failed, proofs, lost: proofs.filter(({ id, holds }) => holds !== true && held.has(id)).map(({ id }) => id) };
}
