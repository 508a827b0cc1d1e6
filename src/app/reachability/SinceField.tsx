/** The choice of what changes are counted from: the last edit, a step of the history, or a version that is kept under a name. */

import { useCallback, useEffect, useState } from 'react';
import { message } from '../../core/index.ts';
import { undo } from '../../editor/history.ts';
import type { StoredVersion } from '../../editor/persistence/database.ts';
import { listVersions } from '../../editor/persistence/versions.ts';
import type { OpenDesign } from '../design.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Select } from '../ui/Select.tsx';
import type { Since } from './live-matrix.ts';
import styles from './reachability.module.css';

/** How many steps are offered. */
const STEPS = 50;
const NONE: readonly StoredVersion[] = [];

/** The field. */
export function SinceField({
  design,
  since,
  onSince,
}: {
  readonly design: OpenDesign;
  readonly since: Since;
  readonly onSince: (since: Since) => void;
}) {
  const { t, say } = useText();
  const done = useEditorState((state) => state.history.done);
  const [versions, load] = useNamedVersions(design);
  const choose = (value: string): void => {
    const version = versions.find(({ id }) => `version ${id}` === value);
    if (value === 'edit') onSince({ type: 'edit' });
    else if (version !== undefined)
      onSince({
        type: 'design',
        label: message('reachability.since-version', { name: version.label ?? '' }),
        document: version.document,
      });
    else if (value !== 'chosen') {
      const number = value === 'opened' ? 0 : Number(value);
      const step = value === 'opened' ? undefined : done[number];
      const label =
        step === undefined
          ? message('reachability.since-opened')
          : message('reachability.since-step', { number: number + 1, step: say(step.label) });
      onSince({ type: 'design', label, document: designBefore(design, number) });
    }
  };
  const steps = done.map((step, index) => ({
    value: String(index),
    label: t('reachability.since-step', { number: index + 1, step: say(step.label) }),
  }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of the focus of the select inside
    <span className={styles.field} onFocus={load}>
      <span aria-hidden="true">{t('reachability.since')}</span>
      <Select
        label={t('reachability.since')}
        value={since.type === 'edit' ? 'edit' : 'chosen'}
        options={[
          { value: 'edit', label: t('reachability.since-edit') },
          ...(since.type === 'edit' ? [] : [{ value: 'chosen', label: say(since.label) }]),
          { value: 'opened', label: t('reachability.since-opened') },
          ...(versions.length === 0
            ? []
            : [
                {
                  heading: t('versions.title'),
                  options: versions.map(({ id, label }) => ({ value: `version ${id}`, label: label ?? '' })),
                },
              ]),
          ...(steps.length === 0
            ? []
            : [{ heading: t('reachability.since-steps'), options: steps.toReversed().slice(0, STEPS) }]),
        ]}
        onChange={choose}
      />
    </span>
  );
}

/** The design as it was when so many steps were done; a step that no longer fits ends the way back. */
function designBefore({ editor }: OpenDesign, steps: number) {
  const { document, history } = editor.store.getState();
  let at = { document, history };
  while (at.history.done.length > steps) {
    const earlier = undo(at.document, at.history);
    if (earlier === null || earlier.document === null) break;
    at = { document: earlier.document, history: earlier.history };
  }
  return at.document;
}

/** The versions with a name, the newest first; none where nothing is kept. They are looked up again when somebody is about to choose. */
function useNamedVersions({ keeper }: OpenDesign) {
  const [versions, setVersions] = useState(NONE);
  const load = useCallback(() => {
    const list = async (): Promise<void> => {
      const kept = await keeper;
      const all = kept == null ? NONE : await listVersions(kept.at().id);
      setVersions(all.filter(({ label }) => label !== null));
    };
    // A device that keeps nothing has no versions.
    list().catch(() => setVersions(NONE));
  }, [keeper]);
  useEffect(load, [load]);
  return [versions, load] as const;
}
