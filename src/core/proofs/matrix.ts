/**
 * How every place of a design reaches every other: subnets, IDCs and the Internet, a verdict for each pair, over all hosts of both. `pairRows` has the
 * idea of how a million pairs are answered in the time that a few hundred would take one by one.
 */

import type { Network } from '../dataplane/network.ts';
import type { Document } from '../document/document.ts';
import { type Cell, cellOf } from './cell.ts';
import { pairPlaces } from './pair-places.ts';
import { pairRows } from './pair-rows.ts';
import { servicesOf } from './queries.ts';

export type { Cell } from './cell.ts';

/** What a matrix is asked with; `port` is null for icmp, and for every port. */
export interface MatrixQuestion {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all';
  readonly port: number | null;
}

/** The verdicts of every pair of places: a row per source. */
export interface Matrix {
  /** Subnets and IDCs that have hosts, each in order of id, then `internet`. */
  readonly places: readonly string[];
  readonly verdicts: readonly (readonly Cell[])[];
}

/** A matrix whose rows are made when they are asked for: what is common to all of them is made already. */
export interface MatrixRows {
  readonly places: readonly string[];
  /** The verdicts of the place of a number (0 and up), by place. */
  readonly row: (place: number) => readonly Cell[];
}

/** The rows of a design's matrix for one protocol and port, or (null) for every protocol and port: for those who show or print them one by one. */
export function matrixRows(
  document: Pick<Document, 'resources'>,
  network: Network,
  asked: MatrixQuestion | null,
): MatrixRows {
  const places = pairPlaces(network);
  const rows = pairRows(document, network, places, servicesOf(asked?.protocol ?? null, asked?.port ?? null));
  return { places: places.map(({ id }) => id), row: (number) => wordsOf(rows(number)) };
}

/** The word for every combination of bits. */
const WORDS = Array.from({ length: 8 }, (_, findings) => cellOf(findings));

function wordsOf(findings: Uint8Array): Cell[] {
  const words = new Array<Cell>(findings.length);
  for (let i = 0; i < findings.length; i += 1) words[i] = WORDS[findings[i] ?? 0] ?? 'none';
  return words;
}

/** The matrix of a design for one protocol and port, or (null) for every protocol and port. */
export function matrix(document: Pick<Document, 'resources'>, network: Network, asked: MatrixQuestion | null): Matrix {
  const { places, row } = matrixRows(document, network, asked);
  return { places, verdicts: places.map((_, number) => row(number)) };
}
