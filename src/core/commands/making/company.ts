/** Decides what comes with a fresh resource, so that nothing about it is wrong from the start: an EIP for a gateway to the Internet, a security group for a workload. */

import type { Edit } from '../../base/edit.ts';
import { type Message, message } from '../../base/message.ts';
import { subnetsOf } from '../../document/blocks.ts';
import type { Document } from '../../document/document.ts';
import { resolve, resourcePointer } from '../../document/tables.ts';
import type { KindId } from '../../kinds/index.ts';
import { type Fields, fresh, freshName } from './fresh.ts';

/** What comes along: fields of the resource itself, edits that make the rest, and what to tell about it. */
export interface Company {
  readonly fields: Fields;
  readonly edits: readonly Edit[];
  readonly said: readonly Message[];
}

const NONE: Company = { fields: {}, edits: [], said: [] };

/** The company of a fresh resource in `parent`; `mint` gives ids to what is made for it. */
export function companyOf(
  document: Document,
  kind: KindId,
  parent: string | null,
  mint: (stem: string) => string,
): Company {
  switch (kind) {
    // The platform sells neither without an address of the Internet.
    case 'nat-gateway':
      return withEip(document, mint, (eip) => ({ eips: [eip] }));
    case 'public-gateway':
      return withEip(document, mint, (eip) => ({ eip }));
    case 'cvm':
    case 'clb':
    case 'tencentdb':
      return withGroup(document, kind, parent, mint);
    default:
      return NONE;
  }
}

/** An EIP that nobody holds is taken before one is made: it is charged all the same. */
function withEip(document: Document, mint: (stem: string) => string, fieldsOf: (eip: string) => Fields): Company {
  const { resources } = document;
  const held = new Set<string | null>(Object.values(resources['nat-gateway']).flatMap(({ eips }) => eips));
  for (const kind of ['cvm', 'clb', 'public-gateway'] as const)
    for (const { eip } of Object.values(resources[kind])) held.add(eip);
  for (const [id, { name }] of Object.entries(resources.eip))
    if (!held.has(id)) return { fields: fieldsOf(id), edits: [], said: [message('said.takes', { name })] };
  const id = mint('eip');
  const name = freshName('eip', id);
  return {
    fields: fieldsOf(id),
    edits: [{ op: 'add', pointer: resourcePointer('eip', id), value: fresh('eip', { name }) }],
    said: [message('said.brings', { name })],
  };
}

/** The groups that the last of the kind in the same VPC is bound to, else one of its own. */
function withGroup(
  document: Document,
  kind: 'cvm' | 'clb' | 'tencentdb',
  subnet: string | null,
  mint: (stem: string) => string,
): Company {
  const vpc = resolve(document.resources, 'subnet', subnet)?.vpc ?? null;
  const subnets = new Set<string | null>(vpc === null ? [] : subnetsOf(document.resources.subnet, vpc));
  const alike = Object.values(document.resources[kind]).findLast(
    (each) => subnets.has(each.subnet) && each.securityGroups.length > 0,
  );
  if (alike !== undefined) return { ...NONE, fields: { securityGroups: alike.securityGroups } };
  const id = mint('security-group');
  const name = freshName('security-group', id);
  const template = groupTemplate(resolve(document.resources, 'vpc', vpc)?.cidr ?? null, kind !== 'tencentdb');
  return {
    fields: { securityGroups: [id] },
    edits: [
      {
        op: 'add',
        pointer: resourcePointer('security-group', id),
        value: fresh('security-group', { name, ...template }),
      },
    ],
    said: [message('said.brings', { name })],
  };
}

/** The rules of a fresh group: everything from the VPC that it was made for, web and ping from anywhere unless it is closed, everything outwards. */
export function groupTemplate(vpc: string | null, open = true): Fields {
  const group = { securityGroup: null };
  const inbound = open
    ? [
        { ...allow('tcp', '80,443', '0.0.0.0/0'), ...group },
        { ...allow('icmp', 'all', '0.0.0.0/0'), ...group },
      ]
    : [];
  if (vpc !== null) inbound.unshift({ ...allow('all', 'all', vpc), ...group });
  return { inbound, outbound: [{ ...allow('all', 'all', '0.0.0.0/0'), ...group }] };
}

/** A rule that allows. */
export function allow(protocol: string, ports: string, cidr: string) {
  return { action: 'allow', protocol, ports, cidr, note: '' };
}
