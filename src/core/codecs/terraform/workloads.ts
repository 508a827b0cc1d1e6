/** `workloads.tf`: servers, public gateways, balancers with their listeners and targets, and databases. */

import { entry } from '../../base/entry.ts';
import { message } from '../../base/message.ts';
import { portOf, type ResourceOf } from '../../kinds/index.ts';
import type { Argument, Block, Expression } from './hcl.ts';
import { label, type Project, tagsOf } from './project.ts';

/** The provider's type for each engine it can make, and the attribute that holds the address of one. */
const ENGINES = {
  mysql: { type: 'tencentcloud_mysql_instance', address: 'intranet_ip' },
  postgresql: { type: 'tencentcloud_postgresql_instance', address: 'private_access_ip' },
  redis: { type: 'tencentcloud_redis_instance', address: 'ip' },
} as const;
/** Redis 6.2, standard architecture (the product's own number). */
const REDIS_TYPE = 15;

export function workloadBlocks(project: Project): Block[] {
  return [...servers(project), ...balancers(project), ...databases(project)];
}

/** What stands in a subnet: its place, with references. */
function place(
  project: Project,
  subnet: string,
): { readonly region: Argument; readonly vpc: Expression; readonly subnet: Expression; readonly zone: Expression } {
  const vpc = project.vpcOfSubnet(subnet) ?? '';
  return {
    region: project.provider(project.regionOfVpc(vpc)),
    vpc: project.ref('vpc', vpc),
    subnet: project.ref('subnet', subnet),
    zone: project.ref('subnet', subnet, 'availability_zone'),
  };
}

function groups(project: Project, ids: readonly string[]): Expression[] {
  return ids
    .filter((id) => entry(project.resources['security-group'], id) !== undefined)
    .map((id) => project.ref('security-group', id));
}

function servers(project: Project): Block[] {
  return (['cvm', 'public-gateway'] as const).flatMap((kind) =>
    project.makeable(kind).flatMap(([id, server]): Block[] => {
      if (server.subnet === null) return [];
      const at = place(project, server.subnet);
      if (kind === 'public-gateway' || ('forwards' in server && server.forwards))
        project.left.push(message('terraform.forwards', { id }));
      return [
        {
          ...(kind === 'public-gateway'
            ? {
                comment: [
                  'A public gateway: a server that forwards and translates what its VPC sends to the Internet.',
                ],
              }
            : {}),
          ...project.block(kind, id),
          body: [
            at.region,
            ['instance_name', longEnough(server.name, id)],
            ['availability_zone', at.zone],
            [
              'image_id',
              project.variable({
                name: 'image_id',
                description: 'The image that servers start from',
                type: 'string',
                default: 'img-l8og963d',
              }),
            ],
            [
              'instance_type',
              project.variable({
                name: 'instance_type',
                description: 'The type of servers',
                type: 'string',
                default: 'S5.MEDIUM2',
              }),
            ],
            ['vpc_id', at.vpc],
            ['subnet_id', at.subnet],
            ['private_ip', server.privateIp ?? undefined],
            [
              'orderly_security_groups',
              server.securityGroups.length === 0 ? undefined : groups(project, server.securityGroups),
            ],
            tagsOf(server.tags),
          ],
        },
      ];
    }),
  );
}

/** The provider wants two characters. */
function longEnough(name: string, id: string): string {
  return [...name].length < 2 ? `${name}-${id}` : name;
}

function balancers(project: Project): Block[] {
  return project.makeable('clb').flatMap(([id, balancer]): Block[] => {
    if (balancer.subnet === null) return [];
    const at = place(project, balancer.subnet);
    const eip = balancer.eip !== null && entry(project.resources.eip, balancer.eip) !== undefined ? balancer.eip : null;
    const itself: Block = {
      ...project.block('clb', id),
      body: [
        at.region,
        ['clb_name', balancer.name],
        ['network_type', 'INTERNAL'],
        ['vpc_id', at.vpc],
        ['subnet_id', at.subnet],
        ['vip', balancer.privateIp ?? undefined],
        [
          'security_groups',
          balancer.securityGroups.length === 0 ? undefined : groups(project, balancer.securityGroups),
        ],
        ['load_balancer_pass_to_target', balancer.passToTarget],
        // A balancer's EIP is bound by its id.
        ['eip_address_id', eip === null ? undefined : project.ref('eip', eip)],
        tagsOf(balancer.tags),
      ],
    };
    const names = new Set<string>();
    return [
      itself,
      ...balancer.listeners.flatMap((listener, index) =>
        listenerBlocks(project, id, at.region, listener, index, names),
      ),
    ];
  });
}

