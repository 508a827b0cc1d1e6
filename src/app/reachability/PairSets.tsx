/** The exact sets of a cell: the boxes that pass, and every obstacle with the line that decides and what it stops. */

import { type ReactNode, useState } from 'react';
import { findResource, KINDS, partsOf, type Reachability } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditorState } from '../editor-context.ts';
import { iconOf, useNames } from '../panels/fields/names.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './pair.module.css';
import { type FlowBox, type Obstacle, obstacleLine, obstaclesOf, portWords, setWords } from './pair-words.ts';

/** How many are listed before somebody asks for more, and then. */
const FEW = 8;
const MANY = 200;

/** What passes, as a table of disjoint boxes. */
export function PassingBoxes({
  from,
  to,
  boxes,
}: {
  readonly from: string;
  readonly to: string;
  readonly boxes: readonly FlowBox[];
}) {
  const { t } = useText();
  const resources = useEditorState((state) => state.document.resources);
  return (
    <section className={styles.section} aria-label={t('reachability.passes')}>
      <h3>{t('reachability.passes')}</h3>
      {boxes.length === 0 ? (
        <p className={styles.why}>{t('reachability.passes-none')}</p>
      ) : (
        <Shortened count={boxes.length}>
          {(count) => (
            <table className={styles.boxes}>
              <thead>
                <tr>
                  <th>{t('reachability.box-from')}</th>
                  <th>{t('reachability.box-to')}</th>
                  <th>{t('reachability.box-flows')}</th>
                </tr>
              </thead>
              <tbody>
                {boxes.slice(0, count).map((box) => (
                  <tr key={`${box.protocol} ${box.from.join()} ${box.to.join()} ${box.ports.join()}`}>
                    <td>{setWords(t, resources, from, box.from)}</td>
                    <td>{setWords(t, resources, to, box.to)}</td>
                    <td>{portWords(t, box)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Shortened>
      )}
    </section>
  );
}

/** What stops the rest. */
export function Obstacles({
  from,
  to,
  blocked,
}: {
  readonly from: string;
  readonly to: string;
  readonly blocked: Reachability['blocked'];
}) {
  const { t } = useText();
  const obstacles = obstaclesOf(blocked);
  return (
    <section className={styles.section} aria-label={t('reachability.blocked')}>
      <h3>{t('reachability.blocked')}</h3>
      {obstacles.length === 0 ? (
        <p className={styles.why}>{t('reachability.blocked-none')}</p>
      ) : (
        <Shortened count={obstacles.length}>
          {(count) => (
            <ul>
              {obstacles.slice(0, count).map((obstacle) => (
                <li key={`${obstacle.direction} ${obstacle.disposition} ${obstacle.by.pointer}`}>
                  <ObstacleRow from={from} to={to} obstacle={obstacle} />
                </li>
              ))}
            </ul>
          )}
        </Shortened>
      )}
    </section>
  );
}

function ObstacleRow({
  from,
  to,
  obstacle,
}: {
  readonly from: string;
  readonly to: string;
  readonly obstacle: Obstacle;
}) {
  const { t, maybe } = useText();
  const names = useNames();
  const actions = useCanvasActions();
  const resources = useEditorState((state) => state.document.resources);
  const marked = useEditorState((state) => state.marked === obstacle.by.pointer);
  const { by, direction, disposition, boxes } = obstacle;
  const [, , id = ''] = partsOf(by.pointer);
  const found = findResource(resources, id);
  const reason = maybe(`lost.${disposition}`, disposition);
  const [first] = boxes;
  const stopped =
    first === undefined
      ? ''
      : `${portWords(t, first)}: ${setWords(t, resources, from, first.from)} → ${setWords(t, resources, to, first.to)}`;
  const inside = (
    <>
      <Icon
        name={found === null ? 'k-internet' : iconOf(found.kind)}
        size={16}
        className={`fam-${found === null ? 'internet' : KINDS[found.kind].family}`}
      />
      <span>
        <b>{found === null ? t('reachability.internet') : obstacleLine(resources, names, obstacle)}</b>
        <span>{direction === 'return' ? t('reachability.on-reply', { what: reason }) : reason}</span>
        <small>
          {stopped}
          {boxes.length > 1 ? `; ${t('reachability.more', { count: boxes.length - 1 })}` : ''}
        </small>
      </span>
    </>
  );
  return found === null ? (
    <div className={styles.obstacle}>{inside}</div>
  ) : (
    <button
      type="button"
      className={styles.obstacle}
      aria-current={marked ? 'true' : undefined}
      onClick={() => actions.openPlace(id, by.pointer)}
    >
      {inside}
    </button>
  );
}

/** A list that shows its first ones until more are asked for. */
function Shortened({ count, children }: { readonly count: number; readonly children: (count: number) => ReactNode }) {
  const { t } = useText();
  const [long, setLong] = useState(false);
  return (
    <>
      {children(long ? MANY : FEW)}
      {count <= FEW ? null : (
        <Button small look="ghost" aria-expanded={long} onClick={() => setLong(!long)}>
          {long ? t('reachability.less') : t('reachability.more', { count: count - FEW })}
        </Button>
      )}
      {long && count > MANY ? <p className={styles.why}>{t('reachability.more', { count: count - MANY })}</p> : null}
    </>
  );
}
