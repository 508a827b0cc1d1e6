/** A documented default quota is passed. */

import type { MessageId } from '../base/catalogue/index.ts';
import { entry } from '../base/entry.ts';
import type { Place } from '../base/finding.ts';
import { message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { resolve } from '../document/tables.ts';
import type { KindId } from '../kinds/index.ts';
import { QUOTAS } from './facts.ts';
import { placeOf } from './lookups/places.ts';
import {
  REGION_READS,
  type Regions,
  regionOfVpc,
  regionsBySubnet,
  regionsByVpc,
  regionsOfCustomerGateways,
  regionsOfEips,
  regionsOfGroups,
} from './lookups/regions.ts';
import { remember } from './lookups/remember.ts';
import { defineRule, type Hit, type View } from './rule.ts';

const READS = [...REGION_READS, 'route-table', 'network-acl', 'peering-connection', 'eip', 'customer-gateway'] as const;

type Quotas = View<(typeof READS)[number]>;

export const quota = defineRule({
  id: 'quota',
  severity: 'warning',
  section: 'document',
  reads: READS,
  fix: null,
  source: 'Quota Limit, 215/38959; NAT 1015/30230; EIP 213/5733; peering 553/18830; VPN 1037/32682',
  twice: true,
  *check(view) {
    yield* perRegion(view);
    yield* perVpc(view);
    yield* perList(view);
    yield* perVpnGateway(view);
  },
  example: {
    triggers: {
      cvm: { w: { securityGroups: ['a', 'b', 'c', 'd', 'e', 'f'] } },
      'security-group': { a: {}, b: {}, c: {}, d: {}, e: {}, f: {} },
    },
    clean: {
      cvm: { w: { securityGroups: ['a', 'b', 'c', 'd', 'e'] } },
      'security-group': { a: {}, b: {}, c: {}, d: {}, e: {} },
    },
  },
});

/** Members by what they are counted in, each list in the order of ids. */
function grouped(ids: readonly string[], groupsOf: (id: string) => Iterable<string | null>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    for (const group of groupsOf(id)) {
      if (group === null) continue;
      const list = groups.get(group);
      if (list === undefined) groups.set(group, [id]);
      else list.push(id);
    }
  }
  return groups;
}

/** The first member past the limit decides: it is the one that the provider refuses. */
function* past(
  groups: Iterable<readonly [string, readonly string[]]>,
  limit: number,
  id: MessageId,
  placesOf: (member: string, group: string) => readonly Place[],
  nameOf: (group: string) => string,
): Generator<Hit> {
  for (const [group, members] of groups) {
    const member = members[limit];
    if (member === undefined) continue;
    const [first, ...others] = placesOf(member, group);
    if (first !== undefined)
      yield { at: [first, ...others], message: message(id, { name: nameOf(group), count: members.length, limit }) };
  }
}

function* perRegion(view: Quotas): Generator<Hit> {
  const { resources } = view;
  const inRegion = function* (
    kind: KindId & keyof Quotas['resources'],
    groupsOf: (id: string) => Iterable<string | null>,
    limit: number,
    id: MessageId,
    reads: readonly object[],
  ): Generator<Hit> {
    yield* remember(`quota region`, [resources[kind], ...reads], () =>
      past(
        grouped(sortedKeys(resources[kind]), groupsOf),
        limit,
        id,
        (member) => [placeOf(kind, member)],
        (region) => region,
      ),
    );
  };
  /** Regions are looked up when the first is asked for, which is only when something has changed. */
  const of = (find: (tables: typeof resources) => Regions) => {
    let regions: Regions | undefined;
    return (id: string) => {
      regions ??= find(resources);
      return regions.get(id) ?? [];
    };
  };
  const { vpc, subnet, cvm, clb, tencentdb } = resources;
  const homes = [regionsBySubnet(vpc, subnet), resources['public-gateway'], cvm, clb];
  yield* inRegion(
    'vpc',
    (id) => [entry(resources.vpc, id)?.region ?? null],
    QUOTAS.vpcsPerRegion,
    'finding.quota-vpcs',
    [],
  );
  yield* inRegion('eip', of(regionsOfEips), QUOTAS.eipsPerRegion, 'finding.quota-eips', [
    ...homes,
    regionsByVpc(vpc),
    resources['nat-gateway'],
  ]);
  yield* inRegion('security-group', of(regionsOfGroups), QUOTAS.groupsPerRegion, 'finding.quota-groups', [
    ...homes,
    tencentdb,
  ]);
  yield* inRegion(
    'vpn-gateway',
    (id) => [regionOfVpc(resources, entry(resources['vpn-gateway'], id)?.vpc ?? null)],
    QUOTAS.vpnGatewaysPerRegion,
    'finding.quota-vpn-gateways',
    [regionsByVpc(vpc)],
  );
  yield* inRegion(
    'customer-gateway',
    of(regionsOfCustomerGateways),
    QUOTAS.customerGatewaysPerRegion,
    'finding.quota-customer-gateways',
    [regionsByVpc(vpc), resources['vpn-gateway'], resources['vpn-tunnel']],
  );
}