function listenerBlocks(
  project: Project,
  id: string,
  region: Argument,
  listener: ResourceOf<'clb'>['listeners'][number],
  index: number,
  names: Set<string>,
): Block[] {
  const name = `${label(id)}_${listener.protocol}_${listener.port}`;
  if (names.has(name)) {
    project.left.push(message('terraform.listener', { id, index: index + 1 }));
    return [];
  }
  names.add(name);
  const targets = listener.targets.flatMap((each): Block[] => {
    const target = targetOf(project, each.target);
    if (target !== undefined) return [{ type: 'targets', labels: [], body: [target, ['port', each.port]] }];
    project.left.push(message('terraform.target', { id, target: each.target ?? '—' }));
    return [];
  });
  const clb = project.ref('clb', id);
  return [
    {
      type: 'resource',
      labels: ['tencentcloud_clb_listener', name],
      body: [
        region,
        ['clb_id', clb],
        ['listener_name', `${listener.protocol}-${listener.port}`],
        ['protocol', listener.protocol.toUpperCase()],
        ['port', listener.port],
      ],
    },
    ...(targets.length === 0
      ? []
      : [
          {
            type: 'resource',
            labels: ['tencentcloud_clb_attachment', name],
            body: [region, ['clb_id', clb], ['listener_id', { hcl: `tencentcloud_clb_listener.${name}.listener_id` }]],
            blocks: targets,
          } satisfies Block,
        ]),
  ];
}

/** A server is a target by its id, anything else by its address. */
function targetOf(project: Project, id: string | null): Argument | undefined {
  if (id === null) return undefined;
  if (entry(project.resources.cvm, id) !== undefined) {
    const server = project.refIf('cvm', id);
    return server === undefined ? undefined : ['instance_id', server];
  }
  if (entry(project.resources.clb, id) !== undefined && project.can('clb', id)) {
    return ['eni_ip', { hcl: `${project.address('clb', id)}.clb_vips[0]` }];
  }
  const database = entry(project.resources.tencentdb, id);
  if (database === undefined || database.engine === 'mongodb' || !project.can('tencentdb', id)) return undefined;
  const { type, address } = ENGINES[database.engine];
  return ['eni_ip', { hcl: `${type}.${label(id)}.${address}` }];
}

function databases(project: Project): Block[] {
  const left: string[] = [];
  const blocks = project.makeable('tencentdb').flatMap(([id, database]): Block[] => {
    const { engine } = database;
    if (database.subnet === null) return [];
    if (engine === 'mongodb') {
      project.left.push(message('terraform.comment', { id }));
      left.push(`${id}: ${database.name}, MongoDB in ${database.subnet}, port ${portOf(database)}`);
      return [];
    }
    if (engine !== 'redis' && database.privateIp !== null)
      project.left.push(message('terraform.address', { id, address: database.privateIp }));
    if (engine === 'postgresql' && portOf(database) !== 5432)
      project.left.push(message('terraform.port', { id, port: portOf(database) }));
    const at = place(project, database.subnet);
    const guarded: Argument = [
      'security_groups',
      database.securityGroups.length === 0 ? undefined : groups(project, database.securityGroups),
    ];
    return [
      {
        type: 'resource',
        labels: [ENGINES[engine].type, label(id)],
        body: [at.region, ...bodyOf(project, id, database, at), guarded, tagsOf(database.tags)],
      },
    ];
  });
  if (left.length === 0) return blocks;
  return [
    ...blocks,
    { comment: ['Databases that this provider cannot make:', ...left], type: '', labels: [], body: [] },
  ];
}

function bodyOf(
  project: Project,
  id: string,
  database: ResourceOf<'tencentdb'>,
  at: ReturnType<typeof place>,
): Argument[] {
  const size = (name: string, description: string, by: number): Expression =>
    project.variable({ name, description, type: 'number', default: by });
  const password = (): Expression =>
    project.variable({
      name: `password_${label(id)}`,
      description: `The password of ${id}`,
      type: 'string',
      sensitive: true,
    });
  const where: Argument[] = [
    ['availability_zone', at.zone],
    ['vpc_id', at.vpc],
    ['subnet_id', at.subnet],
  ];
  switch (database.engine) {
    case 'postgresql':
      return [
        ['name', database.name],
        ...where,
        ['charge_type', 'POSTPAID_BY_HOUR'],
        ['memory', size('postgresql_memory', 'Memory of PostgreSQL instances, GB', 4)],
        ['storage', size('postgresql_storage', 'Storage of PostgreSQL instances, GB', 50)],
        ['root_password', password()],
      ];
    case 'redis':
      return [
        ['name', database.name],
        ...where,
        ['ip', database.privateIp ?? undefined],
        ['port', portOf(database)],
        ['type_id', REDIS_TYPE],
        ['mem_size', size('redis_memory', 'Memory of Redis instances, MB', 1024)],
        ['password', password()],
        ['charge_type', 'POSTPAID'],
      ];
    default:
      return [
        ['instance_name', database.name],
        ...where,
        ['intranet_port', portOf(database)],
        ['engine_version', '8.0'],
        ['mem_size', size('mysql_memory', 'Memory of MySQL instances, MB', 1000)],
        ['volume_size', size('mysql_storage', 'Storage of MySQL instances, GB', 50)],
        ['root_password', password()],
        ['internet_service', 0],
        ['charge_type', 'POSTPAID'],
      ];
  }
}
