/** Reads a row of a table as a policy of a route table, and says of each cell that it could not take why. */

import type { Json } from '../../base/json.ts';
import { type Message, message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import { vpcsOf } from '../../document/legal-targets.ts';
import { allResources, type Found } from '../../document/tables.ts';
import { NEXT_HOP_TYPES } from '../../kinds/route-table/route-table.ts';
import { blockOf, type Column, hopTypeOf, isIpv6, type NextHopType, plain, switchOf } from './words.ts';

/** The cells of a row by what they hold. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

/** What a row is: an element of the list, or null when it can be none; and what is to say of it. */
export interface ReadRow {
  readonly value: Readonly<Record<string, Json>> | null;
  readonly problems: readonly Message[];
}

/** The longest text that a sentence repeats. */
const QUOTED = 60;

/** A row that cannot be taken. */
export function none(...problems: readonly Message[]): ReadRow {
  return { value: null, problems };
}

/** What a sentence repeats of a cell. */
export function quoted(text: string): { readonly text: string } {
  const points = [...text];
  return { text: points.length > QUOTED ? `${points.slice(0, QUOTED - 1).join('')}…` : text };
}

/** What can be the next hop of a policy in a VPC; of a table without a VPC, anything. */
export function hopsIn(document: Document, vpc: string | null): Found[] {
  const types: readonly string[] = NEXT_HOP_TYPES;
  return [...allResources(document.resources)].filter(
    (each) =>
      each.kind !== 'eip' &&
      types.includes(each.kind) &&
      (vpc === null || vpcsOf(document.resources, each).includes(vpc)),
  );
}

/** The policy of a row; `hops` are those of `hopsIn`. */
export function readPolicy(cells: Cells, hops: readonly Found[]): ReadRow {
  const { destination = '', mask = null, nextHop = '', nextHopType = '' } = cells;
  const named = nextHopType === '' ? hopTypeOf(nextHop) : (hopTypeOf(nextHopType) ?? hopTypeOf(nextHop));
  if (named === 'local' || (nextHopType === '' && /^(0\.0\.0\.0|-|\*)$/.test(plain(nextHop))))
    return none(message('table-paste.local'));
  if (named === 'drop') return none(message('table-paste.drop'));
  if (isIpv6(destination)) return none(message('table-paste.ipv6', quoted(destination)));
  const block = blockOf(destination, mask);
  if (block === null)
    return none(
      destination === ''
        ? message('table-paste.destination-missing')
        : message('table-paste.destination', quoted(destination)),
    );
  const problems: Message[] = [];
  const found = named === 'eip' ? [] : hopsCalled(nextHop === '' ? nextHopType : nextHop, hops);
  const fitting = found.length > 1 && named !== null ? found.filter(({ kind }) => kind === named) : found;
  const [hop] = fitting;
  const type: NextHopType | null = fitting.length === 1 && hop !== undefined ? (hop.kind as NextHopType) : named;
  if (type === null)
    return none(
      nextHop === '' && nextHopType === ''
        ? message('table-paste.hop-missing')
        : message('table-paste.hop-type', quoted(nextHop === '' ? nextHopType : nextHop)),
    );
  if (fitting.length > 1) problems.push(message('table-paste.hop-many', quoted(nextHop)));
  else if (hop === undefined && type !== 'eip')
    problems.push(
      nextHop === ''
        ? message('table-paste.hop-missing-of', { kind: message(`kind.${type}`) })
        : message('table-paste.hop', quoted(nextHop)),
    );
  const enabled = cells.enabled === undefined || cells.enabled === '' ? true : switchOf(cells.enabled);
  if (enabled === null) problems.push(message('table-paste.enabled', quoted(cells.enabled ?? '')));
  return {
    value: {
      destination: block,
      nextHopType: type,
      nextHop: fitting.length === 1 && hop !== undefined ? hop.id : null,
      enabled: enabled ?? true,
      note: cells.note ?? '',
    },
    problems,
  };
}

/** Who is called so: by id, by name, by address; a cell may hold several of these, as consoles write `nat-1 (Exit)`. */
function hopsCalled(text: string, hops: readonly Found[]): Found[] {
  const whole = plain(text);
  const words = [whole, ...whole.split(/[\s()[\],/|]+/)].filter((each) => each !== '');
  const inBrackets = /\((.*)\)/.exec(whole)?.[1]?.trim();
  if (inBrackets !== undefined) words.push(inBrackets, whole.replace(/\(.*\)/, '').trim());
  for (const namesOf of [
    (hop: Found) => [hop.id],
    (hop: Found) => [plain(hop.value.name)],
    (hop: Found) => ('privateIp' in hop.value && hop.value.privateIp !== null ? [hop.value.privateIp] : []),
  ]) {
    const found = hops.filter((hop) => namesOf(hop).some((each) => words.includes(plain(each))));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a cell names something that a policy may lead to. */
export function isHop(text: string, hops: readonly Found[]): boolean {
  return text !== '' && hopsCalled(text, hops).length > 0;
}
