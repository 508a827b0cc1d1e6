/** The designs that were deleted of late: each can be put back, or taken away for good. */

import type { ShelfEntry } from '../../editor/persistence/shelf.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './documents.module.css';

/** The list, folded at first. */
export function DeletedDocuments({
  entries,
  onPutBack,
  onPurge,
}: {
  readonly entries: readonly ShelfEntry[];
  readonly onPutBack: (entry: ShelfEntry) => void;
  readonly onPurge: (entry: ShelfEntry) => void;
}) {
  const { t } = useText();
  return (
    <details className={styles.deleted}>
      <summary>
        <Icon name="u-right" size={14} className={styles.arrow} />
        {t('documents.recently')} <span className={styles.count}>{entries.length}</span>
      </summary>
      <p className={styles.hint}>{t('documents.recently-hint')}</p>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.gone}>
            <span className={styles.name}>{entry.name}</span>
            <Button
              small
              aria-label={t('documents.put-back-of', { name: entry.name })}
              onClick={() => onPutBack(entry)}
            >
              {t('documents.put-back')}
            </Button>
            <Button
              small
              look="ghost"
              aria-label={t('documents.purge-of', { name: entry.name })}
              onClick={() => onPurge(entry)}
            >
              {t('documents.purge')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
