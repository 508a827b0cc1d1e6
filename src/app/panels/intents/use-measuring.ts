/** The measuring of the open design's intents: not begun, under way, done, or of a design that has changed since. */

import { useEffect, useRef, useState } from 'react';
import { type MutationProgress, type MutationScore, message } from '../../../core/index.ts';
import { askMutation } from '../../../worker/mutation-client.ts';
import { useEditor } from '../../editor-context.ts';

/** A measuring. The score of before stands while the next one is measured. */
export interface Measuring {
  readonly state: 'idle' | 'measuring' | 'measured' | 'outdated';
  readonly progress: MutationProgress | null;
  readonly score: MutationScore | null;
  /** Measures the design as it is now. */
  readonly measure: () => void;
  readonly cancel: () => void;
}

type Now = Pick<Measuring, 'state' | 'progress' | 'score'>;

/** The measuring of one panel; it ends with it. */
export function useMeasuring(): Measuring {
  const editor = useEditor();
  const [now, setNow] = useState<Now>({ state: 'idle', progress: null, score: null });
  const stop = useRef<() => void>(() => undefined);
  const about = useRef(editor.store.getState().document);
  const halt = (): void => {
    stop.current();
    stop.current = () => undefined;
  };
  useEffect(() => () => stop.current(), []);
  useEffect(
    () =>
      editor.listen((next) => {
        const { resources, intents } = about.current;
        if (next.resources === resources && next.intents === intents) return;
        stop.current();
        setNow((was) =>
          was.state === 'idle' ? was : { ...was, progress: null, state: was.score === null ? 'idle' : 'outdated' },
        );
      }),
    [editor],
  );
  const measure = (): void => {
    halt();
    const { document } = editor.store.getState();
    about.current = document;
    setNow(({ score }) => ({ state: 'measuring', progress: null, score }));
    stop.current = askMutation({ type: 'measure', document }, (answer) => {
      if (answer.type === 'measuring') setNow((was) => ({ ...was, progress: answer.progress }));
      if (answer.type !== 'measured') return;
      const { score } = answer;
      setNow({ state: 'measured', progress: null, score });
      editor.say(message('mutations.said', { noticed: score.noticed, count: score.noticed + score.unnoticed.length }));
    });
  };
  const cancel = (): void => {
    halt();
    setNow(({ score }) => ({ state: score === null ? 'idle' : 'outdated', progress: null, score }));
  };
  return { ...now, measure, cancel };
}
