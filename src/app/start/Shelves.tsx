/** What the first screen offers to open: the designs on this device, and the templates. It comes after the first picture: a dozen designs weigh more than the screen. */

import type { Document } from '../../core/index.ts';
import { DocumentList } from '../documents/DocumentList.tsx';
import { useText } from '../text.ts';
import styles from './start.module.css';
import { Templates } from './Templates.tsx';

/** The shelves. `turn` counts how often designs were added without being opened. */
export function Shelves({
  turn,
  onDocument,
}: {
  readonly turn: number;
  readonly onDocument: (document: Document) => Promise<void>;
}) {
  const { t } = useText();
  return (
    <>
      <DocumentList turn={turn} />
      <h2 className={styles.heading}>{t('start.templates')}</h2>
      <Templates onDocument={onDocument} />
    </>
  );
}
