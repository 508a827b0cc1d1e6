/** Terraform for the tencentcloudstack/tencentcloud provider (written against 1.83.25): a design as a small project that makes it. */

import type { Document } from '../../document/document.ts';
import type { Codec } from '../codec.ts';
import { type Block, commentLine, writeBlocks } from './hcl.ts';
import { networkBlocks } from './network.ts';
import { label, Project } from './project.ts';
import { securityBlocks } from './security.ts';
import { mixedIdentities, vpnBlocks } from './vpn.ts';
import { workloadBlocks } from './workloads.ts';

export const terraform = {
  id: 'terraform',
  label: 'codec.terraform',
  extension: '.tf',
  mediaType: 'text/plain',
  write: (document: Document) => ({ files: project(document).files }),
  leavesOut: (document: Document) => project(document).left,
  refuses: (document: Document) => mixedIdentities(new Project(document)),
} satisfies Codec;

function project(document: Document) {
  const made = new Project(document);
  const parts: [string, Block[]][] = [
    ['network.tf', networkBlocks(made)],
    ['security.tf', securityBlocks(made)],
    ['vpn.tf', vpnBlocks(made)],
    ['workloads.tf', workloadBlocks(made)],
  ];
  const files: [string, Block[]][] = [
    ['versions.tf', versions(made)],
    ['variables.tf', variables(made)],
    ...parts,
    ['outputs.tf', outputs(made)],
  ];
  const written = files
    .filter(([, blocks]) => blocks.length > 0)
    .map(([path, blocks]) => ({
      path,
      text: path === 'versions.tf' ? `${commentLine(document.name)}\n\n${writeBlocks(blocks)}` : writeBlocks(blocks),
    }));
  return { files: written, left: made.left };
}

function versions(project: Project): Block[] {
  const others = project.regions().filter((region) => region !== project.region);
  return [
    {
      type: 'terraform',
      labels: [],
      body: [['required_version', '>= 1.3']],
      blocks: [
        {
          type: 'required_providers',
          labels: [],
          body: [
            [
              'tencentcloud',
              { hcl: '{\n      source  = "tencentcloudstack/tencentcloud"\n      version = "~> 1.83"\n    }' },
            ],
          ],
        },
      ],
    },
    { type: 'provider', labels: ['tencentcloud'], body: [['region', project.region]] },
    ...others.map(
      (region): Block => ({
        type: 'provider',
        labels: ['tencentcloud'],
        body: [
          ['alias', label(region)],
          ['region', region],
        ],
      }),
    ),
  ];
}

function variables(project: Project): Block[] {
  return [...project.variables.values()].map((variable) => ({
    type: 'variable',
    labels: [variable.name],
    body: [
      ['description', variable.description],
      ['type', { hcl: variable.type }],
      ['default', variable.default],
      ['sensitive', variable.sensitive],
    ],
  }));
}

/** The addresses that the platform assigns, which the other side has to know. */
function outputs(project: Project): Block[] {
  const of = (kind: 'vpn-gateway' | 'eip', attribute: string): Block[] =>
    project
      .each(kind)
      .filter(([id]) => project.can(kind, id))
      .map(([id, value]) => ({
        type: 'output',
        labels: [`${label(id)}_address`],
        body: [
          ['description', `The public address of ${value.name}`],
          ['value', project.ref(kind, id, attribute)],
        ],
      }));
  return [...of('vpn-gateway', 'public_ip_address'), ...of('eip', 'public_ip')];
}
