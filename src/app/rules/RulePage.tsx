/** A rule's page: why it matters, where the fact comes from, both examples, what it found here, and whether it shall run here. */

import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import {
  COMMANDS,
  type Document,
  documentOfSketch,
  entry,
  type Finding,
  printDocument,
  type Rule,
  SEVERITIES,
} from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { ruleTextOf } from './rule-text-of.ts';
import styles from './rules.module.css';

const NONE: readonly Finding[] = [];

/** The page. */
export function RulePage({
  rule,
  onBack,
  onClose,
  onDocument,
}: {
  readonly rule: Rule;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onDocument: (document: Document) => Promise<void>;
}) {
  const { t, say } = useText();
  const back = useRef<HTMLButtonElement>(null);
  const { openFinding } = useCanvasActions();
  const findings = useEditorState((state) => state.analysis?.findings ?? NONE);
  const mine = useMemo(() => findings.filter((each) => each.rule === rule.id), [findings, rule.id]);
  const { summary, why } = ruleTextOf(rule.id);
  useEffect(() => back.current?.focus(), []);
  return (
    <>
      <div>
        <Button small ref={back} onClick={onBack}>
          {t('rules.back')}
        </Button>
      </div>
      <article className={styles.page} aria-labelledby="rule-id">
        <h3 id="rule-id" className={styles.title}>
          <Icon
            name={`s-${rule.severity}`}
            size={16}
            className={`sev-${rule.severity}`}
            label={t(`findings.${rule.severity}`)}
          />
          <span className="mono">{rule.id}</span>
        </h3>
        <p className={styles.lead}>{summary}</p>
        <p className="muted">
          {[
            t(`findings.${rule.severity}`),
            t(`rules.section-${rule.section}`),
            t(`rules.fix-${rule.fix ?? 'none'}`),
          ].join(' · ')}
        </p>
        <Part title={t('rules.why')}>
          <p>{why}</p>
        </Part>
        <Part title={t('rules.source')}>
          <p>{rule.source ?? t('rules.source-none')}</p>
        </Part>
        <Part title={t('rules.state')}>
          <Setting rule={rule} />
          {mine.length === 0 ? <p className="muted">{t('rules.state-silent')}</p> : null}
          <ul>
            {mine.slice(0, MOST).map((finding) => (
              <li key={finding.key}>
                <button
                  type="button"
                  className={styles.finding}
                  onClick={() => {
                    openFinding(finding.key);
                    onClose();
                  }}
                >
                  {say(finding.message)}
                </button>
              </li>
            ))}
          </ul>
          {mine.length > MOST ? <p className="muted">{t('import.more', { count: mine.length - MOST })}</p> : null}
        </Part>
        <Example
          title={t('rules.triggers')}
          design={() => documentOfSketch(rule.example.triggers, rule.id)}
          onOpen={(document) => {
            onClose();
            void onDocument(document);
          }}
        />
        <Example title={t('rules.clean')} design={() => documentOfSketch(rule.example.clean, rule.id)} />
      </article>
    </>
  );
}

/** How many findings a page lists. */
const MOST = 20;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

function Setting({ rule }: { readonly rule: Rule }) {
  const { t } = useText();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const setting = useEditorState((state) => entry(state.document.rules, rule.id) ?? null);
  return (
    <div className={styles.setting}>
      <Select
        label={t('rules.state')}
        value={setting ?? ''}
        disabled={readOnly}
        options={[
          { value: '', label: t('rules.severity-default', { severity: t(`shell.severity-${rule.severity}`) }) },
          ...SEVERITIES.map((severity) => ({ value: severity, label: t(`findings.${severity}`) })),
          { value: 'off', label: t('rules.severity-off') },
        ]}
        onChange={(value) => {
          const chosen = value === 'off' ? value : (SEVERITIES.find((severity) => severity === value) ?? null);
          const { document } = editor.store.getState();
          editor.perform(COMMANDS.setRule.run(document, { rule: rule.id, setting: chosen }));
        }}
      />
    </div>
  );
}

function Example({
  title,
  design,
  onOpen,
}: {
  readonly title: string;
  readonly design: () => Document;
  readonly onOpen?: (document: Document) => void;
}) {
  const { t } = useText();
  const id = useId();
  const text = useMemo(() => printDocument(design()), [design]);
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h4 id={id}>{title}</h4>
        {onOpen === undefined ? null : (
          <Button small onClick={() => onOpen(design())}>
            {t('rules.open-example')}
          </Button>
        )}
      </div>
      <textarea
        className={styles.code}
        readOnly
        spellCheck={false}
        aria-labelledby={id}
        rows={Math.min(16, text.split('\n').length)}
        value={text}
      />
    </section>
  );
}
