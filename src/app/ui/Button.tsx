/** The buttons of the interface. */

import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';

/** `look`: one primary for each panel at most; ghost has no border at rest. A disabled button says its reason in `title`. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'ghost';
  readonly small?: boolean;
  /** Only an icon inside: then `aria-label` is needed. */
  readonly icon?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button 28 high, 24 in rows. */
export function Button({ look = 'plain', small = false, icon = false, className, children, ...rest }: ButtonProps) {
  const classes = [styles.button, styles[look], small ? styles.small : '', icon ? styles.icon : '', className ?? '']
    .filter((each) => each !== '')
    .join(' ');
  return (
    <button type="button" className={classes} {...rest}>
      {children}
    </button>
  );
}
