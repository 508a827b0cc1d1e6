/** Intents on the drawing while they are selected, pointed at in the list, or being written: from whom to whom, and whether they hold. */

import { memo, useMemo } from 'react';
import {
  arrowOf,
  type Box,
  bottomOf,
  boxOfPlace,
  type Intent,
  type IntentResult,
  lengthOf,
  pathOf,
  pointAlong,
  rightOf,
  routePath,
  treeOf,
} from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './intent.module.css';
import { intentPlace } from './intent-place.ts';

const NONE: readonly IntentResult[] = [];

type Ends = Pick<Intent, 'from' | 'to'>;

interface Ground {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly internet: Box | null;
}

/** The intents to be seen, in canvas coordinates. */
export const IntentLines = memo(function IntentLines(ground: Ground) {
  const { t } = useText();
  const draft = useEditorState((state) => state.draft);
  const pointed = useEditorState((state) => state.pointed);
  const selection = useEditorState((state) => state.selection);
  const intents = useEditorState((state) => state.document.intents);
  const results = useEditorState((state) => state.analysis?.intents ?? NONE);
  const shown = [...new Set([...selection, ...(pointed === null ? [] : [pointed])])];
  return (
    <>
      {draft === null ? null : <IntentLine ends={draft} holds={null} says={t('intent.form')} {...ground} />}
      {shown.map((id) => {
        const intent = intents[id];
        if (intent === undefined || !Object.hasOwn(intents, id)) return null;
        const holds = results.find((each) => each.id === id)?.holds ?? null;
        const flow = intent.port === undefined ? intent.protocol : `${intent.protocol} ${intent.port}`;
        const must = t(intent.expect === 'reachable' ? 'intent.must' : 'intent.must-not');
        return <IntentLine key={id} ends={intent} holds={holds} says={`${must}, ${flow}`} {...ground} />;
      })}
    </>
  );
});

function IntentLine({
  ends,
  holds,
  says,
  boxes,
  internet,
}: Ground & { readonly ends: Ends; readonly holds: boolean | null; readonly says: string }) {
  const resources = useEditorState((state) => state.document.resources);
  const drawn = useMemo(() => {
    const { parents } = treeOf(resources);
    const places = [ends.from, ends.to].map((end) => (end === null ? null : intentPlace(resources, end)));
    const [from, to] = places.map((place) => (place === null ? null : boxOfPlace(place, { boxes, internet, parents })));
    if (from == null || to == null) return { around: [from, to].filter((box) => box != null), points: null };
    const around = from === to ? [from] : [from, to];
    if (from === to || isAround(from, to) || isAround(to, from)) return { around, points: null };
    return { around, points: routePath(from, to, []) };
  }, [resources, ends, boxes, internet]);
  const state = holds === null ? 'open' : holds ? 'holds' : 'fails';
  const { around, points } = drawn;
  const [only] = around;
  const place =
    points === null
      ? only === undefined
        ? null
        : { x: only.x + only.width / 2, y: only.y }
      : pointAlong(points, lengthOf(points) / 2);
  return (
    <div data-state={state} className={styles.intent} aria-hidden="true">
      {around.map((box) => (
        <div
          key={`${box.x} ${box.y}`}
          className={styles.end}
          style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
        />
      ))}
      {points === null ? null : (
        <svg className={styles.strokes} aria-hidden="true">
          <path d={pathOf(points)} />
          <circle cx={points[0]?.x} cy={points[0]?.y} r={4} />
          <path className={styles.arrow} d={arrowOf(points)} />
        </svg>
      )}
      {place === null ? null : (
        <div className={styles.label} style={{ transform: `translate(${place.x}px, ${place.y}px)` }}>
          <span>
            <Icon name={holds === null ? 'k-intent' : holds ? 's-ok' : 's-error'} size={14} />
            {says}
          </span>
        </div>
      )}
    </div>
  );
}

/** Whether a box is around another one. */
function isAround(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x && inner.y >= outer.y && rightOf(inner) <= rightOf(outer) && bottomOf(inner) <= bottomOf(outer)
  );
}
