/** The outline: the topology as a tree, and the canvas's equal: what the canvas does is done here by keys and by a menu. */

import { lazy, type MouseEvent, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { findResource } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { showRow, useWindow } from '../ui/use-window.ts';
import type { MenuPage, OpenMenu } from './OutlineMenu.tsx';
import { OutlineName } from './OutlineRow.tsx';
import styles from './outline.module.css';
import { findingsByPlace, markOf } from './outline-marks.ts';
import { branchesTo, outlineOf, rowsOf } from './outline-tree.ts';
import { idsBetween } from './outline-walk.ts';
import { useOutlineKeys } from './use-outline-keys.ts';
import { useRowFocus } from './use-row-focus.ts';

const loadMenu = () => import('./OutlineMenu.tsx');
const OutlineMenu = lazy(() => loadMenu().then((module) => ({ default: module.OutlineMenu })));

/** How high a row is, in pixels. */
const ROW = 24;

/** The tree with the button of its menu. */
export function Outline() {
  const { t, say } = useText();
  const editor = useEditor();
  const resources = useEditorState((state) => state.document.resources);
  const layout = useEditorState((state) => state.document.layout);
  const selection = useEditorState((state) => state.selection);
  const findings = useEditorState((state) => state.analysis?.findings);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<string | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const tree = useMemo(() => outlineOf(resources, layout), [resources, layout]);
  const rows = useMemo(() => rowsOf(tree, closed), [tree, closed]);
  const byId = useMemo(() => findingsByPlace(findings ?? []), [findings]);
  const { from, to } = useWindow(list, rows.length, ROW);
  const shown = rows.slice(from, to);
  // Where the keyboard was stays the place when its row is gone.
  const place = useRef(0);
  const index = rows.findIndex((row) => row.branch.id === current);
  const at = index >= 0 ? index : Math.min(place.current, rows.length - 1);
  place.current = Math.max(0, at);
  // What Tab comes to must be drawn.
  const active = at >= from && at < to ? rows[at]?.branch.id : shown[0]?.branch.id;

  const focus = (index: number) => {
    const id = rows[index]?.branch.id;
    if (id === undefined || list.current === null) return;
    setCurrent(id);
    showRow(list.current, index, ROW);
    const find = () => list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    const now = find();
    // A row that was out of view is drawn after the scroll.
    if (now) now.focus({ preventScroll: true });
    else requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus({ preventScroll: true })));
  };
  const here = useRowFocus(box, shown, () => {
    if (index >= 0 && (at < from || at >= to)) list.current?.focus({ preventScroll: true });
    else if (rows.length > 0) focus(at);
  });

  // What is selected elsewhere comes into view here, and the keyboard with it when it is here.
  const own = useRef<readonly string[]>(selection);
  const last = selection.at(-1);
  const latest = useRef({ rows, focus, tree });
  latest.current = { rows, focus, tree };
  useEffect(() => {
    if (last === undefined || own.current === selection) return;
    const around = branchesTo(latest.current.tree, last);
    if (around === null) return;
    setClosed((before) =>
      around.some((id) => before.has(id)) ? new Set([...before].filter((id) => !around.includes(id))) : before,
    );
    setCurrent(last);
    const index = latest.current.rows.findIndex((row) => row.branch.id === last);
    if (list.current !== null && index >= 0) showRow(list.current, index, ROW);
    if (here.current && index >= 0 && document.activeElement?.closest('[data-id] input') == null)
      latest.current.focus(index);
  }, [last, selection, here]);

  const select = (ids: readonly string[]) => {
    own.current = ids;
    editor.select(ids, { reveal: ids.length === 1 });
  };
  const toggle = (id: string, open: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      if (open) next.delete(id);
      else next.add(id);
      return next;
    });
  const open = (page: MenuPage, id: string | null, x: number, y: number) =>
    setMenu({
      ids: id === null ? [] : selection.includes(id) ? [id, ...selection.filter((each) => each !== id)] : [id],
      page,
      x,
      y,
    });
  const idAt = () => {
    const branch = rows[at]?.branch;
    return branch === undefined || branch.group !== null ? null : branch.id;
  };
  const onKeyDown = useOutlineKeys({
    rows,
    at,
    closed,
    page: () => Math.max(1, Math.floor((list.current?.clientHeight ?? ROW) / ROW) - 1),
    focus,
    toggle,
    select,
    rename: setRenamed,
    open: (page) => {
      const row = (document.activeElement ?? list.current)?.getBoundingClientRect();
      open(page, idAt(), (row?.left ?? 0) + 40, (row?.top ?? 0) + ROW);
    },
  });
  const onClick = (event: MouseEvent<HTMLElement>, row: number) => {
    const branch = rows[row]?.branch;
    if (branch === undefined) return;
    event.currentTarget.focus();
    if (branch.group !== null) toggle(branch.id, closed.has(branch.id));
    else if (event.ctrlKey || event.metaKey)
      select(selection.includes(branch.id) ? selection.filter((id) => id !== branch.id) : [...selection, branch.id]);
    else if (event.shiftKey) select(idsBetween(rows, Math.max(0, at), row));
    else select([branch.id]);
  };
  const target = idAt();
  const name = target === null ? null : (findResource(resources, target)?.value.name ?? target);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only fetches the menu, whose first key shall not wait for it
    <div ref={box} className={styles.outline} onFocus={() => void loadMenu()}>
      <Button
        look="ghost"
        small
        icon
        className={styles.actions}
        aria-haspopup="menu"
        aria-label={name === null ? t('outline.actions-none') : t('outline.actions', { name })}
        title={name === null ? t('outline.actions-none') : t('outline.actions', { name })}
        onClick={(event) => {
          const button = event.currentTarget.getBoundingClientRect();
          open(target === null ? 'add' : 'main', target, button.left, button.bottom + 4);
        }}
      >
        <Icon name="u-more" size={16} />
      </Button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has the keyboard for the moment in which the row that had it is not drawn */}
      <div ref={list} className={styles.scroll} tabIndex={-1} onKeyDown={onKeyDown}>
        {rows.length === 0 ? <p className={styles.empty}>{t('shell.outline-empty')}</p> : null}
        <div
          role="tree"
          hidden={rows.length === 0}
          aria-label={t('shell.outline')}
          aria-multiselectable="true"
          className={styles.tree}
          style={{ paddingTop: from * ROW, paddingBottom: (rows.length - to) * ROW }}
        >
          {shown.map(({ branch, level, place, of }, index) => {
            const isOpen = !closed.has(branch.id);
            const selected = selection.includes(branch.id);
            const mark = markOf(branch, isOpen, byId);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled around the tree, which has the focus row by row
              <div
                key={branch.id}
                data-id={branch.id}
                role="treeitem"
                aria-level={level + 1}
                aria-posinset={place}
                aria-setsize={of}
                aria-selected={selected}
                {...(branch.children.length > 0 ? { 'aria-expanded': isOpen } : {})}
                {...(mark === null
                  ? {}
                  : { 'aria-description': say(mark.worst.message), title: say(mark.worst.message) })}
                tabIndex={branch.id === active ? 0 : -1}
                className={`${styles.row} ${styles[`level${Math.min(level, 3)}`]} ${selected ? styles.selected : ''}`}
                onFocus={() => setCurrent(branch.id)}
                onClick={(event) => onClick(event, from + index)}
                onContextMenu={(event) => {
                  event.preventDefault();
                  event.currentTarget.focus();
                  open('main', branch.group === null ? branch.id : null, event.clientX, event.clientY);
                }}
              >
                <span
                  className={styles.twist}
                  aria-hidden="true"
                  onClick={(event) => {
                    event.stopPropagation();
                    toggle(branch.id, !isOpen);
                  }}
                >
                  {branch.children.length > 0 ? <Icon name={isOpen ? 'u-down' : 'u-right'} size={14} /> : null}
                </span>
                <OutlineName branch={branch} onRenamed={renamed === branch.id ? () => setRenamed(null) : null} />
                {mark === null ? null : (
                  <Badge
                    severity={mark.severity}
                    count={mark.count}
                    label={t('shell.findings-of', {
                      count: mark.count,
                      severity: t(`shell.severity-${mark.severity}`),
                    })}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {menu === null ? null : (
        <Suspense fallback={null}>
          <OutlineMenu menu={menu} onClose={() => setMenu(null)} onRename={setRenamed} />
        </Suspense>
      )}
    </div>
  );
}
