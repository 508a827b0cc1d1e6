/** A long list of findings: only the rows in view are drawn. */

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useText } from '../text.ts';
import styles from './findings.module.css';
import { keyOf, type ListProps } from './findings-list.ts';

/** The list. */
export function VirtualFindings({ items, current, draw }: ListProps) {
  const { t } = useText();
  const ref = useRef<HTMLUListElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => ref.current,
    estimateSize: (index) => (items[index]?.type === 'group' ? 24 : 28),
    overscan: 12,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  const at = items.findIndex((item) => item.type === 'row' && item.finding.key === current);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const shown = virtual.getVirtualItems();
  return (
    <ul ref={ref} className={styles.scroll} aria-label={t('findings.list')}>
      <li aria-hidden="true" style={{ height: shown[0]?.start ?? 0 }} />
      {shown.map((place) => {
        const item = items[place.index];
        return item === undefined ? null : (
          <li
            key={place.key}
            ref={virtual.measureElement}
            data-index={place.index}
            aria-setsize={items.length}
            aria-posinset={place.index + 1}
          >
            {draw(item)}
          </li>
        );
      })}
      <li aria-hidden="true" style={{ height: virtual.getTotalSize() - (shown.at(-1)?.end ?? 0) }} />
    </ul>
  );
}
