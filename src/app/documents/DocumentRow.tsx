/** One design in the list: a link that opens it, what it holds and what was found in it, and what can be done with it. */

import { type KeyboardEvent, useState } from 'react';
import type { ShelfEntry } from '../../editor/persistence/shelf.ts';
import { Thumbnail } from '../start/Thumbnail.tsx';
import { useLanguage, useText } from '../text.ts';
import { Badge } from '../ui/Badge.tsx';
import buttonStyles from '../ui/button.module.css';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './documents.module.css';
import { sizeOf } from './order.ts';

/** What a row does. */
export interface DocumentRowProps {
  readonly entry: ShelfEntry;
  readonly onRename: (entry: ShelfEntry, name: string) => void;
  readonly onDuplicate: (entry: ShelfEntry) => void;
  readonly onDownload: (entry: ShelfEntry) => void;
  readonly onDelete: (entry: ShelfEntry) => void;
}

/** The row. F2 renames, Delete deletes, up and down walk. */
export function DocumentRow({ entry, onRename, onDuplicate, onDownload, onDelete }: DocumentRowProps) {
  const { t } = useText();
  const language = useLanguage();
  const [renaming, setRenaming] = useState(false);
  const address = `#/d/${entry.id}`;
  const commit = (value: string) => {
    setRenaming(false);
    const name = value.trim();
    if (name !== '' && name !== entry.name) onRename(entry, name);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'F2' && entry.document !== null) setRenaming(true);
    else if (event.key === 'Delete') onDelete(entry);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event.currentTarget, event.key === 'ArrowDown');
    else return;
    event.preventDefault();
  };
  return (
    <li className={styles.row}>
      {entry.document === null ? <span className={styles.blankThumb} /> : <Thumbnail document={entry.document} small />}
      {renaming ? (
        <input
          className={styles.rename}
          aria-label={t('documents.rename-of', { name: entry.name })}
          defaultValue={entry.name}
          maxLength={60}
          ref={(element) => element?.select()}
          onBlur={(event) => commit(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            if (event.key === 'Escape') event.currentTarget.value = entry.name;
            const link = event.currentTarget.closest('li');
            event.currentTarget.blur();
            // The link stands where the field was, once it is drawn again.
            requestAnimationFrame(() => link?.querySelector('a')?.focus());
          }}
        />
      ) : (
        <a href={address} className={styles.open} onKeyDown={onKey} data-document={entry.id}>
          <span className={styles.name}>{entry.name}</span>
          <time className={styles.when} dateTime={new Date(entry.changed).toISOString()}>
            {new Date(entry.changed).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        </a>
      )}
      <span className={styles.size}>
        {entry.document === null
          ? t('documents.unreadable')
          : t('documents.resources', { count: sizeOf(entry.document) })}
      </span>
      <Found entry={entry} />
      <Menu
        label={t('documents.actions', { name: entry.name })}
        className={`${buttonStyles.button} ${buttonStyles.ghost} ${buttonStyles.small} ${buttonStyles.icon}`}
        button={<Icon name="u-more" size={16} />}
        items={[
          { label: t('documents.open-tab'), onSelect: () => void window.open(address, '_blank', 'noopener') },
          ...(entry.document === null
            ? []
            : [
                { label: t('documents.rename'), hint: 'F2', onSelect: () => setRenaming(true) },
                { label: t('documents.duplicate'), onSelect: () => onDuplicate(entry) },
              ]),
          { label: t('documents.download'), onSelect: () => onDownload(entry) },
          { label: t('documents.delete'), hint: 'Del', onSelect: () => onDelete(entry) },
        ]}
      />
    </li>
  );
}

/** The worst severity with its count; a tick when there is nothing; a dash when nobody has looked since the last change. */
function Found({ entry: { tally } }: { readonly entry: ShelfEntry }) {
  const { t } = useText();
  if (tally === null)
    return (
      <span className={styles.found} title={t('documents.unchecked')}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('documents.unchecked')}</span>
      </span>
    );
  const severity = tally.error > 0 ? 'error' : tally.warning > 0 ? 'warning' : tally.advice > 0 ? 'advice' : null;
  if (severity === null)
    return (
      <span className={`${styles.found} sev-ok`} title={t('documents.no-findings')}>
        <Icon name="s-ok" size={14} />
        <span className="visually-hidden">{t('documents.no-findings')}</span>
      </span>
    );
  const count = tally.error + tally.warning + tally.advice;
  const label = t('shell.findings-of', { count, severity: t(`shell.severity-${severity}`) });
  return (
    <span className={styles.found} title={label}>
      <Badge severity={severity} count={tally[severity]} label={label} />
    </span>
  );
}

function walk(from: HTMLElement, down: boolean): void {
  const links = Array.from(from.closest('ul')?.querySelectorAll<HTMLElement>('a[data-document]') ?? []);
  links[links.indexOf(from) + (down ? 1 : -1)]?.focus();
}
