/** `security.tf`: security groups with their rules in order, network ACLs and the subnets that they stand before. */

import { entry } from '../../base/entry.ts';
import { message } from '../../base/message.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { parsePorts } from '../../kinds/ports.ts';
import type { Block } from './hcl.ts';
import { label, network, type Project, tagsOf } from './project.ts';

/** Characters of a group's description. */
const DESCRIPTION_LIMIT = 100;

export function securityBlocks(project: Project): Block[] {
  return [...groups(project), ...acls(project)];
}

function groups(project: Project): Block[] {
  return project.makeable('security-group').flatMap(([id, group]): Block[] => {
    const region = project.provider(regionOfGroup(project, id));
    const rules = [
      ...rulesOf(project, id, group, 'inbound', 'ingress'),
      ...rulesOf(project, id, group, 'outbound', 'egress'),
    ];
    const description = [...group.note].slice(0, DESCRIPTION_LIMIT).join('');
    return [
      {
        ...project.block('security-group', id),
        body: [
          region,
          ['name', group.name],
          ['description', description === '' ? undefined : description],
          tagsOf(group.tags),
        ],
      },
      // The whole set, in order: single rules beside it would fight over the order. A group without rules has none by itself.
      ...(rules.length === 0
        ? []
        : [
            {
              type: 'resource',
              labels: ['tencentcloud_security_group_rule_set', label(id)],
              body: [region, ['security_group_id', project.ref('security-group', id)]],
              blocks: rules,
            } satisfies Block,
          ]),
    ];
  });
}

function rulesOf(
  project: Project,
  id: string,
  group: ResourceOf<'security-group'>,
  direction: 'inbound' | 'outbound',
  type: string,
): Block[] {
  return group[direction].flatMap((rule, index): Block[] => {
    const peer =
      rule.securityGroup != null && entry(project.resources['security-group'], rule.securityGroup) !== undefined
        ? rule.securityGroup
        : null;
    const hasPorts = rule.protocol === 'tcp' || rule.protocol === 'udp';
    if ((rule.cidr == null) === (peer === null) || (hasPorts && parsePorts(rule.ports) === null)) {
      project.left.push(message('terraform.rule', { id, index: index + 1 }));
      return [];
    }
    return [
      {
        type,
        labels: [],
        body: [
          ['action', rule.action === 'allow' ? 'ACCEPT' : 'DROP'],
          ['protocol', rule.protocol.toUpperCase()],
          ['port', hasPorts && rule.ports !== 'all' ? rule.ports : 'ALL'],
          ['cidr_block', rule.cidr == null ? undefined : network(rule.cidr)],
          ['source_security_id', peer === null ? undefined : project.ref('security-group', peer)],
          ['description', rule.note === '' ? undefined : rule.note],
        ],
      },
    ];
  });
}

/** A group stands in the region of what it guards. */
function regionOfGroup(project: Project, id: string): string {
  for (const kind of ['cvm', 'clb', 'tencentdb', 'public-gateway'] as const) {
    for (const [, guarded] of project.each(kind)) {
      if (guarded.securityGroups.includes(id)) return project.regionOfVpc(project.vpcOfSubnet(guarded.subnet));
    }
  }
  return project.region;
}

function acls(project: Project): Block[] {
  return project.makeable('network-acl').flatMap(([id, acl]): Block[] => {
    const { vpc } = acl;
    if (vpc === null) return [];
    const region = project.provider(project.regionOfVpc(vpc));
    const list: Block = {
      ...project.block('network-acl', id),
      body: [
        region,
        ['vpc_id', project.ref('vpc', vpc)],
        ['name', acl.name],
        ['ingress', { noted: entries(project, id, acl.inbound) }],
        ['egress', { noted: entries(project, id, acl.outbound) }],
        tagsOf(acl.tags),
      ],
    };
    const attached = project.each('subnet').flatMap(([subnet, { networkAcl }]): Block[] =>
      networkAcl !== id || !project.can('subnet', subnet)
        ? []
        : [
            {
              type: 'resource',
              labels: ['tencentcloud_vpc_acl_attachment', label(subnet)],
              body: [region, ['acl_id', project.ref('network-acl', id)], ['subnet_id', project.ref('subnet', subnet)]],
            },
          ],
    );
    return [list, ...attached];
  });
}

/**
 * ACL rules as the provider writes and reads them: `ACTION#range#port#PROTOCOL` in upper case, one for each port or span of a list. A note would be
 * a fifth part that `#` breaks and that comes back in upper case: it stands as a comment.
 */
function entries(
  project: Project,
  id: string,
  rules: ResourceOf<'network-acl'>['inbound'],
): { readonly value: string; readonly note: string }[] {
  return rules.flatMap((rule, index) => {
    const hasPorts = rule.protocol === 'tcp' || rule.protocol === 'udp';
    if (rule.cidr === null || (hasPorts && parsePorts(rule.ports) === null)) {
      project.left.push(message('terraform.rule', { id, index: index + 1 }));
      return [];
    }
    const range = network(rule.cidr);
    const action = rule.action === 'allow' ? 'ACCEPT' : 'DROP';
    const spans = hasPorts && rule.ports !== 'all' ? rule.ports.split(',') : ['ALL'];
    return spans.map((span, at) => ({
      value: `${action}#${range}#${span}#${rule.protocol.toUpperCase()}`,
      note: at === 0 ? rule.note : '',
    }));
  });
}