function* perVpc(view: Quotas): Generator<Hit> {
  const { resources } = view;
  const nameOf = (vpc: string): string => resolve(resources, 'vpc', vpc)?.name ?? vpc;
  const known = (vpc: string | null): string | null => (resolve(resources, 'vpc', vpc) === null ? null : vpc);
  const kinds = [
    ['subnet', QUOTAS.subnetsPerVpc, 'finding.quota-subnets'],
    ['route-table', QUOTAS.tablesPerVpc, 'finding.quota-tables'],
    ['network-acl', QUOTAS.aclsPerVpc, 'finding.quota-acls'],
    ['nat-gateway', QUOTAS.natGatewaysPerVpc, 'finding.quota-nat-gateways'],
  ] as const;
  for (const [kind, limit, id] of kinds) {
    for (const [vpc, members] of crowded(resources[kind], limit)) {
      if (known(vpc) === null) continue;
      yield* past([[vpc, members]], limit, id, (member) => [placeOf(kind, member, 'vpc'), placeOf('vpc', vpc)], nameOf);
    }
  }
  const sides = grouped(sortedKeys(resources['peering-connection']), (member) => {
    const peering = entry(resources['peering-connection'], member);
    return peering === undefined || peering.vpc === peering.peerVpc ? [] : [known(peering.vpc), known(peering.peerVpc)];
  });
  yield* past(
    sides,
    QUOTAS.peeringsPerVpc,
    'finding.quota-peerings',
    (member, vpc) => [placeOf('peering-connection', member), placeOf('vpc', vpc)],
    nameOf,
  );
}

const crowds = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/** The VPCs, there or not, that more than `limit` members of a table name; each list in the order of ids. Found once for each table. */
function crowded(
  table: Readonly<Record<string, { readonly vpc: string | null }>>,
  limit: number,
): ReadonlyMap<string, readonly string[]> {
  let found = crowds.get(table);
  if (found === undefined) {
    const counts = new Map<string, number>();
    for (const { vpc } of Object.values(table)) if (vpc !== null) counts.set(vpc, (counts.get(vpc) ?? 0) + 1);
    const full = new Set([...counts].filter(([, count]) => count > limit).map(([vpc]) => vpc));
    const ids = full.size === 0 ? [] : sortedKeys(table).filter((id) => full.has(table[id]?.vpc ?? ''));
    found = grouped(ids, (id) => [table[id]?.vpc ?? null]);
    crowds.set(table, found);
  }
  return found;
}

const counted = new WeakMap<readonly unknown[], number>();

/** How many rules the platform counts: a list of ports counts as many. Counted once for each list. */
function rulesIn(rules: readonly { readonly ports: string }[]): number {
  let count = counted.get(rules);
  if (count === undefined) {
    count = rules.reduce((sum, rule) => sum + rule.ports.split(',').length, 0);
    counted.set(rules, count);
  }
  return count;
}

/** Members of one list that a table's resources have too many of. Looked for once for each table. */
function* overfull<T extends object>(
  kind: KindId,
  table: Readonly<Record<string, T & { readonly name: string }>>,
  limit: number,
  sentence: MessageId,
  path: readonly [string, ...string[]],
  countOf: (value: T) => number,
): Generator<Hit> {
  yield* remember(`quota list ${path.join(' ')}`, [table], function* () {
    for (const id of Object.keys(table)) {
      const value = table[id];
      const count = value === undefined ? 0 : countOf(value);
      if (value !== undefined && count > limit)
        yield { at: [placeOf(kind, id, ...path)], message: message(sentence, { name: value.name, count, limit }) };
    }
  });
}

