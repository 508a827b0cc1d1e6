/** The handles by which a selected box is resized: seen at its corners, and along its edges. */

import type { PointerEvent } from 'react';
import { type Box, COMMANDS, entry } from '../../core/index.ts';
import { useEditor } from '../editor-context.ts';
import type { Flow } from './flow.ts';
import { useGestureStore } from './gesture.ts';
import styles from './overlay.module.css';

/** Edges and corners by where they look: left or right, up or down. */
const GRIPS = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;
/** Nothing gets smaller than this while it is drawn; the command knows better. */
const LEAST = 80;

/** The handles around a box, in canvas coordinates. */
export function ResizeHandles({ id, box, flow }: { readonly id: string; readonly box: Box; readonly flow: Flow }) {
  const editor = useEditor();
  const gesture = useGestureStore();
  const press = (event: PointerEvent, x: number, y: number) => {
    const before = entry(editor.store.getState().document.layout, id);
    if (event.button !== 0 || before === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const start = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    let now: Box = before;
    const move = (to: globalThis.PointerEvent) => {
      const at = flow.screenToFlowPosition({ x: to.clientX, y: to.clientY });
      const width = Math.max(LEAST, Math.round(before.width + x * (at.x - start.x)));
      const height = Math.max(LEAST, Math.round(before.height + y * (at.y - start.y)));
      now = {
        x: x < 0 ? before.x + before.width - width : before.x,
        y: y < 0 ? before.y + before.height - height : before.y,
        width,
        height,
      };
      const outcome = COMMANDS.resize.run(editor.store.getState().document, { id, box: now });
      gesture.setState({
        resized: { id, box: now },
        chip: outcome.ok ? null : { why: outcome.why, x: to.clientX, y: to.clientY },
      });
    };
    const stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('keydown', giveUp, true);
      gesture.setState({ resized: null, chip: null });
    };
    const release = () => {
      stop();
      window.removeEventListener('pointerup', release);
      if (now !== before) editor.perform(COMMANDS.resize.run(editor.store.getState().document, { id, box: now }));
    };
    const giveUp = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      window.removeEventListener('pointerup', release);
      stop();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', release);
    window.addEventListener('keydown', giveUp, true);
  };
  return GRIPS.map(([x, y]) => (
    <div
      key={`${x} ${y}`}
      className={`${styles.grip} nopan nodrag`}
      data-grip={`${y < 0 ? 'n' : y > 0 ? 's' : ''}${x < 0 ? 'w' : x > 0 ? 'e' : ''}`}
      style={{
        left: box.x + (x > 0 ? box.width : 0),
        top: box.y + (y > 0 ? box.height : 0),
        width: x === 0 ? box.width : 0,
        height: y === 0 ? box.height : 0,
      }}
      onPointerDown={(event) => press(event, x, y)}
    />
  ));
}
