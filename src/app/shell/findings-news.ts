/** Decides what is said of the findings when an analysis has come: what is more and what is fewer than before. */

import { type Analysis, type Message, message } from '../../core/index.ts';

/** The news, worst first; empty when nothing has changed. Accepted findings are none. */
export function findingsNews(before: Analysis['counts'], now: Analysis['counts']): readonly Message[] {
  const news = (
    [
      ['error', now.errors - before.errors],
      ['warning', now.warnings - before.warnings],
      ['advice', now.advice - before.advice],
    ] as const
  ).flatMap(([severity, by]) =>
    by === 0 ? [] : [message(`news.${by > 0 ? 'more' : 'fewer'}-${severity}`, { count: Math.abs(by) })],
  );
  const none = now.errors + now.warnings + now.advice === 0;
  return none && news.length > 0 ? [message('news.none')] : news;
}
