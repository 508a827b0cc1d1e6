/** The share link: the whole design in the fragment, read back before it is offered, with its length. */

import { use, useMemo, useRef, useState } from 'react';
import { loadLinkCodec, type MessageId, printDocument } from '../../core/index.ts';
import { download } from '../download.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './dialogs.module.css';

/** Up to how many characters a link passes where. */
const LIMITS: readonly { readonly upTo: number; readonly says: MessageId }[] = [
  { upTo: 2000, says: 'share.fits-chat' },
  { upTo: 8000, says: 'share.fits-mail' },
  { upTo: 32_000, says: 'share.fits-browser' },
];

/** Asked for once, when the dialog's own code arrives. */
const codec = loadLinkCodec();

/** The dialog. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const document = useEditorState((state) => state.document);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const { decodeLink, encodeLink } = use(codec);
  const field = useRef<HTMLTextAreaElement>(null);
  const link = useMemo(() => {
    const address = `${location.origin}${location.pathname}#s=${encodeLink(document)}`;
    const back = decodeLink(address);
    return back.ok && printDocument(back.value) === printDocument(document) ? address : null;
  }, [document, decodeLink, encodeLink]);
  const fits = link === null ? undefined : LIMITS.find((limit) => link.length <= limit.upTo);
  const file = (
    <Button
      look={fits === undefined ? 'primary' : 'plain'}
      onClick={() => download(`${document.name}.topology.json`, printDocument(document))}
    >
      <Icon name="u-file" size={16} />
      {t('share.file')}
    </Button>
  );
  return (
    <Dialog title={t('share.title')} onClose={onClose}>
      <p>{t('share.lead')}</p>
      {link === null ? (
        <p role="alert">{t('share.broken')}</p>
      ) : (
        <>
          <textarea
            ref={field}
            className={styles.text}
            readOnly
            aria-label={t('share.link')}
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div>
            <div className={styles.row}>
              <span className="mono">{t('share.length', { length: link.length })}</span>
              <span className="muted">{t(fits?.says ?? 'share.too-long')}</span>
            </div>
            <div className={styles.meter} aria-hidden="true">
              <div className={styles.fill} style={{ width: `${Math.min(100, (link.length / 32_000) * 100)}%` }} />
            </div>
          </div>
        </>
      )}
      <p className={styles.status} role="status">
        {copied === 'yes' ? <Icon name="s-ok" size={16} className="sev-ok" /> : null}
        {copied === 'yes' ? t('share.copied') : copied === 'no' ? t('share.copy-failed') : ''}
      </p>
      <footer className={styles.foot}>
        {file}
        {link === null ? null : (
          <Button
            look={fits === undefined ? 'plain' : 'primary'}
            onClick={() => {
              navigator.clipboard.writeText(link).then(
                () => setCopied('yes'),
                () => {
                  field.current?.select();
                  setCopied('no');
                },
              );
            }}
          >
            <Icon name="u-share" size={16} />
            {t('share.copy')}
          </Button>
        )}
      </footer>
    </Dialog>
  );
}
