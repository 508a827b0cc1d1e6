/** A modal dialog: the platform's own, so that focus, Esc and the page behind it are the browser's business. */

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useText } from '../text.ts';
import { Button } from './Button.tsx';
import styles from './dialog.module.css';
import { Icon } from './Icon.tsx';

/** Shown while mounted; `onClose` is called once, by Esc, by the close button, or by a click beside it. `data-first` takes the focus. */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { t } = useText();
  // Before it leaves the page, not after: closing gives the focus back to what had it.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is one on the backdrop; by key it is Esc, which the platform handles
    <dialog
      ref={ref}
      className={`${styles.dialog} ${wide ? styles.wide : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={id}>{title}</h2>
          <Button look="ghost" icon aria-label={t('import.close')} onClick={onClose}>
            <Icon name="u-close" size={16} />
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
