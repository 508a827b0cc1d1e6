/** The note and the tags of a resource, folded away at the end of the inspector. */

import { useId, useState } from 'react';
import { type Json, type KindId, type Message, problemOf, resolve, resourcePointer } from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { ControlFrame, Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './fields/fields.module.css';
import { TextField } from './fields/TextField.tsx';
import { PLAIN } from './fields/text-sorts.ts';
import { useChange } from './use-change.ts';

/** Note and tags of a resource. */
export function NoteAndTags({ kind, id }: { readonly kind: KindId; readonly id: string }) {
  const { t } = useText();
  const resource = useEditorState((state) => resolve(state.document.resources, kind, id));
  const count = Object.keys(resource?.tags ?? {}).length;
  const meta = [resource?.note.split('\n')[0] ?? '', count === 0 ? '' : t('inspector.tags', { count })];
  return (
    <Disclosure title={t('inspector.note-and-tags')} meta={meta.filter((each) => each !== '').join(' · ')}>
      <TextField pointer={resourcePointer(kind, id, 'note')} label={t('field.note')} sort={PLAIN} multiline />
      <Field label={t('field.tags')} pointer={resourcePointer(kind, id, 'tags')} stacked>
        <Tags kind={kind} id={id} tags={resource?.tags ?? {}} />
      </Field>
    </Disclosure>
  );
}

function Tags({
  kind,
  id,
  tags,
}: {
  readonly kind: KindId;
  readonly id: string;
  readonly tags: Readonly<Record<string, string>>;
}) {
  const { t, say } = useText();
  const problemId = useId();
  const change = useChange();
  const readOnly = useEditorState((state) => state.readOnly);
  const [fresh, setFresh] = useState({ key: '', value: '' });
  const [problem, setProblem] = useState<Message | null>(null);
  const pointer = resourcePointer(kind, id, 'tags');
  const put = (next: Readonly<Record<string, Json>>): boolean => {
    const wrong = problemOf(pointer, next);
    setProblem(wrong);
    return wrong === null && change.set(pointer, next);
  };
  const add = (): void => {
    if (fresh.key.trim() === '') return;
    if (put({ ...tags, [fresh.key.trim()]: fresh.value })) setFresh({ key: '', value: '' });
  };
  const without = (key: string): Record<string, string> =>
    Object.fromEntries(Object.entries(tags).filter(([each]) => each !== key));
  return (
    <div className={styles.list}>
      {Object.entries(tags).map(([key, value]) => (
        <div className={styles.tag} key={key}>
          <span className={styles.key} title={key}>
            {key}
          </span>
          <ControlFrame>
            <input
              // A value that another hand changed is shown anew.
              key={value}
              type="text"
              defaultValue={value}
              readOnly={readOnly}
              aria-label={t('inspector.tag-value', { key })}
              onBlur={(event) => event.target.value !== value && put({ ...tags, [key]: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.currentTarget.blur();
                if (event.key === 'Escape') {
                  event.stopPropagation();
                  event.currentTarget.value = value;
                }
              }}
            />
          </ControlFrame>
          {readOnly ? null : (
            <Button
              look="ghost"
              small
              icon
              aria-label={t('inspector.remove', { what: key })}
              onClick={() => put(without(key))}
            >
              <Icon name="u-close" size={14} />
            </Button>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <form
          className={styles.tag}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <ControlFrame invalid={problem !== null}>
            <input
              type="text"
              autoComplete="off"
              placeholder={t('inspector.tag-key')}
              aria-label={t('inspector.tag-key')}
              aria-describedby={problem === null ? undefined : problemId}
              value={fresh.key}
              onChange={(event) => setFresh({ ...fresh, key: event.target.value })}
            />
          </ControlFrame>
          <ControlFrame>
            <input
              type="text"
              autoComplete="off"
              placeholder={t('inspector.tag-new-value')}
              aria-label={t('inspector.tag-new-value')}
              value={fresh.value}
              onChange={(event) => setFresh({ ...fresh, value: event.target.value })}
            />
          </ControlFrame>
          <Button type="submit" look="ghost" small icon aria-label={t('inspector.tag-add')}>
            <Icon name="u-plus" size={14} />
          </Button>
        </form>
      )}
      {problem === null ? null : (
        <span id={problemId} role="alert" className={styles.wrong}>
          {say(problem)}
        </span>
      )}
    </div>
  );
}
