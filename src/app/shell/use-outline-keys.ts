/** What the keyboard does in the outline. Letters are the beginning of a name here: those that add and join are in its menu. */

import { type KeyboardEvent, useRef } from 'react';
import { findResource } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditor } from '../editor-context.ts';
import { useText } from '../text.ts';
import type { MenuPage } from './OutlineMenu.tsx';
import type { Row } from './outline-tree.ts';
import { idsBetween, rowFor, rowNamed, typedWith } from './outline-walk.ts';

/** The tree as its keys see it. */
export interface OutlineView {
  readonly rows: readonly Row[];
  /** The index of the row that has the keyboard; -1 without rows. */
  readonly at: number;
  /** How many rows stand in view. */
  readonly page: () => number;
  readonly closed: ReadonlySet<string>;
  readonly focus: (index: number) => void;
  readonly toggle: (id: string, open: boolean) => void;
  readonly select: (ids: readonly string[]) => void;
  readonly rename: (id: string) => void;
  readonly open: (page: MenuPage) => void;
}

/** The handler of keys for the tree. */
export function useOutlineKeys(view: OutlineView): (event: KeyboardEvent) => void {
  const { t } = useText();
  const editor = useEditor();
  const actions = useCanvasActions();
  const typed = useRef({ text: '', at: 0 });
  const anchor = useRef<string | null>(null);
  const { rows, at, closed } = view;

  const walk = (event: KeyboardEvent, to: number): void => {
    const branch = rows[to]?.branch;
    if (branch === undefined) return;
    if (event.shiftKey) {
      anchor.current ??= rows[at]?.branch.id ?? null;
      const from = rows.findIndex((row) => row.branch.id === anchor.current);
      view.select(idsBetween(rows, from < 0 ? at : from, to));
    } else {
      anchor.current = branch.id;
      if (!event.ctrlKey && !event.metaKey && branch.group === null) view.select([branch.id]);
    }
    view.focus(to);
  };
  const chord = (event: KeyboardEvent, id: string | null): boolean => {
    const { selection } = editor.store.getState();
    const key = event.key.toLowerCase();
    if (key === ' ' && id !== null) {
      anchor.current = id;
      view.select(selection.includes(id) ? selection.filter((each) => each !== id) : [...selection, id]);
    } else if (key === 'a') view.select(idsBetween(rows, 0, rows.length - 1));
    else if (key === 'd' && id !== null) actions.duplicate(selection.includes(id) ? selection : [id]);
    else return false;
    return true;
  };
  const plain = (event: KeyboardEvent, row: Row, id: string | null): boolean => {
    const { selection, readOnly } = editor.store.getState();
    const { branch } = row;
    const open = !closed.has(branch.id);
    const holds = branch.children.length > 0;
    if (event.key === 'ArrowRight' && holds) {
      if (open) walk(event, at + 1);
      else view.toggle(branch.id, true);
    } else if (event.key === 'ArrowLeft') {
      const up = rows.findIndex((each) => each.branch.id === row.parent);
      if (open && holds) view.toggle(branch.id, false);
      else if (up >= 0) walk(event, up);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      if (id === null) view.toggle(branch.id, !open);
      else if (readOnly) view.select([id]);
      else view.rename(id);
    } else if (event.key === ' ' && typed.current.text === '') {
      if (id !== null) view.select([id]);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (id === null) return false;
      actions.requestRemoval(selection.includes(id) ? selection : [id]);
    } else if (event.key === 'Insert') view.open('add');
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) view.open('main');
    else if (event.key === 'Escape' && selection.length > 0) view.select([]);
    else if ([...event.key].length === 1) {
      typed.current = typedWith(typed.current, event.key, event.timeStamp);
      const { resources } = editor.store.getState().document;
      const names = rows.map(({ branch: each }) =>
        each.group === null ? (findResource(resources, each.id)?.value.name ?? each.id) : t(each.group),
      );
      const to = rowNamed(names, typed.current.text, at);
      if (to !== null) {
        view.focus(to);
        const found = rows[to]?.branch;
        if (found !== undefined && found.group === null) view.select([found.id]);
      }
    } else return false;
    return true;
  };
  return (event) => {
    const row = rows[at];
    if (row === undefined || event.altKey) return;
    const id = row.branch.group === null ? row.branch.id : null;
    const to = rowFor(event.key, rows, at, view.page());
    let done = true;
    if (to !== null) walk(event, to);
    else if (event.ctrlKey || event.metaKey) done = !event.shiftKey && chord(event, id);
    else done = plain(event, row, id);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
