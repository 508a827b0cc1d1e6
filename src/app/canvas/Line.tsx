/** One line between two boxes: its stroke by kind, its medallion with the name, and its badge. */

import { memo } from 'react';
import {
  type AnyResource,
  beside,
  type Document,
  entry,
  findResource,
  type KindId,
  type Position,
  pathOf,
  pointAlong,
  type SceneLine,
} from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { FindingsBadge, useFindingsName } from './FindingsBadge.tsx';
import { useGesture, useGestureStore } from './gesture.ts';
import styles from './lines.module.css';
import { useTraced } from './NodeFrame.tsx';
import { NodeName } from './NodeName.tsx';
import { PolicyMark } from './PolicyMark.tsx';
import { PreviewSign } from './PreviewSign.tsx';
import { usePreview } from './preview.ts';

/** Half of the distance between the two lines of a peering. */
const HALF_GAP = 2;
/** A port on a border. */
const PORT = 7;

const LOOKS: Partial<Record<KindId, { readonly family: string; readonly icon: string }>> = {
  'vpn-tunnel': { family: 'vpn', icon: 'u-lock' },
  'peering-connection': { family: 'link', icon: 'k-peering-connection' },
  'direct-connect-tunnel': { family: 'link', icon: 'k-direct-connect-tunnel' },
};

interface LineProps {
  readonly line: SceneLine;
  readonly points: readonly Position[];
}

/** The stroke. A wide unseen one takes the pointer. */
export const LineStroke = memo(function LineStroke({ line, points }: LineProps) {
  const editor = useEditor();
  const gesture = useGestureStore();
  const selected = useEditorState((state) => state.selection.includes(line.id));
  const hovered = useGesture((state) => state.hovered === line.id);
  const enabled = useEditorState((state) => isEnabled(state.document, line));
  const preview = usePreview(line.id) !== null;
  const aside = useTraced(line.id) === false;
  const peering = line.kind === 'peering-connection';
  const thick = line.kind === 'direct-connect-tunnel';
  const look = LOOKS[line.kind];
  const path = pathOf(points);
  const ends = [points[0], points.at(-1)].filter((point) => point !== undefined);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the medallion of the line is what keyboard and screen readers use
    <g
      className={`${styles.line} fam-${look?.family ?? 'link'} nopan`}
      data-selected={selected ? '' : undefined}
      data-off={enabled ? undefined : ''}
      data-aside={aside ? '' : undefined}
      onClick={(event) => editor.select(toggled(editor.store.getState().selection, line.id, event))}
      onPointerEnter={() => gesture.setState({ hovered: line.id })}
      onPointerLeave={() => gesture.setState(({ hovered }) => ({ hovered: hovered === line.id ? null : hovered }))}
    >
      {selected || hovered || preview ? <path className={styles.halo} d={path} /> : null}
      <path className={styles.hit} d={path} />
      {peering ? (
        <>
          <path className={styles.stroke} d={pathOf(beside(points, HALF_GAP))} />
          <path className={styles.stroke} d={pathOf(beside(points, -HALF_GAP))} />
          {ends.map((end) => (
            <rect
              key={`${end.x} ${end.y}`}
              className={styles.port}
              x={end.x - PORT / 2}
              y={end.y - PORT / 2}
              width={PORT}
              height={PORT}
              rx={1.5}
            />
          ))}
        </>
      ) : (
        <path className={`${styles.stroke} ${thick ? styles.thick : ''}`} d={path} />
      )}
    </g>
  );
});

