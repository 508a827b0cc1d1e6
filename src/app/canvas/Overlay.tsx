/** What a gesture draws over the design: handles, the line being drawn, the ghost of a landing, where a dragged thing stood, the box around a selection. */

import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import {
  type Box,
  bottomOf,
  boundsOf,
  type Document,
  INTERNET,
  KINDS,
  legalEnds,
  pathOf,
  rightOf,
  routeLine,
  treeOf,
} from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Flow } from './flow.ts';
import { useGesture, useGestureStore } from './gesture.ts';
import styles from './overlay.module.css';
import { ResizeHandles } from './ResizeHandles.tsx';
import type { Scene } from './scene.ts';
import { targetsOf } from './targets.ts';
import type { Connect } from './use-connect.ts';
import { useLiveBoxes } from './use-live-boxes.ts';

/** Everything over the design, in canvas coordinates. */
export const Overlay = memo(function Overlay({
  scene,
  connect,
  flow,
}: {
  readonly scene: Scene;
  readonly connect: Connect;
  readonly flow: Flow | null;
}) {
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const selection = useEditorState((state) => state.selection);
  const tool = useEditorState((state) => state.tool);
  const boxes = useLiveBoxes(scene);
  const dragged = useGesture((gesture) => gesture.dragged);
  const ghost = useGesture((gesture) => gesture.ghost);
  const connecting = useGesture((gesture) => gesture.connecting);
  const hovered = useGesture((gesture) => gesture.hovered);
  const focused = useGesture((gesture) => gesture.focused);
  const around = useMemo(
    () => (selection.length < 2 ? null : boundsOf(selection.flatMap((id) => boxes.get(id) ?? []))),
    [selection, boxes],
  );
  const document = useEditorState((state) => state.document);
  const asked = hovered ?? selection.at(-1) ?? null;
  const related = useMemo(() => {
    const from = asked === null ? undefined : boxes.get(asked);
    if (asked === null || from === undefined) return [];
    return targetsOf(document, asked).flatMap((id) => {
      const to = boxes.get(id);
      return to === undefined ? [] : [[id, from, to] as const];
    });
  }, [document, asked, boxes]);
  const quiet = dragged !== null || readOnly || tool === 'hand' || tool === 'intent';
  const near =
    quiet || connecting !== null
      ? []
      : [...new Set([hovered, focused])].filter(
          (id) => id !== null && boxes.has(id) && isConnectable(editor.store.getState().document, id),
        );
  const ends = connecting === null || tool === 'intent' ? near : [connecting.from, ...connecting.legal];
  const only = selection.length === 1 && !quiet && tool === 'select' ? (selection[0] ?? null) : null;
  const kind = useEditorState((state) =>
    only === null ? undefined : treeOf(state.document.resources).kinds.get(only),
  );
  const outline =
    only === null || kind === undefined || KINDS[kind].shape !== 'container' ? undefined : boxes.get(only);
  return (
    <ViewportPortal>
      {dragged === null
        ? null
        : [...dragged.keys()].map((id) => {
            const box = scene.boxes.get(id);
            return box === undefined ? null : <div key={id} className={styles.place} style={placeOf(box)} />;
          })}
      {related.length === 0 ? null : (
        <svg className={styles.references} aria-hidden="true">
          {related.map(([id, from, to]) => (
            <path key={id} d={pathOf(routeLine(from, to))} />
          ))}
        </svg>
      )}
      {ghost === null ? null : (
        <div className={styles.ghost} style={placeOf(ghost.box)}>
          {ghost.cidr === null ? null : <span className="mono">{ghost.cidr}</span>}
        </div>
      )}
      {around === null ? null : (
        <div
          className={styles.around}
          style={placeOf({ x: around.x - 6, y: around.y - 6, width: around.width + 12, height: around.height + 12 })}
        />
      )}
      {connecting?.to === undefined || connecting.to === null ? null : (
        <Drawn
          from={connecting.from === INTERNET ? (scene.internet ?? undefined) : boxes.get(connecting.from)}
          to={connecting.to}
        />
      )}
      {only !== null && outline !== undefined && flow !== null ? (
        <ResizeHandles id={only} box={outline} flow={flow} />
      ) : null}
      {ends.map((id) => {
        const box = id === null ? undefined : boxes.get(id);
        return id === null || box === undefined ? null : <Handles key={id} id={id} box={box} connect={connect} />;
      })}
    </ViewportPortal>
  );
});

/** A gateway shows its handles even when nothing is legal yet: what it is dropped on then says what is missing. */
function isConnectable(document: Document, id: string): boolean {
  const kind = treeOf(document.resources).kinds.get(id);
  return (kind !== undefined && KINDS[kind].shape === 'plate') || legalEnds(document, id).size > 0;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** The four handles of a box. They are for the pointer; from the keyboard it is the connect tool and Enter. */
function Handles({ id, box, connect }: { readonly id: string; readonly box: Box; readonly connect: Connect }) {
  const gesture = useGestureStore();
  const { x, y, width, height } = box;
  const places = {
    top: [x + width / 2, y],
    right: [rightOf(box), y + height / 2],
    bottom: [x + width / 2, bottomOf(box)],
    left: [x, y + height / 2],
  } as const;
  return SIDES.map((side) => (
    <div
      key={side}
      className={`${styles.handle} nopan nodrag`}
      data-handle={id}
      data-stop={id}
      style={{ transform: `translate(${places[side][0]}px, ${places[side][1]}px)` }}
      onPointerDown={(event) => connect.press(event, id)}
      onPointerLeave={(event) => {
        const to =
          event.relatedTarget instanceof Element
            ? event.relatedTarget.closest<HTMLElement>('[data-stop]')?.dataset['stop']
            : undefined;
        if (to !== id) gesture.setState(({ hovered }) => ({ hovered: hovered === id ? null : hovered }));
      }}
    />
  ));
}

/** The line that is being drawn, from the nearer side of its beginning to the pointer. */
function Drawn({
  from,
  to,
}: {
  readonly from: Box | undefined;
  readonly to: { readonly x: number; readonly y: number };
}) {
  if (from === undefined) return null;
  const x = Math.min(Math.max(to.x, from.x), rightOf(from));
  const y = Math.min(Math.max(to.y, from.y), bottomOf(from));
  return (
    <svg className={styles.drawn} aria-hidden="true">
      <path d={`M${x} ${y}L${to.x} ${to.y}`} />
    </svg>
  );
}

/** The chip at the pointer: why a drop or a connection would be refused, or the block that a drop would bring. In page coordinates. */
export function PointerChip() {
  const { say } = useText();
  const chip = useGesture((gesture) => gesture.chip);
  if (chip === null) return null;
  const style = { transform: `translate(${chip.x + 14}px, ${chip.y + 18}px)` };
  if (chip.why === null) {
    return (
      <div className={`${styles.pointer} mono`} style={style}>
        {chip.cidr}
      </div>
    );
  }
  return (
    <div className={`${styles.pointer} ${styles.refusal}`} style={style}>
      <Icon name="s-error" size={14} className="sev-error" />
      {say(chip.why)}
    </div>
  );
}

function placeOf({ x, y, width, height }: Box) {
  return { left: x, top: y, width, height };
}
