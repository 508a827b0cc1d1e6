/** Draws a symbol of the sprite: kinds (`k-`), interface (`u-`) and severities (`s-`). */

import styles from './icon.module.css';
import sprite from './icons.svg?raw';
import { builtMarkup } from './trusted-text.ts';

/** Puts the sprite into the page once. Parsed as SVG, never as HTML. */
export function installSprite(): void {
  const svg = new DOMParser().parseFromString(builtMarkup(sprite), 'image/svg+xml').documentElement;
  svg.setAttribute('class', styles.sprite ?? '');
  svg.setAttribute('aria-hidden', 'true');
  document.body.prepend(document.importNode(svg, true));
}

/** Props of an icon. `label` makes it an image with a name; without one it is decoration. */
export interface IconProps {
  readonly name: string;
  /** 20 by default; 16 in rows, 14 in chips. */
  readonly size?: 13 | 14 | 16 | 18 | 20 | 24 | 26;
  readonly className?: string | undefined;
  readonly label?: string;
}

/** An icon in the colour of its text. */
export function Icon({ name, size = 20, className, label }: IconProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is decoration, or named by its label
    <svg
      className={`${styles.icon}${className === undefined ? '' : ` ${className}`}`}
      width={size}
      height={size}
      strokeWidth={size < 16 ? 1.8 : 1.5}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <use href={`#${name}`} />
    </svg>
  );
}
