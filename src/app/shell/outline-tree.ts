/** The topology as a tree: what stands in what, containers first, then reading order. */

import { entry, KINDS, type KindId, type Resources } from '../../core/index.ts';

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

/** The tree of a design. What names a parent that does not exist stands at the top, so that nothing is hidden. */
export function outlineOf(resources: Resources): readonly Branch[] {
  const children = new Map<string, Branch[]>();
  const loose: Branch[] = [];
  const put = (kind: KindId, id: string, inner: readonly Branch[]): void => {
    const field = KINDS[kind].parent;
    const parent: unknown = field === null ? null : Reflect.get(entry<object>(resources[kind], id) ?? {}, field);
    const branch: Branch = { id, kind, group: null, children: inner };
    const holder = typeof parent === 'string' && exists(resources, parent) ? parent : null;
    if (holder === null) loose.push(branch);
    else children.set(holder, [...(children.get(holder) ?? []), branch]);
  };
  for (const kind of INSIDE_SUBNET) for (const id of Object.keys(resources[kind])) put(kind, id, []);
  const orphans = loose.splice(0);
  for (const kind of INSIDE_VPC)
    for (const id of Object.keys(resources[kind])) put(kind, id, kind === 'subnet' ? (children.get(id) ?? []) : []);
  for (const id of Object.keys(resources['customer-gateway'])) put('customer-gateway', id, []);
  orphans.push(...loose.splice(0));
  const tops = (['vpc', 'idc'] as const).flatMap((kind) =>
    Object.keys(resources[kind]).map((id): Branch => ({ id, kind, group: null, children: children.get(id) ?? [] })),
  );
  const lines = LINES.flatMap((kind) =>
    Object.keys(resources[kind]).map((id): Branch => ({ id, kind, group: null, children: [] })),
  );
  const group = (kind: 'security-group' | 'eip', name: Exclude<Branch['group'], null>): Branch[] => {
    const members = Object.keys(resources[kind]).map((id): Branch => ({ id, kind, group: null, children: [] }));
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
