/** The health check of a tunnel: off, or from an address of the cloud to one of the data centre. */

import { useId } from 'react';
import { message, resourcePointer, valueAt } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Switch } from '../../ui/Switch.tsx';
import { AddressField } from '../fields/AddressFields.tsx';
import fields from '../fields/fields.module.css';
import { nameOf } from '../fields/names.ts';
import { useChange } from '../use-change.ts';
import styles from './rows.module.css';

/** Edits the health check of a tunnel. */
export function HealthCheckEditor({ id }: { readonly id: string }) {
  const { t } = useText();
  const label = useId();
  const change = useChange();
  const pointer = resourcePointer('vpn-tunnel', id, 'healthCheck');
  const on = useEditorState((state) => valueAt(state.document, pointer) !== null);
  const name = useEditorState((state) => nameOf(state.document.resources, id));
  const readOnly = useEditorState((state) => state.readOnly);
  const set = (next: boolean): void => {
    change.perform({
      ok: true,
      label: message(next ? 'inspector.step-check-on' : 'inspector.step-check-off', { name }),
      edits: [{ op: 'set', pointer, value: next ? { local: null, remote: null } : null }],
    });
  };
  return (
    <section className={styles.plain} aria-label={t('field.healthCheck')} data-pointer={pointer}>
      <div className={fields.switchline}>
        <label htmlFor={label}>{t('field.healthCheck')}</label>
        <Switch id={label} on={on} disabled={readOnly} onChange={set} />
      </div>
      {on ? (
        <>
          <AddressField pointer={`${pointer}/local`} label={t('field.local')} />
          <AddressField pointer={`${pointer}/remote`} label={t('field.remote')} />
        </>
      ) : null}
    </section>
  );
}
