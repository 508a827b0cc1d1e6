/** What failures cost in the open design: every single one when it is asked for, and the checked ones together as soon as they are checked. */

import { useEffect, useRef, useState } from 'react';
import { type FailuresProgress, message, type Outage, type SingleFailures } from '../../../core/index.ts';
import { askFailures } from '../../../worker/failures-client.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';

/** The trying. What was found before stands while the next is tried. */
export interface Trying {
  readonly state: 'idle' | 'trying' | 'tried' | 'outdated';
  readonly progress: FailuresProgress | null;
  readonly failures: SingleFailures | null;
  /** Tries every failure of the design as it is now. */
  readonly start: () => void;
  readonly cancel: () => void;
}

type Now = Pick<Trying, 'state' | 'progress' | 'failures'>;

/** The trying of one panel; it ends with it. */
export function useFailures(): Trying {
  const editor = useEditor();
  const [now, setNow] = useState<Now>({ state: 'idle', progress: null, failures: null });
  const stop = useRef<() => void>(() => undefined);
  const about = useRef(editor.store.getState().document);
  useEffect(() => () => stop.current(), []);
  useEffect(
    () =>
      editor.listen((next) => {
        const { resources, intents } = about.current;
        if (next.resources === resources && next.intents === intents) return;
        stop.current();
        setNow(({ failures }) => ({ failures, progress: null, state: failures === null ? 'idle' : 'outdated' }));
      }),
    [editor],
  );
  const start = (): void => {
    stop.current();
    const { document } = editor.store.getState();
    about.current = document;
    setNow(({ failures }) => ({ state: 'trying', progress: null, failures }));
    stop.current = askFailures({ type: 'every', document }, (answer) => {
      if (answer.type === 'trying') setNow((was) => ({ ...was, progress: answer.progress }));
      if (answer.type !== 'tried') return;
      const { failures } = answer;
      setNow({ state: 'tried', progress: null, failures });
      const costly = failures.outages.filter(({ lost }) => lost.length > 0).length;
      editor.say(message('failures.said', { costly, count: failures.outages.length }));
    });
  };
  const cancel = (): void => {
    stop.current();
    setNow(({ failures }) => ({ state: failures === null ? 'idle' : 'outdated', progress: null, failures }));
  };
  return { ...now, start, cancel };
}

/** How the intents stand while these have failed together, of the design as it is now; null while it is being proved, or when nothing has failed. */
export function useOutage(failed: readonly string[]): Outage | null {
  const editor = useEditor();
  const resources = useEditorState((state) => state.document.resources);
  const intents = useEditorState((state) => state.document.intents);
  const [outage, setOutage] = useState<Outage | null>(null);
  useEffect(() => {
    setOutage(null);
    if (failed.length === 0) return;
    const document = { ...editor.store.getState().document, resources, intents };
    return askFailures({ type: 'together', document, failed }, (answer) => {
      if (answer.type === 'stands') setOutage(answer.outage);
    });
  }, [editor, resources, intents, failed]);
  return outage;
}
