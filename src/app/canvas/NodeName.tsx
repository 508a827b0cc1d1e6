/** A name on the canvas, and the field in its place while it is edited. */

import { useEffect, useRef } from 'react';
import { COMMANDS, type KindId, resourcePointer } from '../../core/index.ts';
import { useEditor } from '../editor-context.ts';
import { useText } from '../text.ts';
import { useGesture, useGestureStore } from './gesture.ts';
import styles from './nodes.module.css';

/** The longest name, in code points, that the format takes; the field cuts in code units, and the command refuses the rest. */
const NAME_LIMIT = 60;

/** The name of a resource. Enter keeps, Esc gives up, leaving the field keeps. */
export function NodeName({ id, kind, name }: { readonly id: string; readonly kind: KindId; readonly name: string }) {
  const editing = useGesture((gesture) => gesture.editing === id);
  return editing ? <NameField id={id} kind={kind} name={name} /> : <b className={styles.name}>{name}</b>;
}

function NameField({ id, kind, name }: { readonly id: string; readonly kind: KindId; readonly name: string }) {
  const editor = useEditor();
  const gesture = useGestureStore();
  const { t } = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const close = (keep: boolean) => {
    if (gesture.getState().editing !== id) return;
    const value = field.current?.value.trim() ?? '';
    gesture.setState({ editing: null });
    const { document } = editor.store.getState();
    if (keep && value !== '' && value !== name)
      editor.perform(COMMANDS.setValue.run(document, { pointer: resourcePointer(kind, id, 'name'), value }));
  };
  return (
    <input
      ref={field}
      className={`${styles.field} nodrag nopan nokey`}
      aria-label={t('canvas.name-of', { name })}
      defaultValue={name}
      maxLength={NAME_LIMIT}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        const box = event.currentTarget.closest<HTMLElement>('[data-stop]');
        close(event.key === 'Enter');
        box?.focus();
      }}
    />
  );
}
