/** What is asked and shown: protocol, port, names on either side; and what has changed, since when, and where. */

import { useId, useState } from 'react';
import type { OpenDesign } from '../design.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { ControlFrame } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Switch } from '../ui/Switch.tsx';
import type { Since } from './live-matrix.ts';
import { hasPorts, type MatrixFilter, PROTOCOLS, portOf } from './matrix-filter.ts';
import styles from './reachability.module.css';
import { SinceField } from './SinceField.tsx';

/** The filter. */
export function MatrixTools({
  filter,
  onFilter,
}: {
  readonly filter: MatrixFilter;
  readonly onFilter: (change: Partial<MatrixFilter>) => void;
}) {
  const { t } = useText();
  const id = useId();
  return (
    <search className={styles.tools} aria-label={t('reachability.filter')}>
      <fieldset className={styles.segments}>
        <legend className="visually-hidden">{t('reachability.protocol')}</legend>
        {PROTOCOLS.map((protocol) => (
          <label key={protocol}>
            <input
              type="radio"
              className="visually-hidden"
              name={`${id}-protocol`}
              checked={filter.protocol === protocol}
              onChange={() => onFilter({ protocol })}
            />
            <span>{protocol === 'all' ? t('reachability.protocol-all') : protocol}</span>
          </label>
        ))}
      </fieldset>
      <PortField filter={filter} onFilter={onFilter} />
      <span className={styles.rule} />
      {(['from', 'to'] as const).map((side) => (
        <label key={side} className={styles.field}>
          <span>{t(`reachability.${side}`)}</span>
          <ControlFrame>
            <input
              value={filter[side]}
              placeholder={t('reachability.filter-hint')}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onFilter({ [side]: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === 'Escape') onFilter({ [side]: '' });
              }}
            />
          </ControlFrame>
        </label>
      ))}
      <label className={styles.field} htmlFor={`${id}-hide`}>
        <Switch id={`${id}-hide`} on={filter.hideEmpty} onChange={(hideEmpty) => onFilter({ hideEmpty })} />
        <span>{t('reachability.hide-empty')}</span>
      </label>
    </search>
  );
}

/** The port is asked about as it is typed; a text that is no port stays in the field, and says so. */
function PortField({
  filter: { protocol, port },
  onFilter,
}: {
  readonly filter: MatrixFilter;
  readonly onFilter: (change: Partial<MatrixFilter>) => void;
}) {
  const { t } = useText();
  const [draft, setDraft] = useState(port === null ? '' : String(port));
  const given = portOf(draft);
  const ported = hasPorts(protocol);
  return (
    <label className={styles.field}>
      <span>{t('reachability.port')}</span>
      <span className={styles.port}>
        <ControlFrame mono invalid={ported && given === undefined}>
          <input
            value={ported ? draft : ''}
            disabled={!ported}
            inputMode="numeric"
            maxLength={5}
            placeholder={t('reachability.port-any')}
            aria-invalid={ported && given === undefined ? true : undefined}
            title={given === undefined ? t('reachability.port-wrong') : undefined}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              setDraft(typed);
              const next = portOf(typed);
              if (next !== undefined) onFilter({ port: next });
            }}
          />
        </ControlFrame>
      </span>
    </label>
  );
}

/** What has changed: since when, how many cells, and the way to them. `count` is null while it is not known. */
export function ChangeTools({
  design,
  since,
  count,
  onSince,
  onWalk,
}: {
  readonly design: OpenDesign;
  readonly since: Since;
  readonly count: number | null;
  readonly onSince: (since: Since) => void;
  readonly onWalk: (step: 1 | -1) => void;
}) {
  const { t } = useText();
  const walks = [
    { step: -1, label: t('reachability.changed-previous'), icon: 'u-up' },
    { step: 1, label: t('reachability.changed-next'), icon: 'u-down' },
  ] as const;
  return (
    <>
      <SinceField design={design} since={since} onSince={onSince} />
      <span role="status" className={styles.count} data-changed={(count ?? 0) > 0 || undefined}>
        {count === null
          ? t('reachability.changed-working')
          : count === 0
            ? t('reachability.changed-none')
            : t('reachability.changed', { count })}
      </span>
      {(count ?? 0) > 0
        ? walks.map(({ step, label, icon }) => (
            <Button key={step} small icon look="ghost" aria-label={label} title={label} onClick={() => onWalk(step)}>
              <Icon name={icon} size={16} />
            </Button>
          ))
        : null}
    </>
  );
}
