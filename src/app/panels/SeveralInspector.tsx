/** The inspector of several things: how many of what, the fields that all of them have, and what can be done with all. */

import {
  COMMANDS,
  type Finding,
  type Found,
  findResource,
  KINDS,
  type KindId,
  type Structure,
  structureOf,
} from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { iconOf, useNames } from './fields/names.ts';
import styles from './inspector.module.css';

const NONE: readonly Finding[] = [];
/** The choice that stands for different values. */
const MIXED = '+mixed';

/** What is selected, by kind. */
export function SeveralInspector({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useText();
  const names = useNames();
  const editor = useEditor();
  const actions = useCanvasActions();
  const resources = useEditorState((state) => state.document.resources);
  const readOnly = useEditorState((state) => state.readOnly);
  const findings = useEditorState((state) => state.analysis?.findings ?? NONE);
  const found = ids.map((id) => findResource(resources, id)).filter((each) => each !== null);
  const count = findings.filter((each) => each.at.some((place) => ids.includes(place.id))).length;
  return (
    <>
      <header className={styles.head}>
        <div className={styles.grow}>
          <h2>{t('inspector.selected', { count: ids.length })}</h2>
          <p>{t('findings.of-selection', { count })}</p>
        </div>
      </header>
      <ul className={styles.several}>
        {found.map((each) => (
          <li key={each.id}>
            <button type="button" onClick={() => editor.select([each.id], { reveal: true })}>
              <Icon name={iconOf(each.kind)} size={16} className={`fam-${KINDS[each.kind].family}`} />
              <span className={styles.grow}>{each.value.name}</span>
              <span className="muted">{names.kind(each.kind)}</span>
            </button>
          </li>
        ))}
      </ul>
      <CommonFields found={found} />
      {readOnly ? null : <Arranging ids={ids} />}
      {readOnly ? null : (
        <p className={styles.line}>
          <Button onClick={() => actions.duplicate(ids)}>{t('inspector.duplicate')}</Button>
          <Button onClick={() => actions.requestRemoval(ids)}>{t('inspector.delete')}</Button>
        </p>
      )}
    </>
  );
}

const EDGES = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
const AXES = ['horizontal', 'vertical'] as const;

/** Aligning and distributing of what is selected. */
function Arranging({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useText();
  const editor = useEditor();
  return (
    <fieldset className={styles.arranging}>
      <legend>{t('several.arrange')}</legend>
      {EDGES.map((edge) => (
        <Button
          key={edge}
          onClick={() => editor.perform(COMMANDS.align.run(editor.store.getState().document, { ids, edge }))}
        >
          {t(`several.${edge}`)}
        </Button>
      ))}
      {AXES.map((axis) => (
        <Button
          key={axis}
          disabled={ids.length < 3}
          onClick={() => editor.perform(COMMANDS.distribute.run(editor.store.getState().document, { ids, axis }))}
        >
          {t(`several.${axis}`)}
        </Button>
      ))}
    </fieldset>
  );
}

/** Fields with a closed set of values that all of them share are set for all at once. */
function CommonFields({ found }: { readonly found: readonly Found[] }) {
  const { t } = useText();
  const names = useNames();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return null;
  const common = leavesOf(first.kind).filter(({ key, signature }) =>
    others.every(({ kind }) => leavesOf(kind).some((leaf) => leaf.key === key && leaf.signature === signature)),
  );
  const ids = found.map(({ id }) => id);
  return (
    <div className={styles.form}>
      {common.map(({ key, values }) => {
        const now = new Set(found.map(({ value }) => String(Reflect.get(value, key))));
        const id = `several-${key}`;
        return (
          <Field key={key} label={names.field(first.kind, key)} id={id}>
            <Select
              id={id}
              disabled={readOnly}
              value={now.size === 1 ? ([...now][0] ?? MIXED) : MIXED}
              onChange={(chosen) => {
                const value = values.find((each) => String(each) === chosen);
                if (value !== undefined)
                  editor.perform(COMMANDS.setSeveral.run(editor.store.getState().document, { ids, key, value }));
              }}
              options={[
                ...(now.size === 1 ? [] : [{ value: MIXED, label: t('inspector.mixed') }]),
                ...values.map((value) => ({
                  value: String(value),
                  label:
                    typeof value === 'boolean' ? t(value ? 'inspector.yes' : 'inspector.no') : names.choice(key, value),
                })),
              ]}
            />
          </Field>
        );
      })}
    </div>
  );
}

interface Leaf {
  readonly key: string;
  readonly values: readonly (string | number | boolean)[];
  readonly signature: string;
}

function leavesOf(kind: KindId): readonly Leaf[] {
  const structure = structureOf(KINDS[kind].schema);
  if (structure.type !== 'part') return [];
  // Which table is the default one is a matter of its VPC, not of each table.
  return structure.fields
    .filter(({ key }) => key !== 'default')
    .flatMap(({ key, structure: leaf }) => {
      const values = valuesOf(leaf);
      return values === null ? [] : [{ key, values, signature: values.join() }];
    });
}

function valuesOf(structure: Structure): Leaf['values'] | null {
  if (structure.type !== 'leaf') return null;
  if (structure.field?.field === 'flag') return [true, false];
  return structure.field?.field === 'choice' ? structure.field.options : null;
}
