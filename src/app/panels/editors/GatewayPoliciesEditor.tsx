/** A VPN gateway's own policies: which of its tunnels in mode "route" carries a destination. */

import { cidrSuggestions, message, resolve, resourcePointer } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { nameOf } from '../fields/names.ts';
import { ReferenceField } from '../fields/ReferenceFields.tsx';
import { TextCell, TextField } from '../fields/TextField.tsx';
import { NUMBER, WORD_OR_NULL } from '../fields/text-sorts.ts';
import { useChange } from '../use-change.ts';
import { RowList } from './RowList.tsx';
import styles from './rows.module.css';

/** Edits the policies of a VPN gateway. */
export function GatewayPoliciesEditor({ id }: { readonly id: string }) {
  const { t } = useText();
  const change = useChange();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const gateway = resolve(document.resources, 'vpn-gateway', id);
  if (gateway === null) return null;
  const list = resourcePointer('vpn-gateway', id, 'routes');
  const destination = (number: number): string =>
    gateway.routes[number - 1]?.destination ?? t('inspector.policy', { number });
  return (
    <RowList
      title={t('field.routes')}
      meta={t('inspector.gateway-policies')}
      add={{
        name: t('inspector.add-policy'),
        fresh: () => ({ destination: null, tunnel: null, weight: 0, enabled: true }),
        step: message('inspector.step-add-policy', { name: gateway.name }),
      }}
      empty={t('inspector.gateway-policies-empty')}
      list={list}
      what={(number) => t('inspector.policy', { number })}
      columns={styles.policies}
      heads={[t('field.destination'), t('field.tunnel'), t('field.enabled')]}
      look={(index) => (gateway.routes[index]?.enabled === false ? styles.off : undefined)}
      summary={(row) => {
        const route = gateway.routes[row.index];
        const pointer = `${row.pointer}/destination`;
        const number = row.index + 1;
        return route === undefined ? null : (
          <>
            <TextCell
              className={styles.cell}
              pointer={pointer}
              label={t('inspector.destination-of', { number })}
              sort={WORD_OR_NULL}
              mono
              placeholder="192.168.0.0/16"
              options={cidrSuggestions(document, pointer)}
            />
            <button type="button" className={styles.hop} aria-expanded={row.open} onClick={row.toggle}>
              <Icon name="k-vpn-tunnel" size={16} className="fam-vpn" />
              <span>
                {route.tunnel === null ? t('inspector.nothing-yet') : nameOf(document.resources, route.tunnel)}
              </span>
            </button>
            <Switch
              label={t('inspector.policy-on', { number })}
              on={route.enabled}
              disabled={readOnly}
              onChange={(on) => change.set(`${row.pointer}/enabled`, on)}
            />
          </>
        );
      }}
      detail={(row) => (
        <>
          <ReferenceField pointer={`${row.pointer}/tunnel`} label={t('field.tunnel')} />
          <TextField
            pointer={`${row.pointer}/weight`}
            label={t('field.weight')}
            sort={NUMBER}
            below={() => t('inspector.weight')}
          />
        </>
      )}
      steps={{
        move: (number) => message('inspector.step-move-policy', { destination: destination(number) }),
        remove: (number) => message('inspector.step-remove-policy', { destination: destination(number) }),
      }}
    />
  );
}
