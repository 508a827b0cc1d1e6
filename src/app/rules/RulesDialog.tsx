/** The catalogue of rules over an open design: all of them with what each says here, or one rule's page. */

import { useState } from 'react';
import { type Document, RULES } from '../../core/index.ts';
import { useText } from '../text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RuleList } from './RuleList.tsx';
import { RulePage } from './RulePage.tsx';

/** `rule` is the id that it opens at; null or an unknown one: the whole list. */
export function RulesDialog({
  rule,
  onClose,
  onDocument,
}: {
  readonly rule: string | null;
  readonly onClose: () => void;
  readonly onDocument: (document: Document) => Promise<void>;
}) {
  const { t } = useText();
  const [open, setOpen] = useState(rule);
  const [words, setWords] = useState('');
  const shown = RULES.find((each) => each.id === open) ?? null;
  return (
    <Dialog title={t('rules.title')} onClose={onClose} wide>
      {shown === null ? (
        <RuleList words={words} onWords={setWords} onOpen={setOpen} />
      ) : (
        <RulePage key={shown.id} rule={shown} onBack={() => setOpen(null)} onClose={onClose} onDocument={onDocument} />
      )}
    </Dialog>
  );
}
