/** Pastes a clip: new ids, references to the copies, blocks that are free here, and a place for each box. */

import type { Edit } from '../base/edit.ts';
import { entry } from '../base/entry.ts';
import type { Json } from '../base/json.ts';
import { type Message, message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import { apply } from '../document/apply.ts';
import { networkOf } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { parentKindOf, treeOf } from '../document/geometry.ts';
import { allResources, kindOf, resourcePointer } from '../document/tables.ts';
import { type AnyResource, KINDS, type KindId } from '../kinds/index.ts';
import type { Clip } from './clip.ts';
import { type Command, deed, type Outcome, type Point, refuse } from './command.ts';
import { dropTarget, parentFor } from './drop-target.ts';
import { defaultTableOf } from './making/blocks.ts';
import type { Fields } from './making/fresh.ts';
import { minter } from './making/mint.ts';
import { hasRoomFor, subnetBlock, zoneIn } from './moving/reassociate.ts';
import { drawClip } from './pasting/draw-clip.ts';
import { copyName, heldEipsOf, remap, withoutTaken } from './pasting/remap.ts';
import { nextOfIdc, nextOfVpc, rootBlocks, type Shift, shiftAddress, shiftCidr } from './pasting/renumber.ts';

/** What is pasted where. */
export interface PasteArgs {
  readonly clip: Clip;
  /** Where the top left corner of the first root would stand, relative to the parent's box; null: beside the original, or the first free spot. */
  readonly at: Point | null;
  /** The box that takes it; null, or one that does not take it: where the original stands, when that is here. */
  readonly parent: string | null;
}

/** Pastes as one step, and selects what was pasted. */
export const paste: Command<PasteArgs> = {
  id: 'paste',
  title: 'command.paste',
  shortcut: 'Mod+V',
  run: (document, args) => pasteAs(document, args, 'paste'),
};

/** Pastes under the name of a step: `paste` or `duplicate`. */
export function pasteAs(document: Document, { clip, at, parent }: PasteArgs, step: 'paste' | 'duplicate'): Outcome {
  const { design, roots } = clip;
  const mint = minter(document);
  const ids = new Map<string, string>();
  const homes = new Map<string, string | null>();
  const renumbered = new Map<string, readonly Shift[]>();
  for (const { kind, id } of allResources(design.resources)) ids.set(id, mint(kind));
  for (const id of roots) {
    const home = homeOf(document, design, id, parent);
    if (home === undefined) return refuse(refusalFor(document, design, id));
    homes.set(id, home);
  }
  const edits: Edit[] = [];
  const said: Message[] = [];
  const names = new Map<KindId, Set<string>>();
  const heldEips = heldEipsOf(document);
  let cleared = 0;
  let current = document;
  // Everything that took another place, for CIDRs that name it elsewhere: an SPD rule, a policy of a peer.
  const everywhere: Shift[] = [];
  for (const { kind, id, value } of ordered(design)) {
    const blocks =
      kind === 'vpc'
        ? [value.cidr, ...value.secondaryCidrs].filter((each) => each !== null)
        : kind === 'idc'
          ? value.cidrs
          : [];
    if (blocks.length > 0) {
      const shifts = rootBlocks(current, blocks, kind === 'vpc' ? nextOfVpc : nextOfIdc);
      renumbered.set(id, shifts);
      everywhere.push(...shifts);
    }
    const own = treeOf(design.resources).parents.get(id);
    const home = homes.get(id) ?? (own === undefined ? null : (ids.get(own) ?? null));
    const shifts = [
      ...(renumbered.get(id) ?? []),
      ...(own === undefined ? [] : (renumbered.get(own) ?? [])),
      ...everywhere,
    ];
    const remapped = remap(kind, value, { document, ids, home, shifts, heldEips });
    let made: Fields = remapped.value;
    cleared += remapped.cleared;
    if (roots.includes(id)) {
      const given = names.get(kind) ?? new Set();
      names.set(kind, given);
      made = asRoot(
        current,
        kind,
        {
          ...made,
          name: copyName(document.resources[kind] as Readonly<Record<string, AnyResource>>, given, value.name),
        },
        home,
      );
      given.add(String(made['name']));
    }
    if (kind === 'subnet')
      renumbered.set(
        id,
        [{ from: networkOf(value.cidr), to: networkOf(textOf(made['cidr'])) }].filter(
          (each): each is Shift => each.from !== null,
        ),
      );
    else if ('privateIp' in value && value.privateIp !== null && own !== undefined)
      made = {
        ...made,
        privateIp: roots.includes(id)
          ? (made['privateIp'] ?? null)
          : shiftAddress(value.privateIp, renumbered.get(own) ?? []),
      };
    made =
      kind === 'eip'
        ? withoutTaken(document.resources.eip, made, 'address')
        : withoutTaken(document.resources[kind], made, 'publicIp');
    const edit: Edit = { op: 'add', pointer: resourcePointer(kind, ids.get(id) ?? id), value: made };
    edits.push(edit);
    const cidr = kind === 'idc' ? (made['cidrs'] as readonly string[]).join(', ') : textOf(made['cidr']);
    const before = kind === 'idc' ? value.cidrs.join(', ') : 'cidr' in value ? value.cidr : null;
    if ((blocks.length > 0 || (kind === 'subnet' && roots.includes(id))) && cidr !== before)
      said.push(
        cidr === null || cidr === ''
          ? message('said.no-free-block', { name: String(made['name']) })
          : message('said.got-block', { name: String(made['name']), cidr }),
      );
    if (kind === 'vpc' || kind === 'idc' || (kind === 'subnet' && roots.includes(id)))
      current = apply(current, [edit]).document;
  }
  for (const [id, reservation] of Object.entries(design.reservations)) {
    const vpc = reservation.vpc === null ? undefined : ids.get(reservation.vpc);
    if (vpc === undefined) continue;
    const cidr =
      reservation.cidr === null ? null : shiftCidr(reservation.cidr, renumbered.get(reservation.vpc ?? '') ?? []);
    edits.push({
      op: 'add',
      pointer: pointerOf('reservations', mint(id.replace(/-\d+$/, '').slice(0, 50))),
      value: { vpc, cidr, name: reservation.name },
    });
  }
  if (cleared > 0) said.push(message('said.copies-cleared', { count: cleared }));
  edits.push(...drawClip(document, clip, ids, homes, at, parent));
  const select = roots.map((id) => ids.get(id) ?? id);
  const name = firstName(edits);
  const label =
    roots.length > 1 ? message(`step.${step}-many`, { count: roots.length }) : message(`step.${step}`, { name });
  return deed(label, edits, { select, said });
}

/** VPCs and IDCs first: what names their blocks follows. Then the order of the file, in which boxes come before what stands in them. */
function ordered(design: Document) {
  const all = [...allResources(design.resources)];
  const isRoot = (kind: KindId): boolean => kind === 'vpc' || kind === 'idc';
  return [...all.filter(({ kind }) => isRoot(kind)), ...all.filter(({ kind }) => !isRoot(kind))];
}

/** The box that takes a root; null for the canvas, undefined when nothing here does. */
function homeOf(document: Document, design: Document, id: string, parent: string | null): string | null | undefined {
  const kind = kindOf(design, id);
  const wanted = kind === null ? null : parentKindOf(kind);
  if (kind === null || wanted === null) return null;
  const drop = parent === null ? null : dropTarget(document, { kind }, parent);
  if (drop?.ok === true) return drop.parent;
  const own: unknown = Reflect.get(
    entry(design.resources[kind] as Readonly<Record<string, AnyResource>>, id) ?? {},
    wanted,
  );
  if (typeof own === 'string' && Object.hasOwn(document.resources[wanted], own)) return own;
  return parentFor(document, kind, null) ?? undefined;
}

function refusalFor(document: Document, design: Document, id: string): Message {
  const kind = kindOf(design, id);
  const drop = kind === null ? null : dropTarget(document, { kind }, null);
  return drop === null || drop.ok ? message('refusal.gone') : drop.why;
}

/** What a root gets from the box that takes it. */
function asRoot(document: Document, kind: KindId, made: Fields, home: string | null): Fields {
  const field = KINDS[kind].parent;
  if (field === null || home === null) return made;
  const placed: Record<string, Json> = { ...made, [field]: home };
  if (kind === 'subnet') {
    const vpc = document.resources.vpc[home];
    placed['cidr'] = subnetBlock(document, textOf(made['cidr']), home, null);
    if (vpc !== undefined) placed['zone'] = zoneIn(vpc.region, textOf(made['zone']));
  }
  if (kind === 'route-table' && defaultTableOf(document, home) !== null) placed['default'] = false;
  const address = textOf(made['privateIp']);
  if (field === 'subnet' && address !== null && !hasRoomFor(document, home, address)) placed['privateIp'] = null;
  return placed;
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function firstName(edits: readonly Edit[]): string {
  const [first] = edits;
  const value = first?.op === 'add' && typeof first.value === 'object' ? Reflect.get(first.value ?? {}, 'name') : '';
  return String(value);
}
