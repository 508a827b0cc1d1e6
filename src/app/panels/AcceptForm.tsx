/** Accepting a finding: why, in a sentence that stands in the file. */

import { useEffect, useId, useRef, useState } from 'react';
import { COMMANDS, type Finding } from '../../core/index.ts';
import { useEditor } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { ControlFrame } from '../ui/Field.tsx';
import styles from './findings.module.css';

/** Asks for the reason. `onDone` is called when it is given or given up. */
export function AcceptForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const { t } = useText();
  const id = useId();
  const editor = useEditor();
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  useEffect(() => input.current?.focus(), []);
  const accept = (): void => {
    editor.perform(COMMANDS.accept.run(editor.store.getState().document, { key: finding.key, reason: reason.trim() }));
    onDone();
  };
  return (
    <form
      className={styles.accept}
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <label htmlFor={id}>{t('findings.why')}</label>
      <ControlFrame>
        <input
          id={id}
          type="text"
          ref={input}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </ControlFrame>
      <Button type="submit" small>
        {t('findings.accept')}
      </Button>
      <Button small look="ghost" onClick={onDone}>
        {t('findings.cancel')}
      </Button>
    </form>
  );
}
