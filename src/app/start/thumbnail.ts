/** What a thumbnail shows of a design: its boxes and lines, drawn from the model in the model's own place. */

import { type Document, entry, KIND_IDS, KINDS, type Placement } from '../../core/index.ts';

/** A box in flow pixels on the canvas. `look` is a class of the thumbnail's styles. */
export interface ThumbBox {
  readonly id: string;
  readonly look: 'vpc' | 'subnet' | 'idc' | 'card' | 'plate';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in flow pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Boxes, outer ones first, the lines between their borders, and the frame around all. */
export interface Thumb {
  readonly boxes: readonly ThumbBox[];
  readonly lines: readonly {
    readonly id: string;
    readonly family: string;
    readonly from: Spot;
    readonly to: Spot;
  }[];
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The thumbnail of a document whose resources have places. */
export function thumbOf(document: Document): Thumb {
  const boxes = new Map<string, ThumbBox>();
  const order = [
    'vpc',
    'idc',
    ...KIND_IDS.filter((kind) => kind !== 'vpc' && kind !== 'idc' && kind === 'subnet'),
    ...KIND_IDS.filter((kind) => KINDS[kind].shape === 'card' || KINDS[kind].shape === 'plate'),
  ] as const;
  for (const kind of order) {
    for (const [id, value] of Object.entries(document.resources[kind])) {
      const place: Placement | undefined = entry(document.layout, id);
      if (place === undefined) continue;
      const field = KINDS[kind].parent;
      const parent: unknown = field === null ? null : Reflect.get(value, field);
      const within = typeof parent === 'string' ? boxes.get(parent) : undefined;
      const look =
        kind === 'vpc' || kind === 'subnet' || kind === 'idc' ? kind : KINDS[kind].shape === 'plate' ? 'plate' : 'card';
      boxes.set(id, {
        id,
        look,
        x: place.x + (within?.x ?? 0),
        y: place.y + (within?.y ?? 0),
        width: place.width,
        height: place.height,
      });
    }
  }
  const lines = KIND_IDS.filter((kind) => KINDS[kind].shape === 'line').flatMap((kind) =>
    Object.entries(document.resources[kind]).flatMap(([id, value]) => {
      const [from, to] = (KINDS[kind].ends ?? []).map((field) => boxes.get(String(Reflect.get(value, field))));
      if (from === undefined || to === undefined) return [];
      return [{ id, family: KINDS[kind].family, from: edgeTowards(from, to), to: edgeTowards(to, from) }];
    }),
  );
  const all = [...boxes.values()];
  const left = Math.min(0, ...all.map((box) => box.x));
  const top = Math.min(0, ...all.map((box) => box.y));
  return {
    boxes: all,
    lines,
    frame: {
      x: left - 30,
      y: top - 30,
      width: Math.max(400, ...all.map((box) => box.x + box.width)) - left + 60,
      height: Math.max(240, ...all.map((box) => box.y + box.height)) - top + 60,
    },
  };
}

/** Where the line between the centres of two boxes leaves the first one. */
function edgeTowards(box: ThumbBox, other: ThumbBox): Spot {
  const [from, to] = [centreOf(box), centreOf(other)];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const across = Math.abs(dx) / (box.width / 2);
  const down = Math.abs(dy) / (box.height / 2);
  const part = 1 / Math.max(across, down, 1);
  return { x: from.x + dx * part, y: from.y + dy * part };
}

function centreOf(box: ThumbBox): Spot {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
