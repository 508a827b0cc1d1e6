/** Adds a resource: its id, its name, its place, and what its kind gets from where it is dropped. */

import type { Edit } from '../base/edit.ts';
import { type Message, message } from '../base/message.ts';
import type { Document } from '../document/document.ts';
import { Drawing } from '../document/drawing.ts';
import { isPlaced, treeOf } from '../document/geometry.ts';
import { placeIn } from '../document/placing.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { KINDS, type KindId } from '../kinds/index.ts';
import { type Command, type Deed, deed, type Point, refuse } from './command.ts';
import { policyEdits, tablesInUse } from './connecting/policies.ts';
import { dropTarget } from './drop-target.ts';
import { defaultTableOf, freshZone } from './making/blocks.ts';
import { allow, companyOf, groupTemplate } from './making/company.ts';
import { asName, type Fields, fresh, freshName } from './making/fresh.ts';
import { minter } from './making/mint.ts';
import { relativeTo } from './moving/relative.ts';

/** What is added where. `parent` is the box that takes it (null: the canvas itself). */
export interface AddResourceArgs {
  readonly kind: KindId;
  readonly parent: string | null;
  /** Where its top left corner would stand, relative to the parent's box; null: the first free spot. */
  readonly at: Point | null;
  /** Its name; absent: one is made, such as "Subnet 2". */
  readonly name?: string;
}

/** Adds a resource, and selects it. A VPC brings its default route table. */
export const addResource: Command<AddResourceArgs> = {
  id: 'add-resource',
  title: 'command.add-resource',
  shortcut: null,
  run: (document, { kind, parent, at, name }) => {
    const drop = dropTarget(document, { kind }, parent);
    if (!drop.ok) return refuse(drop.why);
    const mint = minter(document);
    const id = mint(kind);
    const called = name ?? freshName(kind, id);
    const home = drop.parent ?? (kind === 'security-group' ? vpcAround(document, parent) : null);
    const company = companyOf(document, kind, drop.parent, mint);
    const fields = { name: called, ...ownFields(document, kind, home, drop.cidr), ...company.fields };
    const edits: Edit[] = [
      ...company.edits,
      { op: 'add', pointer: resourcePointer(kind, id), value: fresh(kind, fields) },
    ];
    if (kind === 'vpc') {
      const table = fresh('route-table', { name: asName(`${called} default`), vpc: id, default: true });
      edits.push({ op: 'add', pointer: resourcePointer('route-table', mint('route-table')), value: table });
    }
    if (isPlaced(kind)) {
      const drawing = new Drawing(document);
      drawing.enter(id, kind, drop.parent);
      placeIn(drawing, id, at === null ? null : relativeTo(document, at, parent, drop.parent));
      edits.push(...drawing.edits());
    }
    const said = [...saidOf(kind, called, drop.cidr), ...company.said];
    return deed(message('step.add', { name: called }), edits, {
      select: [id],
      said,
      ...offerOf(document, kind, home, id, called),
    });
  },
};

/** A NAT gateway wants the policy that leads there, in the tables that have none yet. A public gateway does not: its own subnet must not lead to it. */
function offerOf(document: Document, kind: KindId, vpc: string | null, id: string, name: string): Pick<Deed, 'offer'> {
  if (kind !== 'nat-gateway' || vpc === null) return {};
  const policies = { destinations: ['0.0.0.0/0'], nextHopType: kind, nextHop: id };
  const edits = policyEdits(document, tablesInUse(document, vpc), policies);
  const count = edits.length;
  if (count === 0) return {};
  return {
    offer: {
      title: message('offer.policies', { count }),
      deed: deed(message('step.policies', { count, name }), edits),
    },
  };
}

function saidOf(kind: KindId, name: string, cidr: string | null): Message[] {
  if (cidr !== null) return [message('said.got-block', { name, cidr })];
  return kind === 'vpc' || kind === 'subnet' || kind === 'idc' ? [message('said.no-free-block', { name })] : [];
}

/** What a kind gets beside its name and its defaults. */
function ownFields(document: Document, kind: KindId, parent: string | null, cidr: string | null): Fields {
  const field = KINDS[kind].parent;
  const association = field === null ? {} : { [field]: parent };
  switch (kind) {
    case 'vpc':
      return { cidr };
    case 'subnet':
      return { ...association, cidr, zone: parent === null ? null : freshZone(document, parent) };
    case 'idc':
      return { cidrs: cidr === null ? [] : [cidr] };
    case 'route-table':
      return { ...association, default: parent !== null && defaultTableOf(document, parent) === null };
    case 'security-group':
      return groupTemplate(resolve(document.resources, 'vpc', parent)?.cidr ?? null);
    case 'network-acl':
      // One that is bound before it is filled shall not cut its subnets off.
      return {
        ...association,
        inbound: [allow('all', 'all', '0.0.0.0/0')],
        outbound: [allow('all', 'all', '0.0.0.0/0')],
      };
    default:
      return association;
  }
}

/** The VPC that a box is or stands in. */
function vpcAround(document: Document, id: string | null): string | null {
  const { kinds, parents } = treeOf(document.resources);
  for (let box = id; box !== null; box = parents.get(box) ?? null) if (kinds.get(box) === 'vpc') return box;
  return null;
}
