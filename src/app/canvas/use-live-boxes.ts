/** The boxes as they are right now: where the scene has them, or where they are dragged to at the moment. */

import { useMemo } from 'react';
import { type Box, treeOf } from '../../core/index.ts';
import { useEditor } from '../editor-context.ts';
import { useGesture } from './gesture.ts';
import type { Scene } from './scene.ts';

/** The boxes as they are drawn right now. Those that nothing moves are the scene's, by identity. */
export function useLiveBoxes(scene: Scene): ReadonlyMap<string, Box> {
  const editor = useEditor();
  const dragged = useGesture((gesture) => gesture.dragged);
  const resized = useGesture((gesture) => gesture.resized);
  return useMemo(() => {
    if (dragged === null && resized === null) return scene.boxes;
    const { children } = treeOf(editor.store.getState().document.resources);
    const positions = new Map(scene.nodes.map((node) => [node.id, node.position]));
    const boxes = new Map(scene.boxes);
    const shift = (id: string, x: number, y: number): void => {
      const box = boxes.get(id);
      if (box === undefined) return;
      boxes.set(id, { ...box, x: box.x + x, y: box.y + y });
      for (const child of children.get(id) ?? []) shift(child, x, y);
    };
    for (const [id, to] of dragged ?? []) {
      const from = positions.get(id);
      if (from !== undefined) shift(id, to.x - from.x, to.y - from.y);
    }
    const box = resized === null ? undefined : scene.boxes.get(resized.id);
    const from = resized === null ? undefined : positions.get(resized.id);
    if (resized !== null && box !== undefined && from !== undefined)
      boxes.set(resized.id, { ...resized.box, x: box.x + resized.box.x - from.x, y: box.y + resized.box.y - from.y });
    return boxes;
  }, [scene, dragged, resized, editor]);
}
