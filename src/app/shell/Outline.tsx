/** The outline: the topology as a tree, walked by arrow keys, the selection's other home. */

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { entry, type Finding, KINDS, type Severity, worse } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Badge } from '../ui/Badge.tsx';
import { Icon } from '../ui/Icon.tsx';
import { showRow, useWindow } from '../ui/use-window.ts';
import styles from './outline.module.css';
import { type Branch, outlineOf } from './outline-tree.ts';

interface Row {
  readonly branch: Branch;
  readonly level: number;
  readonly parent: string | null;
  /** Its place among its siblings, from 1, and how many they are: only some rows are drawn. */
  readonly place: number;
  readonly of: number;
}

/** How high a row is, in pixels. */
const ROW = 24;

/** The tree. Arrow keys walk and open, Enter selects and shows, Delete removes. */
export function Outline() {
  const { t } = useText();
  const editor = useEditor();
  const actions = useCanvasActions();
  const resources = useEditorState((state) => state.document.resources);
  const selection = useEditorState((state) => state.selection);
  const findings = useEditorState((state) => state.analysis?.findings);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const tree = useMemo(() => outlineOf(resources), [resources]);
  const rows = useMemo(() => flatten(tree, closed), [tree, closed]);
  const byId = useMemo(() => findingsByPlace(findings ?? []), [findings]);
  const { from, to } = useWindow(list, rows.length, ROW);
  const shown = rows.slice(from, to);
  // What Tab comes to must be drawn.
  const active = shown.some((row) => row.branch.id === current) ? current : (shown[0]?.branch.id ?? null);

  // What is selected elsewhere comes into view here.
  const last = selection.at(-1);
  useEffect(() => {
    const index = rows.findIndex((row) => row.branch.id === last);
    if (list.current !== null && index >= 0) showRow(list.current, index, ROW);
  }, [last, rows]);

  const focus = (id: string | undefined) => {
    if (id === undefined) return;
    setCurrent(id);
    const index = rows.findIndex((row) => row.branch.id === id);
    if (list.current !== null && index >= 0) showRow(list.current, index, ROW);
    const find = () => list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    const now = find();
    // A row that was out of view is drawn after the scroll.
    if (now) now.focus({ preventScroll: true });
    else requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus({ preventScroll: true })));
  };
  const toggle = (id: string, open: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      if (open) next.delete(id);
      else next.add(id);
      return next;
    });
  const onKey = (event: KeyboardEvent) => {
    const at = rows.findIndex((row) => row.branch.id === active);
    const row = rows[at];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const { branch } = row;
    const open = !closed.has(branch.id);
    if (event.key === 'ArrowDown') focus(rows[at + 1]?.branch.id);
    else if (event.key === 'ArrowUp') focus(rows[at - 1]?.branch.id);
    else if (event.key === 'Home') focus(rows[0]?.branch.id);
    else if (event.key === 'End') focus(rows.at(-1)?.branch.id);
    else if (event.key === 'ArrowRight' && branch.children.length > 0) {
      if (open) focus(branch.children[0]?.id);
      else toggle(branch.id, true);
    } else if (event.key === 'ArrowLeft') {
      if (open && branch.children.length > 0) toggle(branch.id, false);
      else focus(row.parent ?? undefined);
    } else if ((event.key === 'Enter' || event.key === ' ') && branch.group === null)
      editor.select([branch.id], { reveal: true });
    else if ((event.key === 'Delete' || event.key === 'Backspace') && branch.group === null)
      actions.requestRemoval([branch.id]);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={list} className={styles.scroll}>
      {rows.length === 0 ? <p className={styles.empty}>{t('shell.outline-empty')}</p> : null}
      <div
        role="tree"
        hidden={rows.length === 0}
        aria-label={t('shell.outline')}
        className={styles.tree}
        style={{ paddingTop: from * ROW, paddingBottom: (rows.length - to) * ROW }}
        onKeyDown={onKey}
      >
        {shown.map(({ branch, level, place, of }) => {
          const open = !closed.has(branch.id);
          const selected = selection.includes(branch.id);
          const mark = markOf(branch, open, byId);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree, which has the focus row by row
            <div
              key={branch.id}
              data-id={branch.id}
              role="treeitem"
              aria-level={level + 1}
              aria-posinset={place}
              aria-setsize={of}
              aria-selected={selected}
              {...(branch.children.length > 0 ? { 'aria-expanded': open } : {})}
              tabIndex={branch.id === active ? 0 : -1}
              className={`${styles.row} ${styles[`level${Math.min(level, 3)}`]} ${selected ? styles.selected : ''}`}
              onFocus={() => setCurrent(branch.id)}
              onClick={(event) => {
                event.currentTarget.focus();
                if (branch.group !== null) toggle(branch.id, !open);
                else if (event.shiftKey)
                  editor.select(selected ? selection.filter((id) => id !== branch.id) : [...selection, branch.id]);
                else editor.select([branch.id], { reveal: true });
              }}
            >
              <span
                className={styles.twist}
                aria-hidden="true"
                onClick={(event) => {
                  event.stopPropagation();
                  toggle(branch.id, !open);
                }}
              >
                {branch.children.length > 0 ? <Icon name={open ? 'u-down' : 'u-right'} size={14} /> : null}
              </span>
              <OutlineName branch={branch} />
              {mark === null ? null : (
                <Badge
                  severity={mark.severity}
                  count={mark.count}
                  label={t('shell.findings-of', { count: mark.count, severity: t(`shell.severity-${mark.severity}`) })}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function OutlineName({ branch }: { readonly branch: Branch }) {
  const { t } = useText();
  const resource = useEditorState((state) =>
    entry<{ readonly name: string; readonly cidr?: string | null }>(state.document.resources[branch.kind], branch.id),
  );
  return (
    <>
      <Icon name={`k-${branch.kind}`} size={16} className={`fam-${KINDS[branch.kind].family}`} />
      <span className={styles.name}>{branch.group === null ? (resource?.name ?? branch.id) : t(branch.group)}</span>
      <span className={styles.meta}>
        {branch.group === null ? (branch.kind === 'subnet' ? resource?.cidr : null) : branch.children.length}
      </span>
    </>
  );
}

function flatten(
  branches: readonly Branch[],
  closed: ReadonlySet<string>,
  level = 0,
  parent: string | null = null,
): Row[] {
  return branches.flatMap((branch, index) => [
    { branch, level, parent, place: index + 1, of: branches.length },
    ...(closed.has(branch.id) ? [] : flatten(branch.children, closed, level + 1, branch.id)),
  ]);
}

interface Mark {
  readonly severity: Severity;
  readonly count: number;
}

/** The findings by the ids that they name, as the canvas counts them. */
function findingsByPlace(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byId = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const id of new Set(finding.at.map((place) => place.id))) {
      const list = byId.get(id);
      if (list === undefined) byId.set(id, [finding]);
      else list.push(finding);
    }
  }
  return byId;
}

/** What a row's badge says; a closed row speaks for what is in it, each finding once. */
function markOf(branch: Branch, open: boolean, byId: ReadonlyMap<string, readonly Finding[]>): Mark | null {
  const seen = new Set<Finding>();
  const collect = (each: Branch): void => {
    for (const finding of byId.get(each.id) ?? []) seen.add(finding);
    if (!open) for (const child of each.children) collect(child);
  };
  collect(branch);
  let severity: Severity | null = null;
  for (const finding of seen) severity = worse(severity, finding.severity);
  return severity === null ? null : { severity, count: seen.size };
}
