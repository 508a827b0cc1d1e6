/** The first screen: templates, the designs on this device, a blank canvas, and ways in for files and links. */

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { allResources, type Document } from '../../core/index.ts';
import { type DocumentEntry, listDocuments } from '../../editor/persistence/database.ts';
import { deleteDocument, restoreDocument } from '../../editor/persistence/shelf.ts';
import { useTheme } from '../shell/frame.ts';
import { LanguageMenu } from '../shell/LanguageMenu.tsx';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './start.module.css';
import { Thumbnail } from './Thumbnail.tsx';
import { templates } from './templates/templates.ts';

const ImportDialog = lazy(() =>
  import('../dialogs/ImportDialog.tsx').then((module) => ({ default: module.ImportDialog })),
);

/** What the first screen starts. */
export interface StartProps {
  readonly onBlank: (name: string) => Promise<void>;
  readonly onDocument: (document: Document) => Promise<void>;
  readonly onText: (file: string, text: string) => Promise<void>;
}

/** The screen. */
export function Start({ onBlank, onDocument, onText }: StartProps) {
  const { t } = useText();
  const [, nextTheme] = useTheme();
  const [importing, setImporting] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const choices = useMemo(templates, []);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Icon name="u-bob" className={styles.logo} />
        <strong>Plumbline</strong>
        <span className={styles.grow} />
        <LanguageMenu />
        <Button
          look="ghost"
          icon
          aria-label={t('shell.theme-system')}
          title={t('shell.theme-system')}
          onClick={nextTheme}
        >
          <Icon name="u-theme" size={16} />
        </Button>
      </header>
      <main className={styles.start}>
        <div>
          <h1 className={styles.title}>{t('start.title')}</h1>
          <p className={styles.lead}>{t('start.lead')}</p>
          <Choice
            first
            icon="u-plus"
            name={t('start.blank')}
            hint={t('start.blank-hint')}
            onClick={() => void onBlank(t('start.untitled'))}
          />
          <Choice
            icon="u-file"
            name={t('start.open')}
            hint={t('start.open-hint')}
            onClick={() => file.current?.click()}
          />
          <Choice
            icon="u-import"
            name={t('start.import')}
            hint={t('start.import-hint')}
            onClick={() => setImporting(true)}
          />
          <input
            ref={file}
            type="file"
            hidden
            accept=".json,application/json"
            aria-label={t('start.open')}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (chosen !== undefined) void chosen.text().then((text) => onText(chosen.name, text));
            }}
          />
          <p className={styles.promise}>{t('start.promise')}</p>
        </div>
        <div>
          <Recent />
          <h2 className={styles.heading}>{t('start.templates')}</h2>
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
                        resources: Array.from(allResources(document.resources)).length,
                        intents: Object.keys(document.intents).length,
                      })}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </main>
      {importing ? (
        <Suspense fallback={null}>
          <ImportDialog onText={onText} onClose={() => setImporting(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Choice({
  first = false,
  icon,
  name,
  hint,
  onClick,
}: {
  readonly first?: boolean;
  readonly icon: string;
  readonly name: string;
  readonly hint: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className={`${styles.choice} ${first ? styles.first : ''}`} onClick={onClick}>
      <Icon name={icon} />
      <span>
        <strong>{name}</strong>
        <span className={styles.hint}>{hint}</span>
      </span>
    </button>
  );
}

/** The designs on this device, the last changed first; a deleted one can be put back until the page is left. */
function Recent() {
  const { t } = useText();
  const [entries, setEntries] = useState<readonly DocumentEntry[]>([]);
  const [blocked, setBlocked] = useState(false);
  const [deleted, setDeleted] = useState<DocumentEntry | null>(null);
  const load = useCallback(() => listDocuments().then(setEntries, () => setBlocked(true)), []);
  useEffect(() => {
    void load();
  }, [load]);
  if (blocked) return <p role="alert">{t('start.storage')}</p>;
  if (entries.length === 0 && deleted === null) return null;
  return (
    <section className={styles.recent} aria-label={t('start.recent')}>
      <h2 className={styles.heading}>{t('start.recent')}</h2>
      <ul className={styles.documents}>
        {entries.map((each) => (
          <li key={each.id} className={styles.document}>
            <a href={`#/d/${each.id}`} className={styles.open}>
              <Icon name="u-file" size={16} />
              <span className={styles.name}>{each.name}</span>
              <time className={styles.when} dateTime={new Date(each.changed).toISOString()}>
                {new Date(each.changed).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            </a>
            <Button
              look="ghost"
              small
              icon
              aria-label={t('start.delete', { name: each.name })}
              title={t('start.delete', { name: each.name })}
              onClick={() =>
                void deleteDocument(each.id).then(() => {
                  setDeleted(each);
                  return load();
                })
              }
            >
              <Icon name="u-close" size={14} />
            </Button>
          </li>
        ))}
      </ul>
      {deleted === null ? null : (
        <p className={styles.deleted} role="status">
          {t('start.deleted', { name: deleted.name })}
          <Button
            small
            onClick={() =>
              void restoreDocument(deleted.id).then(() => {
                setDeleted(null);
                return load();
              })
            }
          >
            {t('start.put-back')}
          </Button>
        </p>
      )}
    </section>
  );
}
