/** Which intent would notice a mistake: made of a flow that the mistake opens or closes, as wide as still holds now and fails under the mistake. */

import { parseIp } from '../address/ip.ts';
import { INTERNET } from '../base/id.ts';
import type { Network } from '../dataplane/network.ts';
import type { Document } from '../document/document.ts';
import type { ChangedBox } from './difference.ts';
import { counterexample } from './intents.ts';
import type { Ended } from './suggested-intents-statement.ts';

/** A design with its network. */
export interface Version {
  readonly document: Document;
  readonly network: Network;
}

/** Ports that people know, in the order in which they are asked about. */
const KNOWN = [443, 80, 22, 3389, 3306, 5432, 6379, 27017, 8080, 53];
/** How many boxes are tried. */
const BOXES = 6;

/** The intent, or null when none of the flows makes one. */
export function witnessOf(
  before: Version,
  after: Version,
  boxes: readonly { readonly box: ChangedBox; readonly opened: boolean }[],
): Ended | null {
  for (const { box, opened } of boxes.slice(0, BOXES)) {
    for (const statement of statementsOf(before, box, opened ? 'unreachable' : 'reachable')) {
      const intent = { name: '', ...statement };
      const now = counterexample(before.document, before.network, intent);
      if (!now.ok || now.value !== null) continue;
      const then = counterexample(after.document, after.network, intent);
      if (then.ok && then.value !== null) return statement;
    }
  }
  return null;
}

/** Between whole places first, then between their hosts, at last the flow itself. */
function* statementsOf(version: Version, box: ChangedBox, expect: Ended['expect']): Generator<Ended> {
  const [fromPlace, toPlace] = box.between;
  const { protocol, example } = box;
  const known = KNOWN.find((port) => box.ports.some(([low, high]) => low <= port && port <= high));
  const from = holderAt(version, fromPlace, example.from);
  const to = holderAt(version, toPlace, example.to);
  const ports = protocol === 'icmp' ? [undefined] : [...new Set([known ?? example.port ?? 1, example.port ?? 1])];
  for (const port of ports) {
    const service = port === undefined ? { protocol } : { protocol, port };
    const ends = [
      [fromPlace, toPlace],
      [fromPlace, to],
      [from, toPlace],
      [from, to],
      [fromPlace === INTERNET ? INTERNET : example.from, example.to],
      [example.from, example.to],
    ] as const;
    for (const [a, b] of ends) yield { from: a, to: b, ...service, expect };
  }
}

/** The host of a place that holds an address, or what was given. */
function holderAt({ network }: Version, place: string, text: string): string {
  const address = parseIp(text);
  const found = network.structure.places.get(place);
  if (address === null || found?.kind !== 'segment') return text;
  return found.segment.holders.get(address)?.id ?? text;
}
