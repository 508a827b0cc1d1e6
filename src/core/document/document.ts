/** The document: the whole design as it stands in memory, every default filled in, every kind's table present. */

import type { Box } from '../base/edit.ts';
import type { Severity } from '../base/finding.ts';
import { KIND_IDS, type KindId, type ResourceOf } from '../kinds/index.ts';

/** The format's literal. */
export const FORMAT = 'plumbline/1';

/** The resources by kind, then by id. Read tables with `entry` or through `tablesOf`: ids may be words such as `constructor`. */
export type Resources = { readonly [K in KindId]: Readonly<Record<string, ResourceOf<K>>> };

/** What must, or must not, be reachable. `port` is absent for icmp and all. */
export interface Intent {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all';
  readonly port?: number | undefined;
  readonly expect: 'reachable' | 'unreachable';
}

/** A range that VPC blocks are taken from. */
export interface Pool {
  readonly name: string;
  readonly cidr: string | null;
}

/** A range kept free within a VPC. */
export interface Reservation {
  readonly name: string;
  readonly vpc: string | null;
  readonly cidr: string | null;
}

/** Free text on the canvas. */
export interface Note extends Box {
  readonly text: string;
}

/** A resource's place on the canvas, relative to the box of its parent. */
export interface Placement extends Box {
  readonly collapsed: boolean;
  readonly locked: boolean;
}

/** A rule switched off, or given another severity, for this design. */
export type RuleSetting = 'off' | Severity;

/** The whole design. Immutable; `apply` makes the next one. */
export interface Document {
  /** An editor's help that may stand first in the file; kept. */
  readonly $schema?: string | undefined;
  readonly format: typeof FORMAT;
  readonly name: string;
  readonly description: string;
  readonly resources: Resources;
  readonly intents: Readonly<Record<string, Intent>>;
  readonly accepted: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly pools: Readonly<Record<string, Pool>>;
  readonly reservations: Readonly<Record<string, Reservation>>;
  readonly notes: Readonly<Record<string, Note>>;
  readonly layout: Readonly<Record<string, Placement>>;
}

/** The top-level keys that are tables, in the order of the file. */
export const TABLE_KEYS = ['intents', 'accepted', 'rules', 'pools', 'reservations', 'notes', 'layout'] as const;

/** A design with nothing in it. */
export function emptyDocument(name: string): Document {
  return {
    format: FORMAT,
    name,
    description: '',
    resources: Object.fromEntries(KIND_IDS.map((kind) => [kind, {}])) as Resources,
    intents: {},
    accepted: {},
    rules: {},
    pools: {},
    reservations: {},
    notes: {},
    layout: {},
  };
}
