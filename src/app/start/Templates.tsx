/** The templates, as cards: a click opens a copy. They come after the first picture, since a dozen designs weigh more than the screen. */

import { useMemo } from 'react';
import type { Document } from '../../core/index.ts';
import { sizeOf } from '../documents/order.ts';
import { useText } from '../text.ts';
import styles from './start.module.css';
import { Thumbnail } from './Thumbnail.tsx';
import { templates } from './templates/templates.ts';

/** The cards. */
export function Templates({ onDocument }: { readonly onDocument: (document: Document) => Promise<void> }) {
  const { t } = useText();
  const choices = useMemo(templates, []);
  return (
    <ul className={styles.cards}>
      {choices.map(({ id, document }) => (
        <li key={id}>
          <button type="button" className={styles.card} onClick={() => void onDocument(document)}>
            <Thumbnail document={document} />
            <span className={styles.words}>
              <strong>{document.name}</strong>
              <span className={styles.description}>{document.description}</span>
              <span className={styles.counts}>
                {t('start.counts', {
                  resources: sizeOf(document),
                  intents: Object.keys(document.intents).length,
                })}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
