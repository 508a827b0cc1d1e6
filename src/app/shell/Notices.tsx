/** What the page says in passing: refusals with what could be done instead, further steps on offer, and the live region. */

import type { ReactNode } from 'react';
import type { Document, Message } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { FindingsNews } from './FindingsNews.tsx';
import styles from './notices.module.css';

/** The notices over the canvas. */
export function Notices({ onDocument }: { readonly onDocument: (document: Document) => Promise<void> }) {
  const { t, say } = useText();
  const editor = useEditor();
  const refusal = useEditorState((state) => state.refusal);
  const offer = useEditorState((state) => state.offer);
  const said = useEditorState((state) => state.said);
  const readOnly = useEditorState((state) => state.readOnly);
  const instead = refusal?.instead;
  return (
    <>
      <div className={styles.stack}>
        {readOnly ? (
          <Notice text={t('shell.preview-note')} icon="s-advice" tone="sev-advice">
            <Button look="primary" onClick={() => void onDocument(editor.store.getState().document)}>
              {t('shell.make-copy')}
            </Button>
          </Notice>
        ) : null}
        {refusal === null ? null : (
          <Notice text={say(refusal.why)} icon="s-error" tone="sev-error" onDismiss={editor.dismiss}>
            {instead === undefined ? null : (
              <Button onClick={() => editor.perform(instead.deed)}>{say(instead.title)}</Button>
            )}
          </Notice>
        )}
        {offer === null || offer === undefined ? null : (
          <Notice
            text={sentence(editor.store.getState().said.messages, say)}
            icon="s-ok"
            tone="sev-ok"
            onDismiss={editor.dismiss}
          >
            <Button look="primary" onClick={() => editor.perform(offer.deed)}>
              {say(offer.title)}
            </Button>
          </Notice>
        )}
      </div>
      {/* The region stays: one that comes with its words in it is not read everywhere. */}
      <div className="visually-hidden" aria-live="polite" role="status">
        <span key={said.n}>{sentence(said.messages, say)}</span>
      </div>
      <FindingsNews />
    </>
  );
}

function Notice({
  text,
  icon,
  tone,
  onDismiss,
  children,
}: {
  readonly text: string;
  readonly icon: string;
  readonly tone: string;
  readonly onDismiss?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  return (
    <div className={styles.notice}>
      <Icon name={icon} size={16} className={tone} />
      <p>{text}</p>
      {children}
      {onDismiss === undefined ? null : (
        <Button look="ghost" icon aria-label={t('shell.dismiss')} onClick={onDismiss}>
          <Icon name="u-close" size={16} />
        </Button>
      )}
    </div>
  );
}

function sentence(messages: readonly Message[], say: (message: Message) => string): string {
  return messages.map(say).join(' · ');
}
