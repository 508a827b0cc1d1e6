/** Joining two things: by a drag from a handle, by the connect tool, or by the keyboard; the end of it is one command. */

import { type PointerEvent, useEffect, useMemo } from 'react';
import { COMMANDS, findResource, legalEnds, message, type Position } from '../../core/index.ts';
import { useEditor } from '../editor-context.ts';
import { intentEnds, noIntentEnd, startIntent } from '../trace-ends.ts';
import type { Flow } from './flow.ts';
import { useGestureStore } from './gesture.ts';

/** Between press and release nearer than this, in pixels of the screen, it was a click: the line follows the pointer to the next one. */
const CLICK = 5;

/** How a connection is begun and ended. */
export interface Connect {
  /** From a press on a handle, or anywhere on a box with the connect tool. */
  readonly press: (event: PointerEvent, from: string) => void;
  /** From the keyboard: the first is where it begins, the second where it ends. */
  readonly choose: (id: string) => void;
  readonly cancel: () => void;
}

/** The resource at a point of the page, or null. */
function stopAt(page: Position): string | null {
  return (
    globalThis.document.elementFromPoint(page.x, page.y)?.closest<HTMLElement>('[data-stop]')?.dataset['stop'] ?? null
  );
}

function swallow(event: Event): void {
  event.stopPropagation();
}

/** The connecting gesture of a canvas. */
export function useConnect(flow: Flow | null): Connect {
  const editor = useEditor();
  const gesture = useGestureStore();

  const connect = useMemo(() => {
    const begin = (from: string, to: Position | null): void => {
      const { document, tool } = editor.store.getState();
      const legal = tool === 'intent' ? intentEnds(document, from) : legalEnds(document, from);
      if (tool === 'intent' && legal.size === 0) {
        editor.perform({ ok: false, why: noIntentEnd(document, from) });
        return;
      }
      gesture.setState({
        connecting: { from, legal, to, over: null },
        hovered: null,
        editing: null,
      });
    };
    const end = (to: string | null): void => {
      const { connecting } = gesture.getState();
      gesture.setState({ connecting: null, chip: null });
      if (connecting === null || to === null || to === connecting.from) return;
      const { document, tool } = editor.store.getState();
      if (tool === 'intent') {
        if (connecting.legal.has(to)) startIntent(editor, connecting.from, to);
        else editor.perform({ ok: false, why: noIntentEnd(document, to) });
        return;
      }
      if (editor.perform(COMMANDS.connect.run(document, { from: connecting.from, to })))
        editor.store.setState({ tool: 'select' });
    };
    const follow = (page: Position): void => {
      const { connecting } = gesture.getState();
      if (connecting === null || flow === null) return;
      const over = stopAt(page);
      const { document, tool } = editor.store.getState();
      let chip = null;
      if (over !== null && over !== connecting.from && !connecting.legal.has(over)) {
        const outcome =
          tool === 'intent'
            ? { ok: false as const, why: noIntentEnd(document, over) }
            : COMMANDS.connect.run(document, { from: connecting.from, to: over });
        if (!outcome.ok) chip = { why: outcome.why, ...page };
      }
      gesture.setState({ connecting: { ...connecting, to: flow.screenToFlowPosition(page), over }, chip });
    };
    const cancel = (): void => gesture.setState({ connecting: null, chip: null });
    return {
      begin,
      end,
      follow,
      cancel,
      choose: (id: string): void => {
        if (gesture.getState().connecting === null) {
          begin(id, null);
          const { document, tool } = editor.store.getState();
          const name = findResource(document.resources, id)?.value.name ?? id;
          if (gesture.getState().connecting !== null)
            editor.say(message(tool === 'intent' ? 'canvas.intent-from' : 'canvas.connect-from', { name }));
        } else end(id);
      },
      press: (event: PointerEvent, from: string): void => {
        if (event.button !== 0 || flow === null) return;
        event.preventDefault();
        event.stopPropagation();
        const start = { x: event.clientX, y: event.clientY };
        if (gesture.getState().connecting !== null) {
          end(stopAt(start));
          // The click that ends it selects nothing: what was made is selected.
          window.addEventListener('click', swallow, { capture: true, once: true });
          return;
        }
        begin(from, flow.screenToFlowPosition(start));
        const release = (up: globalThis.PointerEvent): void => {
          window.removeEventListener('pointerup', release);
          if (Math.hypot(up.clientX - start.x, up.clientY - start.y) >= CLICK)
            end(stopAt({ x: up.clientX, y: up.clientY }));
        };
        window.addEventListener('pointerup', release);
      },
    };
  }, [editor, gesture, flow]);

  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => connect.follow({ x: event.clientX, y: event.clientY });
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || gesture.getState().connecting === null) return;
      event.stopPropagation();
      connect.cancel();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('keydown', key, true);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('keydown', key, true);
    };
  }, [connect, gesture]);
  return connect;
}
