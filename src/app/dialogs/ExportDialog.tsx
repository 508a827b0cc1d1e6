/** Export: the canonical topology file, to look at, to copy and to download; and the picture. */

import { useMemo, useState } from 'react';
import { printDocument } from '../../core/index.ts';
import { download } from '../download.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './dialogs.module.css';
import { PictureExport } from './PictureExport.tsx';

/** The longest text that is previewed whole, in characters: a text area slows down above. */
const PREVIEW = 200_000;

/** The dialog. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const document = useEditorState((state) => state.document);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const text = useMemo(() => printDocument(document), [document]);
  const size = useMemo(
    () => ({ lines: text.split('\n').length - 1, bytes: new TextEncoder().encode(text).length }),
    [text],
  );
  return (
    <Dialog title={t('export.title')} onClose={onClose} wide>
      <div className={styles.row}>
        <div>
          <h3 className={styles.subhead}>{t('export.json')}</h3>
          <p className="muted">{t('export.json-hint')}</p>
        </div>
        <span className="mono muted">{t('export.size', size)}</span>
      </div>
      <textarea
        className={`${styles.text} ${styles.preview}`}
        readOnly
        spellCheck={false}
        aria-label={t('export.json')}
        value={text.length > PREVIEW ? `${text.slice(0, PREVIEW)}…` : text}
      />
      <footer className={styles.foot}>
        <span className={styles.status} role="status">
          {copied === 'yes' ? t('export.copied') : copied === 'no' ? t('share.copy-failed') : ''}
        </span>
        <Button
          onClick={() =>
            navigator.clipboard.writeText(text).then(
              () => setCopied('yes'),
              () => setCopied('no'),
            )
          }
        >
          {t('export.copy')}
        </Button>
        <Button look="primary" onClick={() => download(`${document.name}.topology.json`, text)}>
          {t('export.download')}
        </Button>
      </footer>
      <h3 className={styles.subhead}>{t('picture.title')}</h3>
      <PictureExport />
    </Dialog>
  );
}
