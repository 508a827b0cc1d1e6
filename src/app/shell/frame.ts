/** Sizes of the panels and the theme: settings of this browser, not of a design. */

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

/** What is remembered. Sizes in pixels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly showLeft: boolean;
  readonly showRight: boolean;
  readonly showBottom: boolean;
}

/** The colours: the system's choice, or one of the two. */
export type Theme = 'system' | 'light' | 'dark';

const FRAME: Frame = { left: 224, right: 344, bottom: 212, showLeft: true, showRight: true, showBottom: true };

/** Under this width, which is also that of a page at 200 % zoom, one panel is open at a time. */
const NARROW = '(max-width: 800px)';

/** The panels' frame, remembered by this browser when it lets pages remember. On a narrow page one panel at most is open, which is not. */
export function useFrame(): readonly [Frame, (change: Partial<Frame>) => void] {
  const [frame, setFrame] = useState<Frame>(() => ({ ...FRAME, ...recall('plumbline.frame') }));
  const [open, setOpen] = useState<'left' | 'right' | 'bottom' | null>('left');
  const narrow = useSyncExternalStore(onNarrow, isNarrow);
  const change = useCallback((part: Partial<Frame>) => {
    const { showLeft, showRight, showBottom, ...sizes } = part;
    const shows = showLeft !== undefined || showRight !== undefined || showBottom !== undefined;
    if (isNarrow() && shows) setOpen(showLeft ? 'left' : showRight ? 'right' : showBottom ? 'bottom' : null);
    setFrame((before) => {
      const next = { ...before, ...(isNarrow() ? sizes : part) };
      keep('plumbline.frame', next);
      return next;
    });
  }, []);
  if (!narrow) return [frame, change];
  return [{ ...frame, showLeft: open === 'left', showRight: open === 'right', showBottom: open === 'bottom' }, change];
}

function isNarrow(): boolean {
  return matchMedia(NARROW).matches;
}

function onNarrow(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The theme; `data-theme` on the root overrides the system both ways. */
export function useTheme(): readonly [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(readTheme);
  useEffect(() => applyTheme(theme), [theme]);
  const next = useCallback(
    () =>
      setTheme((before) => {
        const after = before === 'system' ? 'light' : before === 'light' ? 'dark' : 'system';
        keep('plumbline.theme', { theme: after });
        return after;
      }),
    [],
  );
  return [theme, next];
}

/** The theme that this browser remembers. */
export function readTheme(): Theme {
  const theme = recall('plumbline.theme')['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Puts a theme on the page; called before the first paint, too. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset['theme'] = theme;
}

function recall(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing starts with the defaults each time.
  }
}
