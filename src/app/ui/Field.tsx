/** A labelled place of a form: label left, control right, what to know about it below. */

import type { ReactNode } from 'react';
import styles from './field.module.css';
import { Icon } from './Icon.tsx';

/** `id` is the control's; without one the label names a group. `pointer` is the place in the document, so that it can be brought into view. */
export interface FieldProps {
  readonly label: string;
  readonly id?: string | undefined;
  readonly pointer?: string | undefined;
  /** The sentence that says what is wrong with the text in the control, or null. */
  readonly problem?: string | null;
  readonly below?: ReactNode;
  /** Label above instead of beside: for wide controls. */
  readonly stacked?: boolean;
  readonly children: ReactNode;
}

/** The ids under which `Field` puts what stands below a control, for `aria-describedby`. */
export const describedBy = (id: string): string => `${id}-problem ${id}-below`;

/** A field of a form. */
export function Field({ label, id, pointer, problem = null, below, stacked = false, children }: FieldProps) {
  return (
    <div
      className={`${styles.field} ${stacked ? styles.stacked : ''}`}
      data-pointer={pointer}
      {...(id === undefined ? { role: 'group', 'aria-label': label } : {})}
    >
      {id === undefined ? (
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
      ) : (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={styles.control}>{children}</div>
      {problem === null ? null : (
        <p className={styles.problem} id={id === undefined ? undefined : `${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {below === undefined || below === null ? null : (
        <div className={styles.below} id={id === undefined ? undefined : `${id}-below`}>
          {below}
        </div>
      )}
    </div>
  );
}

/** A control 28 high with a border: input or select inside, an octagon when its text is invalid, a unit behind it. */
export function ControlFrame({
  invalid = false,
  unit,
  mono = false,
  bare = false,
  children,
}: {
  readonly invalid?: boolean;
  readonly unit?: string | undefined;
  readonly mono?: boolean;
  /** No border at rest: in the rows of a table. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}) {
  const classes = [styles.frame, invalid ? styles.invalid : '', mono ? styles.mono : '', bare ? styles.bare : ''];
  return (
    <span className={classes.filter((each) => each !== '').join(' ')}>
      {children}
      {invalid ? <Icon name="s-error" size={16} className="sev-error" /> : null}
      {unit === undefined ? null : <span className={styles.unit}>{unit}</span>}
    </span>
  );
}
