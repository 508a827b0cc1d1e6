/** The IKE and IPsec proposal of a tunnel: both ends side by side, and what they have to agree on below. */

import { useId } from 'react';
import { type Pointer, resolve, resourcePointer } from '../../../core/index.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { ControlFrame } from '../../ui/Field.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { WORD_OR_NULL } from '../fields/text-sorts.ts';
import { useDraft } from '../fields/use-draft.ts';
import styles from './rows.module.css';
import { Section } from './Section.tsx';

/** Edits `ike` and `ipsec`. */
export function ProposalEditor({ id }: { readonly id: string }) {
  const { t } = useText();
  const resources = useEditorState((state) => state.document.resources);
  const tunnel = resolve(resources, 'vpn-tunnel', id);
  if (tunnel === null) return null;
  const at = (part: 'ike' | 'ipsec', key: string): Pointer => resourcePointer('vpn-tunnel', id, part, key);
  const cloud = resolve(resources, 'vpn-gateway', tunnel.vpnGateway);
  const customer = resolve(resources, 'customer-gateway', tunnel.customerGateway);
  const choice = (part: 'ike' | 'ipsec', key: string, name = key) => (
    <ChoiceField pointer={at(part, key)} label={t(`field.${key}` as 'field.version')} name={name} />
  );
  return (
    <>
      <Section title={t('inspector.ends')} meta={t('inspector.ends-meta')}>
        <div className={styles.ends}>
          <End
            title={t('inspector.cloud-side')}
            id={tunnel.vpnGateway}
            name={cloud?.name ?? null}
            address={cloud?.publicIp ?? null}
            pointer={at('ike', 'localId')}
            label={t('field.localId')}
          />
          <End
            title={t('inspector.customer-side')}
            id={tunnel.customerGateway}
            name={customer?.name ?? null}
            address={customer?.publicIp ?? null}
            pointer={at('ike', 'remoteId')}
            label={t('field.remoteId')}
          />
        </div>
      </Section>
      <Section title={t('field.ike')} meta={t('inspector.both-alike')}>
        <div className={styles.bleed}>
          {choice('ike', 'version')}
          {tunnel.ike.version === 'ikev1' ? choice('ike', 'exchangeMode') : null}
          {choice('ike', 'encryption')}
          {choice('ike', 'integrity')}
          {choice('ike', 'dhGroup')}
          <NumberField pointer={at('ike', 'lifetimeSeconds')} label={t('field.lifetimeSeconds')} unit="s" />
        </div>
      </Section>
      <Section title={t('field.ipsec')} meta={t('inspector.both-alike')}>
        <div className={styles.bleed}>
          {choice('ipsec', 'encryption')}
          {choice('ipsec', 'integrity')}
          <ChoiceField
            pointer={at('ipsec', 'pfsGroup')}
            label={t('field.pfsGroup')}
            name="dhGroup"
            nothing={t('inspector.no-pfs')}
          />
          <NumberField pointer={at('ipsec', 'lifetimeSeconds')} label={t('field.lifetimeSeconds')} unit="s" />
          <NumberField pointer={at('ipsec', 'lifetimeKilobytes')} label={t('field.lifetimeKilobytes')} unit="KB" />
        </div>
      </Section>
    </>
  );
}

/** One end: whose gateway, its address, and its identity. */
function End({
  title,
  id,
  name,
  address,
  pointer,
  label,
}: {
  readonly title: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly address: string | null;
  readonly pointer: Pointer;
  readonly label: string;
}) {
  const { t, say } = useText();
  const editor = useEditor();
  const inputId = useId();
  const { problem, props } = useDraft(pointer, WORD_OR_NULL);
  return (
    <div className={styles.end} data-pointer={pointer}>
      <h4>{title}</h4>
      {name === null || id === null ? (
        <span className={styles.empty}>{t('inspector.nothing-yet')}</span>
      ) : (
        <button type="button" className={styles.endname} onClick={() => editor.select([id], { reveal: true })}>
          {name}
        </button>
      )}
      <span className="mono">{address ?? t('inspector.no-address')}</span>
      <label className={styles.endlabel} htmlFor={inputId}>
        {label}
      </label>
      <ControlFrame invalid={problem !== null} mono>
        <input
          {...props}
          id={inputId}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={address ?? t('inspector.its-address')}
          aria-invalid={problem !== null || undefined}
          title={problem === null ? undefined : say(problem)}
        />
      </ControlFrame>
    </div>
  );
}
