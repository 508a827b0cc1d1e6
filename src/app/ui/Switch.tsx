/** A yes or no that takes effect at once. */

import styles from './switch.module.css';

/** What a switch shows. `label` names it when no label element does. */
export interface SwitchProps {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
}

/** A switch 26 by 16 with a target of 28 by 24. */
export function Switch({ id, label, on, onChange, disabled }: SwitchProps) {
  return (
    <button
      type="button"
      id={id}
      role="switch"
      aria-checked={on}
      aria-label={label}
      className={styles.switch}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span className={`${styles.track} ${on ? '' : styles.off}`} />
    </button>
  );
}
