/** Decides which finding F8 goes to next. */

import type { Finding } from '../../core/index.ts';
import type { Editor, EditorState } from '../../editor/editor.ts';

/** The finding whose deciding place is selected and marked, or null. */
export function currentFinding(state: Pick<EditorState, 'analysis' | 'selection' | 'marked'>): Finding | null {
  const id = state.selection.at(-1);
  const here = state.analysis?.findings.filter((finding) => finding.at[0]?.id === id) ?? [];
  return here.find((finding) => finding.at[0]?.pointer === state.marked) ?? null;
}

/** The next finding, or with -1 the previous one, worst first and round the end; null when there is none. */
export function nextFinding(
  state: Pick<EditorState, 'analysis' | 'selection' | 'marked'>,
  step: 1 | -1,
): Finding | null {
  const findings = state.analysis?.findings ?? [];
  const current = currentFinding(state);
  const at = current === null ? (step === 1 ? -1 : 0) : findings.indexOf(current);
  return findings[(at + step + findings.length) % findings.length] ?? null;
}

/** Selects a finding's deciding place and brings it into view. */
export function showFinding(editor: Editor, finding: Finding): void {
  const [place] = finding.at;
  if (place !== undefined) editor.select([place.id], { marked: place.pointer, reveal: true });
}

/** Goes to the next or the previous finding, and says it aloud. */
export function walkFindings(editor: Editor, step: 1 | -1): void {
  const finding = nextFinding(editor.store.getState(), step);
  if (finding === null) return;
  showFinding(editor, finding);
  editor.say(finding.message);
}
