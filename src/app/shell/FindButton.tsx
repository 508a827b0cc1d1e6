/** The field of the top bar that opens the search: it looks like one, and is a button. */

import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './find-button.module.css';

/** The button, with its key. */
export function FindButton({ open, onFind }: { readonly open: boolean; readonly onFind: () => void }) {
  const { t } = useText();
  return (
    <button
      type="button"
      className={styles.find}
      aria-label={t('shell.find')}
      aria-keyshortcuts="Control+F"
      aria-expanded={open}
      title={`${t('shell.find')} (Ctrl+F)`}
      onClick={onFind}
    >
      <Icon name="u-search" size={16} />
      <span className={styles.word}>{t('shell.find')}</span>
      <kbd className={styles.key}>Ctrl F</kbd>
    </button>
  );
}
