/** Import by paste: a topology file or a share link as text. */

import { useState } from 'react';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './dialogs.module.css';

/** The dialog; what is read opens as a new design. */
export function ImportDialog({
  onText,
  onClose,
}: {
  readonly onText: (file: string, text: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [text, setText] = useState('');
  return (
    <Dialog title={t('import.title')} onClose={onClose}>
      <textarea
        className={styles.text}
        aria-label={t('import.paste')}
        placeholder={t('import.paste')}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <footer className={styles.foot}>
        <Button
          look="primary"
          onClick={() => {
            onClose();
            void onText(t('import.pasted'), text);
          }}
        >
          {t('import.read')}
        </Button>
      </footer>
    </Dialog>
  );
}
