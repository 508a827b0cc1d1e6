/** The badge of findings: the worst one's shape and the count. No badge is good news. */

import type { Severity } from '../../core/index.ts';
import styles from './badge.module.css';
import { Icon } from './Icon.tsx';

/** `label` is what a screen reader says: "2 findings, worst: error". With `onOpen` it is a button. */
export function Badge({
  severity,
  count,
  label,
  className,
  onOpen,
}: {
  readonly severity: Severity;
  readonly count: number;
  readonly label: string;
  readonly className?: string | undefined;
  readonly onOpen?: () => void;
}) {
  const classes = `${styles.badge} ${styles[severity]} sev-${severity}${className === undefined ? '' : ` ${className}`}`;
  const inside = (
    <>
      <Icon name={`s-${severity}`} size={13} />
      <span aria-hidden="true">{count}</span>
    </>
  );
  return onOpen === undefined ? (
    <span className={classes} role="img" aria-label={label}>
      {inside}
    </span>
  ) : (
    <button type="button" className={`${classes} nodrag`} aria-label={label} onClick={onOpen}>
      {inside}
    </button>
  );
}
