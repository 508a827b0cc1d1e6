/** The topology as a tree: what stands in what, containers first, then in the order in which the canvas is read; and its rows. */

import { type Document, entry, KINDS, type KindId, type Resources } from '../../core/index.ts';
import { byReading } from '../canvas/stops.ts';

/** A row of the outline. A group row ("Security groups") has no id of its own. */
export interface Branch {
  readonly id: string;
  readonly kind: KindId;
  /** Null for a resource's row; the sentence id of a group's name else. */
  readonly group: 'shell.security-groups' | 'shell.elastic-ips' | null;
  readonly children: readonly Branch[];
}

const INSIDE_VPC: readonly KindId[] = [
  'subnet',
  'route-table',
  'network-acl',
  'nat-gateway',
  'vpn-gateway',
  'direct-connect-gateway',
];
const INSIDE_SUBNET: readonly KindId[] = ['clb', 'cvm', 'tencentdb', 'public-gateway'];
const LINES: readonly KindId[] = ['peering-connection', 'vpn-tunnel', 'direct-connect-tunnel'];

/** A row: a branch and where it stands. */
export interface Row {
  readonly branch: Branch;
  /** From 0. */
  readonly level: number;
  readonly parent: string | null;
  /** Its place among its siblings, from 1, and how many they are: only some rows are drawn. */
  readonly place: number;
  readonly of: number;
}

/** The rows of a tree, without those in branches that are closed. */
export function rowsOf(
  branches: readonly Branch[],
  closed: ReadonlySet<string>,
  level = 0,
  parent: string | null = null,
): Row[] {
  return branches.flatMap((branch, index) => [
    { branch, level, parent, place: index + 1, of: branches.length },
    ...(closed.has(branch.id) ? [] : rowsOf(branch.children, closed, level + 1, branch.id)),
  ]);
}

/** The ids of the branches around one, from the top; null when it is not in the tree. */
export function branchesTo(branches: readonly Branch[], id: string): readonly string[] | null {
  for (const branch of branches) {
    if (branch.id === id) return [];
    const within = branchesTo(branch.children, id);
    if (within !== null) return [branch.id, ...within];
  }
  return null;
}

/**
 * The tree of a design; siblings of one kind in the reading order of their places on the canvas, those without a place in file order. What
 * names a parent that does not exist stands at the top, so that nothing is hidden.
 */
export function outlineOf(resources: Resources, layout: Document['layout'] = {}): readonly Branch[] {
  const idsOf = (kind: KindId): string[] =>
    Object.keys(resources[kind]).toSorted((a, b) => byReading(entry(layout, a), entry(layout, b)));
  const children = new Map<string, Branch[]>();
  const loose: Branch[] = [];
  const put = (kind: KindId, id: string, inner: readonly Branch[]): void => {
    const field = KINDS[kind].parent;
    const parent: unknown = field === null ? null : Reflect.get(entry<object>(resources[kind], id) ?? {}, field);
    const branch: Branch = { id, kind, group: null, children: inner };
    const holder = typeof parent === 'string' && exists(resources, parent) ? parent : null;
    if (holder === null) loose.push(branch);
    else {
      const siblings = children.get(holder);
      if (siblings === undefined) children.set(holder, [branch]);
      else siblings.push(branch);
    }
  };
  for (const kind of INSIDE_SUBNET) for (const id of idsOf(kind)) put(kind, id, []);
  const orphans = loose.splice(0);
  for (const kind of INSIDE_VPC)
    for (const id of idsOf(kind)) put(kind, id, kind === 'subnet' ? (children.get(id) ?? []) : []);
  for (const id of idsOf('customer-gateway')) put('customer-gateway', id, []);
  orphans.push(...loose.splice(0));
  const tops = (['vpc', 'idc'] as const).flatMap((kind) =>
    idsOf(kind).map((id): Branch => ({ id, kind, group: null, children: children.get(id) ?? [] })),
  );
  const lines = LINES.flatMap((kind) => idsOf(kind).map((id): Branch => ({ id, kind, group: null, children: [] })));
  const group = (kind: 'security-group' | 'eip', name: Exclude<Branch['group'], null>): Branch[] => {
    const members = idsOf(kind).map((id): Branch => ({ id, kind, group: null, children: [] }));
    return members.length === 0 ? [] : [{ id: `group:${kind}`, kind, group: name, children: members }];
  };
  return [
    ...tops,
    ...lines,
    ...orphans,
    ...group('security-group', 'shell.security-groups'),
    ...group('eip', 'shell.elastic-ips'),
  ];
}

function exists(resources: Resources, id: string): boolean {
  return (['vpc', 'subnet', 'idc'] as const).some((kind) => Object.hasOwn(resources[kind], id));
}
