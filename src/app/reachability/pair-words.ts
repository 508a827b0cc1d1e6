/** How the exact answer about two places is put into words: sets of addresses by the names of who holds them, obstacles by their line. */

import {
  entry,
  findResource,
  formatIp,
  INTERNET,
  parseIp,
  parsePrefix,
  partsOf,
  type Reachability,
  type Resources,
  subnetUse,
  usableOf,
} from '../../core/index.ts';
import type { Names } from '../panels/fields/names.ts';
import type { Text } from '../text.ts';

/** Flows of one protocol as the core answers them. */
export type FlowBox = Reachability['reachable'][number];

/** One obstacle with all that it stops. */
export interface Obstacle extends Pick<Reachability['blocked'][number], 'direction' | 'disposition' | 'by'> {
  readonly boxes: readonly FlowBox[];
}

/** How many ranges of a set are written out. */
const RANGES = 3;
/** A set of more addresses than this is the Internet, where one of its ends is. */
const MOST_OF_IT = 2 ** 31;

/** The obstacles, each once, those of the request first. */
export function obstaclesOf(blocked: Reachability['blocked']): readonly Obstacle[] {
  const found = new Map<string, Obstacle & { readonly boxes: FlowBox[] }>();
  for (const { direction, disposition, by, ...box } of blocked) {
    const key = `${direction} ${disposition} ${by.pointer}`;
    const before = found.get(key);
    if (before === undefined) found.set(key, { direction, disposition, by, boxes: [box] });
    else before.boxes.push(box);
  }
  const all = [...found.values()];
  return [
    ...all.filter(({ direction }) => direction === 'forward'),
    ...all.filter((each) => each.direction === 'return'),
  ];
}

/** The addresses of a set at a place: the place itself when it is all of it, else hosts by name and ranges. */
export function setWords(t: Text['t'], resources: Resources, place: string, set: readonly number[]): string {
  const subnet = entry(resources.subnet, place);
  const prefix = subnet === undefined ? null : parsePrefix(subnet.cidr ?? '');
  const usable = prefix === null ? null : usableOf(prefix);
  if (usable !== null && set.length === 2 && set[0] === usable.first && set[1] === usable.last)
    return t('reachability.whole', { name: subnet?.name ?? place });
  const ranges: (readonly [number, number])[] = [];
  for (let i = 0; i < set.length; i += 2) ranges.push([set[i] ?? 0, set[i + 1] ?? 0]);
  const size = ranges.reduce((sum, [low, high]) => sum + high - low + 1, 0);
  if (place === INTERNET && size > MOST_OF_IT) return t('reachability.internet');
  const holders = subnet === undefined ? new Map<number, string>() : holdersOf(resources, place);
  const said = ranges.slice(0, RANGES).map(([low, high]) => {
    if (low !== high) return `${formatIp(low)}–${formatIp(high)}`;
    const name = holders.get(low);
    return name === undefined ? formatIp(low) : `${name} ${formatIp(low)}`;
  });
  const more = ranges.slice(RANGES).reduce((sum, [low, high]) => sum + high - low + 1, 0);
  return [...said, ...(more === 0 ? [] : [t('reachability.more-addresses', { count: more })])].join(', ');
}

function holdersOf(resources: Resources, subnet: string): ReadonlyMap<number, string> {
  return new Map(
    [...subnetUse(resources, subnet).addresses].map(([id, address]) => [
      parseIp(address) ?? -1,
      findResource(resources, id)?.value.name ?? id,
    ]),
  );
}

/** Protocol and ports of a box: "tcp 80, 443, 8000–8100". */
export function portWords(t: Text['t'], { protocol, ports }: FlowBox): string {
  if (ports.length === 0) return protocol;
  if (ports.length === 1 && ports[0]?.[0] === 1 && ports[0][1] === 65535)
    return t('reachability.box-any-port', { protocol });
  return `${protocol} ${ports.map(([low, high]) => (low === high ? String(low) : `${String(low)}–${String(high)}`)).join(', ')}`;
}

/** What an obstacle is called: kind, name, and the line of it. */
export function obstacleLine(resources: Resources, names: Names, { by }: Obstacle): string {
  const [, kind = ''] = partsOf(by.pointer);
  const line = names.place(by.pointer);
  const name = nameOfPlace(resources, by.pointer) ?? by.id;
  return `${names.kind(kind)} ${name}${line === '' ? '' : `, ${line}`}`;
}

function nameOfPlace(resources: Resources, pointer: string): string | null {
  const [, , id = ''] = partsOf(pointer);
  return findResource(resources, id)?.value.name ?? null;
}

/** What an end of a flow is called: a resource by its name, the Internet, or the address itself. */
export function endWords(t: Text['t'], resources: Resources, end: string): string {
  if (end === INTERNET) return t('reachability.internet');
  return findResource(resources, end)?.value.name ?? end;
}
