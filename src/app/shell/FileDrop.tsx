/** Takes files that are dropped anywhere on the page, and design texts that are pasted outside a field. */

import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import { useText } from '../text.ts';
import styles from './file-drop.module.css';

/** `onText` gets the name of what was read, and its text; `onFiles` gets whole files. */
export function FileDrop({
  onText,
  onFiles,
  children,
}: {
  readonly onText: (file: string, text: string) => Promise<void>;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const target = event.target;
      if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file !== undefined) void onFiles([file]);
      else if (/^\s*<[\s\S]*<plumbline:design\b/.test(text)) void onText(t('import.pasted'), text);
      else if (/^\s*\{[\s\S]*"format"\s*:\s*"plumbline\//.test(text) || /^\s*(https?:\/\/\S*)?#s=/.test(text))
        void onText(t('import.pasted'), text);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, [onText, onFiles, t]);

  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of several ways; opening a file by button is the one for keyboards
    <div
      className={styles.whole}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void onFiles(Array.from(event.dataTransfer.files));
      }}
    >
      {children}
      {over ? <div className={styles.over}>{t('import.drop-here')}</div> : null}
    </div>
  );
}
