/** Where the path of a trace runs: from box to box, along the lines that carry it, and where its numbers stand. */

import { type Box, bottomOf, INTERNET, KINDS, type KindId, type Position, rightOf } from '../../core/index.ts';
import { beside, lengthOf, pointAlong } from './line-shape.ts';
import { routeLine } from './route-line.ts';
import type { TraceLeg } from './trace-stops.ts';

/** A line of the drawing, from one of its ends to the other. */
export interface Track {
  readonly points: readonly Position[];
  readonly from: string;
  readonly to: string;
}

/** What is drawn where. */
export interface Ground {
  readonly boxes: ReadonlyMap<string, Box>;
  /** Tunnels, peerings and plumb lines, those by the id of their EIP. */
  readonly tracks: ReadonlyMap<string, Track>;
  readonly internet: Box | null;
  readonly parents: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, KindId>;
}

/** A number on the path. */
export interface Mark extends Position {
  readonly number: number;
  readonly dropped: boolean;
}

/** One direction as it is drawn. */
export interface DrawnWay {
  readonly points: readonly Position[];
  readonly marks: readonly Mark[];
  /** The box that dropped the packet, or null. */
  readonly lost: Box | null;
}

/** How far beside the request the reply runs. */
const BESIDE = 24;
/** How far a packet that never left its box is drawn. */
const SHORT = 14;

/** The drawing of one direction. The reply runs beside where the request would. */
export function drawWay(leg: TraceLeg, ground: Ground, reply: boolean): DrawnWay {
  const pen = new Pen(ground);
  if (leg.stops[0]?.place !== leg.from) pen.goTo(leg.from);
  for (const stop of leg.stops)
    pen.stop(stop.place, stop.number, stop.dropped, stop.hops[0]?.step === 'security-group');
  const points = reply ? beside(pen.points, sideBelow(pen.points) * BESIDE) : pen.points;
  const marks: Mark[] = [];
  for (const { number, dropped, at } of pen.marks) {
    const point = points[Math.min(at, points.length - 1)];
    if (point === undefined) continue;
    const taken = marks.filter((mark) => Math.hypot(mark.x - point.x, mark.y - point.y) < 4).length;
    marks.push({ number, dropped, x: point.x + taken * 21, y: point.y });
  }
  return { points, marks, lost: pen.lost };
}

/** The side of a path that lies below it where it is level: 1 for its left hand, -1 for its right. */
function sideBelow(points: readonly Position[]): 1 | -1 {
  let longest = 0;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before !== undefined && Math.abs(point.x - before.x) > Math.abs(longest)) longest = point.x - before.x;
  }
  return longest > 0 ? -1 : 1;
}

/** Draws a path from place to place. */
class Pen {
  readonly points: Position[] = [];
  readonly marks: { readonly number: number; readonly dropped: boolean; readonly at: number }[] = [];
  lost: Box | null = null;
  private readonly ground: Ground;
  /** What the path has come to: a box, or with a zero-sized one a point. */
  private at: { readonly id: string; readonly box: Box } | null = null;

  constructor(ground: Ground) {
    this.ground = ground;
  }

  stop(place: string, number: number, dropped: boolean, atCard: boolean): void {
    const track = this.ground.tracks.get(place);
    const again = this.at?.id === place && this.points.length === 0;
    const at = track === undefined ? this.goTo(place) : this.follow(track, dropped);
    if (dropped && track === undefined) this.lost = this.boxOf(place);
    if (dropped && this.points.length === 0) this.leave(atCard);
    this.marks.push({ number, dropped, at: dropped || again ? this.points.length - 1 : at });
  }

  /** Goes to a box; answers which point of the path is there. */
  goTo(place: string): number {
    const box = this.boxOf(place);
    if (box === null) return this.last();
    const { at } = this;
    if (at !== null && at.id !== place && !holds(box, at.box) && !holds(at.box, box)) {
      const plumb = place === INTERNET || at.id === INTERNET ? this.plumbOf(place === INTERNET ? at.id : place) : null;
      if (plumb !== null) for (const point of this.turned(plumb)) this.push(point);
      else for (const point of routeLine(at.box, box)) this.push(point);
    }
    this.at = { id: place, box };
    return this.last();
  }

  /** Goes along a line, from its nearer end; to its middle when the packet is lost on it. */
  private follow(track: Track, dropped: boolean): number {
    const points = this.turned(track);
    const [near, far] = points === track.points ? [track.from, track.to] : [track.to, track.from];
    const first = points[0];
    if (this.isPlate(near)) this.goTo(near);
    else if (first !== undefined && this.at !== null && !holds(this.at.box, pointBox(first)))
      for (const point of routeLine(this.at.box, pointBox(first))) this.push(point);
    const middle = lengthOf(points) / 2;
    let gone = 0;
    let mark = -1;
    for (const [index, point] of points.entries()) {
      const before = points[index - 1];
      gone += before === undefined ? 0 : Math.hypot(point.x - before.x, point.y - before.y);
      if (mark < 0 && gone > middle) {
        const { x, y } = pointAlong(points, middle);
        this.push({ x, y });
        mark = this.last();
        if (dropped) return mark;
      }
      this.push(point);
    }
    const end = points.at(-1);
    if (this.isPlate(far)) this.goTo(far);
    else if (end !== undefined) this.at = { id: `${far} border`, box: pointBox(end) };
    return mark;
  }

  /** A packet that is lost where it is: to the border of the box around, or of its own box. */
  private leave(atCard: boolean): void {
    if (this.at === null) return;
    const { id, box } = this.at;
    const parent = this.ground.parents.get(id);
    const outer = atCard || parent === undefined ? undefined : this.ground.boxes.get(parent);
    const y = box.y + box.height / 2;
    this.push({ x: rightOf(box), y });
    this.push({ x: outer === undefined ? rightOf(box) + SHORT : rightOf(outer), y });
  }

  private turned({ points }: Track): readonly Position[] {
    const [a, b] = [points[0], points.at(-1)];
    if (a === undefined || b === undefined || this.at === null) return points;
    return distance(this.at.box, a) <= distance(this.at.box, b) ? points : points.toReversed();
  }

  private plumbOf(holder: string): Track | null {
    for (const track of this.ground.tracks.values()) if (track.from === INTERNET && track.to === holder) return track;
    return null;
  }

  private boxOf(place: string): Box | null {
    if (place === INTERNET) return this.ground.internet;
    for (let at: string | undefined = place; at !== undefined; at = this.ground.parents.get(at)) {
      const box = this.ground.boxes.get(at);
      if (box !== undefined) return box;
    }
    return null;
  }

  private isPlate(id: string): boolean {
    const kind = this.ground.kinds.get(id);
    return kind !== undefined && ['plate', 'card'].includes(KINDS[kind].shape);
  }

  private push(point: Position): void {
    const before = this.points.at(-1);
    if (before === undefined || Math.hypot(before.x - point.x, before.y - point.y) > 0.5) this.points.push(point);
  }

  private last(): number {
    return Math.max(0, this.points.length - 1);
  }
}

const pointBox = ({ x, y }: Position): Box => ({ x, y, width: 0, height: 0 });

/** Whether a box is around the middle of another one, or the point is on its border. */
function holds(outer: Box, inner: Box): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return (
    outer.width > inner.width && x >= outer.x && x <= rightOf(outer) && y >= outer.y - 1 && y <= bottomOf(outer) + 1
  );
}

function distance(box: Box, { x, y }: Position): number {
  return Math.hypot(Math.max(box.x - x, 0, x - rightOf(box)), Math.max(box.y - y, 0, y - bottomOf(box)));
}
