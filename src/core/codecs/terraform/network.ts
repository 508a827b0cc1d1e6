/** `network.tf`: VPCs, subnets, route tables and their policies, elastic IPs, NAT, peerings and direct connect. */

import { entry } from '../../base/entry.ts';
import { message } from '../../base/message.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import type { Block, Expression } from './hcl.ts';
import { label, network, type Project, rangeLabel, tagsOf } from './project.ts';

/** The provider's `next_type`. A public gateway is a CVM that forwards: the type `CVM` is of a product that is no longer sold. */
const NEXT_TYPES = {
  'vpn-gateway': 'VPN',
  'nat-gateway': 'NAT',
  'public-gateway': 'NORMAL_CVM',
  'direct-connect-gateway': 'DIRECTCONNECT',
  'peering-connection': 'PEERCONNECTION',
  cvm: 'NORMAL_CVM',
  eip: 'EIP',
} as const;

export function networkBlocks(project: Project): Block[] {
  return [
    ...vpcs(project),
    ...subnets(project),
    ...tables(project),
    ...policies(project),
    ...eips(project),
    ...nats(project),
    ...peerings(project),
    ...directConnect(project),
    ...sites(project),
  ];
}

function vpcs(project: Project): Block[] {
  return project.makeable('vpc').map(([id, vpc]) => ({
    ...project.block('vpc', id),
    body: [
      project.provider(vpc.region),
      ['name', vpc.name],
      ['cidr_block', network(vpc.cidr)],
      ['assistant_cidrs', vpc.secondaryCidrs.length === 0 ? undefined : vpc.secondaryCidrs.map(network)],
      tagsOf(vpc.tags),
    ],
  }));
}

function subnets(project: Project): Block[] {
  return project.makeable('subnet').flatMap(([id, subnet]) => {
    const { vpc } = subnet;
    if (vpc === null) return [];
    return [
      {
        ...project.block('subnet', id),
        body: [
          project.provider(project.regionOfVpc(vpc)),
          ['vpc_id', project.ref('vpc', vpc)],
          ['name', subnet.name],
          ['cidr_block', network(subnet.cidr)],
          ['availability_zone', subnet.zone ?? undefined],
          // Always written: left away after a table of its own, the provider would keep that one.
          ['route_table_id', tableOf(project, subnet.routeTable) ?? project.ref('vpc', vpc, 'default_route_table_id')],
          tagsOf(subnet.tags),
        ],
      },
    ];
  });
}

function tableOf(project: Project, id: string | null): Expression | undefined {
  return id === null || entry(project.resources['route-table'], id) === undefined ? undefined : project.table(id);
}

function tables(project: Project): Block[] {
  return project.makeable('route-table').flatMap(([id, table]) => {
    const { vpc } = table;
    // A VPC's own table comes with it.
    if (vpc === null || project.defaultTable(vpc) === id) return [];
    return [
      {
        ...project.block('route-table', id),
        body: [
          project.provider(project.regionOfVpc(vpc)),
          ['vpc_id', project.ref('vpc', vpc)],
          ['name', table.name],
          tagsOf(table.tags),
        ],
      },
    ];
  });
}

/** One resource for each policy, called after its table, destination and type: another policy moves none of the others. */
function policies(project: Project): Block[] {
  return project.each('route-table').flatMap(([id, table]) => {
    const at = project.can('route-table', id) ? project.table(id) : undefined;
    const names = new Set<string>();
    return table.routes.flatMap((route, index): Block[] => {
      const hop = nextHop(project, route);
      if (at === undefined || route.destination === null || hop === undefined) {
        project.left.push(message('terraform.policy', { id, index: index + 1 }));
        return [];
      }
      const destination = network(route.destination);
      const type = NEXT_TYPES[route.nextHopType];
      const plain = `${label(id)}_${rangeLabel(destination)}_${type.toLowerCase()}`;
      const name = names.has(plain) ? `${plain}_via_${label(route.nextHop ?? '')}` : plain;
      if (names.has(name)) {
        project.left.push(message('terraform.policy', { id, index: index + 1 }));
        return [];
      }
      names.add(name);
      return [
        {
          type: 'resource',
          labels: ['tencentcloud_route_table_entry', name],
          body: [
            project.provider(project.regionOfVpc(table.vpc)),
            ['route_table_id', at],
            ['destination_cidr_block', destination],
            ['next_type', type],
            ['next_hub', hop],
            ['description', route.note === '' ? undefined : route.note],
            // Said both ways: left away, one that was switched off would stay so.
            ['disabled', !route.enabled],
          ],
        },
      ];
    });
  });
}

