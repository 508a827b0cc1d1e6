/** A field of text, whatever its sort: name, address, number, note. */

import { type ReactNode, useId } from 'react';
import type { Pointer } from '../../../core/index.ts';
import { useText } from '../../text.ts';
import { ControlFrame, describedBy, Field } from '../../ui/Field.tsx';
import { type TextSort, useDraft } from './use-draft.ts';

/** What a text field shows. `below` gets the draft's `put`, to offer whole texts. */
export interface TextFieldProps {
  readonly pointer: Pointer;
  readonly label: string;
  readonly sort: TextSort;
  readonly mono?: boolean;
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly multiline?: boolean;
  /** Texts that the browser offers while typing. */
  readonly options?: readonly string[];
  readonly below?: (put: (text: string) => void) => ReactNode;
  /** What stands beside the control: a button. */
  readonly beside?: ReactNode;
}

/** A labelled text field with the manners of `useDraft`. */
export function TextField({
  pointer,
  label,
  sort,
  mono = false,
  unit,
  placeholder,
  multiline = false,
  options = [],
  below,
  beside,
}: TextFieldProps) {
  const { say } = useText();
  const { problem, props, put } = useDraft(pointer, sort);
  const id = useId();
  const shared = {
    id,
    placeholder,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': problem === null && below === undefined ? undefined : describedBy(id),
    ...props,
  };
  return (
    <Field
      label={label}
      id={id}
      pointer={pointer}
      problem={problem === null ? null : say(problem)}
      below={below?.(put)}
      stacked={multiline}
    >
      <ControlFrame invalid={problem !== null} mono={mono} unit={unit}>
        {multiline ? (
          <textarea {...shared} rows={3} />
        ) : (
          <input
            {...shared}
            type="text"
            autoComplete="off"
            spellCheck={false}
            list={options.length > 0 ? `${id}-options` : undefined}
          />
        )}
      </ControlFrame>
      <Options id={`${id}-options`} options={options} />
      {beside}
    </Field>
  );
}

/** The same without label and frame of a form: in a row of a table. `label` names it. */
export function TextCell({
  pointer,
  label,
  sort,
  mono = false,
  placeholder,
  options = [],
  className,
}: Omit<TextFieldProps, 'below' | 'beside' | 'multiline' | 'unit'> & { readonly className?: string | undefined }) {
  const { say } = useText();
  const { problem, props } = useDraft(pointer, sort);
  const id = useId();
  return (
    <span className={className} data-pointer={pointer}>
      <ControlFrame invalid={problem !== null} mono={mono} bare>
        <input
          {...props}
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          title={problem === null ? undefined : say(problem)}
          placeholder={placeholder}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          list={options.length > 0 ? `${id}-options` : undefined}
        />
      </ControlFrame>
      <Options id={`${id}-options`} options={options} />
      {problem === null ? null : (
        <span id={`${id}-problem`} role="alert" data-problem="">
          {say(problem)}
        </span>
      )}
    </span>
  );
}

function Options({ id, options }: { readonly id: string; readonly options: readonly string[] }) {
  if (options.length === 0) return null;
  return (
    <datalist id={id}>
      {options.map((option) => (
        <option key={option} value={option} />
      ))}
    </datalist>
  );
}
