/** The list of all rules, section by section, with a search over ids, sections and texts. */

import { useEffect, useId, useMemo, useRef } from 'react';
import { RULES, type Rule, type Section } from '../../core/index.ts';
import { useText } from '../text.ts';
import { ControlFrame } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RuleState } from './RuleState.tsx';
import { ruleTextOf } from './rule-text-of.ts';
import styles from './rules.module.css';

/** `words` are what is searched for: a rule that has them all is shown. */
export function RuleList({
  words,
  onWords,
  onOpen,
}: {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onOpen: (rule: string) => void;
}) {
  const { t } = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const haystacks = useMemo(
    () =>
      new Map(
        RULES.map((rule) => {
          const { summary, why } = ruleTextOf(rule.id);
          const text = [rule.id, t(`rules.section-${rule.section}`), t(`findings.${rule.severity}`), summary, why];
          return [rule.id, text.join(' ').toLowerCase()] as const;
        }),
      ),
    [t],
  );
  const wanted = words.toLowerCase().split(/\s+/);
  const shown = RULES.filter((rule) => wanted.every((word) => haystacks.get(rule.id)?.includes(word) === true));
  const sections = [...new Set(shown.map((rule) => rule.section))];
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {t('rules.search')}
      </label>
      <ControlFrame>
        <input
          id={id}
          ref={input}
          type="search"
          autoComplete="off"
          placeholder={t('rules.search-hint')}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
      </ControlFrame>
      <p className="muted" role="status">
        {shown.length === 0 ? t('rules.none-match') : t('rules.count', { count: shown.length })}
      </p>
      <div className={styles.list}>
        {sections.map((section: Section) => (
          <section key={section} aria-labelledby={`${id}-${section}`}>
            <h3 id={`${id}-${section}`} className={styles.section}>
              {t(`rules.section-${section}`)}
            </h3>
            <ul>
              {shown
                .filter((rule) => rule.section === section)
                .map((rule) => (
                  <li key={rule.id}>
                    <Row rule={rule} onOpen={() => onOpen(rule.id)} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Row({ rule, onOpen }: { readonly rule: Rule; readonly onOpen: () => void }) {
  const { t } = useText();
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <Icon
        name={`s-${rule.severity}`}
        size={16}
        className={`sev-${rule.severity}`}
        label={t(`findings.${rule.severity}`)}
      />
      <span className={styles.what}>
        <span className="mono">{rule.id}</span>
        <span className={styles.summary}>{ruleTextOf(rule.id).summary}</span>
      </span>
      <RuleState rule={rule} />
    </button>
  );
}
