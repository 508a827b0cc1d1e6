/** The home of what has no place: a VPC's route tables, ACLs and the security groups of what stands in it, as chips at its foot. */

import { entry, homeRecords, tableColour, tableLetter, tableNumber } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { FindingsBadge, useFindingsName } from './FindingsBadge.tsx';
import { useGesture } from './gesture.ts';
import styles from './nodes.module.css';
import { PreviewSign } from './PreviewSign.tsx';
import { usePreview } from './preview.ts';

/** How wide a chip is with its gap, and what a badge adds at most. */
const CHIP = 24;

/** The chips; `room` is how many pixels they may take. */
export function HomeChips({ vpc, room }: { readonly vpc: string; readonly room: number }) {
  const { t } = useText();
  const text = useEditorState((state) => homeRecords(state.document.resources, vpc).join(' '));
  const ids = text === '' ? [] : text.split(' ');
  const most = Math.max(1, Math.floor(room / CHIP));
  const shown = ids.length > most ? ids.slice(0, most - 1) : ids;
  if (ids.length === 0) return null;
  return (
    <div className={styles.home}>
      {shown.map((id) => (
        <HomeChip key={id} id={id} />
      ))}
      {shown.length < ids.length ? (
        <span className={styles.more}>{t('canvas.more', { count: ids.length - shown.length })}</span>
      ) : null}
    </div>
  );
}

function HomeChip({ id }: { readonly id: string }) {
  const editor = useEditor();
  const { t } = useText();
  const found = useFindingsName(id);
  const stop = useGesture((gesture) => gesture.focused === id);
  const preview = usePreview(id);
  const selected = useEditorState((state) => state.selection.includes(id));
  const number = useEditorState((state) => tableNumber(state.document.resources['route-table'], id));
  const isAcl = useEditorState((state) => Object.hasOwn(state.document.resources['network-acl'], id));
  const kind = number >= 0 ? 'route-table' : isAcl ? 'network-acl' : 'security-group';
  const name = useEditorState(
    (state) => entry<{ readonly name: string }>(state.document.resources[kind], id)?.name ?? id,
  );
  return (
    <span className={styles['home-chip']} data-preview={preview ?? undefined}>
      <button
        type="button"
        className={`${styles.chip} ${number >= 0 ? `${styles.tab} ${styles[`tab-${tableColour(number)}`]}` : 'fam-security'} nodrag nopan`}
        tabIndex={stop ? 0 : -1}
        data-stop={id}
        data-selected={selected ? '' : undefined}
        aria-pressed={selected}
        aria-label={[`${t(`kind.${kind}`)} ${name}`, found].filter((part) => part !== null).join(', ')}
        title={name}
        onClick={(event) => {
          event.stopPropagation();
          editor.select([id]);
        }}
      >
        {number >= 0 ? tableLetter(number) : <Icon name={`k-${kind}`} size={14} />}
      </button>
      <FindingsBadge id={id} />
      <PreviewSign id={id} />
    </span>
  );
}
