/** What is asked and shown: protocol, port, names on either side; and what has changed, since when, and where. */

import { useId, useState } from 'react';
import { message } from '../../core/index.ts';
import { undo } from '../../editor/history.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { ControlFrame } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import type { Since } from './live-matrix.ts';
import { hasPorts, type MatrixFilter, PROTOCOLS, portOf } from './matrix-filter.ts';
import styles from './reachability.module.css';

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
  since,
  count,
  onSince,
  onWalk,
}: {
  readonly since: Since;
  readonly count: number | null;
  readonly onSince: (since: Since) => void;
  readonly onWalk: (step: 1 | -1) => void;
}) {
  const { t, say } = useText();
  const editor = useEditor();
  const done = useEditorState((state) => state.history.done);
  const choose = (value: string): void => {
    if (value === 'edit') onSince({ type: 'edit' });
    else if (value !== 'chosen') {
      const { document, history } = editor.store.getState();
      const steps = value === 'opened' ? 0 : Number(value);
      let at = { document, history };
      while (at.history.done.length > steps) {
        const earlier = undo(at.document, at.history);
        if (earlier === null || earlier.document === null) break;
        at = { document: earlier.document, history: earlier.history };
      }
      const step = history.done[steps];
      const label =
        value === 'opened' || step === undefined
          ? message('reachability.since-opened')
          : message('reachability.since-step', { number: steps + 1, step: say(step.label) });
      onSince({ type: 'design', label, document: at.document });
    }
  };
  const steps = done.map((step, index) => ({
    value: String(index),
    label: t('reachability.since-step', { number: index + 1, step: say(step.label) }),
  }));
  return (
    <>
      <span className={styles.field}>
        <span aria-hidden="true">{t('reachability.since')}</span>
        <Select
          label={t('reachability.since')}
          value={since.type === 'edit' ? 'edit' : 'chosen'}
          options={[
            { value: 'edit', label: t('reachability.since-edit') },
            ...(since.type === 'edit' ? [] : [{ value: 'chosen', label: say(since.label) }]),
            { value: 'opened', label: t('reachability.since-opened') },
            ...(steps.length === 0
              ? []
              : [{ heading: t('reachability.since-steps'), options: steps.toReversed().slice(0, STEPS) }]),
          ]}
          onChange={choose}
        />
      </span>
      <span role="status" className={styles.count} data-changed={(count ?? 0) > 0 || undefined}>
        {count === null
          ? t('reachability.changed-working')
          : count === 0
            ? t('reachability.changed-none')
            : t('reachability.changed', { count })}
      </span>
      {(count ?? 0) > 0 ? (
        <>
          <Button
            small
            icon
            look="ghost"
            aria-label={t('reachability.changed-previous')}
            title={t('reachability.changed-previous')}
            onClick={() => onWalk(-1)}
          >
            <Icon name="u-up" size={16} />
          </Button>
          <Button
            small
            icon
            look="ghost"
            aria-label={t('reachability.changed-next')}
            title={t('reachability.changed-next')}
            onClick={() => onWalk(1)}
          >
            <Icon name="u-down" size={16} />
          </Button>
        </>
      ) : null}
    </>
  );
}

/** How many steps are offered. */
const STEPS = 50;
