/** The versions of the open design: kept under a name, looked at, gone back to as one step, opened as a design of their own, deleted. */

import { useCallback, useEffect, useState } from 'react';
import { type Document, message } from '../../core/index.ts';
import type { StoredVersion } from '../../editor/persistence/database.ts';
import { editsOf, patchesBetween } from '../../editor/persistence/difference.ts';
import { deleteVersion, keepVersion, listVersions } from '../../editor/persistence/versions.ts';
import type { OpenDesign } from '../design.ts';
import { useEditorState } from '../editor-context.ts';
import { useLanguage, useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { VersionPreview, versionName } from './VersionPreview.tsx';
import styles from './versions.module.css';

/** The dialog. `naming`: the field for a new name has the focus. */
export function VersionsDialog({
  design,
  naming,
  onClose,
  onDocument,
}: {
  readonly design: OpenDesign;
  readonly naming: boolean;
  readonly onClose: () => void;
  readonly onDocument: (document: Document) => Promise<void>;
}) {
  const { t } = useText();
  const language = useLanguage();
  const { editor, keeper } = design;
  const document = useEditorState((state) => state.document);
  const [versions, setVersions] = useState<readonly StoredVersion[] | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const load = useCallback(async () => {
    const kept = await keeper;
    setVersions(kept == null ? [] : await listVersions(kept.at().id));
  }, [keeper]);
  const failed = useCallback(() => setSaid(t('versions.failed')), [t]);
  useEffect(() => {
    load().catch(failed);
  }, [load, failed]);
  const shown = versions?.find((version) => version.id === picked) ?? versions?.[0] ?? null;

  const save = async (): Promise<void> => {
    const label = name.trim();
    const kept = await keeper;
    if (label === '' || kept == null) return;
    await kept.flush();
    const { id, revision } = kept.at();
    await keepVersion(id, editor.store.getState().document, revision, { label });
    setName('');
    setPicked(null);
    setSaid(t('versions.saved', { name: label }));
    await load();
  };
  const goBack = async (version: StoredVersion): Promise<void> => {
    const kept = await keeper;
    const now = editor.store.getState().document;
    if (kept != null) {
      await kept.flush();
      const { id, revision } = kept.at();
      // The step can be undone; the version stands even when the page is closed before.
      await keepVersion(id, now, revision, { why: 'restore' }).catch(() => undefined);
    }
    const edits = editsOf(patchesBetween(now, version.document));
    editor.perform({
      ok: true,
      label: message('versions.restored', { name: versionName(version, t) }),
      edits,
      select: [],
    });
    onClose();
  };
  const remove = async (version: StoredVersion): Promise<void> => {
    await deleteVersion(version.id);
    setPicked(null);
    setSaid(t('versions.deleted', { name: versionName(version, t) }));
    await load();
  };
  return (
    <Dialog title={t('versions.title')} onClose={onClose} wide>
      <p className="muted">{t('versions.lead')}</p>
      <form
        className={styles.save}
        onSubmit={(event) => {
          event.preventDefault();
          save().catch(failed);
        }}
      >
        <input
          className={styles.name}
          aria-label={t('versions.name')}
          placeholder={`${t('versions.name')}, ${t('versions.name-hint')}`}
          maxLength={60}
          value={name}
          {...(naming ? { 'data-first': '' } : {})}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" look={naming ? 'primary' : 'plain'} aria-disabled={name.trim() === ''}>
          {t('versions.keep')}
        </Button>
      </form>
      <p role="status" className={said === '' ? 'visually-hidden' : styles.status}>
        {said}
      </p>
      {versions === null ? null : shown === null ? (
        <p className="muted">{t('versions.none')}</p>
      ) : (
        <div className={styles.both}>
          <ul className={styles.list} aria-label={t('versions.list')}>
            {versions.map((version) => (
              <li key={version.id}>
                <button
                  type="button"
                  className={styles.version}
                  aria-pressed={version === shown}
                  onClick={() => setPicked(version.id)}
                >
                  <span className={version.label === null ? styles.own : styles.named}>{versionName(version, t)}</span>
                  <time dateTime={new Date(version.at).toISOString()}>
                    {new Date(version.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
                  </time>
                </button>
              </li>
            ))}
          </ul>
          <VersionPreview
            version={shown}
            now={document}
            onRestore={() => void goBack(shown)}
            onCopy={() => {
              onClose();
              void onDocument(shown.document);
            }}
            onDelete={() => remove(shown).catch(failed)}
          />
        </div>
      )}
    </Dialog>
  );
}
