/** Decides what a box would do with something dropped into it: take it, and with which CIDR, or refuse it, and why. */

import type { Message } from '../base/message.ts';
import { message } from '../base/message.ts';
import type { Document } from '../document/document.ts';
import { parentKindOf, treeOf } from '../document/geometry.ts';
import { KINDS, type KindId } from '../kinds/index.ts';
import { freshIdcBlock, freshSubnetBlock, freshVpcBlock } from './making/blocks.ts';
import { blockIn } from './moving/reassociate.ts';

/**
 * The answer. `parent` is the box that takes it: the one that was asked, or one around it (a gateway dropped on a subnet sits on the VPC's
 * border; a route table belongs to the VPC). `cidr` is the block that it would get (a subnet, a VPC, an IDC), null where it gets none.
 */
export type Drop =
  | { readonly ok: true; readonly parent: string | null; readonly cidr: string | null }
  | { readonly ok: false; readonly why: Message };

/** What is dragged: a kind from the palette, or a resource that stands already. */
export type Dragged = { readonly kind: KindId } | { readonly id: string };

/** Whether `parent` (null: the canvas itself) would take what is dragged. Fast enough for every move of the pointer. */
export function dropTarget(document: Document, dragged: Dragged, parent: string | null): Drop {
  const { kinds, parents } = treeOf(document.resources);
  const kind = 'kind' in dragged ? dragged.kind : kinds.get(dragged.id);
  if (kind === undefined || (parent !== null && !kinds.has(parent))) return { ok: false, why: message('refusal.gone') };
  if (KINDS[kind].shape === 'line') return { ok: false, why: message('refusal.drop-line') };
  const wanted = parentKindOf(kind);
  if (wanted === null) {
    // A record without a parent goes anywhere; a box of the canvas goes into no other box.
    if (KINDS[kind].shape === 'container' && parent !== null) return { ok: false, why: message('refusal.drop-canvas') };
    return { ok: true, parent: null, cidr: 'kind' in dragged ? freshBlock(document, kind, null) : null };
  }
  for (let box: string | null = parent; box !== null; box = parents.get(box) ?? null) {
    if (kinds.get(box) !== wanted || ('id' in dragged && box === dragged.id)) continue;
    return {
      ok: true,
      parent: box,
      cidr: 'kind' in dragged ? freshBlock(document, kind, box) : blockIn(document, dragged.id, box),
    };
  }
  return { ok: false, why: message(refusalOf(kind)) };
}

/**
 * The box into which a click or a letter adds: the one that is selected or one around it, else the only one that there is. Null when that
 * is the canvas itself, or when there is no such box or more than one: adding then says what is missing.
 */
export function parentFor(document: Document, kind: KindId, selected: string | null): string | null {
  const wanted = parentKindOf(kind);
  if (wanted === null) return null;
  if (selected !== null) {
    const drop = dropTarget(document, { kind }, selected);
    if (drop.ok) return drop.parent;
  }
  const [only, second] = Object.keys(document.resources[wanted]);
  return second === undefined ? (only ?? null) : null;
}

function freshBlock(document: Document, kind: KindId, parent: string | null): string | null {
  if (kind === 'vpc') return freshVpcBlock(document);
  if (kind === 'idc') return freshIdcBlock(document);
  return kind === 'subnet' && parent !== null ? freshSubnetBlock(document, parent) : null;
}

function refusalOf(
  kind: KindId,
):
  | 'refusal.drop-subnet'
  | 'refusal.drop-card'
  | 'refusal.drop-customer-gateway'
  | 'refusal.drop-record'
  | 'refusal.drop-gateway' {
  if (kind === 'subnet') return 'refusal.drop-subnet';
  if (kind === 'customer-gateway') return 'refusal.drop-customer-gateway';
  if (KINDS[kind].shape === 'card') return 'refusal.drop-card';
  return KINDS[kind].shape === 'record' ? 'refusal.drop-record' : 'refusal.drop-gateway';
}
