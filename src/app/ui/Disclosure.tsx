/** A section that opens: the platform's own details. */

import type { ReactNode } from 'react';
import styles from './disclosure.module.css';
import { Icon } from './Icon.tsx';

/** A heading that shows and hides what belongs to it. */
export function Disclosure({
  title,
  meta,
  open = false,
  children,
}: {
  readonly title: string;
  readonly meta?: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary}>
        <span className={styles.title}>{title}</span>
        <span className={styles.meta}>{meta}</span>
        <Icon name="u-right" size={16} className={styles.arrow} />
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
