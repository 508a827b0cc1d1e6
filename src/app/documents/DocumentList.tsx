/** The designs on this device: searched, sorted, opened, renamed, copied, downloaded; deleted, and put back. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Message, message, printDocument } from '../../core/index.ts';
import { rawDocument } from '../../editor/persistence/database.ts';
import {
  addDocuments,
  deleteDocument,
  listShelf,
  purgeDocument,
  renameDocument,
  restoreDocument,
  type ShelfEntry,
} from '../../editor/persistence/shelf.ts';
import { download } from '../download.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { DeletedDocuments } from './DeletedDocuments.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './documents.module.css';
import { archiveOf } from './open-files.ts';
import { listed, ORDERS, type Order } from './order.ts';

/** How long after deleting the notice with Undo stands, also over a reload, in milliseconds. */
const NOTICE = 10 * 60_000;
/** From how many designs on the list can be searched and sorted. */
const MANY = 3;

/** The list; nothing while there is nothing. `turn` changes when designs were added elsewhere on the page. */
export function DocumentList({ turn }: { readonly turn: number }) {
  const { t, say } = useText();
  const [entries, setEntries] = useState<readonly ShelfEntry[] | null>([]);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>('changed');
  const [said, setSaid] = useState<Message | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const load = useCallback(() => listShelf().then(setEntries, () => setEntries(null)), []);
  useEffect(() => {
    void turn;
    void load();
    // Other tabs edit, too.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, [load, turn]);
  const living = useMemo(() => (entries ?? []).filter((entry) => entry.deleted === null), [entries]);
  const shown = useMemo(() => listed(living, search, order), [living, search, order]);
  if (entries === null) return <p role="alert">{t('start.storage')}</p>;
  const deleted = entries
    .filter((entry) => entry.deleted !== null)
    .sort((one, other) => (other.deleted ?? 0) - (one.deleted ?? 0));
  const fresh = deleted.find((entry) => Date.now() - (entry.deleted ?? 0) < NOTICE);
  if (entries.length === 0) return null;

  const after = (work: Promise<unknown>, says: Message | null): void =>
    void work.then(load, () => setEntries(null)).then(() => setSaid(says));
  const remove = (entry: ShelfEntry): void => {
    const next = shown[shown.indexOf(entry) + 1] ?? shown[shown.indexOf(entry) - 1];
    const after = deleteDocument(entry.id).then(load);
    setSaid(null);
    // The focus goes on to the neighbour; with none left, to what undoes it.
    void after.then(() => {
      const link = list.current?.querySelector<HTMLElement>(`a[data-document="${next?.id}"]`);
      if (link == null) requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-undo]')?.focus());
      else link.focus();
    });
  };
  const putBack = (entry: ShelfEntry): void =>
    after(restoreDocument(entry.id), message('documents.is-back', { name: entry.name }));
  const downloadOne = async (entry: ShelfEntry): Promise<void> => {
    const name = `${entry.name}.topology.json`;
    if (entry.document !== null) download(name, printDocument(entry.document));
    else download(name, JSON.stringify(await rawDocument(entry.id), null, 2));
  };
  const downloadAll = async (): Promise<void> => {
    const now = new Date();
    const documents = living.flatMap(({ document }) => (document === null ? [] : [document]));
    const name = t('documents.archive', { date: now.toISOString().slice(0, 10) });
    download(`${name}.zip`, await archiveOf(documents, now), 'application/zip');
  };
  return (
    <section className={styles.documents} aria-label={t('documents.heading')}>
      {living.length === 0 && search === '' ? null : (
        <header className={styles.head}>
          <h2 className={styles.heading}>{t('documents.heading')}</h2>
          {living.length < MANY && search === '' ? null : (
            <>
              <label className={styles.search}>
                <Icon name="u-search" size={16} />
                <input
                  type="search"
                  aria-label={t('documents.search')}
                  placeholder={t('documents.search')}
                  value={search}
                  onChange={(event) => setSearch(event.currentTarget.value)}
                />
              </label>
              <span className={styles.sort}>
                <Select
                  label={t('documents.sort')}
                  value={order}
                  options={ORDERS.map((value) => ({ value, label: t(`documents.sort-${value}`) }))}
                  onChange={(value) => setOrder(ORDERS.find((each) => each === value) ?? 'changed')}
                />
              </span>
            </>
          )}
          <Button small look="ghost" title={t('documents.download-all-hint')} onClick={() => void downloadAll()}>
            <Icon name="u-export" size={14} />
            {t('documents.download-all')}
          </Button>
        </header>
      )}
      {shown.length === 0 ? null : (
        <ul className={styles.list} ref={list}>
          {shown.map((entry) => (
            <DocumentRow
              key={entry.id}
              entry={entry}
              onRename={(which, name) => after(renameDocument(which.id, name), null)}
              onDuplicate={({ name, document }) => {
                if (document === null) return;
                const copy = { ...document, name: t('editor.copy-name', { name }).slice(0, 60) };
                after(addDocuments([copy]), message('documents.copied', { name }));
              }}
              onDownload={(which) => void downloadOne(which)}
              onDelete={remove}
            />
          ))}
        </ul>
      )}
      <p className={search === '' ? 'visually-hidden' : styles.status} role="status">
        {said !== null
          ? say(said)
          : search === ''
            ? ''
            : shown.length === 0
              ? t('documents.none-found')
              : t('documents.found', { count: shown.length })}
      </p>
      {fresh === undefined ? null : (
        <p className={styles.notice} role="status">
          <span>{t('documents.deleted', { name: fresh.name })}</span>
          <Button small data-undo="" onClick={() => putBack(fresh)}>
            <Icon name="u-undo" size={14} />
            {t('documents.undo')}
          </Button>
        </p>
      )}
      {deleted.length === 0 ? null : (
        <DeletedDocuments
          entries={deleted}
          onPutBack={putBack}
          onPurge={(entry) => after(purgeDocument(entry.id), null)}
        />
      )}
    </section>
  );
}
