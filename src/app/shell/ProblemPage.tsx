/** What is shown in place of a design that does not open: one sentence that says what and where, and a way on. */

import type { Problem } from '../../core/index.ts';
import { go } from '../route.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './problem-page.module.css';

/** What did not open, and why. */
export interface Failure {
  readonly at: 'link' | 'design';
  readonly problems: readonly Problem[];
}

/** A page with the first problem, and the way to the first screen. */
export function ProblemPage({ failure }: { readonly failure: Failure }) {
  const { t, say } = useText();
  const problem = failure.problems[0];
  return (
    <main className={styles.page}>
      <Icon name="s-error" size={24} className="sev-error" />
      <h1>{t(failure.at === 'link' ? 'link.title' : 'problem.title')}</h1>
      {problem === undefined ? null : (
        <p role="alert">
          {problem.pointer === '' ? null : <code className="mono">{problem.pointer}: </code>}
          {say(problem.message)}
        </p>
      )}
      {failure.at === 'link' ? <p className="muted">{t('link.why')}</p> : null}
      <Button look="primary" onClick={() => go('', true)}>
        {t('link.home')}
      </Button>
    </main>
  );
}
