/** How keys are written: as caps, with the signs of a Mac on a Mac. */

import { type MessageId, message } from '../../core/index.ts';
import { useText } from '../text.ts';
import styles from './palette.module.css';

const MAC = /mac|iphone|ipad/iu.test(navigator.platform);
const SIGNS: Readonly<Record<string, string>> = MAC
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌦', Backspace: '⌫', Enter: '↩' }
  : { Mod: 'Ctrl' };

/** The caps of one shortcut, such as `Mod+Shift+Z`. */
export function Keys({ keys }: { readonly keys: string }) {
  const { say } = useText();
  const word = (part: string) =>
    part.startsWith('key-') ? say(message(`palette.${part}` as MessageId)) : (SIGNS[part] ?? part);
  return (
    <span className={styles.keys}>
      {keys.split('+').map((part) => (
        <kbd key={part} className={styles.cap}>
          {word(part)}
        </kbd>
      ))}
    </span>
  );
}
