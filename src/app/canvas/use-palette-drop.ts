/** Dropping a kind from the palette: the box that would take it lights up, the ghost shows where and with which block. */

import { type DragEvent, useEffect, useMemo, useRef } from 'react';
import { COMMANDS, isKindId, type KindId } from '../../core/index.ts';
import { useEditor } from '../editor-context.ts';
import type { Flow } from './flow.ts';
import { AT_REST, useGestureStore } from './gesture.ts';
import type { Scene } from './scene.ts';
import { previewAdd } from './use-drag.ts';

/** The type under which the palette puts a kind's id into what it drags. */
const KIND_TYPE = 'application/x-plumbline-kind';

/** Handlers for the element around the canvas. */
export function usePaletteDrop(flow: Flow | null, scene: Scene) {
  const editor = useEditor();
  const gesture = useGestureStore();
  const latest = useRef(scene);
  latest.current = scene;
  // What is dragged can be read at its start and its end only; in between the browser tells no more than the types.
  const kind = useRef<KindId | null>(null);
  const spot = useRef('');
  useEffect(() => {
    const start = (event: globalThis.DragEvent) => {
      const text = event.dataTransfer?.getData(KIND_TYPE) ?? '';
      kind.current = isKindId(text) ? text : null;
    };
    const end = () => {
      kind.current = null;
      spot.current = '';
      gesture.setState(AT_REST);
    };
    globalThis.document.addEventListener('dragstart', start);
    globalThis.document.addEventListener('dragend', end);
    return () => {
      globalThis.document.removeEventListener('dragstart', start);
      globalThis.document.removeEventListener('dragend', end);
    };
  }, [gesture]);

  return useMemo(() => {
    const isOurs = (event: DragEvent) => event.dataTransfer.types.includes(KIND_TYPE);
    return {
      onDragOver: (event: DragEvent) => {
        if (!isOurs(event) || flow === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        const page = { x: event.clientX, y: event.clientY };
        const at = flow.screenToFlowPosition(page);
        const here = `${Math.round(at.x / 10)} ${Math.round(at.y / 10)}`;
        if (kind.current === null || here === spot.current) return;
        spot.current = here;
        const { over, ghost, chip } = previewAdd(editor, latest.current, kind.current, at, page);
        gesture.setState({ over, ghost, chip });
      },
      onDragLeave: (event: DragEvent) => {
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
        spot.current = '';
        gesture.setState(AT_REST);
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        if (!isOurs(event) || flow === null) return;
        event.preventDefault();
        const text = event.dataTransfer.getData(KIND_TYPE);
        gesture.setState(AT_REST);
        if (!isKindId(text)) return;
        const page = { x: event.clientX, y: event.clientY };
        const { parent, corner } = previewAdd(editor, latest.current, text, flow.screenToFlowPosition(page), page);
        const { document } = editor.store.getState();
        editor.perform(COMMANDS.addResource.run(document, { kind: text, parent, at: corner }));
        event.currentTarget.focus();
      },
    };
  }, [flow, editor, gesture]);
}
