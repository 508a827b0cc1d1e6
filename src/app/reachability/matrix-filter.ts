/** What the matrix is asked with and what of it is shown; how this browser remembers it. */

import type { MatrixQuestion } from '../../core/index.ts';

/** The filter. `port` is null for any; it counts for tcp and udp only. */
export interface MatrixFilter {
  readonly protocol: MatrixQuestion['protocol'];
  readonly port: number | null;
  /** What rows and columns are called; empty: all. */
  readonly from: string;
  readonly to: string;
  readonly hideEmpty: boolean;
}

/** The protocols in the order in which they are offered. */
export const PROTOCOLS = ['tcp', 'udp', 'icmp', 'all'] as const;

const KEY = 'plumbline.reachability';
const USUAL: MatrixFilter = { protocol: 'tcp', port: null, from: '', to: '', hideEmpty: false };

/** Whether a protocol has ports to choose. */
export function hasPorts(protocol: MatrixFilter['protocol']): boolean {
  return protocol === 'tcp' || protocol === 'udp';
}

/** What the filter asks of the design. */
export function questionOf({ protocol, port }: MatrixFilter): MatrixQuestion {
  return { protocol, port: hasPorts(protocol) ? port : null };
}

/** A port as it was typed: null for any, undefined when it is none. */
export function portOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
  return port >= 1 && port <= 65535 ? port : undefined;
}

/** The filter that this browser remembers. What rows and columns are called belongs to a design, and is not. */
export function recallFilter(): MatrixFilter {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return USUAL;
    const { protocol, port, hideEmpty } = kept as Readonly<Record<string, unknown>>;
    return {
      ...USUAL,
      protocol: PROTOCOLS.find((each) => each === protocol) ?? USUAL.protocol,
      port: typeof port === 'number' ? (portOf(String(port)) ?? null) : null,
      hideEmpty: hideEmpty === true,
    };
  } catch {
    return USUAL;
  }
}

/** Remembers a filter. */
export function keepFilter({ protocol, port, hideEmpty }: MatrixFilter): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ protocol, port, hideEmpty }));
  } catch {
    // A browser that keeps nothing starts with the usual one.
  }
}
