/** The port forwarding of a NAT gateway: which port of which EIP leads to which workload. */

import { message, resolve, resourcePointer } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { nameOf } from '../fields/names.ts';
import { ReferenceField } from '../fields/ReferenceFields.tsx';
import { TextField } from '../fields/TextField.tsx';
import { NUMBER } from '../fields/text-sorts.ts';
import { RowList } from './RowList.tsx';
import styles from './rows.module.css';

/** Edits the DNAT rules of a NAT gateway. */
export function DnatEditor({ id }: { readonly id: string }) {
  const { t } = useText();
  const resources = useEditorState((state) => state.document.resources);
  const gateway = resolve(resources, 'nat-gateway', id);
  if (gateway === null) return null;
  const list = resourcePointer('nat-gateway', id, 'dnat');
  const ask = t('inspector.nothing-yet');
  return (
    <RowList
      title={t('field.dnat')}
      add={{
        name: t('inspector.add-dnat'),
        fresh: () => ({ protocol: 'tcp', eip: gateway.eips[0] ?? null, port: 443, target: null, targetPort: 443 }),
        step: message('inspector.step-add-dnat', { name: gateway.name }),
      }}
      empty={t('inspector.dnat-empty')}
      list={list}
      what={(number) => t('inspector.dnat-rule', { number })}
      columns={styles.dnat}
      heads={['', t('inspector.public-side'), t('field.target')]}
      summary={(row) => {
        const rule = gateway.dnat[row.index];
        if (rule === undefined) return null;
        const eip = resolve(resources, 'eip', rule.eip);
        const address = eip?.address ?? null;
        return (
          <button type="button" className={styles.text} aria-expanded={row.open} onClick={row.toggle}>
            <span className="mono">{rule.protocol}</span>
            <span className={address === null ? undefined : 'mono'}>
              {address === null ? `${eip?.name ?? ask} ${rule.port}` : `${address}:${rule.port}`}
            </span>
            <span>
              {rule.target === null ? ask : nameOf(resources, rule.target)}{' '}
              <span className="mono">{rule.targetPort}</span>
            </span>
          </button>
        );
      }}
      detail={(row) => (
        <>
          <ChoiceField pointer={`${row.pointer}/protocol`} label={t('field.protocol')} name="protocol" />
          <ReferenceField pointer={`${row.pointer}/eip`} label={t('field.eip')} />
          <TextField pointer={`${row.pointer}/port`} label={t('field.port')} sort={NUMBER} mono />
          <ReferenceField pointer={`${row.pointer}/target`} label={t('field.target')} />
          <TextField pointer={`${row.pointer}/targetPort`} label={t('field.targetPort')} sort={NUMBER} mono />
        </>
      )}
      steps={{
        move: (number) => message('inspector.step-move-dnat', { number, name: gateway.name }),
        remove: (number) => message('inspector.step-remove-dnat', { number, name: gateway.name }),
      }}
    />
  );
}
