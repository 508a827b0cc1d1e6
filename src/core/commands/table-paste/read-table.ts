/** Reads a table that somebody copied as policies or rules of a list of the design: what each column holds, what each row is, what is wrong with it. */

import type { Json } from '../../base/json.ts';
import { type Message, message } from '../../base/message.ts';
import { type Pointer, partsOf, pointerOf } from '../../base/pointer.ts';
import type { Document } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';
import { problemOf } from '../../document/validate.ts';
import { guessColumns } from './guess-columns.ts';
import { kernelRoutes } from './kernel-routes.ts';
import { type Cells, hopsIn, type ReadRow, readPolicy } from './read-policy.ts';
import { readRule } from './read-rule.ts';
import { type Cut, cutTable, type Line } from './split-table.ts';
import { type Column, columnOf, plain } from './words.ts';

/** A row of the table as it was understood. */
export interface TableRow {
  /** The line of the text that it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The element that it would be, with all its keys; null when it can be none. */
  readonly value: Readonly<Record<string, Json>> | null;
  /** Why it can be none, or what of it is not as the text has it. */
  readonly problems: readonly Message[];
}

/** A table as it was understood. */
export interface TableReading {
  /** How its cells were told apart; `routes` is what a router or a host prints. */
  readonly cut: Cut | 'routes';
  /** What each column holds; null for one that no policy or rule has. */
  readonly columns: readonly (Column | null)[];
  /** The heads as they were written; null when the columns were told by what is in them. */
  readonly heads: readonly string[] | null;
  readonly rows: readonly TableRow[];
  /** How many rows were left out, because a paste takes no more. */
  readonly left: number;
}

/** The most rows that one paste takes. */
const ROW_LIMIT = 2000;
/** In how many of the first lines heads are looked for: titles may stand above them. */
const HEAD_LINES = 4;

/** Whether a text is worth to be read as a table: several lines, or several cells. */
export function looksLikeTable(text: string): boolean {
  const { lines, cut } = cutTable(text.slice(0, 20_000));
  return lines.length > 1 || (cut !== 'words' && (lines[0]?.cells.length ?? 0) > 2);
}

/** Reads `text` for the list at `list`: the `routes` of a route table, or a direction of a security group or network ACL. Never throws. */
export function readTable(document: Document, list: Pointer, text: string): TableReading {
  const [, kind = '', id = '', field = ''] = partsOf(list);
  const of = kind === 'route-table' ? 'policies' : 'rules';
  const printed = of === 'policies' ? kernelRoutes(text) : null;
  const table = printed === null ? cutTable(text) : { cut: 'routes' as const, lines: printed };
  const hops = of === 'policies' ? hopsIn(document, resolve(document.resources, 'route-table', id)?.vpc ?? null) : [];
  const at = printed === null ? headLine(table.lines, of) : -1;
  const heads = at < 0 ? null : (table.lines[at]?.cells ?? null);
  const body = table.lines.slice(at + 1);
  const columns: readonly (Column | null)[] =
    printed !== null
      ? ['destination', 'nextHop']
      : heads !== null
        ? once(heads.map((head) => columnOf(head, of)))
        : guessColumns(body, of, hops);
  const rows = inOrder(body, columns)
    .slice(0, ROW_LIMIT)
    .map((line) => {
      const cells = cellsOf(line, columns);
      const read =
        of === 'policies'
          ? readPolicy(cells, hops)
          : readRule(document, cells, {
              grouped: kind === 'security-group',
              direction: field === 'outbound' ? 'outbound' : 'inbound',
            });
      return { line: line.number, cells: line.cells, ...checked(list, read) };
    });
  return { cut: table.cut, columns, heads, rows: repeats(rows), left: Math.max(0, body.length - rows.length) };
}

/** The line of heads: the first of the upper ones in which two cells, or the only one, are heads; -1 for none. */
function headLine(lines: readonly Line[], of: 'policies' | 'rules'): number {
  return lines.slice(0, HEAD_LINES).findIndex(({ cells }) => {
    const known = cells.filter((cell) => columnOf(cell, of) !== null).length;
    return (
      known >= Math.min(2, cells.length) && known * 2 >= cells.filter((cell) => cell !== '').length - 2 && known > 0
    );
  });
}

/** A column that stands twice counts the first time. */
function once(columns: readonly (Column | null)[]): (Column | null)[] {
  return columns.map((column, index) => (columns.indexOf(column) === index ? column : null));
}

function cellsOf(line: Line, columns: readonly (Column | null)[]): Cells {
  const cells: Partial<Record<Column, string>> = {};
  for (const [index, column] of columns.entries()) if (column !== null) cells[column] = line.cells[index] ?? '';
  return cells;
}

/** Rows in the order of their numbers where every one has a number, a final `*` aside; else as they stand. */
function inOrder(lines: readonly Line[], columns: readonly (Column | null)[]): readonly Line[] {
  const at = columns.indexOf('order');
  if (at < 0) return lines;
  const numberOf = (line: Line): number => {
    const cell = plain(line.cells[at] ?? '');
    return cell === '*' ? Number.POSITIVE_INFINITY : /^\d+$/.test(cell) ? Number(cell) : Number.NaN;
  };
  const numbers = new Map(lines.map((line) => [line, numberOf(line)]));
  if ([...numbers.values()].some((each) => Number.isNaN(each))) return lines;
  return lines.toSorted((a, b) => {
    const [left = 0, right = 0] = [numbers.get(a), numbers.get(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** A value that the format refuses, such as a note that is too long, is none. */
function checked(list: Pointer, read: ReadRow): ReadRow {
  if (read.value === null) return read;
  const problem = problemOf(`${list}${pointerOf(0)}`, read.value);
  return problem === null ? read : { value: null, problems: [...read.problems, problem] };
}

/** Says of a row that repeats another one which it repeats. */
function repeats(rows: readonly TableRow[]): TableRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (row.value === null) return row;
    const { note: _, enabled: __, ...what } = row.value;
    const key = JSON.stringify('destination' in row.value ? row.value['destination'] : what);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.line);
    return before === undefined
      ? row
      : { ...row, problems: [...row.problems, message('table-paste.twice', { line: before })] };
  });
}
