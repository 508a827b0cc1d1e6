/** The head of the matrix: the groups of columns, and a place for each column in view. */
// biome-ignore-all lint/a11y/useSemanticElements: a table draws all of its rows and columns, and only those in view are drawn here
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells have the focus, one at a time; heads and rows never do

import type { VirtualItem } from '@tanstack/react-virtual';
import { useText } from '../text.ts';
import { type AxisPlace, groupsOf } from './axis.ts';
import styles from './matrix.module.css';

/** The head. It stays above while rows scroll; its corner stays left, too. */
export function MatrixHead({
  columns,
  across,
  width,
  active,
  left,
  height,
}: {
  readonly columns: readonly AxisPlace[];
  readonly across: readonly VirtualItem[];
  /** Of one column, in pixels. */
  readonly width: number;
  /** The column of the cell with the keyboard, or -1. */
  readonly active: number;
  /** Where columns begin, in pixels. */
  readonly left: number;
  /** Of the head. */
  readonly height: number;
}) {
  const { t } = useText();
  const [first, last] = [across[0]?.index ?? 0, across.at(-1)?.index ?? -1];
  const groups = groupsOf(columns).filter((each) => each.first <= last && each.first + each.count > first);
  return (
    <div role="row" aria-rowindex={1} className={styles.head} style={{ height }}>
      <div role="columnheader" aria-colindex={1} className={styles.corner}>
        {t('reachability.corner')}
      </div>
      {groups.map(({ group, name, first: from, count }) => (
        <div
          key={`${group} ${String(from)}`}
          aria-hidden="true"
          className={styles.group}
          style={{ left: left + from * width, width: count * width }}
        >
          <span title={name}>{name}</span>
        </div>
      ))}
      {across.map(({ index, start, size }) => {
        const place = columns[index];
        return place === undefined ? null : (
          <div
            key={place.id}
            role="columnheader"
            aria-colindex={index + 2}
            aria-label={t('reachability.place', { name: place.name, group: place.groupName })}
            className={styles.columnHead}
            data-active={index === active || undefined}
            data-first={columns[index - 1]?.group !== place.group || undefined}
            title={`${place.name}, ${place.groupName}${place.detail === '' ? '' : `, ${place.detail}`}`}
            style={{ left: start, width: size }}
          >
            <span className={styles.name}>{place.name}</span>
            <span className={`${styles.detail} ${place.kind === 'internet' ? '' : 'mono'}`}>{place.detail}</span>
          </div>
        );
      })}
    </div>
  );
}