function* perList({ resources }: Quotas): Generator<Hit> {
  const { vpc, 'route-table': tables, 'nat-gateway': nats, 'vpn-tunnel': tunnels } = resources;
  yield* overfull(
    'vpc',
    vpc,
    QUOTAS.secondaryBlocksPerVpc,
    'finding.quota-secondary-blocks',
    ['secondaryCidrs'],
    (each) => each.secondaryCidrs.length,
  );
  yield* overfull(
    'route-table',
    tables,
    QUOTAS.policiesPerTable,
    'finding.quota-policies',
    ['routes'],
    (each) => each.routes.length,
  );
  yield* overfull(
    'nat-gateway',
    nats,
    QUOTAS.eipsPerNatGateway,
    'finding.quota-nat-eips',
    ['eips'],
    (each) => each.eips.length,
  );
  yield* overfull(
    'nat-gateway',
    nats,
    QUOTAS.dnatPerNatGateway,
    'finding.quota-dnat',
    ['dnat'],
    (each) => each.dnat.length,
  );
  for (const [kind, limit] of [
    ['security-group', QUOTAS.rulesPerGroup],
    ['network-acl', QUOTAS.rulesPerAcl],
  ] as const) {
    const filters: Readonly<Record<string, Filters>> = resources[kind];
    for (const way of ['inbound', 'outbound'] as const) {
      const sentence = way === 'inbound' ? 'finding.quota-inbound-rules' : 'finding.quota-outbound-rules';
      yield* overfull(kind, filters, limit, sentence, [way], (each) => rulesIn(each[way]));
    }
  }
  for (const kind of ['public-gateway', 'cvm', 'clb', 'tencentdb'] as const) {
    const guarded: Readonly<Record<string, { readonly name: string; readonly securityGroups: readonly string[] }>> =
      resources[kind];
    yield* overfull(
      kind,
      guarded,
      QUOTAS.groupsPerWorkload,
      'finding.quota-bound-groups',
      ['securityGroups'],
      (each) => each.securityGroups.length,
    );
  }
  yield* overfull(
    'vpn-tunnel',
    tunnels,
    QUOTAS.spdRulesPerTunnel,
    'finding.quota-spd-rules',
    ['spd'],
    ({ mode, spd }) => (mode === 'spd' ? spd.length : 0),
  );
  for (const [id, { name, mode, spd }] of Object.entries(tunnels)) {
    for (const [index, { remotes }] of mode === 'spd' ? spd.entries() : []) {
      const limit = QUOTAS.remotesPerSpdRule;
      if (remotes.length <= limit) continue;
      yield {
        at: [placeOf('vpn-tunnel', id, 'spd', index, 'remotes')],
        message: message('finding.quota-spd-ranges', { name, count: remotes.length, limit }),
      };
    }
  }
}

type Filters = { readonly name: string } & Readonly<
  Record<'inbound' | 'outbound', readonly { readonly ports: string }[]>
>;

function* perVpnGateway(view: Quotas): Generator<Hit> {
  const { resources } = view;
  const known = (gateway: string | null): string | null =>
    resolve(resources, 'vpn-gateway', gateway) === null ? null : gateway;
  const nameOf = (gateway: string): string => resolve(resources, 'vpn-gateway', gateway)?.name ?? gateway;
  const groups = grouped(sortedKeys(resources['vpn-tunnel']), (id) => [
    known(entry(resources['vpn-tunnel'], id)?.vpnGateway ?? null),
  ]);
  const placesOf = (tunnel: string, gateway: string): Place[] => [
    placeOf('vpn-tunnel', tunnel, 'vpnGateway'),
    placeOf('vpn-gateway', gateway),
  ];
  yield* past(groups, QUOTAS.tunnelsPerVpnGateway, 'finding.quota-tunnels', placesOf, nameOf);
  for (const [gateway, tunnels] of groups) {
    let count = 0;
    let passing: string | null = null;
    for (const id of tunnels) {
      const tunnel = entry(resources['vpn-tunnel'], id);
      if (tunnel === undefined || tunnel.mode !== 'spd') continue;
      // A rule whose local range is still empty has no mappings yet.
      for (const { local, remotes } of tunnel.spd) if (local !== null) count += remotes.length;
      if (count > QUOTAS.mappingsPerVpnGateway) passing ??= id;
    }
    if (passing === null) continue;
    yield {
      at: [placeOf('vpn-tunnel', passing, 'spd'), placeOf('vpn-gateway', gateway)],
      message: message('finding.quota-mappings', { name: nameOf(gateway), count, limit: QUOTAS.mappingsPerVpnGateway }),
    };
  }
}
