/** A choice from a closed list: the platform's own select, dressed as a control. */

import { ControlFrame } from './Field.tsx';
import styles from './select.module.css';

/** One choice. A disabled one says in its label why. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** Options under a heading. */
export interface SelectGroup {
  readonly heading: string;
  readonly options: readonly SelectOption[];
}

/** What a select shows. `label` names it when no label element does. */
export interface SelectProps {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly value: string;
  readonly options: readonly (SelectOption | SelectGroup)[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly mono?: boolean;
  readonly bare?: boolean;
}

/** A select 28 high. */
export function Select({
  id,
  label,
  describedBy,
  value,
  options,
  onChange,
  disabled,
  invalid = false,
  mono = false,
  bare = false,
}: SelectProps) {
  return (
    <ControlFrame invalid={invalid} mono={mono} bare={bare}>
      <select
        id={id}
        className={styles.select}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) =>
          'heading' in option ? (
            <optgroup key={`group ${option.heading}`} label={option.heading}>
              {option.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(option)
          ),
        )}
      </select>
    </ControlFrame>
  );
}

function optionOf({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
