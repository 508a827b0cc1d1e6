/** What else stands in the way of a traced flow, and of the other hosts of its two ends: each opens its line in the inspector. */

import { type Blocking, findResource, KINDS, partsOf } from '../../../core/index.ts';
import { useCanvasActions } from '../../canvas/canvas-actions.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { iconOf, useNames } from '../fields/names.ts';
import styles from './trace.module.css';

/** The two lists; nothing when nothing else stands in the way. */
export function Blockers({ blockers }: { readonly blockers: readonly Blocking[] }) {
  const { t } = useText();
  return (
    <>
      <Part title={t('tracing.blockers')} blockers={blockers.filter(({ own }) => own)} />
      <Part title={t('tracing.blockers-others')} blockers={blockers.filter(({ own }) => !own)} />
    </>
  );
}

function Part({ title, blockers }: { readonly title: string; readonly blockers: readonly Blocking[] }) {
  if (blockers.length === 0) return null;
  return (
    <section className={styles.blockers} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {blockers.map((each) => (
          <li key={[each.direction, each.disposition, each.because].join(' ')}>
            <BlockerRow blocker={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function BlockerRow({ blocker }: { readonly blocker: Blocking }) {
  const { t, maybe } = useText();
  const names = useNames();
  const actions = useCanvasActions();
  const { direction, disposition, because, own, from, to } = blocker;
  const [, , held = ''] = partsOf(because);
  const id = held === '' ? blocker.id : held;
  const resources = useEditorState((state) => state.document.resources);
  const found = findResource(resources, id);
  const marked = useEditorState((state) => state.marked === because);
  const line = names.place(because);
  const name = found === null ? id : `${names.kind(found.kind)} ${found.value.name}`;
  const extent = ({ first, hosts }: Blocking['from']): string =>
    hosts === 1 || first === '' ? first.replace(/\/32$/, '') : t('tracing.hosts', { first, hosts });
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={marked ? 'true' : undefined}
      onClick={() => actions.openPlace(id, because)}
    >
      <Icon name="s-error" size={16} className="sev-error" />
      <Icon
        name={found === null ? 'k-internet' : iconOf(found.kind)}
        size={16}
        className={`fam-${found === null ? 'internet' : KINDS[found.kind].family}`}
      />
      <span className={styles.line}>{line === '' ? name : `${name}, ${line}`}</span>
      <span className={styles.decision}>
        {t(`tracing.blocks-${direction}`, { why: maybe(`disposition.${disposition}`, disposition) })}
        {own ? null : (
          <span className="muted"> {t('tracing.blocks-whom', { from: extent(from), to: extent(to) })}</span>
        )}
      </span>
    </button>
  );
}