function nextHop(
  project: Project,
  route: ResourceOf<'route-table'>['routes'][number],
): Expression | string | undefined {
  const { nextHopType, nextHop: id } = route;
  if (nextHopType === 'eip') return '0';
  if (id === null || entry(project.resources[nextHopType] as Readonly<Record<string, object>>, id) === undefined)
    return undefined;
  if (nextHopType === 'cvm' || nextHopType === 'public-gateway') return project.refIf(nextHopType, id, 'private_ip');
  return project.refIf(nextHopType, id);
}

function eips(project: Project): Block[] {
  const addresses = project.makeable('eip').map(([id, eip]): Block => {
    if (eip.address !== null) project.left.push(message('terraform.address', { id, address: eip.address }));
    return {
      ...project.block('eip', id),
      body: [
        project.provider(regionOfEip(project, id)),
        ['name', eip.name],
        ['internet_charge_type', 'TRAFFIC_POSTPAID_BY_HOUR'],
        ['internet_max_bandwidth_out', eip.bandwidthMbps],
        tagsOf(eip.tags),
      ],
    };
  });
  const bound = (['cvm', 'public-gateway'] as const).flatMap((kind) =>
    project.each(kind).flatMap(([id, holder]): Block[] => {
      const eip = project.refIf(
        'eip',
        holder.eip !== null && entry(project.resources.eip, holder.eip) !== undefined ? holder.eip : null,
      );
      if (eip === undefined || !project.can(kind, id)) return [];
      return [
        {
          type: 'resource',
          labels: ['tencentcloud_eip_association', `${label(id)}_${label(holder.eip ?? '')}`],
          body: [
            project.provider(project.regionOfVpc(project.vpcOfSubnet(holder.subnet))),
            ['eip_id', eip],
            ['instance_id', project.ref(kind, id)],
          ],
        },
      ];
    }),
  );
  return [...addresses, ...bound];
}

/** An EIP stands in the region of what uses it. */
function regionOfEip(project: Project, id: string): string {
  for (const [, nat] of project.each('nat-gateway')) if (nat.eips.includes(id)) return project.regionOfVpc(nat.vpc);
  for (const kind of ['cvm', 'clb', 'public-gateway'] as const) {
    for (const [, holder] of project.each(kind)) {
      if (holder.eip === id) return project.regionOfVpc(project.vpcOfSubnet(holder.subnet));
    }
  }
  return project.region;
}

function nats(project: Project): Block[] {
  return project.makeable('nat-gateway').flatMap(([id, nat]): Block[] => {
    const { vpc } = nat;
    if (vpc === null) return [];
    const region = project.provider(project.regionOfVpc(vpc));
    const known = nat.eips.filter((eip) => entry(project.resources.eip, eip) !== undefined);
    const gateway: Block = {
      ...project.block('nat-gateway', id),
      body: [
        region,
        ['vpc_id', project.ref('vpc', vpc)],
        ['name', nat.name],
        ['nat_product_version', 1],
        ['bandwidth', nat.bandwidthMbps],
        ['max_concurrent', nat.maxConnections],
        // A set of addresses, not of ids.
        ['assigned_eip_set', known.map((eip) => project.ref('eip', eip, 'public_ip'))],
        tagsOf(nat.tags),
      ],
    };
    const names = new Set<string>();
    const rules = nat.dnat.flatMap((rule, index): Block[] => {
      const eip = rule.eip !== null && known.includes(rule.eip) ? rule.eip : null;
      // The provider translates to servers alone.
      const target =
        rule.target !== null && entry(project.resources.cvm, rule.target) !== undefined ? rule.target : null;
      const name = `${label(id)}_${rule.protocol}_${label(eip ?? '')}_${rule.port}`;
      if (eip === null || target === null || !project.can('cvm', target) || names.has(name)) {
        project.left.push(message('terraform.dnat', { id, index: index + 1 }));
        return [];
      }
      names.add(name);
      return [
        {
          type: 'resource',
          labels: ['tencentcloud_dnat', name],
          body: [
            region,
            ['vpc_id', project.ref('vpc', vpc)],
            ['nat_id', project.ref('nat-gateway', id)],
            ['protocol', rule.protocol.toUpperCase()],
            ['elastic_ip', project.ref('eip', eip, 'public_ip')],
            ['elastic_port', String(rule.port)],
            ['private_ip', project.ref('cvm', target, 'private_ip')],
            ['private_port', String(rule.targetPort)],
          ],
        },
      ];
    });
    return [gateway, ...rules];
  });
}

