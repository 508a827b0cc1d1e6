/** Where the path of a trace runs: from box to box, along the lines that carry it, and where its numbers stand. */

import type { Box } from '../../base/edit.ts';
import { INTERNET } from '../../base/id.ts';
import { KINDS, type KindId } from '../../kinds/index.ts';
import { bottomOf, type Position, rightOf } from '../geometry.ts';
import { beside, lengthOf, pointAlong } from './line-shape.ts';
import { routePath, squared } from './trace-route.ts';
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
const BESIDE = 28;
/** Numbers nearer than this cover each other: the later one steps aside, by so much. */
const TOUCHING = 26;
const ASIDE = 30;
/** How far a packet that never left its box is drawn. */
const SHORT = 14;

/** The drawing of one direction. With `request`, the drawing of the request, it is the reply: it runs beside where the request would, and leaves its numbers free. */
export function drawWay(leg: TraceLeg, ground: Ground, request: DrawnWay | null): DrawnWay {
  const pen = new Pen(ground, obstaclesOf(leg, ground));
  if (leg.stops[0]?.place !== leg.from) pen.goTo(leg.from);
  for (const stop of leg.stops)
    pen.stop(stop.place, stop.number, stop.dropped, stop.hops[0]?.step === 'security-group');
  pen.stay();
  const raw = squared(pen.points, new Set(pen.marks.map(({ at }) => at)));
  const points = request === null ? raw : beside(raw, sideBelow(raw) * BESIDE);
  const marks: Mark[] = [];
  for (const { number, dropped, at } of pen.marks) {
    const point = points[raw.indexOf(at)] ?? at;
    const taken = [...(request?.marks ?? []), ...marks];
    let { x } = point;
    while (taken.some((mark) => Math.hypot(mark.x - x, mark.y - point.y) < TOUCHING)) x += ASIDE;
    marks.push({ number, dropped, x, y: point.y });
  }
  return { points, marks, lost: pen.lost };
}

/** The box that shows a place: its own, or the nearest around it that is drawn; null for a line. */
export function boxOfPlace(place: string, { boxes, internet, parents }: Omit<Ground, 'tracks' | 'kinds'>): Box | null {
  if (place === INTERNET) return internet;
  for (let at: string | undefined = place; at !== undefined; at = parents.get(at)) {
    const box = boxes.get(at);
    if (box !== undefined) return box;
  }
  return null;
}

