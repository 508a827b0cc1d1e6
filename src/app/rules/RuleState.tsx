/** What a rule does in the open design: off, reported with another severity, and how often it speaks. */

import { entry, type Rule } from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import styles from './rules.module.css';

/** A few words; nothing for a rule that is as it comes and silent. */
export function RuleState({ rule }: { readonly rule: Rule }) {
  const { t } = useText();
  const setting = useEditorState((state) => entry(state.document.rules, rule.id) ?? null);
  const count = useEditorState((state) => state.analysis?.findings.filter((each) => each.rule === rule.id).length ?? 0);
  const words = [
    ...(setting === 'off' ? [t('rules.state-off')] : []),
    ...(setting === null || setting === 'off' || setting === rule.severity
      ? []
      : [t('rules.state-changed', { severity: t(`shell.severity-${setting}`) })]),
    ...(count === 0 || setting === 'off' ? [] : [t('rules.state-findings', { count })]),
  ];
  return <span className={styles.state}>{words.join(', ')}</span>;
}
