/** The menu of the outline: everything that the canvas does with what is selected, by keys and by name. */

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { COMMANDS, entry, findResource, isPlaced, KINDS, type Outcome } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditor } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import menuStyles from '../ui/menu.module.css';
import { addableAt, endsFor, homesFor } from './outline-choices.ts';
import styles from './outline-menu.module.css';
import { TargetList } from './TargetList.tsx';

/** What a menu shows. */
export type MenuPage = 'main' | 'add' | 'connect' | 'move' | 'findings';

/** An open menu: on which resources (the first one is that of the row; none: in an empty outline), with what, and where in the window. */
export interface OpenMenu {
  readonly ids: readonly string[];
  readonly page: MenuPage;
  readonly x: number;
  readonly y: number;
}

interface Item {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** The letter that chooses it. */
  readonly letter?: string | null;
  readonly icon?: { readonly name: string; readonly className: string };
  readonly page?: MenuPage;
  readonly run?: () => void;
}

/** The menu. `onClose` is called when it has gone; `onRename` opens the field of a name. */
export function OutlineMenu({
  menu,
  onClose,
  onRename,
}: {
  readonly menu: OpenMenu;
  readonly onClose: () => void;
  readonly onRename: (id: string) => void;
}) {
  const { t, say } = useText();
  const editor = useEditor();
  const actions = useCanvasActions();
  const [page, setPage] = useState(menu.page);
  const box = useRef<HTMLDivElement>(null);
  const { document, analysis, fixes, offer, readOnly } = editor.store.getState();
  const { ids } = menu;
  const [id] = ids;
  const nameOf = (each: string) => findResource(document.resources, each)?.value.name ?? each;
  const name = id === undefined ? '' : nameOf(id);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    if (!element.matches(':popover-open')) element.showPopover();
    element.style.left = `${Math.max(8, Math.min(menu.x, innerWidth - element.offsetWidth - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(menu.y, innerHeight - element.offsetHeight - 8))}px`;
    element.querySelector<HTMLElement>(page === 'connect' || page === 'move' ? 'input' : 'button')?.focus();
  }, [page, menu]);

  const close = (then?: () => void) => {
    box.current?.hidePopover();
    onClose();
    then?.();
  };
  const perform = (outcome: Outcome) =>
    close(() => {
      if (editor.perform(outcome)) editor.select(editor.store.getState().selection, { reveal: true });
    });

  const main = (): readonly Item[] => {
    if (id === undefined) return [{ key: 'add', label: t('outline.add'), page: 'add' }];
    const found = analysis?.findings.filter((finding) => finding.at.some((place) => place.id === id)).length ?? 0;
    const kind = findResource(document.resources, id)?.kind;
    const moves = kind !== undefined && isPlaced(kind) && homesFor(document, ids).length > 0;
    const changes: readonly (Item | null)[] = [
      offer === null || offer === undefined
        ? null
        : { key: 'offer', label: say(offer.title), run: () => close(() => editor.perform(offer.deed)) },
      { key: 'add', label: t('outline.add'), hint: 'Insert', letter: 'A', page: 'add' },
      { key: 'rename', label: t('outline.rename'), hint: 'F2', run: () => close(() => onRename(id)) },
      endsFor(document, id).length === 0
        ? null
        : { key: 'connect', label: t('outline.connect'), hint: 'K', letter: 'K', page: 'connect' },
      moves ? { key: 'move', label: t('outline.move'), hint: 'M', letter: 'M', page: 'move' } : null,
      {
        key: 'duplicate',
        label: t('outline.duplicate'),
        hint: 'Ctrl+D',
        run: () => close(() => actions.duplicate(ids)),
      },
      { key: 'cut', label: t('outline.cut'), hint: 'Ctrl+X', run: () => close(() => actions.cut(ids)) },
      { key: 'paste', label: t('outline.paste'), hint: 'Ctrl+V', run: () => close(() => actions.paste()) },
      { key: 'remove', label: t('outline.remove'), hint: 'Del', run: () => close(() => actions.requestRemoval(ids)) },
    ];
    const looks: readonly (Item | null)[] = [
      { key: 'copy', label: t('outline.copy'), hint: 'Ctrl+C', run: () => close(() => actions.copy(ids)) },
      {
        key: 'trace',
        label: t('outline.trace'),
        hint: 'T',
        letter: 'T',
        run: () => close(() => actions.traceFrom(ids)),
      },
      found === 0
        ? null
        : { key: 'findings', label: t('outline.findings', { count: found }), letter: 'F', hint: 'F', page: 'findings' },
    ];
    return [...(readOnly ? [] : changes), ...looks].filter((item) => item !== null);
  };
  const add = (): readonly Item[] =>
    addableAt(document, id ?? null).map(({ kind, parent, cidr }) => {
      const label = t(`kind.${kind}`);
      const where = parent === null || parent === id ? null : nameOf(parent);
      const hint =
        where === null ? cidr : t(cidr === null ? 'outline.in' : 'outline.in-block', { name: where, cidr: cidr ?? '' });
      return {
        key: kind,
        label,
        letter: KINDS[kind].letter,
        icon: { name: `k-${kind}`, className: `fam-${KINDS[kind].family}` },
        run: () => perform(COMMANDS.addResource.run(document, { kind, parent, at: null })),
        hint: [hint, KINDS[kind].letter].filter((part) => part !== null).join(' · '),
      };
    });
  const findings = (): readonly Item[] =>
    (analysis?.findings ?? []).flatMap((finding): readonly Item[] => {
      if (!finding.at.some((place) => place.id === id)) return [];
      const icon = { name: `s-${finding.severity}`, className: `sev-${finding.severity}` };
      return [
        {
          key: finding.key,
          label: say(finding.message),
          icon,
          run: () => close(() => actions.openFinding(finding.key)),
        },
        ...(readOnly ? [] : (entry(fixes, finding.key) ?? [])).map((fix) => ({
          key: `${finding.key} ${say(fix.title)}`,
          label: say(fix.title),
          icon: { name: 'u-check', className: 'sev-ok' },
          run: () => perform(COMMANDS.applyFix.run(document, { fix })),
        })),
      ];
    });

  const many = ids.length > 1;
  const titles: Readonly<Record<MenuPage, string>> = {
    main: many ? t('outline.menu-many', { count: ids.length }) : t('outline.menu', { name }),
    add: t('outline.add-title'),
    connect: t('outline.connect-title', { name }),
    move: many ? t('outline.move-title-many', { count: ids.length }) : t('outline.move-title', { name }),
    findings: t('outline.findings-title', { name }),
  };
  const items = page === 'main' ? main() : page === 'add' ? add() : page === 'findings' ? findings() : [];
  const back = () => (page === menu.page ? close() : setPage(menu.page));
  const choose = (item: Item) => (item.page === undefined ? item.run?.() : setPage(item.page));

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      back();
      return;
    }
    if (event.key === 'Tab') {
      event.preventDefault();
      close();
      return;
    }
    if (event.target instanceof HTMLInputElement) return;
    const entries = Array.from(box.current?.querySelectorAll('button') ?? []);
    const at = entries.findIndex((each) => each.matches(':focus'));
    const letter = event.ctrlKey || event.metaKey || event.altKey ? '' : event.key.toLowerCase();
    const lettered = items.find((item) => item.letter?.toLowerCase() === letter);
    if (event.key === 'ArrowDown') entries[(at + 1) % entries.length]?.focus();
    else if (event.key === 'ArrowUp') entries[(at - 1 + entries.length) % entries.length]?.focus();
    else if (event.key === 'Home') entries[0]?.focus();
    else if (event.key === 'End') entries.at(-1)?.focus();
    else if (event.key === 'ArrowRight' && items[at]?.page !== undefined) setPage(items[at].page);
    else if (event.key === 'ArrowLeft' && page !== menu.page) back();
    else if (lettered !== undefined) choose(lettered);
    else return;
    event.preventDefault();
  };

  const picks = page === 'connect' || page === 'move';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a menu or a dialog, by its page
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: likewise
    <div
      ref={box}
      popover="auto"
      role={picks ? 'dialog' : 'menu'}
      aria-label={titles[page]}
      className={`${menuStyles.menu} ${styles.menu}`}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {page === 'main' ? null : (
        <p className={styles.title} aria-hidden="true">
          {titles[page]}
        </p>
      )}
      {picks && id !== undefined ? (
        <TargetList
          label={titles[page]}
          ids={page === 'connect' ? endsFor(document, id) : homesFor(document, ids)}
          onChoose={(to) =>
            perform(
              page === 'connect'
                ? COMMANDS.connect.run(document, { from: id, to })
                : COMMANDS.move.run(document, { ids, parent: to, at: { x: 28, y: 56 } }),
            )
          }
        />
      ) : null}
      {items.map((item) => (
        <button
          type="button"
          role="menuitem"
          key={item.key}
          tabIndex={-1}
          aria-haspopup={
            item.page === undefined ? undefined : item.page === 'connect' || item.page === 'move' ? 'dialog' : 'menu'
          }
          className={`${menuStyles.item} ${styles.item}`}
          onClick={() => choose(item)}
        >
          {item.icon === undefined ? null : <Icon name={item.icon.name} size={16} className={item.icon.className} />}
          <span className={styles.label}>{item.label}</span>
          {item.hint === undefined || item.hint === '' ? null : <span className={menuStyles.hint}>{item.hint}</span>}
        </button>
      ))}
    </div>
  );
}
