/** The picture of the open design, as the canvas has it: what is selected, what was found, the path of the open trace. */

import { apply, arrange, codecOf, type Message } from '../../core/index.ts';
import type { EditorState } from '../../editor/editor.ts';

/** What a person may choose about a picture. */
export interface PictureChoice {
  /** The selection alone; the whole design otherwise. */
  readonly selected: boolean;
  readonly theme: 'light' | 'dark';
  readonly findings: boolean;
  readonly trace: boolean;
}

/** The picture as the text of an SVG file, `scale` times as large as the canvas at 100 %. */
export function pictureOf(
  { document, selection, analysis, trace }: Pick<EditorState, 'document' | 'selection' | 'analysis' | 'trace'>,
  say: (message: Message) => string,
  choice: PictureChoice,
  scale = 1,
): string {
  const answer =
    choice.trace && trace !== null && !trace.stale && trace.answer?.ok === true ? trace.answer.value : null;
  const { accepted } = document;
  const output = codecOf('svg')?.write(document, {
    placed: () => apply(document, arrange(document)).document,
    verdicts: () => ({
      findings: (analysis?.findings ?? []).filter(({ key }) => !Object.hasOwn(accepted, key)),
      accepted: analysis?.accepted ?? [],
      intents: analysis?.intents ?? [],
    }),
    say,
    picture: {
      theme: choice.theme,
      scale,
      findings: choice.findings,
      trace: answer,
      selection: choice.selected ? selection : [],
    },
  });
  if (output === undefined || !('text' in output)) throw new Error('There is no format for pictures');
  return output.text;
}
