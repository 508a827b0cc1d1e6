/** A list of CIDRs: a row each, edited in place, and an empty one to add by. */

import { useId, useState } from 'react';
import {
  cidrSuggestions,
  type Document,
  type Message,
  message,
  type Pointer,
  partsOf,
  problemOf,
  valueAt,
} from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { ControlFrame } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useChange } from '../use-change.ts';
import styles from './fields.module.css';
import { nameOf } from './names.ts';
import { TextCell } from './TextField.tsx';
import { WORD } from './text-sorts.ts';

/** The CIDRs at `pointer`; `label` names them for screen readers and in the history. */
export function CidrList({ pointer, label }: { readonly pointer: Pointer; readonly label: string }) {
  const { t } = useText();
  const change = useChange();
  const cidrs = (useEditorState((state) => valueAt(state.document, pointer)) ?? []) as readonly string[];
  const owner = useEditorState((state) => ownerOf(state.document, pointer));
  const readOnly = useEditorState((state) => state.readOnly);
  return (
    <div className={styles.list}>
      {cidrs.map((cidr, index) => {
        const place = `${pointer}/${index}`;
        return (
          <div className={styles.item} key={place}>
            <TextCell
              className={styles.cell}
              pointer={place}
              label={t('inspector.item-of', { field: label, number: index + 1 })}
              sort={WORD}
              mono
            />
            {readOnly ? null : (
              <>
                {index > 0 ? (
                  <Button
                    look="ghost"
                    small
                    icon
                    aria-label={t('inspector.move-up', { what: cidr })}
                    onClick={() =>
                      change.move(
                        pointer,
                        index,
                        index - 1,
                        message('inspector.step-reorder', { what: cidr, name: owner }),
                      )
                    }
                  >
                    <Icon name="u-up" size={14} />
                  </Button>
                ) : null}
                <Button
                  look="ghost"
                  small
                  icon
                  aria-label={t('inspector.remove', { what: cidr })}
                  onClick={() =>
                    change.remove(pointer, index, message('inspector.step-remove', { what: cidr, name: owner }))
                  }
                >
                  <Icon name="u-close" size={14} />
                </Button>
              </>
            )}
          </div>
        );
      })}
      {readOnly ? (
        cidrs.length === 0 ? (
          <span className={styles.none}>{t('inspector.none')}</span>
        ) : null
      ) : (
        <AddCidr pointer={pointer} label={label} count={cidrs.length} />
      )}
    </div>
  );
}

/** The empty row: its text becomes an element with Enter or when it is left, once it is valid. */
function AddCidr({
  pointer,
  label,
  count,
}: {
  readonly pointer: Pointer;
  readonly label: string;
  readonly count: number;
}) {
  const { t, say } = useText();
  const id = useId();
  const change = useChange();
  const document = useEditorState((state) => state.document);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Message | null>(null);
  const place = `${pointer}/${count}`;
  const take = (): void => {
    const cidr = text.trim();
    const wrong = cidr === '' ? null : problemOf(place, cidr);
    setProblem(wrong);
    if (
      cidr !== '' &&
      wrong === null &&
      change.add(pointer, cidr, message('inspector.step-add', { what: cidr, name: ownerOf(document, pointer) }))
    )
      setText('');
  };
  return (
    <>
      <ControlFrame invalid={problem !== null} mono>
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-label={t('inspector.add-to', { field: label })}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          placeholder={t('inspector.add-cidr')}
          list={`${id}-options`}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            if (event.key !== 'Escape' || text === '') return;
            event.stopPropagation();
            setText('');
            setProblem(null);
          }}
        />
      </ControlFrame>
      <datalist id={`${id}-options`}>
        {cidrSuggestions(document, place).map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
      {problem === null ? null : (
        <span id={`${id}-problem`} role="alert" className={styles.wrong}>
          {say(problem)}
        </span>
      )}
    </>
  );
}

const ownerOf = (document: Document, pointer: Pointer): string => nameOf(document.resources, partsOf(pointer)[2] ?? '');
