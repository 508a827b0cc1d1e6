/** Fields that name other resources: pickers that list only what the field may name. */

import { useId } from 'react';
import {
  type Found,
  findResource,
  KINDS,
  legalTargets,
  message,
  type Pointer,
  partsOf,
  structureAt,
  valueAt,
} from '../../../core/index.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { useChange } from '../use-change.ts';
import styles from './fields.module.css';
import { iconOf, nameOf } from './names.ts';

/** The picker's choice that makes an EIP and takes it. */
const NEW_EIP = '+eip';

/** A reference that may be missing still. */
export function ReferenceField({ pointer, label }: { readonly pointer: Pointer; readonly label: string }) {
  const id = useId();
  const value = useEditorState((state) => valueAt(state.document, pointer));
  return (
    <Field label={label} id={id} pointer={pointer}>
      <ReferencePicker pointer={pointer} id={id} />
      {typeof value === 'string' ? <OpenButton id={value} /> : null}
    </Field>
  );
}

/** The select of a reference alone: in forms and in rows. */
export function ReferencePicker({
  pointer,
  id,
  label,
  bare = false,
}: {
  readonly pointer: Pointer;
  readonly id?: string;
  readonly label?: string;
  readonly bare?: boolean;
}) {
  const { t, maybe } = useText();
  const change = useChange();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const value = valueAt(document, pointer);
  const targets = legalTargets(document, pointer);
  const [, kind = '', , key = ''] = partsOf(pointer);
  const takesEip = targetsEip(pointer) && partsOf(pointer).length < 6;
  const lost = typeof value === 'string' && !targets.some((target) => target.id === value);
  const options: SelectOption[] = [
    {
      value: '',
      label: maybe(
        `none.${kind}.${key}`,
        targets.length === 0 && !takesEip ? t('inspector.none-there') : t('inspector.none'),
      ),
    },
    ...(lost ? [{ value, label: t('inspector.missing', { id: value }) }] : []),
    ...targets.map(optionOf),
    ...(takesEip ? [{ value: NEW_EIP, label: t('inspector.new-eip') }] : []),
  ];
  const choose = (chosen: string): void => {
    if (chosen === NEW_EIP) change.make('eip', null, pointer);
    else change.set(pointer, chosen === '' ? null : chosen);
  };
  return (
    <Select
      id={id}
      label={label}
      value={typeof value === 'string' ? value : ''}
      options={options}
      onChange={choose}
      disabled={readOnly}
      invalid={lost}
      bare={bare}
    />
  );
}

/** A list of references: a row each, with what may be added below. */
export function ReferenceList({ pointer, label }: { readonly pointer: Pointer; readonly label: string }) {
  const { t } = useText();
  const editor = useEditor();
  const change = useChange();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const ids = (valueAt(document, pointer) ?? []) as readonly string[];
  const targets = legalTargets(document, `${pointer}/${ids.length}`);
  const takesEip = targetsEip(`${pointer}/0`);
  const [, , owner = ''] = partsOf(pointer);
  const add = (id: string): void => {
    if (id === NEW_EIP) change.make('eip', null, pointer, true);
    else
      change.add(
        pointer,
        id,
        message('inspector.step-add', {
          what: nameOf(document.resources, id),
          name: nameOf(document.resources, owner),
        }),
      );
  };
  return (
    <Field label={label} pointer={pointer}>
      <div className={styles.list}>
        {ids.map((id, index) => {
          const place = `${pointer}/${index}`;
          const found = findResource(document.resources, id);
          return (
            <div className={styles.item} key={place} data-pointer={place}>
              <button
                type="button"
                className="name"
                onClick={() => editor.select([id], { reveal: true })}
                disabled={found === null}
              >
                {found === null ? (
                  <Icon name="s-error" size={16} className="sev-error" />
                ) : (
                  <Icon name={iconOf(found.kind)} size={16} className={`fam-${KINDS[found.kind].family}`} />
                )}
                {found === null ? t('inspector.missing', { id }) : found.value.name}
              </button>
              {readOnly ? null : (
                <>
                  {index > 0 ? (
                    <Button
                      look="ghost"
                      small
                      icon
                      aria-label={t('inspector.move-up', { what: nameOf(document.resources, id) })}
                      onClick={() =>
                        change.move(
                          pointer,
                          index,
                          index - 1,
                          message('inspector.step-reorder', {
                            what: nameOf(document.resources, id),
                            name: nameOf(document.resources, owner),
                          }),
                        )
                      }
                    >
                      <Icon name="u-up" size={14} />
                    </Button>
                  ) : null}
                  <Button
                    look="ghost"
                    small
                    icon
                    aria-label={t('inspector.remove', { what: nameOf(document.resources, id) })}
                    onClick={() =>
                      change.remove(
                        pointer,
                        index,
                        message('inspector.step-remove', {
                          what: nameOf(document.resources, id),
                          name: nameOf(document.resources, owner),
                        }),
                      )
                    }
                  >
                    <Icon name="u-close" size={14} />
                  </Button>
                </>
              )}
            </div>
          );
        })}
        {readOnly ? (
          ids.length === 0 ? (
            <span className={styles.none}>{t('inspector.none')}</span>
          ) : null
        ) : (
          <Select
            label={t('inspector.add-to', { field: label })}
            value=""
            disabled={targets.length === 0 && !takesEip}
            onChange={add}
            options={[
              {
                value: '',
                label: targets.length === 0 && !takesEip ? t('inspector.none-to-add') : t('inspector.add-choice'),
              },
              ...targets.map(optionOf),
              ...(takesEip ? [{ value: NEW_EIP, label: t('inspector.new-eip') }] : []),
            ]}
          />
        )}
      </div>
    </Field>
  );
}

/** A button that selects another resource and brings it into view. */
function OpenButton({ id }: { readonly id: string }) {
  const { t } = useText();
  const editor = useEditor();
  const name = useEditorState((state) => findResource(state.document.resources, id)?.value.name ?? null);
  if (name === null) return null;
  return (
    <Button
      look="ghost"
      small
      icon
      aria-label={t('inspector.open', { name })}
      title={t('inspector.open', { name })}
      onClick={() => editor.select([id], { reveal: true })}
    >
      <Icon name="u-right" size={16} />
    </Button>
  );
}

function kindNamed(pointer: Pointer): string {
  const structure = structureAt(pointer);
  return structure?.type === 'leaf' && structure.field?.field === 'reference' ? (structure.field.kinds[0] ?? '') : '';
}

const targetsEip = (pointer: Pointer): boolean => kindNamed(pointer) === 'eip';

/** Its name, and the address or block that tells it from its like. */
function optionOf({ id, value }: Found): SelectOption {
  const detail =
    'cidr' in value ? value.cidr : 'address' in value ? value.address : 'publicIp' in value ? value.publicIp : null;
  return { value: id, label: detail === null ? value.name : `${value.name} · ${detail}` };
}
