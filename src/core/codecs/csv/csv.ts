/** The address plan as a table: a row for every subnet, reservation and free block of every VPC, for spreadsheets and scripts. */

import { freeBlocks, usableOf } from '../../address/allocate.ts';
import { formatIp } from '../../address/ip.ts';
import { comparePrefix, firstOf, formatPrefix, lastOf, type Prefix } from '../../address/prefix.ts';
import { entry } from '../../base/entry.ts';
import { sortedKeys } from '../../base/order.ts';
import { blocksOf, networkOf, subnetsOf, takenIn } from '../../document/blocks.ts';
import type { Document } from '../../document/document.ts';
import { lowerDocument } from '../../document/lower.ts';
import { resolve } from '../../document/tables.ts';
import type { Codec } from '../codec.ts';

/** The columns. Machines read them too, so they are the same in every language. */
const COLUMNS = [
  'VPC',
  'Subnet',
  'CIDR',
  'Zone',
  'Network',
  'Gateway',
  'First usable',
  'Last usable',
  'Broadcast',
  'Usable',
  'Used',
  'Free',
  'Route table',
  'VPC id',
  'Subnet id',
  'Route table id',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

export const csv = {
  id: 'csv',
  label: 'codec.csv',
  extension: '.csv',
  mediaType: 'text/csv',
  write: (document) => ({ text: table([...rows(document)]) }),
  leavesOut: () => [],
} satisfies Codec;

/** VPCs by id; within one, by address, with what has no CIDR yet after the rest. Subnets of no VPC of the design come last. */
function* rows(document: Document): Generator<Row> {
  const { resources } = document;
  const segments = new Map(lowerDocument(document).structure.segments.map((segment) => [segment.id, segment]));
  const { tables } = lowerDocument(document);
  const subnetRow = (id: string, vpc: Row): Row => {
    const subnet = entry(resources.subnet, id);
    const segment = segments.get(id);
    if (subnet === undefined) return vpc;
    const routes = segment === undefined ? undefined : tables[segment.index]?.id;
    return {
      ...vpc,
      Subnet: subnet.name,
      CIDR: subnet.cidr ?? '',
      Zone: subnet.zone ?? '',
      ...ofHosts(networkOf(subnet.cidr), segment?.holders.size ?? 0),
      'Route table': routes === undefined ? '' : (resolve(resources, 'route-table', routes)?.name ?? ''),
      'Subnet id': id,
      'Route table id': routes ?? '',
    };
  };
  for (const id of sortedKeys(resources.vpc)) {
    const vpc = entry(resources.vpc, id);
    if (vpc === undefined) continue;
    const own: Row = { VPC: vpc.name, 'VPC id': id };
    const placed: { readonly at: Prefix | null; readonly row: Row }[] = subnetsOf(resources.subnet, id).map(
      (subnet) => ({
        at: networkOf(entry(resources.subnet, subnet)?.cidr ?? null),
        row: subnetRow(subnet, own),
      }),
    );
    for (const key of sortedKeys(document.reservations)) {
      const reservation = entry(document.reservations, key);
      const at = networkOf(reservation?.cidr ?? null);
      if (reservation?.vpc === id && at !== null) {
        placed.push({ at, row: { ...own, Subnet: `(reserved: ${reservation.name})`, ...ofBlock(at) } });
      }
    }
    const taken = takenIn(document, id);
    for (const block of blocksOf(vpc)) {
      for (const at of freeBlocks(block, taken)) {
        const usable = usableOf(at)?.count ?? 0;
        placed.push({ at, row: { ...own, Subnet: '(free)', ...ofBlock(at), Usable: usable, Used: 0, Free: usable } });
      }
    }
    placed.sort((a, b) => (a.at === null ? (b.at === null ? 0 : 1) : b.at === null ? -1 : comparePrefix(a.at, b.at)));
    for (const { row } of placed) yield row;
  }
  for (const id of sortedKeys(resources.subnet)) {
    const vpc = entry(resources.subnet, id)?.vpc ?? null;
    if (resolve(resources, 'vpc', vpc) === null) yield subnetRow(id, { 'VPC id': vpc ?? '' });
  }
}

function ofBlock(block: Prefix): Row {
  return { CIDR: formatPrefix(block), Network: formatIp(firstOf(block)), Broadcast: formatIp(lastOf(block)) };
}

/** The gateway is the second address of a subnet, the platform's. */
function ofHosts(block: Prefix | null, used: number): Row {
  if (block === null) return {};
  const usable = usableOf(block);
  return {
    Network: formatIp(firstOf(block)),
    Broadcast: formatIp(lastOf(block)),
    ...(usable === null
      ? {}
      : {
          Gateway: formatIp(firstOf(block) + 1),
          'First usable': formatIp(usable.first),
          'Last usable': formatIp(usable.last),
        }),
    Usable: usable?.count ?? 0,
    Used: used,
    Free: Math.max(0, (usable?.count ?? 0) - used),
  };
}

/**
 * RFC 4180: lines end with CRLF, and a cell is quoted where it must be. A mark of UTF-8 stands first when a cell needs more than ASCII,
 * since Excel reads the system's code page without it; a plain table has none, which scripts read more easily.
 */
function table(all: readonly Row[]): string {
  const lines = [COLUMNS.join(','), ...all.map((row) => COLUMNS.map((column) => cell(row[column] ?? '')).join(','))];
  const text = lines.map((line) => `${line}\r\n`).join('');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is what is asked for.
  return /[^\x00-\x7f]/.test(text) ? `\ufeff${text}` : text;
}

/** A cell. A text that a spreadsheet would run as a formula gets an apostrophe, also behind blanks and in full-width signs. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
