/** Says what an import took and what it left, and why. */

import { type ImportAccount, message } from '../../core/index.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './dialogs.module.css';

/** The report of an import that was opened. */
export function ImportAccounts({
  account,
  onClose,
}: {
  readonly account: ImportAccount;
  readonly onClose: () => void;
}) {
  const { t, say } = useText();
  const count = account.taken.reduce((sum, each) => sum + each.count, 0);
  return (
    <Dialog title={t('import.title')} onClose={onClose}>
      <p>{t('import.report', { percent: Math.floor(account.coverage * 100), count })}</p>
      <ul className={styles.list}>
        {account.left.map(({ type, count: of, why }) => (
          <li key={`${type} ${why}`}>{say(message('import.left', { type, count: of, why: message(why) }))}</li>
        ))}
        {account.taken.map((each) => (
          <li key={each.type}>{t('import.taken', { ...each })}</li>
        ))}
      </ul>
      <footer className={styles.foot}>
        <Button look="primary" onClick={onClose}>
          {t('import.close')}
        </Button>
      </footer>
    </Dialog>
  );
}
