/** A finding at the top of the inspector: the sentence, its other places, what can be done and what that would do. */

import { useId, useState } from 'react';
import { type Finding, findResource, KINDS, type ProvedFix } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AcceptForm } from './AcceptForm.tsx';
import { FixButton } from './FixButton.tsx';
import { iconOf, useNames } from './fields/names.ts';
import styles from './findings.module.css';
import { effectOf } from './fix-effect.ts';
import { FindChangeLater } from './mending/FindChangeLater.tsx';

const NO_FIXES: readonly ProvedFix[] = [];

/** `first` says that its first fix is the panel's primary button. */
export function FindingCard({ finding, first }: { readonly finding: Finding; readonly first: boolean }) {
  const text = useText();
  const { t, say } = text;
  const names = useNames();
  const id = useId();
  const editor = useEditor();
  const { openRule } = useCanvasActions();
  const [accepting, setAccepting] = useState(false);
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const stale = useEditorState((state) => state.stale);
  const fixes = useEditorState((state) => state.fixes[finding.key] ?? NO_FIXES);
  const deciding = finding.at[0]?.pointer ?? '';
  const others = [...new Set(finding.at.map((place) => place.id))].filter(
    (each) => each !== editor.store.getState().selection.at(-1),
  );
  return (
    <article className={`${styles.card} ${styles[finding.severity]} ${stale ? styles.stale : ''}`} aria-labelledby={id}>
      <h3 id={id}>
        <Icon
          name={`s-${finding.severity}`}
          size={16}
          className={`sev-${finding.severity}`}
          label={t(`findings.${finding.severity}`)}
        />
        <span>{say(finding.message)}</span>
      </h3>
      {others.length === 0 ? null : (
        <ul className={styles.places}>
          {others.map((other) => {
            const found = findResource(document.resources, other);
            const place = finding.at.find((each) => each.id === other);
            return found === null || place === undefined ? null : (
              <li key={other}>
                <button type="button" onClick={() => editor.select([other], { marked: place.pointer, reveal: true })}>
                  <Icon name={iconOf(found.kind)} size={16} className={`fam-${KINDS[found.kind].family}`} />
                  <span>{found.value.name}</span>
                  <span className="muted">{names.place(place.pointer)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <button type="button" className={styles.rulelink} onClick={() => openRule(finding.rule)}>
        {t('rules.of-finding', { rule: finding.rule })}
      </button>
      {readOnly ? null : accepting ? (
        <AcceptForm finding={finding} onDone={() => setAccepting(false)} />
      ) : (
        <div className={styles.actions}>
          {fixes.map((fix, index) => (
            <FixButton
              key={`${fix.title.id} ${JSON.stringify(fix.title.values)}`}
              fix={fix}
              look={first && index === 0 ? 'primary' : 'plain'}
              aria-describedby={`${id}-effect-${index}`}
            />
          ))}
          {finding.rule === 'intent-fails' ? <FindChangeLater intent={finding.at[0]?.id ?? ''} /> : null}
          <Button onClick={() => setAccepting(true)}>{t('findings.accept-ask')}</Button>
        </div>
      )}
      {readOnly || accepting
        ? null
        : fixes.map((fix, index) => (
            <p
              className={styles.effect}
              id={`${id}-effect-${index}`}
              key={`${deciding} ${fix.title.id} ${JSON.stringify(fix.title.values)}`}
            >
              {fixes.length > 1 ? <b>{say(fix.title)}: </b> : null}
              {effectOf(document, fix, text, names)}
            </p>
          ))}
    </article>
  );
}
