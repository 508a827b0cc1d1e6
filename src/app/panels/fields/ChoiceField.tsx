/** Fields with a closed set of values: a word of a list, a yes or no. */

import { useId } from 'react';
import { type Pointer, structureAt, valueAt } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useChange } from '../use-change.ts';
import styles from './fields.module.css';
import { useNames } from './names.ts';

/** A word of the schema's list. `name` is the key by which the words have names; `nothing` offers null under that name. */
export function ChoiceField({
  pointer,
  label,
  name,
  nothing,
}: {
  readonly pointer: Pointer;
  readonly label: string;
  readonly name: string;
  readonly nothing?: string | undefined;
}) {
  const id = useId();
  const names = useNames();
  const change = useChange();
  const value = useEditorState((state) => valueAt(state.document, pointer));
  const readOnly = useEditorState((state) => state.readOnly);
  const structure = structureAt(pointer);
  const words = structure?.type === 'leaf' && structure.field?.field === 'choice' ? structure.field.options : [];
  return (
    <Field label={label} id={id} pointer={pointer}>
      <Select
        id={id}
        value={value === null ? '' : String(value)}
        disabled={readOnly}
        onChange={(chosen) => change.set(pointer, words.find((word) => String(word) === chosen) ?? null)}
        options={[
          ...words.map((word) => ({ value: String(word), label: names.choice(name, word) })),
          ...(nothing === undefined ? [] : [{ value: '', label: nothing }]),
        ]}
      />
    </Field>
  );
}

/** A yes or no: the label left, the switch right. */
export function FlagField({ pointer, label }: { readonly pointer: Pointer; readonly label: string }) {
  const id = useId();
  const change = useChange();
  const value = useEditorState((state) => valueAt(state.document, pointer));
  const readOnly = useEditorState((state) => state.readOnly);
  return (
    <div className={styles.switchline} data-pointer={pointer}>
      <label htmlFor={id}>{label}</label>
      <Switch id={id} on={value === true} disabled={readOnly} onChange={(on) => change.set(pointer, on)} />
    </div>
  );
}