function peerings(project: Project): Block[] {
  return project.makeable('peering-connection').flatMap(([id, peering]): Block[] => {
    const { vpc, peerVpc } = peering;
    if (vpc === null || peerVpc === null) return [];
    const account = project.variable({
      name: 'account_uin',
      description: 'The account that the peer VPCs belong to',
      type: 'string',
      default: '100000000001',
    });
    return [
      {
        ...project.block('peering-connection', id),
        body: [
          project.provider(project.regionOfVpc(vpc)),
          ['peering_connection_name', peering.name],
          ['source_vpc_id', project.ref('vpc', vpc)],
          ['destination_vpc_id', project.ref('vpc', peerVpc)],
          ['destination_uin', account],
          ['destination_region', project.regionOfVpc(peerVpc)],
          ['type', 'VPC_PEER'],
          ['bandwidth', peering.bandwidthMbps ?? undefined],
        ],
      },
    ];
  });
}

function directConnect(project: Project): Block[] {
  const gateways = project.makeable('direct-connect-gateway').flatMap(([id, gateway]): Block[] => {
    const { vpc } = gateway;
    if (vpc === null) return [];
    return [
      {
        ...project.block('direct-connect-gateway', id),
        body: [
          project.provider(project.regionOfVpc(vpc)),
          ['name', gateway.name],
          ['network_type', 'VPC'],
          ['network_instance_id', project.ref('vpc', vpc)],
          ['gateway_type', 'NORMAL'],
          tagsOf(gateway.tags),
        ],
      },
    ];
  });
  const lines = project.makeable('direct-connect-tunnel').flatMap(([id, line]): Block[] => {
    const gateway = line.directConnectGateway;
    const vpc =
      (gateway === null ? undefined : entry(project.resources['direct-connect-gateway'], gateway))?.vpc ?? null;
    if (gateway === null || vpc === null) return [];
    const physical = project.variable({
      name: `physical_connection_${label(id)}`,
      description: `The physical connection that ${id} runs on`,
      type: 'string',
      default: 'dc-00000000',
    });
    const ranges =
      line.cidrs.length > 0
        ? line.cidrs
        : ((line.idc === null ? undefined : entry(project.resources.idc, line.idc))?.cidrs ?? []);
    const region = project.regionOfVpc(vpc);
    return [
      {
        ...project.block('direct-connect-tunnel', id),
        body: [
          project.provider(region),
          ['name', line.name],
          ['dc_id', physical],
          ['dcg_id', project.ref('direct-connect-gateway', gateway)],
          ['network_type', 'VPC'],
          ['network_region', region],
          ['vpc_id', project.ref('vpc', vpc)],
          ['bandwidth', line.bandwidthMbps],
          ['route_type', 'STATIC'],
          ['route_filter_prefixes', ranges.map(network)],
        ],
      },
    ];
  });
  return [...gateways, ...lines];
}

/** A data centre is not the provider's to make: it stands as a comment. */
function sites(project: Project): Block[] {
  const all = project.each('idc');
  if (all.length === 0) return [];
  for (const [id] of all) project.left.push(message('terraform.comment', { id }));
  return [
    {
      comment: [
        'Data centres, which stand outside of the cloud:',
        ...all.map(([id, idc]) => `${id}: ${idc.name}, ${idc.cidrs.join(', ')}`),
      ],
      type: '',
      labels: [],
      body: [],
    },
  ];
}
