/** The small sign at a thing that the fix under the pointer would touch: plus, minus or a pencil, so that colour is not the only mark. */

import { Icon } from '../ui/Icon.tsx';
import styles from './nodes.module.css';
import { type Sign, usePreview } from './preview.ts';

const ICONS: Readonly<Record<Sign, string>> = { added: 'u-plus', removed: 'u-minus', changed: 'u-pencil' };

/** The sign of a resource; nothing unless it is touched. The button says in words what happens, so it is for the eye alone. */
export function PreviewSign({ id }: { readonly id: string }) {
  const sign = usePreview(id);
  if (sign === null) return null;
  return (
    <span className={styles.sign} data-sign={sign} aria-hidden="true">
      <Icon name={ICONS[sign]} size={13} />
    </span>
  );
}
