/** Says why an input was not opened: every problem with its place, the open design untouched. */

import type { Refused } from '../App.tsx';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './dialogs.module.css';

/** How many problems are listed one by one. */
const SHOWN = 50;

/** The report. */
export function ImportReport({ refused, onClose }: { readonly refused: Refused; readonly onClose: () => void }) {
  const { t, say } = useText();
  const { problems } = refused;
  return (
    <Dialog title={t('import.refused', { file: refused.file })} onClose={onClose}>
      <p role="alert">{t('import.refused-why', { count: problems.length })}</p>
      <ul className={styles.list}>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.pointer} ${say(problem.message)}`} className={styles.problem}>
            <code className="mono">{problem.pointer === '' ? t('import.whole') : problem.pointer}</code>:{' '}
            {say(problem.message)}
          </li>
        ))}
        {problems.length > SHOWN ? (
          <li className="muted">{t('import.more', { count: problems.length - SHOWN })}</li>
        ) : null}
      </ul>
      <footer className={styles.foot}>
        <Button look="primary" onClick={onClose}>
          {t('import.close')}
        </Button>
      </footer>
    </Dialog>
  );
}
