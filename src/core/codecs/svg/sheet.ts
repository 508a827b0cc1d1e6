/** The sheet that a picture is drawn on: shapes in layers, the frame around all of them, and what is written into an attribute. */

import type { Box } from '../../base/edit.ts';
import { boundsOf, type Position } from '../../document/geometry.ts';
import { xmlAttribute, xmlText } from '../xml-text.ts';
import { ICONS, type IconName } from './icons.ts';
import type { Ink } from './ink.ts';
import { type Face, fitted, onOneLine, usualWidthOf, widthOf } from './text-width.ts';

/** Layers from below, as on the canvas: lines run between subnets and cards. */
export type Layer = 'box' | 'line' | 'subnet' | 'path' | 'card' | 'plate' | 'label' | 'mark';
const LAYERS: readonly Layer[] = ['box', 'line', 'subnet', 'path', 'card', 'plate', 'label', 'mark'];

/** Families that stand on most machines, with Chinese behind; the last one is generic, and nothing is fetched. */
const SANS = "Arial, Helvetica, 'Liberation Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
const MONO = "Menlo, Consolas, 'Liberation Mono', 'Noto Sans Mono CJK SC', monospace";

/** How much smaller a text may become rather than be cut. */
const LEAST = 0.83;
/** From this part of its room on, a text would not fit in another face. */
const TIGHT = 0.86;

/** Attributes by name; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** A text on one line, with its baseline at y. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly face: Face;
  /** As much as fits is shown; absent for as much as there is. */
  readonly room?: number;
  /** Whether it may be a little smaller before it is cut: for addresses, which say nothing when they are. */
  readonly shrinks?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A sheet. Everything drawn on it counts for its frame. */
export class Sheet {
  readonly ink: Ink;
  private readonly layers = new Map<Layer, string[]>(LAYERS.map((layer) => [layer, []]));
  private readonly bounds: Box[] = [];

  constructor(ink: Ink) {
    this.ink = ink;
  }

  /** The frame around what was drawn; null while nothing was. */
  get frame(): Box | null {
    return boundsOf(this.bounds);
  }

  /** All shapes, a line each, from the lowest layer up. */
  get shapes(): readonly string[] {
    return LAYERS.flatMap((layer) => this.layers.get(layer) ?? []);
  }

  /** Draws shapes that belong together, as a group. `title` is what they are, for who points at them or has them read out. */
  group(layer: Layer, title: string | null, draw: () => void): void {
    const shapes = this.layers.get(layer) ?? [];
    shapes.push('<g>');
    if (title !== null) shapes.push(`<title>${xmlText(title)}</title>`);
    draw();
    shapes.push('</g>');
  }

  rect(layer: Layer, box: Box, radius: number, attributes: Attributes): void {
    this.bounds.push(box);
    this.put(layer, 'rect', { ...box, rx: radius === 0 ? null : radius, ...attributes });
  }

  circle(layer: Layer, { x, y }: Position, r: number, attributes: Attributes): void {
    this.bounds.push({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
    this.put(layer, 'circle', { cx: x, cy: y, r, ...attributes });
  }

  /** A path through points that it stays near; `d` is its data. */
  path(layer: Layer, d: string, points: readonly Position[], attributes: Attributes): void {
    for (const { x, y } of points) this.bounds.push({ x, y, width: 0, height: 0 });
    this.put(layer, 'path', { d, ...attributes });
  }

  /** Writes a text, and answers how wide what is shown of it is. */
  text(layer: Layer, line: Line): number {
    const { x, y, fill, room = Number.POSITIVE_INFINITY, anchor = 'start' } = line;
    const text = onOneLine(line.text);
    const natural = widthOf(text, line.face);
    const shrunk = line.shrinks === true && natural > room ? Math.max(LEAST, room / natural) : 1;
    const face = { ...line.face, size: Math.floor(line.face.size * shrunk * 10) / 10 };
    const shown = fitted(text, room, face);
    if (shown === '') return 0;
    const width = widthOf(shown, face);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    this.bounds.push({ x: left, y: y - face.size, width, height: face.size * 1.3 });
    this.put(
      layer,
      'text',
      {
        x,
        y,
        fill,
        'font-size': face.size,
        'font-family': face.mono === true ? MONO : null,
        'font-weight': face.bold === true ? 600 : null,
        'text-anchor': anchor === 'start' ? null : anchor,
        // Where there is little room to spare, a wider face that stands in is made as narrow as this one.
        textLength: width > TIGHT * room ? usualWidthOf(shown, face) : null,
        lengthAdjust: width > TIGHT * room ? 'spacingAndGlyphs' : null,
      },
      xmlText(shown),
    );
    return width;
  }

  /** A symbol of `size` pixels with its corner at x and y. */
  icon(layer: Layer, name: IconName, { x, y }: Position, size: number, colour: string): void {
    this.bounds.push({ x, y, width: size, height: size });
    const shapes = ICONS[name]
      .replaceAll(' class="f"', ` fill="${colour}" stroke="none"`)
      .replaceAll(' class="g"', ` stroke="${this.ink.panel}" stroke-width="2.2"`)
      .replaceAll('currentColor', colour);
    const to = `translate(${rounded(x)} ${rounded(y)})${size === 20 ? '' : ` scale(${rounded(size / 20)})`}`;
    const attributes = {
      transform: to,
      fill: 'none',
      stroke: colour,
      'stroke-width': size < 16 ? 1.8 : 1.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    };
    this.layers.get(layer)?.push(`<g${written(attributes)}>${shapes}</g>`);
  }

  private put(layer: Layer, name: string, attributes: Attributes, within?: string): void {
    const start = `<${name}${written(attributes)}`;
    this.layers.get(layer)?.push(within === undefined ? `${start}/>` : `${start}>${within}</${name}>`);
  }
}

/** The faces of a picture's root. */
export const ROOT_FONT = SANS;

/** Attributes as they stand in a tag. */
export function written(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined)
      text += ` ${name}="${typeof value === 'number' ? rounded(value) : xmlAttribute(value)}"`;
  return text;
}

/** A length to a hundredth of a pixel. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100 + 0;
}
