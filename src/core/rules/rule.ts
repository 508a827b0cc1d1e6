/** What a rule is: one file, its test, one line in the registry. It looks at the tables that it declares, and answers hits as data. */

import type { Place, Severity } from '../base/finding.ts';
import type { Fix, Safety } from '../base/fix.ts';
import type { Json } from '../base/json.ts';
import type { Message } from '../base/message.ts';
import type { Document, Resources } from '../document/document.ts';
import type { KindId } from '../kinds/index.ts';

/** The sections of the catalogue. */
export type Section =
  | 'document'
  | 'vpc-subnet'
  | 'route'
  | 'internet'
  | 'vpn'
  | 'peering-direct-connect'
  | 'security'
  | 'workload'
  | 'path-intent';

/** The tables outside `resources` that a rule may read. */
export type OtherTable = 'intents' | 'pools' | 'reservations' | 'notes';

/** The tables that a rule declared, and nothing else. */
export type Declared<R extends KindId | OtherTable> = { readonly resources: Pick<Resources, R & KindId> } & Pick<
  Document,
  R & OtherTable
>;

/**
 * What a rule gets. While its tables are the identical objects, its last hits stand. A local rule may get those parts of `resources` only that
 * stand around a change; `whole` has them all, for what a fix has to know of the rest of the design.
 */
export type View<R extends KindId | OtherTable> = Declared<R> & { readonly whole: Declared<R> };

/** One thing that a rule found. The first place decides; its pointer's value is what a key's fingerprint is made of. */
export interface Hit {
  readonly at: readonly [Place, ...Place[]];
  readonly message: Message;
  /** The ids of the key, where the other places may move while it is still the same finding; absent: those of all places. */
  readonly subject?: readonly [string, ...string[]];
  /** Candidates, best first. Each removes the finding and brings no new error, or it is not offered. */
  readonly fixes?: readonly Fix[];
}

/** A design for the printed catalogue, in the short notation: kinds, and `intents`, to ids to fields. */
export type Example = {
  readonly [K in KindId | 'intents']?: Readonly<Record<string, { readonly [key: string]: Json }>>;
};

/**
 * `self`: the resource alone. `named`: what it names too, and what that names. `around`: these, and all that names any of them, such as what else
 * is in its VPC.
 */
export type Reach = 'self' | 'named' | 'around';

/** A rule. Its summary and reason stand in the catalogue of rule texts under its id. */
export interface Rule {
  /** File name, test name, and the `rule` of its findings. */
  readonly id: string;
  readonly severity: Severity;
  readonly section: Section;
  readonly reads: readonly (KindId | OtherTable)[];
  /** What sort of fix it offers at best. */
  readonly fix: Safety | null;
  /** Where the fact about the cloud comes from, with its date when known; null for what the format or logic demands. */
  readonly source: string | null;
  /** Whether it can speak twice of the same ids: then its keys carry a fingerprint of the deciding value. */
  readonly twice: boolean;
  /**
   * How far what it says of a resource reaches, the first place of its hits, within the tables that it reads and but for fixes; absent: no end.
   * Then after an edit only what is within reach of the change is looked at again, with all that the rule spoke of before.
   */
  readonly local?: Reach;
  readonly check: (view: never) => Iterable<Hit>;
  /** A design that triggers it, and one that nearly does. Printed in the catalogue, and tested. */
  readonly example: { readonly triggers: Example; readonly clean: Example };
}

/** Declares a rule; `check` is typed by what it reads. */
export function defineRule<const R extends KindId | OtherTable>(
  rule: Omit<Rule, 'check' | 'reads'> & {
    readonly reads: readonly R[];
    readonly check: (view: View<R>) => Iterable<Hit>;
  },
): Rule {
  return rule as Rule;
}
