/** Which actions were chosen last: a memory of this browser, not of a design. */

const KEY = 'plumbline.recent-actions';
const KEPT = 5;

/** The ids of the actions that were chosen last, the latest first. */
export function recentActions(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a choice. */
export function rememberAction(id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([id, ...recentActions().filter((each) => each !== id)].slice(0, KEPT)));
  } catch {
    // A browser that keeps nothing has no recent ones.
  }
}
