/** The path of a trace over the design: the request as a line, the reply as a second one, the numbers of the stops, and where it was dropped. */

import { memo, useMemo } from 'react';
import {
  arrowOf,
  type Box,
  boxOfPlace,
  type DrawnLine,
  type DrawnPlumb,
  type DrawnWay,
  drawWay,
  INTERNET,
  itineraryOf,
  type Mark,
  partsOf,
  pathOf,
  type TraceStop,
  type Track,
  treeOf,
} from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { pointAtStop } from '../trace-ends.ts';
import { Icon } from '../ui/Icon.tsx';
import { useCanvasActions } from './canvas-actions.ts';
import styles from './trace.module.css';

/** How long all of it takes to light up, in milliseconds; the reply follows the request. */
const LIGHTING = 280;

/** The path, while a trace is open and answered. */
export const TracePath = memo(function TracePath({
  boxes,
  lines,
  plumbs,
  internet,
}: {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: readonly DrawnLine[];
  readonly plumbs: readonly DrawnPlumb[];
  readonly internet: Box | null;
}) {
  const { t } = useText();
  const answer = useEditorState((state) => state.trace?.answer ?? null);
  const question = useEditorState((state) => state.trace?.question ?? null);
  const stale = useEditorState((state) => state.trace?.stale ?? false);
  const resources = useEditorState((state) => state.document.resources);
  const answered = answer?.ok === true ? answer.value : null;
  const ways = useMemo(() => {
    if (answered === null) return null;
    const { request, reply } = itineraryOf(resources, answered);
    const { parents, kinds } = treeOf(resources);
    const tracks = new Map<string, Track>(
      lines.map(({ line, points }) => [line.id, { points, from: line.from, to: line.to }]),
    );
    for (const { plumb, points } of plumbs)
      tracks.set(plumb.eip ?? `nat ${plumb.holder}`, { points, from: INTERNET, to: plumb.holder });
    const ground = { boxes, tracks, internet, parents, kinds };
    const stops = [...request.stops, ...(reply?.stops ?? [])];
    const there = drawWay(request, ground, null);
    return {
      request: there,
      reply: reply === null ? null : drawWay(reply, ground, there),
      stops: new Map(stops.map((stop) => [stop.number, { stop, box: boxOfPlace(stop.place, ground) }])),
    };
  }, [answered, resources, boxes, lines, plumbs, internet]);
  if (ways === null || question === null) return null;
  const { request, reply, stops } = ways;
  // A new question lights up anew; an edit does not.
  const key = [question.from, question.to, question.protocol, question.port].join(' ');
  const lost = reply?.lost ?? request.lost;
  const half = reply === null ? LIGHTING : LIGHTING / 2;
  return (
    <div key={key} className={styles.trace} data-stale={stale ? '' : undefined}>
      <svg className={styles.strokes} aria-hidden="true">
        <Stroke way="request" drawn={request} begin={0} length={half} />
        {reply === null ? null : <Stroke way="reply" drawn={reply} begin={half} length={half} />}
      </svg>
      {lost === null ? null : (
        <div className={styles.lost} style={{ left: lost.x, top: lost.y, width: lost.width, height: lost.height }} />
      )}
      <PointedStop stops={stops} />
      <Marks
        way="request"
        marks={request.marks}
        stops={stops}
        begin={0}
        length={half}
        said={t('tracing.request-dropped')}
      />
      {reply === null ? null : (
        <Marks
          way="reply"
          marks={reply.marks}
          stops={stops}
          begin={half}
          length={half}
          said={t('tracing.reply-dropped')}
        />
      )}
    </div>
  );
});

/** A part of the lighting, in milliseconds from its beginning. */
interface Timed {
  readonly way: 'request' | 'reply';
  readonly begin: number;
  readonly length: number;
}

function Stroke({ way, drawn, begin, length }: Timed & { readonly drawn: DrawnWay }) {
  const { points, marks } = drawn;
  if (points.length < 2) return null;
  const path = pathOf(points);
  const time = { animationDelay: `${begin}ms`, animationDuration: `${length}ms` };
  const dropped = marks.some((mark) => mark.dropped);
  return (
    <g data-way={way}>
      <mask id={`trace-${way}`} maskUnits="userSpaceOnUse" x="-100000" y="-100000" width="200000" height="200000">
        <path className={styles.reveal} d={path} pathLength={1} style={time} />
      </mask>
      <g mask={`url(#trace-${way})`}>
        <path className={styles.halo} d={path} />
        <path className={styles.stroke} d={path} />
        {dropped ? null : <path className={styles.arrow} d={arrowOf(points)} />}
      </g>
    </g>
  );
}

/** Stops by their number, each with the box that shows it; null for one on a line. */
type Stops = ReadonlyMap<number, { readonly stop: TraceStop; readonly box: Box | null }>;

/** The box of the stop that the pointer is on. */
function PointedStop({ stops }: { readonly stops: Stops }) {
  const pointed = useEditorState((state) => state.trace?.pointed ?? null);
  const box = pointed === null ? null : (stops.get(pointed)?.box ?? null);
  if (box === null) return null;
  return <div className={styles.pointed} style={{ left: box.x, top: box.y, width: box.width, height: box.height }} />;
}

/** The numbers. They are for the pointer: for keyboard and screen readers it is the list that has them. */
function Marks({
  way,
  marks,
  stops,
  begin,
  length,
  said,
}: Timed & { readonly marks: readonly Mark[]; readonly stops: Stops; readonly said: string }) {
  const editor = useEditor();
  const actions = useCanvasActions();
  const pointed = useEditorState((state) => state.trace?.pointed ?? null);
  const open = (number: number): void => {
    const because = stops.get(number)?.stop.hops.findLast((hop) => hop.because !== '')?.because;
    const [, , id] = partsOf(because ?? '');
    if (because !== undefined && id !== undefined) actions.openPlace(id, because);
  };
  return marks.map(({ number, x, y, dropped }, index) => {
    const time = { animationDelay: `${begin + (length * (index + 1)) / marks.length}ms` };
    const style = { transform: `translate(${x}px, ${y}px)`, ...time };
    return (
      <div
        key={number}
        className={`${styles.mark} nopan`}
        style={style}
        aria-hidden="true"
        data-pointed={pointed === number ? '' : undefined}
        onPointerEnter={() => pointAtStop(editor, number)}
        onPointerLeave={() => pointAtStop(editor, null)}
        onClick={() => open(number)}
      >
        {dropped ? <Icon name="s-error" size={26} className={`sev-error ${styles.octagon}`} /> : null}
        <span className={styles.number} data-way={dropped ? 'bad' : way}>
          {number}
        </span>
        {dropped ? <span className={styles.said}>{said}</span> : null}
      </div>
    );
  });
}
