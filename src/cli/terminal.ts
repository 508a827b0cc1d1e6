/** Where the command line reads and writes: the real one is made in `main.ts`, tests bring their own. */

import type { Message } from '../core/index.ts';

/** The world outside. Reading and writing files throws what Node throws. */
export interface Terminal {
  /** The bytes of a file. */
  readonly readFile: (path: string) => Uint8Array;
  /** The paths of all files in a folder and its folders, in order. */
  readonly listFolder: (path: string) => readonly string[];
  /** All of stdin. */
  readonly readInput: () => Uint8Array;
  /** Writes a file, and the folders that it lies in. */
  readonly writeFile: (path: string, text: string) => void;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether stdout takes colours. */
  readonly colours: boolean;
}

/** Why a question cannot be answered: becomes one line on stderr and exit status 2. */
export class Refusal extends Error {
  readonly says: Message;
  /** The input that it is about, or null. */
  readonly file: string | null;

  constructor(says: Message, file: string | null = null) {
    super(says.id);
    this.says = says;
    this.file = file;
  }
}

/** A file as messages name it: a long link is cut. */
export function shortName(file: string): string {
  const name = file.replaceAll(/\s+/g, ' ');
  return name.length > 100 ? `${name.slice(0, 60)}…` : name;
}

const STYLES = { red: 31, yellow: 33, cyan: 36, dim: 2, green: 32 } as const;

/** Text in a colour, where there are colours. */
export function styled(terminal: Terminal, style: keyof typeof STYLES, text: string): string {
  return terminal.colours ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
}

/** Columns that a terminal gives a text: two for the wide characters of East Asia and for emoji. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** A text with spaces behind it, until it is so many columns wide. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
