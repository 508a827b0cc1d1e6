/** How a trace is put into words: ids in its sentences become names, and the verdict gets its sentence. */

import {
  type Answered,
  findResource,
  INTERNET,
  itineraryOf,
  type Message,
  message,
  type Resources,
} from '../../core/index.ts';

/** The message with the names of what its values name by id. */
export function named(resources: Resources, { id, values }: Message): Message {
  const said = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? (findResource(resources, value)?.value.name ?? value) : value,
  ]);
  return { id, values: Object.fromEntries(said) };
}

/** The verdict as sentences: what arrives, then the decision that lost the packet, if one did. */
export function verdictWords(resources: Resources, answered: Answered): readonly Message[] {
  const { request, reply } = itineraryOf(resources, answered);
  const { verdict } = answered.trace;
  const lost = (reply ?? request).stops.findLast((stop) => stop.dropped);
  if (lost === undefined || verdict === 'reachable') return [message(`tracing.${verdict}-why`)];
  const place = lost.place === INTERNET ? message('tracing.internet') : null;
  const name = findResource(resources, lost.place)?.value.name ?? lost.place;
  const head = place === null ? message(`tracing.${verdict}-at`, { place: name }) : message(`tracing.${verdict}-out`);
  return [head, ...lost.hops.slice(-1).map((hop) => named(resources, hop.says))];
}
