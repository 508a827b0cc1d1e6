/** A row of the outline: its symbol, its name or the field in its place, and its worst finding. */

import { useEffect, useRef } from 'react';
import { COMMANDS, entry, KINDS } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './outline.module.css';
import type { Branch } from './outline-tree.ts';

/** Symbol, name and what stands beside it. `onRenamed` is called when the field closes; null: the name is not edited. */
export function OutlineName({
  branch,
  onRenamed,
}: {
  readonly branch: Branch;
  readonly onRenamed: (() => void) | null;
}) {
  const { t } = useText();
  const resource = useEditorState((state) =>
    entry<{ readonly name: string; readonly cidr?: string | null }>(state.document.resources[branch.kind], branch.id),
  );
  const name = branch.group === null ? (resource?.name ?? branch.id) : t(branch.group);
  return (
    <>
      <Icon name={`k-${branch.kind}`} size={16} className={`fam-${KINDS[branch.kind].family}`} />
      {onRenamed === null ? (
        <span className={styles.name}>{name}</span>
      ) : (
        <NameField id={branch.id} name={name} onRenamed={onRenamed} />
      )}
      <span className={styles.meta}>
        {branch.group === null ? (branch.kind === 'subnet' ? resource?.cidr : null) : branch.children.length}
      </span>
    </>
  );
}

function NameField({
  id,
  name,
  onRenamed,
}: {
  readonly id: string;
  readonly name: string;
  readonly onRenamed: () => void;
}) {
  const editor = useEditor();
  const { t } = useText();
  const field = useRef<HTMLInputElement>(null);
  const open = useRef(true);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const close = (keep: boolean) => {
    if (!open.current) return;
    open.current = false;
    const value = field.current?.value.trim() ?? '';
    if (keep && value !== '' && value !== name)
      editor.perform(COMMANDS.rename.run(editor.store.getState().document, { id, name: value }));
    onRenamed();
  };
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={t('canvas.name-of', { name })}
      defaultValue={name}
      maxLength={60}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        const row = event.currentTarget.closest<HTMLElement>('[role=treeitem]');
        close(event.key === 'Enter');
        row?.focus();
      }}
    />
  );
}
