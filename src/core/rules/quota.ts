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
  groups: ReadonlyMap<string, readonly string[]>,
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
  const homes = [vpc, subnet, resources['public-gateway'], cvm, clb];
  yield* inRegion(
    'vpc',
    (id) => [entry(resources.vpc, id)?.region ?? null],
    QUOTAS.vpcsPerRegion,
    'finding.quota-vpcs',
    [],
  );
  yield* inRegion('eip', of(regionsOfEips), QUOTAS.eipsPerRegion, 'finding.quota-eips', [
    ...homes,
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
    [vpc],
  );
  yield* inRegion(
    'customer-gateway',
    of(regionsOfCustomerGateways),
    QUOTAS.customerGatewaysPerRegion,
    'finding.quota-customer-gateways',
    [vpc, resources['vpn-gateway'], resources['vpn-tunnel']],
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
    yield* remember('quota vpc', [resources[kind], resources.vpc], () => {
      const groups = grouped(sortedKeys(resources[kind]), (member) => [
        known(entry<{ readonly vpc: string | null }>(resources[kind], member)?.vpc ?? null),
      ]);
      return past(groups, limit, id, (member, vpc) => [placeOf(kind, member, 'vpc'), placeOf('vpc', vpc)], nameOf);
    });
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

function* perList(view: Quotas): Generator<Hit> {
  const { resources } = view;
  const over = function* (
    kind: KindId,
    id: string,
    name: string,
    path: readonly (string | number)[],
    count: number,
    limit: number,
    sentence: MessageId,
  ): Generator<Hit> {
    if (count > limit) yield { at: [placeOf(kind, id, ...path)], message: message(sentence, { name, count, limit }) };
  };
  for (const [id, { name, secondaryCidrs }] of Object.entries(resources.vpc)) {
    yield* over(
      'vpc',
      id,
      name,
      ['secondaryCidrs'],
      secondaryCidrs.length,
      QUOTAS.secondaryBlocksPerVpc,
      'finding.quota-secondary-blocks',
    );
  }
  for (const [id, { name, routes }] of Object.entries(resources['route-table'])) {
    yield* over('route-table', id, name, ['routes'], routes.length, QUOTAS.policiesPerTable, 'finding.quota-policies');
  }
  for (const [id, { name, eips, dnat }] of Object.entries(resources['nat-gateway'])) {
    yield* over('nat-gateway', id, name, ['eips'], eips.length, QUOTAS.eipsPerNatGateway, 'finding.quota-nat-eips');
    yield* over('nat-gateway', id, name, ['dnat'], dnat.length, QUOTAS.dnatPerNatGateway, 'finding.quota-dnat');
  }
  for (const kind of ['security-group', 'network-acl'] as const) {
    yield* remember('quota list', [resources[kind]], function* () {
      const limit = kind === 'security-group' ? QUOTAS.rulesPerGroup : QUOTAS.rulesPerAcl;
      for (const [id, filter] of Object.entries<
        { readonly name: string } & Readonly<Record<'inbound' | 'outbound', readonly { readonly ports: string }[]>>
      >(resources[kind])) {
        for (const way of ['inbound', 'outbound'] as const) {
          const count = rulesIn(filter[way]);
          yield* over(
            kind,
            id,
            filter.name,
            [way],
            count,
            limit,
            way === 'inbound' ? 'finding.quota-inbound-rules' : 'finding.quota-outbound-rules',
          );
        }
      }
    });
  }
  for (const kind of ['public-gateway', 'cvm', 'clb', 'tencentdb'] as const) {
    for (const [id, { name, securityGroups }] of Object.entries<{
      readonly name: string;
      readonly securityGroups: readonly string[];
    }>(resources[kind])) {
      yield* over(
        kind,
        id,
        name,
        ['securityGroups'],
        securityGroups.length,
        QUOTAS.groupsPerWorkload,
        'finding.quota-bound-groups',
      );
    }
  }
  for (const [id, { name, mode, spd }] of Object.entries(resources['vpn-tunnel'])) {
    if (mode !== 'spd') continue;
    yield* over('vpn-tunnel', id, name, ['spd'], spd.length, QUOTAS.spdRulesPerTunnel, 'finding.quota-spd-rules');
    for (const [index, { remotes }] of spd.entries()) {
      yield* over(
        'vpn-tunnel',
        id,
        name,
        ['spd', index, 'remotes'],
        remotes.length,
        QUOTAS.remotesPerSpdRule,
        'finding.quota-spd-ranges',
      );
    }
  }
}

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
