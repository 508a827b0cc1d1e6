/** How a refusal is said: one line, with the file that it is about. */

import { message } from '../core/index.ts';
import { render } from './language.ts';
import { type Refusal, shortName } from './terminal.ts';

/** The one line of a refusal. */
export function lineOf(refusal: Refusal): string {
  const text = render(refusal.says).replaceAll(/\s*[\r\n]\s*/g, ' ');
  const line =
    refusal.file === null
      ? message('cli.error', { text })
      : message('cli.error-in', { file: shortName(refusal.file), text });
  return `${render(line)}\n`;
}
