/** What stands in the way of an intent that no small change mends, or lets through what should not arrive: each opens its line in the inspector. */

import { findResource, type Hindrance, KINDS, partsOf } from '../../../core/index.ts';
import { useCanvasActions } from '../../canvas/canvas-actions.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { iconOf, useNames } from '../fields/names.ts';
import styles from './mending.module.css';

/** The list; nothing when nothing is named. */
export function Hindrances({ hindrances }: { readonly hindrances: readonly Hindrance[] }) {
  const { t } = useText();
  if (hindrances.length === 0) return null;
  const title = t(hindrances.some(({ disposition }) => disposition !== null) ? 'mending.blocked' : 'mending.passed');
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul className={styles.hindrances}>
        {hindrances.map((each) => (
          <li key={`${each.direction} ${each.disposition} ${each.pointer}`}>
            <HindranceRow hindrance={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HindranceRow({ hindrance }: { readonly hindrance: Hindrance }) {
  const { t, maybe } = useText();
  const names = useNames();
  const { openPlace } = useCanvasActions();
  const { direction, disposition, pointer } = hindrance;
  const [, , held = ''] = partsOf(pointer);
  const id = held === '' ? hindrance.id : held;
  const resources = useEditorState((state) => state.document.resources);
  const found = findResource(resources, id);
  const line = names.place(pointer);
  const name = found === null ? id : `${names.kind(found.kind)} ${found.value.name}`;
  return (
    <button type="button" className={styles.hindrance} onClick={() => openPlace(id, pointer)}>
      <Icon
        name={found === null ? 'k-internet' : iconOf(found.kind)}
        size={16}
        className={`fam-${found === null ? 'internet' : KINDS[found.kind].family}`}
      />
      <span>{line === '' ? name : `${name}, ${line}`}</span>
      {disposition === null ? null : (
        <span className={styles.why}>
          {t(`tracing.blocks-${direction}`, { why: maybe(`disposition.${disposition}`, disposition) })}
        </span>
      )}
    </button>
  );
}
