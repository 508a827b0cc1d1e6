/** One version, looked at: its picture, what it holds, how far it is from now, and what can be done with it. */

import type { Document, MessageId } from '../../core/index.ts';
import type { StoredVersion } from '../../editor/persistence/database.ts';
import { patchesBetween } from '../../editor/persistence/difference.ts';
import { sizeOf } from '../documents/order.ts';
import { Thumbnail } from '../start/Thumbnail.tsx';
import { type Text, useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import styles from './versions.module.css';

const REASONS: Readonly<Record<NonNullable<StoredVersion['reason']>, MessageId>> = {
  session: 'versions.session',
  large: 'versions.large',
  regular: 'versions.regular',
  restore: 'versions.restore-before',
};

/** What a version is called: its name, or why it was kept. */
export function versionName({ label, reason }: StoredVersion, t: Text['t']): string {
  return label ?? t(REASONS[reason ?? 'regular']);
}

/** The preview. `now`: the document as it is, which the version is compared with. */
export function VersionPreview({
  version,
  now,
  onRestore,
  onCopy,
  onDelete,
}: {
  readonly version: StoredVersion;
  readonly now: Document;
  readonly onRestore: () => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}) {
  const { t } = useText();
  const { document } = version;
  const differing = patchesBetween(now, document).length;
  const name = versionName(version, t);
  return (
    <section className={styles.preview} aria-label={name}>
      <Thumbnail document={document} />
      <h3>{name}</h3>
      <p className="muted">
        {t('versions.counts', { resources: sizeOf(document), intents: Object.keys(document.intents).length })}
        <br />
        {differing === 0 ? t('versions.same') : t('versions.differs', { count: differing })}
      </p>
      <div className={styles.actions}>
        {differing === 0 ? null : (
          <Button look="primary" onClick={onRestore}>
            {t('versions.restore')}
          </Button>
        )}
        <Button onClick={onCopy}>{t('versions.copy')}</Button>
        <Button look="ghost" aria-label={t('versions.delete-of', { name })} onClick={onDelete}>
          {t('versions.delete')}
        </Button>
      </div>
    </section>
  );
}
