/** Two resources of a kind have the same name where a person would look for one. */

import { message } from '../base/message.ts';
import { compareCodePoints, sortedKeys } from '../base/order.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { type AnyResource, KIND_IDS, KINDS, type KindId } from '../kinds/index.ts';
import { remember } from './lookups/remember.ts';
import { defineRule, type Hit, type View } from './rule.ts';

/** The longest name, in code points. */
const NAME_LIMIT = 60;

export const nameDuplicate = defineRule({
  id: 'name-duplicate',
  severity: 'advice',
  section: 'document',
  reads: KIND_IDS,
  fix: 'review',
  source: null,
  twice: false,
  *check(view) {
    for (const kind of KIND_IDS) {
      const repeated = repeatedIn(view.resources[kind]);
      if (repeated.length === 0) continue;
      const { vpc, subnet } = view.resources;
      // Without a box there is one scope, whatever else is in the design.
      const scopes = KINDS[kind].parent === null ? [] : [vpc, subnet];
      yield* remember(`name-duplicate ${kind}`, [view.resources[kind], ...scopes], () => hitsOf(view, kind, repeated));
    }
  },
  example: {
    triggers: { vpc: { a: { name: 'Shop', cidr: '10.0.0.0/16' }, b: { name: 'Shop', cidr: '10.1.0.0/16' } } },
    clean: { vpc: { a: { name: 'Shop', cidr: '10.0.0.0/16' } }, idc: { i: { name: 'Shop' } } },
  },
});

/** The names of a kind that stand twice in one VPC, or anywhere for what is in none. */
const repeatedByTable = new WeakMap<object, readonly string[]>();

/** The ids of a table whose name another one has too, wherever the two are, in code point order. Found once for each table. */
function repeatedIn(table: Readonly<Record<string, AnyResource>>): readonly string[] {
  let repeated = repeatedByTable.get(table);
  if (repeated === undefined) {
    const firsts = new Map<string, string>();
    const found = new Set<string>();
    for (const id of Object.keys(table)) {
      const name = table[id]?.name ?? '';
      const first = firsts.get(name);
      if (first === undefined) firsts.set(name, id);
      else found.add(first).add(id);
    }
    repeated = [...found].sort(compareCodePoints);
    repeatedByTable.set(table, repeated);
  }
  return repeated;
}

function* hitsOf(view: View<KindId>, kind: KindId, repeatedNames: readonly string[]): Generator<Hit> {
  if (!meetIn(view, kind, repeatedNames)) return;
  const table: Readonly<Record<string, AnyResource>> = view.resources[kind];
  const scopes = new Map<string, Map<string, string>>();
  const repeated: {
    readonly id: string;
    readonly first: string;
    readonly name: string;
    readonly names: Map<string, string>;
  }[] = [];
  for (const id of sortedKeys(table)) {
    const value = table[id];
    if (value === undefined) continue;
    const scope = vpcOf(view, kind, value) ?? '';
    let names = scopes.get(scope);
    if (names === undefined) {
      names = new Map();
      scopes.set(scope, names);
    }
    const first = names.get(value.name);
    if (first === undefined) names.set(value.name, id);
    else repeated.push({ id, first, name: value.name, names });
  }
  const last = new Map<string, number>();
  for (const { id, first, name, names } of repeated) {
    const pointer = resourcePointer(kind, id, 'name');
    const free = numbered(name, names, last);
    yield {
      at: [
        { id, pointer },
        { id: first, pointer: resourcePointer(kind, first, 'name') },
      ],
      message: message('finding.name-duplicate', { name, kind, id, first }),
      fixes: [
        {
          title: message('fix.use-name', { name: free }),
          safety: 'review',
          edits: [{ op: 'set', pointer, value: free }],
        },
      ],
    };
  }
}

/** Whether two of these ids have one name in one VPC, or wherever nothing parts them. */
function meetIn(view: View<KindId>, kind: KindId, ids: readonly string[]): boolean {
  const table: Readonly<Record<string, AnyResource>> = view.resources[kind];
  const seen = new Set<string>();
  return ids.some((id) => {
    const value = table[id];
    if (value === undefined) return false;
    const key = `${vpcOf(view, kind, value) ?? ''} ${value.name}`;
    return seen.size === seen.add(key).size;
  });
}

/** The VPC that a resource is in, by its boxes; null for what is in none, or in one that is missing. */
function vpcOf(view: View<KindId>, kind: KindId, value: AnyResource): string | null {
  const { parent } = KINDS[kind];
  const box: unknown = parent === null ? null : Reflect.get(value, parent);
  if (typeof box !== 'string') return null;
  if (parent === 'vpc') return resolve(view.resources, 'vpc', box) === null ? null : box;
  const subnet = parent === 'subnet' ? resolve(view.resources, 'subnet', box) : null;
  return subnet === null || resolve(view.resources, 'vpc', subnet.vpc) === null ? null : subnet.vpc;
}

/** The name with the smallest number from 2 that nothing in the scope has. `last` keeps the search from beginning anew for each of many equal names. */
function numbered(name: string, names: ReadonlyMap<string, string>, last: Map<string, number>): string {
  for (let n = last.get(name) ?? 2; ; n += 1) {
    const suffix = ` ${n}`;
    const candidate = `${[...name].slice(0, NAME_LIMIT - suffix.length).join('')}${suffix}`;
    if (names.has(candidate)) continue;
    last.set(name, n);
    return candidate;
  }
}
