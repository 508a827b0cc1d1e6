/** The SPD of a tunnel: which range of the VPC may speak to which ranges of the data centre, rule by rule. */

import { blocksOf, formatPrefix, message, remotesOf, resolve, resourcePointer } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { CidrField } from '../fields/AddressFields.tsx';
import { CidrList } from '../fields/CidrList.tsx';
import { useChange } from '../use-change.ts';
import { RowList } from './RowList.tsx';
import styles from './rows.module.css';

/** Edits the SPD rules of a tunnel. */
export function SpdEditor({ id }: { readonly id: string }) {
  const { t } = useText();
  const change = useChange();
  const resources = useEditorState((state) => state.document.resources);
  const readOnly = useEditorState((state) => state.readOnly);
  const tunnel = resolve(resources, 'vpn-tunnel', id);
  if (tunnel === null) return null;
  const list = resourcePointer('vpn-tunnel', id, 'spd');
  const vpc = resolve(resources, 'vpc', resolve(resources, 'vpn-gateway', tunnel.vpnGateway)?.vpc ?? null);
  const locals = vpc === null ? [] : blocksOf(vpc).map(formatPrefix);
  const remotes = remotesOf(resources, tunnel.customerGateway);
  const whole = locals.map((local) => ({ local, remotes: [...remotes] }));
  const filled = JSON.stringify(tunnel.spd) === JSON.stringify(whole);
  return (
    <RowList
      title={t('field.spd')}
      meta={tunnel.mode === 'route' ? t('inspector.spd-route') : null}
      add={{
        name: t('inspector.add-spd'),
        fresh: () => ({ local: locals[0] ?? null, remotes: [] }),
        step: message('inspector.step-add-spd', { name: tunnel.name }),
      }}
      empty={whole.length === 0 || remotes.length === 0 ? t('inspector.spd-empty') : null}
      list={list}
      what={(number) => t('inspector.spd-rule', { number })}
      columns={styles.pair}
      heads={[t('inspector.local-range'), t('inspector.remote-ranges')]}
      summary={(row) => {
        const rule = tunnel.spd[row.index];
        return (
          <button type="button" className={styles.text} aria-expanded={row.open} onClick={row.toggle}>
            <span className="mono">{rule?.local ?? t('inspector.nothing-yet')}</span>
            <span className="mono">
              {rule === undefined || rule.remotes.length === 0 ? t('inspector.nothing-yet') : rule.remotes.join(', ')}
            </span>
          </button>
        );
      }}
      detail={(row) => (
        <>
          <CidrField pointer={`${row.pointer}/local`} label={t('field.local')} />
          <Field label={t('field.remotes')} pointer={`${row.pointer}/remotes`}>
            <CidrList pointer={`${row.pointer}/remotes`} label={t('field.remotes')} />
          </Field>
        </>
      )}
      steps={{
        move: (number) => message('inspector.step-move-spd', { number, name: tunnel.name }),
        remove: (number) => message('inspector.step-remove-spd', { number, name: tunnel.name }),
      }}
    >
      {readOnly || filled || whole.length === 0 || remotes.length === 0 ? null : (
        <p className={styles.fill}>
          <Button
            small
            onClick={() =>
              change.perform({
                ok: true,
                label: message('inspector.step-fill-spd', { name: tunnel.name }),
                edits: [{ op: 'set', pointer: list, value: whole }],
              })
            }
          >
            {t('inspector.fill-spd')}
          </Button>
          <span className={styles.empty}>
            <span className="mono">{locals.join(', ')}</span> → <span className="mono">{remotes.join(', ')}</span>
          </span>
        </p>
      )}
    </RowList>
  );
}
