/** What a fix does, in words: each place that it sets, adds to or takes away, and what comes and goes with it. */

import {
  type Document,
  type Edit,
  findResource,
  type Json,
  type ProvedFix,
  partsOf,
  structureAt,
  valueAt,
} from '../../core/index.ts';
import type { Text } from '../text.ts';
import { type Names, nameOf } from './fields/names.ts';

/** How many places are spelled out. */
const SPELLED = 3;

/** The effect of a fix as sentences. */
export function effectOf(document: Document, fix: ProvedFix, { t, say }: Text, names: Names): string {
  const edits = fix.edits.filter((edit) => edit.op !== 'place');
  const sentences = edits.slice(0, SPELLED).map((edit) => sentenceOf(document, edit, t, names));
  if (edits.length > SPELLED) sentences.push(t('inspector.effect-more', { count: edits.length - SPELLED }));
  if (fix.alsoGone.length > 0) sentences.push(t('inspector.effect-gone', { count: fix.alsoGone.length }));
  sentences.push(
    fix.brings.length === 0
      ? t('inspector.effect-none-new')
      : t('inspector.effect-brings', {
          findings: fix.brings.map((each) => say(each.message)).join(t('inspector.semicolon')),
        }),
  );
  return sentences.join(t('inspector.gap'));
}

function sentenceOf(document: Document, edit: Exclude<Edit, { op: 'place' }>, t: Text['t'], names: Names): string {
  const [root, kind = '', id = '', ...path] = partsOf(edit.pointer);
  if (root !== 'resources') return t('inspector.effect-other');
  if (path.length === 0) {
    const name = edit.op === 'remove' ? nameOf(document.resources, id) : String(valueAt(edit.value, '/name') ?? id);
    return t(edit.op === 'remove' ? 'inspector.effect-removed' : 'inspector.effect-added', {
      kind: names.kind(kind),
      name,
    });
  }
  const name = nameOf(document.resources, id);
  const inList = /^\d+$/.test(path.at(-1) ?? '') && edit.op !== 'set';
  const field = names.place(inList ? edit.pointer.slice(0, edit.pointer.lastIndexOf('/')) : edit.pointer);
  if (edit.op === 'remove') {
    const gone = valueAt(document, edit.pointer);
    return t('inspector.effect-taken', { name, field, value: spell(document, edit.pointer, gone, t) });
  }
  return t(edit.op === 'add' && inList ? 'inspector.effect-gets' : 'inspector.effect-set', {
    name,
    field,
    value: spell(document, edit.pointer, edit.value, t),
  });
}

/** A value as it is read: names for references, the telling parts of a row. */
function spell(document: Document, pointer: string, value: unknown, t: Text['t']): string {
  if (value === null || value === undefined) return t('inspector.nothing');
  if (typeof value === 'boolean') return t(value ? 'inspector.yes' : 'inspector.no');
  if (typeof value === 'string') {
    const structure = structureAt(pointer);
    const isReference = structure?.type === 'leaf' && structure.field?.field === 'reference';
    return isReference ? nameOf(document.resources, value) : value;
  }
  if (typeof value === 'number') return String(value);
  const parts = Array.isArray(value)
    ? value.map((item, index) => spell(document, `${pointer}/${index}`, item, t))
    : Object.entries(value as Readonly<Record<string, Json>>)
        .filter(
          ([key, item]) =>
            key !== 'note' && key !== 'nextHopType' && item !== null && item !== '' && typeof item !== 'boolean',
        )
        .map(([key, item]) =>
          typeof item === 'string' && findResource(document.resources, item) !== null
            ? nameOf(document.resources, item)
            : spell(document, `${pointer}/${key}`, item, t),
        );
  return parts.length === 0 ? t('inspector.nothing') : parts.join(', ');
}
