/** The first screen: templates, the designs on this device, a blank canvas, and ways in for files and links. */

import { lazy, Suspense, useRef, useState } from 'react';
import type { Document, Message } from '../../core/index.ts';
import { useTheme } from '../shell/frame.ts';
import { LanguageMenu } from '../shell/LanguageMenu.tsx';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './start.module.css';

const Shelves = lazy(() => import('./Shelves.tsx').then((module) => ({ default: module.Shelves })));

const ImportDialog = lazy(() =>
  import('../dialogs/ImportDialog.tsx').then((module) => ({ default: module.ImportDialog })),
);

/** What the first screen starts. */
export interface StartProps {
  readonly onBlank: (name: string) => Promise<void>;
  readonly onDocument: (document: Document) => Promise<void>;
  readonly onText: (file: string, text: string) => Promise<void>;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  /** What was added to the designs on this device without being opened, and how often something was. */
  readonly added: { readonly turn: number; readonly says: Message | null };
}

/** The screen. */
export function Start({ onBlank, onDocument, onText, onFiles, added }: StartProps) {
  const { t, say } = useText();
  const [, nextTheme] = useTheme();
  const [importing, setImporting] = useState(false);
  const file = useRef<HTMLInputElement>(null);
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
            multiple
            accept=".json,.svg,.zip,application/json,image/svg+xml,application/zip"
            aria-label={t('start.open')}
            onChange={(event) => {
              const chosen = Array.from(event.currentTarget.files ?? []);
              event.currentTarget.value = '';
              void onFiles(chosen);
            }}
          />
          <p className={styles.promise}>{t('start.promise')}</p>
        </div>
        <div>
          {added.says === null ? null : (
            <p className={styles.added} role="status">
              {say(added.says)}
            </p>
          )}
          <Suspense fallback={<div className={styles.waiting} />}>
            <Shelves turn={added.turn} onDocument={onDocument} />
          </Suspense>
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
