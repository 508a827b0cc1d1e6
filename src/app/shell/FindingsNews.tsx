/** Says aloud, after every change, how the findings have changed with it: politely, when the analysis has come. */

import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { findingsNews } from './findings-news.ts';

/** The live region of the findings. What stands when a design opens is no news. */
export function FindingsNews() {
  const { say } = useText();
  const counts = useEditorState((state) => state.analysis?.counts);
  const before = useRef(counts);
  const [news, setNews] = useState<{ readonly n: number; readonly messages: readonly Message[] }>({
    n: 0,
    messages: [],
  });
  useEffect(() => {
    const last = before.current;
    before.current = counts;
    if (last === undefined || counts === undefined) return;
    const messages = findingsNews(last, counts);
    if (messages.length > 0) setNews(({ n }) => ({ n: n + 1, messages }));
  }, [counts]);
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      <span key={news.n}>{news.messages.map(say).join(' · ')}</span>
    </div>
  );
}
