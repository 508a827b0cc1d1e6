/** A list of the inspector as a section: its head with the button that adds a row, what is said while it is empty, and its rows. */

import { type ReactNode, useState } from 'react';
import { type Json, type Message, valueAt } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { useChange } from '../use-change.ts';
import { Rows, type RowsProps } from './Rows.tsx';
import styles from './rows.module.css';
import { Section } from './Section.tsx';

/** A section of rows. */
export interface RowListProps extends Omit<RowsProps, 'label' | 'opened' | 'onOpen'> {
  readonly title: string;
  readonly meta?: ReactNode;
  /** What the button adds, what it is called for screen readers, and what its step is called. */
  readonly add: { readonly name: string; readonly fresh: () => Json; readonly step: Message };
  /** Stands in place of the rows while there is none; without it the fixed rows stand alone. */
  readonly empty?: ReactNode;
  /** What stands below the rows. */
  readonly children?: ReactNode;
}

/** The section. A row that was just added is open. */
export function RowList({ title, meta, add, empty, children, ...rows }: RowListProps) {
  const { t } = useText();
  const change = useChange();
  const [opened, setOpened] = useState<number | null>(null);
  const readOnly = useEditorState((state) => state.readOnly);
  const count = useEditorState(
    (state) => (valueAt(state.document, rows.list) as readonly unknown[] | undefined)?.length ?? 0,
  );
  const run = (): void => {
    if (change.add(rows.list, add.fresh(), add.step)) setOpened(count);
  };
  return (
    <Section title={title} meta={meta} add={readOnly ? null : { label: t('inspector.add'), name: add.name, run }}>
      {count > 0 || empty === undefined ? (
        <Rows {...rows} label={title} opened={opened} onOpen={setOpened} />
      ) : empty === null ? null : (
        <p className={styles.empty}>{empty}</p>
      )}
      {children}
    </Section>
  );
}