/** The medallion in the middle, which is the line for keyboard and screen readers. `bundle` counts the lines that it stands for, or is 0. */
export const LineLabel = memo(function LineLabel({
  line,
  points,
  middle,
  bundle,
  onOpen,
}: LineProps & { readonly middle: number; readonly bundle: number; readonly onOpen: (line: SceneLine) => void }) {
  const { t } = useText();
  const editor = useEditor();
  const gesture = useGestureStore();
  const name = useEditorState((state) => nameOf(state.document, line.id));
  const [a, b] = [
    useEditorState((state) => nameOf(state.document, line.from)),
    useEditorState((state) => nameOf(state.document, line.to)),
  ];
  const selected = useEditorState((state) => state.selection.includes(line.id));
  const enabled = useEditorState((state) => isEnabled(state.document, line));
  const stop = useGesture((state) => state.focused === line.id);
  const told = useGesture(
    (state) => state.hovered === line.id || state.focused === line.id || state.editing === line.id,
  );
  const preview = usePreview(line.id);
  const aside = useTraced(line.id) === false;
  const found = useFindingsName(line.id);
  const place = pointAlong(points, middle);
  const look = LOOKS[line.kind];
  const style = { transform: `translate(${place.x}px, ${place.y}px)` };
  if (bundle > 0)
    return (
      <div className={styles.label} style={style}>
        <button
          type="button"
          className={`${styles.medallion} ${styles.count} fam-${look?.family ?? 'link'} nopan`}
          tabIndex={-1}
          aria-label={t('canvas.bundle', { count: bundle, a, b })}
          onClick={() => onOpen(line)}
        >
          {bundle}
        </button>
      </div>
    );
  const label = [
    `${t(`kind.${line.kind}`)} ${name}`,
    t('canvas.between', { a, b }),
    enabled ? null : t('canvas.off'),
    found,
  ]
    .filter((part) => part !== null)
    .join(', ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's; this is a thing on a drawing, with things in it
    <div
      className={styles.label}
      style={style}
      role="group"
      aria-label={label}
      aria-current={selected ? true : undefined}
      tabIndex={stop ? 0 : -1}
      data-stop={line.id}
      data-selected={selected ? '' : undefined}
      data-preview={preview ?? undefined}
      data-aside={aside ? '' : undefined}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the group around has the focus, and the canvas its keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <div
        className={`${styles.medallion} fam-${look?.family ?? 'link'} nopan`}
        onClick={(event) => editor.select(toggled(editor.store.getState().selection, line.id, event))}
        onDoubleClick={() => {
          if (!editor.store.getState().readOnly) gesture.setState({ editing: line.id });
        }}
        onPointerEnter={() => gesture.setState({ hovered: line.id })}
        onPointerLeave={() => gesture.setState(({ hovered }) => ({ hovered: hovered === line.id ? null : hovered }))}
      >
        {enabled || line.kind !== 'vpn-tunnel' ? <Icon name={look?.icon ?? 'u-connect'} size={14} /> : <OpenLock />}
      </div>
      {line.of === 1 || selected || told ? (
        <div
          className={styles.caption}
          data-at={place.upright ? 'right' : line.kind === 'peering-connection' ? 'above' : 'below'}
        >
          <NodeName id={line.id} kind={line.kind} name={name} />
        </div>
      ) : null}
      <PolicyMark id={line.id} className={styles.mark} />
      <FindingsBadge id={line.id} className={styles.badge} />
      <PreviewSign id={line.id} />
    </div>
  );
});

/** The lock of a tunnel that is off. */
function OpenLock() {
  return (
    <svg
      viewBox="0 0 20 20"
      width={14}
      height={14}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      aria-hidden="true"
    >
      <rect x="4" y="8.75" width="12" height="8.25" rx="2" />
      <path d="M6.75 8.75V5.5a3.25 3.25 0 0 1 6.2-1.4" />
    </svg>
  );
}

/** The selection after a click: the thing alone, or with Shift, Ctrl or Cmd put to the others or taken from them. */
export function toggled(
  selection: readonly string[],
  id: string,
  event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
): readonly string[] {
  if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return [id];
  return selection.includes(id) ? selection.filter((each) => each !== id) : [...selection, id];
}

function nameOf(document: Document, id: string): string {
  return findResource(document.resources, id)?.value.name ?? id;
}

function isEnabled(document: Document, line: SceneLine): boolean {
  const value = entry(document.resources[line.kind] as Readonly<Record<string, AnyResource>>, line.id);
  return value === undefined || !('enabled' in value) || value.enabled;
}
