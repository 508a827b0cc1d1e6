/** The policies of a route table: the local route first, then a row for each, with its next hop of the same VPC. */

import { useMemo, useState } from 'react';
import {
  blocksOf,
  cidrSuggestions,
  findResource,
  formatPrefix,
  KINDS,
  message,
  type Pointer,
  parseIp,
  policyLosses,
  type ResourceOf,
  resolve,
  resourcePointer,
  whichPolicy,
} from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useNames } from '../fields/names.ts';
import { TextCell, TextField } from '../fields/TextField.tsx';
import { PLAIN, WORD_OR_NULL } from '../fields/text-sorts.ts';
import { useChange } from '../use-change.ts';
import { NextHopFields } from './NextHopFields.tsx';
import { RowList } from './RowList.tsx';
import type { Row } from './Rows.tsx';
import styles from './rows.module.css';
import { WhichPolicy } from './WhichPolicy.tsx';

/** Policies that one table takes: default quota, VPC quota limits, 215/38959. */
const POLICY_LIMIT = 50;

/** Edits the policies of a route table. */
export function RouteTableEditor({ id }: { readonly id: string }) {
  const { t, say } = useText();
  const document = useEditorState((state) => state.document);
  const [asked, setAsked] = useState('');
  const losses = useMemo(() => policyLosses(document.resources, id), [document.resources, id]);
  const ip = parseIp(asked.trim());
  const answer = useMemo(() => (ip === null ? null : whichPolicy(document, id, ip)), [document, id, ip]);
  const table = resolve(document.resources, 'route-table', id);
  if (table === null) return null;
  const list = resourcePointer('route-table', id, 'routes');
  const vpc = resolve(document.resources, 'vpc', table.vpc);
  const destination = (number: number): string =>
    table.routes[number - 1]?.destination ?? t('inspector.policy', { number });
  return (
    <RowList
      title={t('field.routes')}
      meta={t('inspector.of', { count: table.routes.length, limit: POLICY_LIMIT })}
      add={{
        name: t('inspector.add-policy'),
        fresh: () => ({ destination: null, nextHopType: 'vpn-gateway', nextHop: null, enabled: true, note: '' }),
        step: message('inspector.step-add-policy', { name: table.name }),
      }}
      list={list}
      what={(number) => t('inspector.policy', { number })}
      columns={styles.policies}
      heads={[t('field.destination'), t('field.nextHop'), t('field.enabled')]}
      first={(vpc === null ? [] : blocksOf(vpc)).map((block) => (
        <div
          className={`${styles.fixed} ${answer?.local === formatPrefix(block) ? styles.takes : ''}`}
          key={formatPrefix(block)}
        >
          <Icon name="u-lock" size={14} label={t('inspector.fixed')} />
          <span className="mono">{formatPrefix(block)}</span>
          <span>{t('inspector.local')}</span>
        </div>
      ))}
      summary={(row) => <PolicyCells row={row} route={table.routes[row.index]} />}
      detail={(row) => <PolicyDetail row={row} />}
      look={(index) =>
        [
          table.routes[index]?.enabled === false ? styles.off : '',
          (losses[index] ?? null) === null ? '' : styles.loses,
          (answer?.taker ?? answer?.withEip)?.index === index ? styles.takes : '',
        ].join(' ')
      }
      reason={(index) => {
        const loss = losses[index] ?? null;
        return loss === null ? null : say(loss);
      }}
      steps={{
        move: (number) => message('inspector.step-move-policy', { destination: destination(number) }),
        remove: (number) => message('inspector.step-remove-policy', { destination: destination(number) }),
      }}
    >
      <WhichPolicy table={id} text={asked} onText={setAsked} answer={answer} />
    </RowList>
  );
}

function PolicyCells({
  row,
  route,
}: {
  readonly row: Row;
  readonly route: ResourceOf<'route-table'>['routes'][number] | undefined;
}) {
  const { t } = useText();
  const change = useChange();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  if (route === undefined) return null;
  const number = row.index + 1;
  const pointer = `${row.pointer}/destination`;
  return (
    <>
      <TextCell
        className={styles.cell}
        pointer={pointer}
        label={t('inspector.destination-of', { number })}
        sort={WORD_OR_NULL}
        mono
        placeholder="0.0.0.0/0"
        options={cidrSuggestions(document, pointer)}
      />
      <button type="button" className={styles.hop} aria-expanded={row.open} onClick={row.toggle}>
        <span className="visually-hidden">{t('inspector.next-hop-of', { number })}</span>
        <NextHop type={route.nextHopType} id={route.nextHop} />
      </button>
      <Switch
        label={t('inspector.policy-on', { number })}
        on={route.enabled}
        disabled={readOnly}
        onChange={(on) => change.set(`${row.pointer}/enabled`, on)}
      />
    </>
  );
}

/** The next hop of a policy as it is read: its symbol and name, or what is missing. */
function NextHop({
  type,
  id,
}: {
  readonly type: ResourceOf<'route-table'>['routes'][number]['nextHopType'];
  readonly id: string | null;
}) {
  const { t } = useText();
  const names = useNames();
  const resources = useEditorState((state) => state.document.resources);
  const found = id === null ? null : findResource(resources, id);
  const lost = id !== null && found === null;
  return (
    <>
      <Icon name={`k-${type}`} size={16} className={`fam-${KINDS[found?.kind ?? type].family}`} />
      <span>
        {found?.value.name ??
          (type === 'eip'
            ? t('inspector.own-eip')
            : lost
              ? t('inspector.missing', { id })
              : t('inspector.choose-kind', { kind: names.kind(type) }))}
      </span>
      {lost || (found === null && type !== 'eip') ? <Icon name="s-warning" size={14} className="sev-warning" /> : null}
    </>
  );
}

function PolicyDetail({ row }: { readonly row: Row }) {
  const { t } = useText();
  return (
    <>
      <NextHopFields pointer={row.pointer} />
      <TextField pointer={`${row.pointer}/note` as Pointer} label={t('field.note')} sort={PLAIN} />
    </>
  );
}
