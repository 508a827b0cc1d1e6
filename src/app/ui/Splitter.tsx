/** The edge between two panels: dragged, or moved by arrow keys. Own code, since the kit's panels cost 15 kB before the first interaction. */

import type { PointerEvent } from 'react';
import styles from './splitter.module.css';

/** `towards` says in which direction the panel grows; sizes in pixels. */
export interface SplitterProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly towards: 'right' | 'left' | 'up';
  readonly className?: string | undefined;
  readonly onChange: (value: number) => void;
}

const STEP = 16;

/** A separator with a value, as WAI-ARIA has it. */
export function Splitter({ label, value, min, max, towards, className, onChange }: SplitterProps) {
  const clamp = (size: number) => onChange(Math.round(Math.min(max, Math.max(min, size))));
  const sign = towards === 'right' ? 1 : -1;
  const vertical = towards !== 'up';
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const target = event.currentTarget;
    const from = vertical ? event.clientX : event.clientY;
    target.setPointerCapture(event.pointerId);
    const moved = (move: globalThis.PointerEvent) =>
      clamp(value + sign * ((vertical ? move.clientX : move.clientY) - from));
    const up = () => {
      target.removeEventListener('pointermove', moved);
      target.removeEventListener('pointerup', up);
      target.removeEventListener('pointercancel', up);
    };
    target.addEventListener('pointermove', moved);
    target.addEventListener('pointerup', up);
    target.addEventListener('pointercancel', up);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget, which hr is not
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={vertical ? 'vertical' : 'horizontal'}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      className={`${styles.splitter} ${vertical ? styles.vertical : styles.horizontal} ${className ?? ''}`}
      onPointerDown={down}
      onKeyDown={(event) => {
        const grow = vertical ? (towards === 'right' ? 'ArrowRight' : 'ArrowLeft') : 'ArrowUp';
        const shrink = vertical ? (towards === 'right' ? 'ArrowLeft' : 'ArrowRight') : 'ArrowDown';
        if (event.key === grow) clamp(value + STEP);
        else if (event.key === shrink) clamp(value - STEP);
        else return;
        event.preventDefault();
      }}
    />
  );
}
