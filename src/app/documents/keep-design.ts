/** Keeps an open design on this device, with what the analysis says of it for the list of designs. */

import type { Document } from '../../core/index.ts';
import { message } from '../../core/index.ts';
import type { Editor } from '../../editor/editor.ts';
import { browserGround } from '../../editor/persistence/ground.ts';
import { type Keeper, startKeeping } from '../../editor/persistence/keeping.ts';
import { keepTally } from '../../editor/persistence/shelf.ts';
import type { Keeping } from '../design.ts';
import { textOf } from '../text.ts';

/** Starts keeping; `stored` is the document as it lies on the device. */
export function keepDesign(editor: Editor, stored: Document, keeping: Keeping): Keeper {
  let at = { id: keeping.id, revision: keeping.revision };
  let tallied = '';
  let asked = false;
  const tally = (): void => {
    const { analysis, stale, saved } = editor.store.getState();
    const key = `${at.id} ${at.revision}`;
    if (analysis === null || stale || saved.state !== 'saved' || key === tallied) return;
    tallied = key;
    const count = (severity: string) => analysis.findings.filter((finding) => finding.severity === severity).length;
    // A list without tallies is still a list.
    keepTally({ ...at, error: count('error'), warning: count('warning'), advice: count('advice') }).catch(
      () => undefined,
    );
  };
  const ground = browserGround({
    copyName: (name) => textOf(message('editor.copy-name', { name })).slice(0, 60),
    forked: keeping.forked,
    settled: (id, revision) => {
      // Once there is work of a person's own: the browser is asked not to clear it away when space is short.
      if (at.revision !== revision && !asked) void navigator.storage?.persist?.();
      asked ||= at.revision !== revision;
      at = { id, revision };
      tally();
    },
  });
  const stopTally = editor.store.subscribe((state, before) => {
    if (state.analysis !== before.analysis) tally();
  });
  // Opened as it was stored, it is as good as settled.
  tally();
  const keeper = startKeeping(editor, keeping.id, stored, keeping.revision, ground);
  return {
    at: keeper.at,
    flush: keeper.flush,
    stop: () => {
      stopTally();
      ground.close();
      keeper.stop();
    },
  };
}
