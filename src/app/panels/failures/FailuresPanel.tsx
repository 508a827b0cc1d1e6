/** What breaks when something fails: every single failure with what it costs, and the intents under those that are checked. */

import { useId, useState } from 'react';
import { compareCodePoints, type Failable, type Outage } from '../../../core/index.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { nameOf, useNames } from '../fields/names.ts';
import styles from './failures.module.css';
import { OutageIntents } from './OutageIntents.tsx';
import { type Trying, useFailures } from './use-failures.ts';

const NOTHING: readonly string[] = [];

/** The panel. */
export function FailuresPanel() {
  const { t } = useText();
  const editor = useEditor();
  const stated = useEditorState((state) => Object.keys(state.document.intents).length);
  const trying = useFailures();
  const [failed, setFailed] = useState(NOTHING);
  if (stated === 0)
    return (
      <div className={styles.empty}>
        <p>{t('failures.no-intents')}</p>
        <Button small onClick={() => editor.store.setState({ dock: 'intents' })}>
          {t('failures.to-intents')}
        </Button>
      </div>
    );
  return (
    <div className={styles.panel}>
      <Tried trying={trying} failed={failed} onFailed={setFailed} />
      <OutageIntents failed={failed} />
    </div>
  );
}

function Tried({
  trying,
  failed,
  onFailed,
}: {
  readonly trying: Trying;
  readonly failed: readonly string[];
  readonly onFailed: (failed: readonly string[]) => void;
}) {
  const { t } = useText();
  const id = useId();
  const { state, progress, failures, start, cancel } = trying;
  const busy = state === 'trying';
  return (
    <section className={styles.side} aria-labelledby={id} aria-busy={busy}>
      <header className={styles.head}>
        <h3 id={id}>{t('failures.title')}</h3>
        <Button small onClick={busy ? cancel : start}>
          {t(busy ? 'failures.cancel' : failures === null ? 'failures.try' : 'failures.again')}
        </Button>
      </header>
      {busy ? (
        <div className={styles.progress}>
          <progress aria-label={t('failures.try')} max={progress?.of ?? 1} value={progress?.done ?? 0} />
          {progress === null ? null : <span>{t('failures.progress', { done: progress.done, of: progress.of })}</span>}
        </div>
      ) : null}
      {state === 'outdated' ? <p className={styles.note}>{t('failures.outdated')}</p> : null}
      {failures === null ? null : failures.outages.length === 0 ? (
        <p className={styles.note}>{t('failures.none')}</p>
      ) : (
        <Table outages={failures.outages} failed={failed} onFailed={onFailed} />
      )}
      {failures === null || failures.left === 0 ? null : (
        <p className={styles.note}>{t('failures.left', { count: failures.left })}</p>
      )}
    </section>
  );
}

function Table({
  outages,
  failed,
  onFailed,
}: {
  readonly outages: readonly (Outage & { readonly what: Failable })[];
  readonly failed: readonly string[];
  readonly onFailed: (failed: readonly string[]) => void;
}) {
  const { t } = useText();
  const names = useNames();
  const editor = useEditor();
  const resources = useEditorState((state) => state.document.resources);
  const rows = outages
    .map((each) => ({ ...each, name: nameOf(resources, each.what.id) }))
    .sort((a, b) => b.lost.length - a.lost.length || compareCodePoints(a.name, b.name));
  const show = ({ id, kind }: Failable): void => {
    const ids =
      kind === 'zone' ? Object.keys(resources.subnet).filter((each) => resources.subnet[each]?.zone === id) : [id];
    editor.select(ids, { reveal: true });
  };
  return (
    <table className={styles.table} aria-label={t('failures.table')}>
      <thead>
        <tr>
          <th scope="col">{t('failures.column-failure')}</th>
          <th scope="col">{t('failures.column-cost')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, name, lost, proofs }) => {
          const down = failed.includes(what.id);
          return (
            <tr key={`${what.kind} ${what.id}`} className={down ? styles.down : undefined}>
              <td>
                <span className={styles.cell}>
                  <input
                    type="checkbox"
                    aria-label={t('failures.check', { name })}
                    checked={down}
                    onChange={() => onFailed(down ? failed.filter((id) => id !== what.id) : [...failed, what.id])}
                  />
                  <button
                    type="button"
                    className={styles.jump}
                    aria-label={t('failures.show', { name })}
                    onClick={() => show(what)}
                  >
                    {name}
                  </button>
                  <span className={styles.kind}>
                    {what.kind === 'zone' ? t('failures.zone') : names.kind(what.kind)}
                  </span>
                  {down ? (
                    <span className={styles.mark}>
                      <Icon name="u-close" size={16} className="sev-error" />
                      {t('failures.failed')}
                    </span>
                  ) : null}
                </span>
              </td>
              <td>
                <span className={styles.cell}>
                  <Icon
                    name={lost.length === 0 ? 's-ok' : 's-error'}
                    size={16}
                    className={lost.length === 0 ? 'sev-ok' : 'sev-error'}
                  />
                  {lost.length === 0
                    ? t('failures.no-cost')
                    : t('failures.cost', { lost: lost.length, count: proofs.length })}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
