/** The inspector of what is no resource: an intent, or a note on the canvas. */

import { type KindId, pointerOf, sortedKeys } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { TextField } from './fields/TextField.tsx';
import { NUMBER, PLAIN, WORD_OR_NULL } from './fields/text-sorts.ts';
import styles from './inspector.module.css';

/** Kinds that an intent may speak of. */
const ENDPOINTS: readonly KindId[] = ['cvm', 'clb', 'tencentdb', 'public-gateway', 'subnet', 'vpc', 'idc'];

/** The inspector of an intent. */
export function IntentInspector({ id }: { readonly id: string }) {
  const { t } = useText();
  const intent = useEditorState((state) => state.document.intents[id]);
  const resources = useEditorState((state) => state.document.resources);
  if (intent === undefined) return null;
  const at = (key: string): string => pointerOf('intents', id, key);
  const ends = ['internet', ...ENDPOINTS.flatMap((kind) => sortedKeys(resources[kind]))];
  const called = (end: string | null) => {
    const kind = end === null ? undefined : ENDPOINTS.find((each) => Object.hasOwn(resources[each], end));
    return kind === undefined || end === null ? null : (resources[kind][end]?.name ?? null);
  };
  return (
    <>
      <OtherHead icon="k-intent" name={intent.name} kind={t('kind.intent')} id={id} />
      <div className={styles.form}>
        <TextField pointer={at('name')} label={t('field.name')} sort={PLAIN} />
        <TextField
          pointer={at('from')}
          label={t('field.from')}
          sort={WORD_OR_NULL}
          mono
          options={ends}
          placeholder={t('inspector.endpoint')}
          below={() => called(intent.from)}
        />
        <TextField
          pointer={at('to')}
          label={t('field.to')}
          sort={WORD_OR_NULL}
          mono
          options={ends}
          placeholder={t('inspector.endpoint')}
          below={() => called(intent.to)}
        />
        <ChoiceField pointer={at('protocol')} label={t('field.protocol')} name="protocol" />
        {intent.port === undefined ? null : (
          <TextField pointer={at('port')} label={t('field.port')} sort={NUMBER} mono />
        )}
        <ChoiceField pointer={at('expect')} label={t('field.expect')} name="expect" />
      </div>
    </>
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
