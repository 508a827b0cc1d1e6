/** A menu under a button: the platform's popover, arrow keys, Esc. */

import { type ReactNode, useId, useRef } from 'react';
import styles from './menu.module.css';

/** One entry. */
export interface MenuItem {
  readonly label: string;
  readonly hint?: string;
  readonly onSelect: () => void;
}

/** A button that opens a list of actions. `className` dresses the button; `label` names it when its content does not. */
export function Menu({
  button,
  label,
  className,
  items,
}: {
  readonly button: ReactNode;
  readonly label: string;
  readonly className?: string | undefined;
  readonly items: readonly MenuItem[];
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const walk = (step: number) => {
    const entries: Element[] = Array.from(list.current?.querySelectorAll('button') ?? []);
    const at = document.activeElement === null ? -1 : entries.indexOf(document.activeElement);
    const next = entries[(at + step + entries.length) % entries.length];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={opener}
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        popoverTarget={id}
      >
        {button}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={styles.menu}
        onToggle={(event) => {
          if (event.newState !== 'open' || list.current === null || opener.current === null) return;
          const box = opener.current.getBoundingClientRect();
          list.current.style.left = `${Math.min(box.left, innerWidth - list.current.offsetWidth - 8)}px`;
          list.current.style.top = `${Math.min(box.bottom + 4, innerHeight - list.current.offsetHeight - 8)}px`;
          list.current.querySelector('button')?.focus();
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') walk(1);
          else if (event.key === 'ArrowUp') walk(-1);
          else return;
          event.preventDefault();
        }}
      >
        {items.map((item) => (
          <button
            type="button"
            role="menuitem"
            key={item.label}
            className={styles.item}
            onClick={() => {
              list.current?.hidePopover();
              item.onSelect();
            }}
          >
            <span>{item.label}</span>
            {item.hint === undefined ? null : <span className={styles.hint}>{item.hint}</span>}
          </button>
        ))}
      </div>
    </>
  );
}