/** Boxes that have nothing to do with a path: neither on it, nor around or within what is. */
function obstaclesOf({ from, stops }: TraceLeg, { boxes, tracks, parents }: Ground): readonly Box[] {
  const touched = new Set<string>();
  const touch = (id: string): void => {
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) touched.add(at);
  };
  for (const place of [from, ...stops.map((stop) => stop.place)]) {
    touch(place);
    const track = tracks.get(place);
    if (track !== undefined) for (const end of [track.from, track.to]) touch(end);
  }
  // What stands in a box that the path stays out of is in the way with it.
  return [...boxes].flatMap(([id, box]) => {
    const parent = parents.get(id);
    return touched.has(id) || (parent !== undefined && !touched.has(parent)) ? [] : [box];
  });
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
  readonly marks: { readonly number: number; readonly dropped: boolean; readonly at: Position }[] = [];
  lost: Box | null = null;
  private readonly waiting: { readonly number: number; readonly dropped: boolean }[] = [];
  private readonly ground: Ground;
  /** What the path has come to: a box, or with a zero-sized one a point. */
  private at: { readonly id: string; readonly box: Box } | null = null;

  private readonly obstacles: readonly Box[];

  constructor(ground: Ground, obstacles: readonly Box[]) {
    this.ground = ground;
    this.obstacles = obstacles;
  }

  stop(place: string, number: number, dropped: boolean, atCard: boolean): void {
    const track = this.ground.tracks.get(place);
    const middle = track === undefined ? null : this.follow(track, dropped);
    if (track === undefined) this.goTo(place);
    if (dropped && track === undefined) this.lost = this.boxOf(place);
    if (dropped && this.points.length === 0) this.leave(atCard);
    // Where the path has not left its first box yet, the number goes where it will leave.
    this.waiting.push({ number, dropped });
    this.settle(dropped ? this.points.at(-1) : (middle ?? this.points.at(-1)));
  }

  /** The numbers of a path that never leaves its box stand on the border of it. */
  stay(): void {
    if (this.at !== null) this.settle({ x: rightOf(this.at.box), y: this.at.box.y + this.at.box.height / 2 });
  }

  /** Puts the numbers that wait at a point. */
  private settle(at: Position | undefined): void {
    if (at === undefined) return;
    for (const each of this.waiting.splice(0)) this.marks.push({ ...each, at });
  }

  /** Goes to a box. */
  goTo(place: string): void {
    const box = this.boxOf(place);
    if (box === null) return;
    const { at } = this;
    if (at !== null && at.id !== place && !holds(box, at.box) && !holds(at.box, box)) {
      const plumb = place === INTERNET || at.id === INTERNET ? this.plumbOf(place === INTERNET ? at.id : place) : null;
      if (plumb !== null) this.draw(this.turned(plumb));
      else this.draw(routePath(at.box, box, this.obstacles));
    }
    this.at = { id: place, box };
  }

  /** Goes along a line, from its nearer end; to its middle, which it answers, when the packet is lost on it. */
  private follow(track: Track, dropped: boolean): Position {
    const points = this.turned(track);
    const [near, far] = points === track.points ? [track.from, track.to] : [track.to, track.from];
    const first = points[0];
    if (this.isPlate(near)) this.goTo(near);
    else if (first !== undefined && this.at !== null && !holds(this.at.box, pointBox(first)))
      this.draw(routePath(this.at.box, pointBox(first), this.obstacles));
    const length = lengthOf(points) / 2;
    const { x, y } = pointAlong(points, length);
    const middle = { x, y };
    let gone = 0;
    let marked = false;
    for (const [index, point] of points.entries()) {
      const before = points[index - 1];
      gone += before === undefined ? 0 : Math.hypot(point.x - before.x, point.y - before.y);
      if (!marked && gone > length) {
        marked = true;
        this.points.push(middle);
        if (dropped) return middle;
      }
      this.draw([point]);
    }
    // The line ends at the box itself: nothing is left to be drawn to it.
    const [end, box] = [points.at(-1), this.isPlate(far) ? this.boxOf(far) : null];
    if (box !== null) this.at = { id: far, box };
    else if (end !== undefined) this.at = { id: `${far} border`, box: pointBox(end) };
    return middle;
  }

  /** A packet that is lost where it is: to the border of the box around, or of its own box. */
  private leave(atCard: boolean): void {
    if (this.at === null) return;
    const { id, box } = this.at;
    const parent = this.ground.parents.get(id);
    const outer = atCard || parent === undefined ? undefined : this.ground.boxes.get(parent);
    const y = box.y + box.height / 2;
    this.draw([
      { x: rightOf(box), y },
      { x: outer === undefined ? rightOf(box) + SHORT : rightOf(outer), y },
    ]);
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
    return boxOfPlace(place, this.ground);
  }

  private isPlate(id: string): boolean {
    const kind = this.ground.kinds.get(id);
    return kind !== undefined && ['plate', 'card'].includes(KINDS[kind].shape);
  }

  private draw(points: readonly Position[]): void {
    for (const point of points) {
      const before = this.points.at(-1);
      if (before !== undefined && Math.hypot(before.x - point.x, before.y - point.y) < 0.5) continue;
      // An object of its own: numbers are kept at points, and a line's are shared.
      const { x, y } = point;
      this.points.push({ x, y });
      if (this.points.length === 1) this.settle(this.points[0]);
    }
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
