/** The thumbnail of a design. */

import { useMemo } from 'react';
import type { Document } from '../../core/index.ts';
import styles from './thumbnail.module.css';
import { thumbOf } from './thumbnail.ts';

/** Decoration: the card or row says the name in words. `small`: as high as a row. */
export function Thumbnail({ document, small = false }: { readonly document: Document; readonly small?: boolean }) {
  const { boxes, lines, frame } = useMemo(() => thumbOf(document), [document]);
  return (
    <svg
      className={small ? styles.small : styles.thumb}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {boxes.map((box) =>
        box.look === 'plate' ? null : (
          <rect
            key={box.id}
            className={styles[box.look]}
            x={box.x}
            y={box.y}
            width={box.width}
            height={box.height}
            rx={10}
          />
        ),
      )}
      {lines.map((line) => (
        <path
          key={line.id}
          className={`${styles.line} fam-${line.family}`}
          d={`M${line.from.x} ${line.from.y}L${line.to.x} ${line.to.y}`}
        />
      ))}
      {boxes.map((box) =>
        box.look === 'plate' ? (
          <rect
            key={box.id}
            className={styles.plate}
            x={box.x}
            y={box.y}
            width={box.width}
            height={box.height}
            rx={10}
          />
        ) : null,
      )}
    </svg>
  );
}
