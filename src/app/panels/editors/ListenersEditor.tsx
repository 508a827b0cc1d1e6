/** The listeners of a load balancer, each with the targets that it passes requests to. */

import {
  legalTargets,
  message,
  type Pointer,
  partsOf,
  resolve,
  resourcePointer,
  valueAt,
} from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import fields from '../fields/fields.module.css';
import { nameOf } from '../fields/names.ts';
import { TextCell, TextField } from '../fields/TextField.tsx';
import { NUMBER } from '../fields/text-sorts.ts';
import { useChange } from '../use-change.ts';
import { RowList } from './RowList.tsx';
import styles from './rows.module.css';

/** Edits the listeners of a balancer. */
export function ListenersEditor({ id }: { readonly id: string }) {
  const { t } = useText();
  const resources = useEditorState((state) => state.document.resources);
  const balancer = resolve(resources, 'clb', id);
  if (balancer === null) return null;
  const list = resourcePointer('clb', id, 'listeners');
  return (
    <RowList
      title={t('field.listeners')}
      add={{
        name: t('inspector.add-listener'),
        fresh: () => ({ protocol: 'tcp', port: 443, targets: [] }),
        step: message('inspector.step-add-listener', { name: balancer.name }),
      }}
      empty={t('inspector.listeners-empty')}
      list={list}
      what={(number) => t('inspector.listener', { number })}
      columns={styles.listeners}
      heads={[t('field.port'), t('field.targets')]}
      summary={(row) => {
        const listener = balancer.listeners[row.index];
        return listener === undefined ? null : (
          <button type="button" className={styles.text} aria-expanded={row.open} onClick={row.toggle}>
            <span className="mono">{`${listener.protocol} ${listener.port}`}</span>
            <span>
              {listener.targets.length === 0
                ? t('inspector.nothing-yet')
                : listener.targets.map(({ target }) => (target === null ? '–' : nameOf(resources, target))).join(', ')}
            </span>
          </button>
        );
      }}
      detail={(row) => (
        <>
          <ChoiceField pointer={`${row.pointer}/protocol`} label={t('field.protocol')} name="protocol" />
          <TextField pointer={`${row.pointer}/port`} label={t('field.port')} sort={NUMBER} mono />
          <Targets pointer={`${row.pointer}/targets`} port={balancer.listeners[row.index]?.port ?? 443} />
        </>
      )}
      steps={{
        move: (number) => message('inspector.step-move-listener', { number, name: balancer.name }),
        remove: (number) => message('inspector.step-remove-listener', { number, name: balancer.name }),
      }}
    />
  );
}

/** The targets of one listener: a workload and its port each. */
function Targets({ pointer, port }: { readonly pointer: Pointer; readonly port: number }) {
  const { t } = useText();
  const change = useChange();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const targets = (valueAt(document, pointer) ?? []) as readonly {
    readonly target: string | null;
    readonly port: number;
  }[];
  const owner = nameOf(document.resources, partsOf(pointer)[2] ?? '');
  const name = (id: string | null): string =>
    id === null ? t('inspector.nothing-yet') : nameOf(document.resources, id);
  const fresh = legalTargets(document, `${pointer}/${targets.length}/target`).filter(
    (found) => !targets.some(({ target }) => target === found.id),
  );
  return (
    <Field label={t('field.targets')} pointer={pointer}>
      <div className={fields.list}>
        {targets.map(({ target }, index) => {
          const place = `${pointer}/${index}`;
          return (
            <div className={fields.item} key={place} data-pointer={place}>
              <span className="name">{name(target)}</span>
              <TextCell
                className={fields.port}
                pointer={`${pointer}/${index}/port`}
                label={t('inspector.port-of', { name: name(target) })}
                sort={NUMBER}
                mono
              />
              {readOnly ? null : (
                <Button
                  look="ghost"
                  small
                  icon
                  aria-label={t('inspector.remove', { what: name(target) })}
                  onClick={() =>
                    change.remove(
                      pointer,
                      index,
                      message('inspector.step-remove', {
                        what: target === null ? '–' : nameOf(document.resources, target),
                        name: owner,
                      }),
                    )
                  }
                >
                  <Icon name="u-close" size={14} />
                </Button>
              )}
            </div>
          );
        })}
        {readOnly ? null : (
          <Select
            label={t('inspector.add-to', { field: t('field.targets') })}
            value=""
            disabled={fresh.length === 0}
            onChange={(target) =>
              change.add(
                pointer,
                { target, port },
                message('inspector.step-add', { what: nameOf(document.resources, target), name: owner }),
              )
            }
            options={[
              { value: '', label: t(fresh.length === 0 ? 'inspector.no-workload' : 'inspector.add-choice') },
              ...fresh.map((found) => ({ value: found.id, label: found.value.name })),
            ]}
          />
        )}
      </div>
    </Field>
  );
}
