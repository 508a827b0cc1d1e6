/** What is copied: resources with what they contain, as plain text that any window or tab can paste. */

import { entry } from '../base/entry.ts';
import { isJsonObject } from '../base/json.ts';
import { message } from '../base/message.ts';
import { bad, good, type Result } from '../base/result.ts';
import { type Document, emptyDocument, type Resources } from '../document/document.ts';
import { absoluteBox, treeOf } from '../document/geometry.ts';
import { documentFromJson } from '../document/parse.ts';
import { printDocument } from '../document/print.ts';
import { readJson } from '../document/read-json.ts';
import { KIND_IDS, KINDS } from '../kinds/index.ts';

/** The literal at the head of a clip's text. */
const CLIP_FORMAT = 'plumbline-clip/1';

/** A copy, apart from the design that it was taken from. */
export interface Clip {
  /** The ids that were asked for, those left out that another one contains. */
  readonly roots: readonly string[];
  /** What was copied, as a design of its own. The places of roots are those on the canvas; the others are relative to their box. */
  readonly design: Document;
}

/** A copy of resources with what stands in them or belongs to them, and the lines between any two of these; null when there is nothing to copy. */
export function copy(document: Document, ids: readonly string[]): Clip | null {
  const { kinds, parents } = treeOf(document.resources);
  const asked = new Set(ids.filter((id) => kinds.has(id)));
  const inside = new Set<string>();
  const roots: string[] = [];
  for (const [id, kind] of kinds) {
    if (KINDS[kind].ends !== null) continue;
    let contained = false;
    for (let outer = parents.get(id); outer !== undefined; outer = parents.get(outer)) contained ||= asked.has(outer);
    if (asked.has(id) || contained) inside.add(id);
    if (asked.has(id) && !contained) roots.push(id);
  }
  if (roots.length === 0) return null;
  const resources: Record<string, Record<string, unknown>> = {};
  for (const kind of KIND_IDS) {
    const { ends } = KINDS[kind];
    const kept = Object.entries(document.resources[kind]).filter(([id, value]) =>
      ends === null ? inside.has(id) : ends.every((end) => inside.has(String(Reflect.get(value, end)))),
    );
    resources[kind] = Object.fromEntries(kept);
  }
  const layout: Record<string, Document['layout'][string]> = {};
  for (const id of inside) {
    const place = entry(document.layout, id);
    const box = roots.includes(id) ? absoluteBox(document, id) : place;
    if (place !== undefined && box !== null && box !== undefined) layout[id] = { ...place, x: box.x, y: box.y };
  }
  const reservations = Object.fromEntries(
    Object.entries(document.reservations).filter(([, each]) => each.vpc !== null && inside.has(each.vpc)),
  );
  return {
    roots,
    design: { ...emptyDocument('clip'), resources: resources as unknown as Resources, reservations, layout },
  };
}

/** A clip as text for the clipboard. */
export function printClip(clip: Clip): string {
  return `{"format":"${CLIP_FORMAT}","roots":${JSON.stringify(clip.roots)},"design":${printDocument(clip.design).trimEnd()}}`;
}

/** Whether a text from the clipboard wants to be a clip: cheap, and not yet a promise that it is one. */
export function looksLikeClip(text: string): boolean {
  return text.trimStart().startsWith(`{"format":"${CLIP_FORMAT}"`);
}

/** The clip that a text is, checked as strictly as a file, or what is wrong with it. */
export function parseClip(text: string): Result<Clip> {
  const json = readJson(text);
  if (!json.ok) return json;
  const input = json.value;
  if (!isJsonObject(input) || input['format'] !== CLIP_FORMAT)
    return bad({ pointer: '/format', message: message('problem.clip') });
  const design = documentFromJson(input['design'] ?? null);
  if (!design.ok) return design;
  const { kinds } = treeOf(design.value.resources);
  const roots = Array.isArray(input['roots'])
    ? input['roots'].filter((id) => typeof id === 'string' && kinds.has(id))
    : [];
  if (roots.length === 0) return bad({ pointer: '/roots', message: message('problem.clip') });
  return good({ roots: roots as readonly string[], design: design.value });
}
