/** The inspector of what is no resource: an intent, or a note on the canvas. */

import { useId } from 'react';
import { type Pointer, pointerOf } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { TextField } from './fields/TextField.tsx';
import { NUMBER, PLAIN } from './fields/text-sorts.ts';
import styles from './inspector.module.css';
import { EndpointField } from './trace/EndpointField.tsx';
import { useChange } from './use-change.ts';

/** The inspector of an intent. */
export function IntentInspector({ id }: { readonly id: string }) {
  const { t } = useText();
  const intent = useEditorState((state) => state.document.intents[id]);
  if (intent === undefined) return null;
  const at = (key: string): string => pointerOf('intents', id, key);
  return (
    <>
      <OtherHead icon="k-intent" name={intent.name} kind={t('kind.intent')} id={id} />
      <div className={styles.form}>
        <TextField pointer={at('name')} label={t('field.name')} sort={PLAIN} />
        <EndField pointer={at('from')} label={t('field.from')} value={intent.from} />
        <EndField pointer={at('to')} label={t('field.to')} value={intent.to} />
        <ChoiceField pointer={at('protocol')} label={t('field.protocol')} name="protocol" />
        {intent.port === undefined ? null : (
          <TextField pointer={at('port')} label={t('field.port')} sort={NUMBER} mono />
        )}
        <ChoiceField pointer={at('expect')} label={t('field.expect')} name="expect" />
      </div>
    </>
  );
}

/** An end of an intent: it takes whatever stands for hosts, and says what does not. */
function EndField({
  pointer,
  label,
  value,
}: {
  readonly pointer: Pointer;
  readonly label: string;
  readonly value: string | null;
}) {
  const id = useId();
  const change = useChange();
  return (
    <Field label={label} id={id} pointer={pointer}>
      <EndpointField id={id} label={label} value={value} onChange={(end) => change.set(pointer, end)} />
    </Field>
  );
}

/** The inspector of a note. */
export function NoteInspector({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <>
      <OtherHead icon="k-note" name={t('field.note')} kind={t('inspector.on-canvas')} id={id} />
      <div className={styles.form}>
        <TextField pointer={pointerOf('notes', id, 'text')} label={t('inspector.text')} sort={PLAIN} multiline />
      </div>
    </>
  );
}

function OtherHead({
  icon,
  name,
  kind,
  id,
}: {
  readonly icon: string;
  readonly name: string;
  readonly kind: string;
  readonly id: string;
}) {
  const { t } = useText();
  const actions = useCanvasActions();
  const readOnly = useEditorState((state) => state.readOnly);
  return (
    <header className={styles.head}>
      <Icon name={icon} size={24} className="fam-network" />
      <div className={styles.grow}>
        <h2>{name}</h2>
        <p>
          {kind} · <span className="mono">{id}</span>
        </p>
      </div>
      {readOnly ? null : (
        <Button look="ghost" small onClick={() => actions.requestRemoval([id])}>
          {t('inspector.delete')}
        </Button>
      )}
    </header>
  );
}
