/** An open design at work: its editor, the analysis worker that follows it, and what keeps it on the device. */

import { apply, arrange, type Document, type Message, message } from '../core/index.ts';
import { createEditor, type Editor } from '../editor/editor.ts';
import type { Keeper } from '../editor/persistence/keeping.ts';
import { type ReachClient, startAnalysis } from '../worker/client.ts';
import { followTrace } from './live-trace.ts';
import { setMendClient } from './panels/mending/mend-clients.ts';
import { loadSentences } from './text.ts';

/** What keeps a design; a shared one that is only looked at has none. `revision` is that of the document as it lies on the device. */
export interface Keeping {
  readonly id: string;
  readonly revision: number;
  readonly forked: (id: string, why: Message) => void;
}

/** An open design. `flush` saves what is left; `close` does, too, and ends the worker. */
export interface OpenDesign {
  readonly editor: Editor;
  readonly flush: () => Promise<void>;
  /** What keeps it; null for a shared design that is only looked at. */
  readonly keeper: Promise<Keeper> | null;
  /** Asks about pairs of places; follows the edits. */
  readonly reach: ReachClient;
  readonly close: () => void;
}

/** Opens a document. What has no place on the canvas gets one; that is part of opening, not a step of undo. */
export function openDesign(document: Document, keeping: Keeping | null): OpenDesign {
  const edits = arrange(document);
  const placed = edits.length === 0 ? document : apply(document, edits).document;
  const editor = createEditor(placed, keeping === null);
  const analysis = startAnalysis({
    // The sentences of findings come with the first report.
    report: (report, milliseconds) =>
      void loadSentences().then(() =>
        editor.store.setState({ analysis: report, fixes: {}, stale: false, analysisTook: milliseconds }),
      ),
    fixes: (fixes) =>
      void loadSentences().then(() => editor.store.setState((state) => ({ fixes: { ...state.fixes, ...fixes } }))),
    answer: (answer, milliseconds) => trace.answer(answer, milliseconds),
    blockers: (blockers) => trace.blockers(blockers),
  });
  const trace = followTrace(editor, analysis.ask);
  analysis.open(placed);
  const unlisten = editor.listen((next, patches) => {
    if (patches?.every((patch) => patch.path[0] === 'layout' || patch.path[0] === 'notes')) {
      analysis.follow(patches);
      return;
    }
    if (patches === null) analysis.open(next);
    else analysis.change(patches);
    trace.again();
  });
  setMendClient(editor, analysis.mend);
  // Keeping comes after the first picture: nothing is edited before it, and what is all the same is written once it is there.
  const keeper =
    keeping === null
      ? null
      : import('./documents/keep-design.ts').then((module) => module.keepDesign(editor, document, keeping));
  keeper?.catch(() => editor.store.setState({ saved: { state: 'failed', why: message('editor.storage-failed') } }));
  return {
    editor,
    reach: analysis.reach,
    keeper,
    flush: async () => (await keeper)?.flush(),
    close: () => {
      void keeper?.then((kept) => kept.flush().finally(kept.stop));
      unlisten();
      trace.stop();
      analysis.close();
    },
  };
}
