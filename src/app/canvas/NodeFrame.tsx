/** What every box on the canvas has: its accessible name, its focus, its state of selection and gesture, and its badge. */

import type { ReactNode } from 'react';
import { KINDS, type KindId } from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { FindingsBadge, useFindingsName } from './FindingsBadge.tsx';
import { useGesture } from './gesture.ts';
import styles from './nodes.module.css';
import { PolicyMark } from './PolicyMark.tsx';
import { PreviewSign } from './PreviewSign.tsx';
import { usePreview } from './preview.ts';

/** The frame of a node. `says` is what follows kind and name in its accessible name, such as its CIDR. */
export function NodeFrame({
  id,
  kind,
  name,
  says,
  selected,
  ringed = false,
  className,
  children,
}: {
  readonly id: string;
  readonly kind: KindId;
  readonly name: string;
  readonly says?: string | null;
  readonly selected: boolean;
  readonly ringed?: boolean;
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  const found = useFindingsName(id);
  const over = useGesture(({ over, connecting }) => {
    if (connecting !== null)
      return connecting.over === id
        ? connecting.legal.has(id) || connecting.from === id
          ? 'take'
          : 'refuse'
        : undefined;
    return over?.id !== id ? undefined : over.take ? 'take' : 'refuse';
  });
  const aside = useGesture(
    ({ connecting }) =>
      connecting !== null && connecting.from !== id && !connecting.legal.has(id) && KINDS[kind].shape !== 'container',
  );
  const traced = useTraced(id);
  const preview = usePreview(id);
  const stop = useGesture(({ focused }) => focused === id);
  const label = [`${t(`kind.${kind}`)} ${name}`, says, found]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(', ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's; this is a thing on a drawing, with things in it
    <div
      role="group"
      aria-label={label}
      aria-current={selected ? true : undefined}
      tabIndex={stop ? 0 : -1}
      data-stop={id}
      data-selected={selected || ringed ? '' : undefined}
      data-over={over}
      data-aside={aside || traced === false ? '' : undefined}
      data-preview={preview ?? undefined}
      data-traced={traced === true && kind !== 'vpc' ? '' : undefined}
      className={`${styles.frame} ${className ?? ''}`}
    >
      {children}
      <PolicyMark id={id} className={styles.mark} />
      <FindingsBadge id={id} className={styles.corner} />
      <PreviewSign id={id} />
    </div>
  );
}

/** Whether the path of the open trace touches a thing; null without a path. */
export function useTraced(id: string): boolean | null {
  return useEditorState(({ trace }) => trace?.touched?.has(id) ?? null);
}

/** Whether a record that a box uses, such as its route table, is what the inspector shows. */
export function useRinged(record: string | null): boolean {
  return useEditorState((state) => record !== null && state.selection.at(-1) === record);
}
