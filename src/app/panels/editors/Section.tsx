/** A part of the inspector with its own head: title, what to know, and one action. */

import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './rows.module.css';

/** A section. `add` is its action, with a plus. */
export function Section({
  title,
  meta,
  add,
  children,
}: {
  readonly title: string;
  readonly meta?: ReactNode;
  readonly add?: { readonly label: string; readonly name: string; readonly run: () => void } | null;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionhead}>
        <h3>{title}</h3>
        <span>{meta}</span>
        {add === undefined || add === null ? null : (
          <Button small aria-label={add.name} onClick={add.run}>
            <Icon name="u-plus" size={16} />
            {add.label}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
