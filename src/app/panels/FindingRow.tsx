/** A finding in the list: shape, sentence, place, and the first thing that can be done about it. */

import { useId } from 'react';
import { type Finding, findResource, KINDS } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { FixButton } from './FixButton.tsx';
import { iconOf, useNames } from './fields/names.ts';
import styles from './findings.module.css';
import { effectOf } from './fix-effect.ts';
import { FindChangeLater } from './mending/FindChangeLater.tsx';
import { useFindingActions } from './use-finding-actions.ts';
import { showFinding } from './walk-findings.ts';

/** `reason` is why it was accepted, null when it was not. */
export function FindingRow({
  finding,
  reason,
  current,
  onAccept,
}: {
  readonly finding: Finding;
  readonly reason: string | null;
  readonly current: boolean;
  readonly onAccept: () => void;
}) {
  const text = useText();
  const { t, say } = text;
  const names = useNames();
  const id = useId();
  const editor = useEditor();
  const { takeBack } = useFindingActions();
  const { openRule } = useCanvasActions();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const fix = useEditorState((state) => state.fixes[finding.key]?.[0] ?? null);
  const place = finding.at[0];
  const found = place === undefined ? null : findResource(document.resources, place.id);
  const effect = fix === null ? null : effectOf(document, fix, text, names);
  const sentence = say(finding.message);
  return (
    <div className={`${styles.row} ${current ? styles.current : ''}`}>
      <Icon
        name={`s-${finding.severity}`}
        size={16}
        className={`sev-${finding.severity}`}
        label={t(`findings.${finding.severity}`)}
      />
      <button
        type="button"
        className={styles.msg}
        title={reason === null || reason === '' ? sentence : `${sentence} – ${reason}`}
        aria-current={current || undefined}
        onClick={() => showFinding(editor, finding)}
      >
        {sentence}
        {reason === null || reason === '' ? null : <span className={styles.reason}> – {reason}</span>}
      </button>
      <span className={styles.place}>
        {found === null ? null : (
          <Icon name={iconOf(found.kind)} size={16} className={`fam-${KINDS[found.kind].family}`} />
        )}
        <span>{found?.value.name ?? place?.id}</span>
      </span>
      <span className={styles.act}>
        <Button
          small
          look="ghost"
          className={styles.ask}
          aria-label={t('rules.of-finding', { rule: finding.rule })}
          title={t('rules.of-finding', { rule: finding.rule })}
          onClick={() => openRule(finding.rule)}
        >
          {t('rules.why-short')}
        </Button>
        {finding.rule === 'intent-fails' && reason === null && place !== undefined ? (
          <FindChangeLater intent={place.id} small short />
        ) : null}
        {readOnly ? null : reason !== null ? (
          <Button
            small
            look="ghost"
            aria-label={t('findings.take-back-of', { finding: sentence })}
            onClick={() => takeBack(finding.key)}
          >
            {t('findings.take-back')}
          </Button>
        ) : fix === null || effect === null ? (
          <Button small look="ghost" aria-label={t('findings.accept-of', { finding: sentence })} onClick={onAccept}>
            {t('findings.accept-ask')}
          </Button>
        ) : (
          <>
            <FixButton fix={fix} small title={`${say(fix.title)}. ${effect}`} aria-describedby={`${id}-effect`} />
            <span id={`${id}-effect`} className="visually-hidden">
              {effect}
            </span>
          </>
        )}
      </span>
    </div>
  );
}
