/** A plumb line: what holds an elastic IP hangs from the Internet, with the address on a chip. */

import { memo } from 'react';
import { entry, type PlumbLine, type Position, pathOf } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { FindingsBadge, useFindingsName } from './FindingsBadge.tsx';
import { useGesture } from './gesture.ts';
import { toggled } from './Line.tsx';
import styles from './lines.module.css';
import { useTraced } from './NodeFrame.tsx';

/** The ring where the line crosses the border of its VPC. */
const RING = 3.5;

/** The stroke, from the Internet down. */
export const PlumbStroke = memo(function PlumbStroke({
  plumb,
  points,
  border,
}: {
  readonly plumb: PlumbLine;
  readonly points: readonly Position[];
  readonly border: number | null;
}) {
  const selected = useEditorState((state) => plumb.eip !== null && state.selection.includes(plumb.eip));
  const aside = useTraced(plumb.holder) === false;
  const x = points[0]?.x ?? 0;
  const path = pathOf(points);
  return (
    <g
      className={`${styles.plumb} fam-internet`}
      data-selected={selected ? '' : undefined}
      data-aside={aside ? '' : undefined}
    >
      {selected ? <path className={styles.halo} d={path} /> : null}
      <path className={styles.stroke} d={path} />
      {border === null ? null : <circle className={styles.port} cx={x} cy={border} r={RING} />}
    </g>
  );
});

/** The address on the line: the elastic IP itself, which can be selected. */
export const PlumbChip = memo(function PlumbChip({
  eip,
  points,
  border,
}: {
  readonly eip: string;
  readonly points: readonly Position[];
  readonly border: number | null;
}) {
  const { t } = useText();
  const editor = useEditor();
  const value = useEditorState((state) => entry(state.document.resources.eip, eip));
  const selected = useEditorState((state) => state.selection.includes(eip));
  const stop = useGesture((state) => state.focused === eip);
  const aside = useTraced(eip) === false;
  const found = useFindingsName(eip);
  const top = points[0];
  if (value === undefined || top === undefined) return null;
  const style = { transform: `translate(${top.x}px, ${(top.y + (border ?? top.y)) / 2}px)` };
  return (
    <div className={styles.label} style={style}>
      <button
        type="button"
        className={`${styles['address-chip']} mono fam-internet nopan`}
        data-stop={eip}
        data-aside={aside ? '' : undefined}
        data-selected={selected ? '' : undefined}
        aria-pressed={selected}
        aria-label={[`${t('kind.eip')} ${value.name}`, value.address ?? t('canvas.no-address'), found]
          .filter((part) => part !== null)
          .join(', ')}
        tabIndex={stop ? 0 : -1}
        onClick={(event) => editor.select(toggled(editor.store.getState().selection, eip, event))}
      >
        {value.address ?? t('canvas.no-address')}
      </button>
      <FindingsBadge id={eip} className={styles['chip-badge']} />
    </div>
  );
});
