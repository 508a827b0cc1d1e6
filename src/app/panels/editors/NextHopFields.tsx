/** Where a policy leads: the type of next hop, then what the VPC has of it; when it has none, that is said, with a button to add one. */

import { useId } from 'react';
import {
  KINDS,
  type KindId,
  legalTargets,
  message,
  type Pointer,
  partsOf,
  type ResourceOf,
  resolve,
  structureAt,
  subnetsOf,
  valueAt,
} from '../../../core/index.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useNames } from '../fields/names.ts';
import { ReferencePicker } from '../fields/ReferenceFields.tsx';
import { useChange } from '../use-change.ts';
import styles from './rows.module.css';

type Route = ResourceOf<'route-table'>['routes'][number];

/** The fields of a policy's next hop; `pointer` is the policy's. */
export function NextHopFields({ pointer }: { readonly pointer: Pointer }) {
  const { t } = useText();
  const names = useNames();
  const editor = useEditor();
  const change = useChange();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const typeId = useId();
  const hopId = useId();
  const route = valueAt(document, pointer) as Route | undefined;
  if (route === undefined) return null;
  const [, , table = ''] = partsOf(pointer);
  const owner = resolve(document.resources, 'route-table', table);
  const vpc = resolve(document.resources, 'vpc', owner?.vpc ?? null);
  const targets = legalTargets(document, `${pointer}/nextHop`);
  const structure = structureAt(`${pointer}/nextHopType`);
  const types = structure?.type === 'leaf' && structure.field?.field === 'choice' ? structure.field.options : [];
  const number = Number(partsOf(pointer).at(-1)) + 1;
  const label = message('inspector.step-next-hop', { number, name: owner?.name ?? table });

  const setType = (type: string): void => {
    editor.begin(label);
    change.set(`${pointer}/nextHopType`, type);
    if (route.nextHop !== null) change.set(`${pointer}/nextHop`, null);
    const [only, ...others] = legalTargets(editor.store.getState().document, `${pointer}/nextHop`);
    if (only !== undefined && others.length === 0) change.set(`${pointer}/nextHop`, only.id);
    editor.end();
  };
  const kind: KindId | null = route.nextHopType === 'eip' ? null : route.nextHopType;
  const parent = kind === null || owner === null || owner.vpc === null ? null : parentFor(document, kind, owner.vpc);
  return (
    <>
      <Field label={t('field.nextHopType')} id={typeId} pointer={`${pointer}/nextHopType`}>
        <Select
          id={typeId}
          value={route.nextHopType}
          disabled={readOnly}
          onChange={setType}
          options={types.map((type) => ({ value: String(type), label: names.choice('nextHopType', type) }))}
        />
      </Field>
      <Field
        label={t('field.nextHop')}
        id={kind === null || targets.length === 0 ? undefined : hopId}
        pointer={`${pointer}/nextHop`}
      >
        {kind === null ? (
          <span className={styles.lack}>{t('inspector.own-eip-long')}</span>
        ) : targets.length === 0 && route.nextHop === null ? (
          <>
            <span className={styles.lack}>
              {t('inspector.no-next-hop', { kind: names.kind(kind), vpc: vpc?.name ?? t('inspector.no-vpc') })}
            </span>
            {parent === null || readOnly ? null : (
              <Button small onClick={() => change.make(kind, parent, `${pointer}/nextHop`)}>
                {t('inspector.add-one')}
              </Button>
            )}
          </>
        ) : (
          <ReferencePicker pointer={`${pointer}/nextHop`} id={hopId} />
        )}
      </Field>
    </>
  );
}

/** The box that a new gateway would stand in: the VPC, or its first subnet; null for what is made by connecting. */
function parentFor(document: Parameters<typeof legalTargets>[0], kind: KindId, vpc: string): string | null {
  const { parent } = KINDS[kind];
  if (parent === 'vpc') return vpc;
  return parent === 'subnet' ? (subnetsOf(document.resources.subnet, vpc)[0] ?? null) : null;
}
