/** What a fix would touch, marked on the canvas while its button is hovered or focused: by resource, and whether something comes, goes or changes. */

import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Document, type Edit, findResource, isKindId, KINDS, partsOf } from '../../core/index.ts';

/** What happens to a thing. */
export type Sign = 'added' | 'removed' | 'changed';

/** The marks of what is shown at the moment; none: nothing is. */
export type Marks = ReadonlyMap<string, Sign>;

const NONE: Marks = new Map();

/**
 * The resources that edits touch. What is not on the canvas yet marks the box that it will stand in, and what never is, such as an EIP, those that
 * have it; a record is marked too, for where it has a chip.
 */
export function marksOf(document: Document, edits: readonly Edit[]): Marks {
  const marks = new Map<string, Sign>();
  const mark = (id: string, sign: Sign): void => {
    const before = marks.get(id);
    marks.set(id, before === undefined || before === sign ? sign : 'changed');
  };
  for (const edit of edits) {
    if (edit.op === 'place') continue;
    const [root, kind = '', id = '', ...path] = partsOf(edit.pointer);
    if (root !== 'resources' || !isKindId(kind)) continue;
    const inList = /^\d+$/.test(path.at(-1) ?? '');
    const isWhole = path.length === 0;
    const sign = edit.op === 'remove' ? 'removed' : edit.op === 'add' && (isWhole || inList) ? 'added' : 'changed';
    if (findResource(document.resources, id) !== null) {
      mark(id, sign);
      if (kind === 'eip') for (const holder of holdersOf(document, id)) mark(holder, sign);
    } else if (edit.op === 'add' && isWhole) {
      const { parent } = KINDS[kind];
      const box = parent === null ? null : Reflect.get(Object(edit.value), parent);
      if (typeof box === 'string') mark(box, 'added');
    }
  }
  return marks;
}

/** Who has an EIP. */
function holdersOf({ resources }: Document, eip: string): string[] {
  const gateways = Object.entries(resources['nat-gateway']).filter(([, { eips }]) => eips.includes(eip));
  const others = (['public-gateway', 'cvm', 'clb'] as const).flatMap((kind) =>
    Object.entries<{ readonly eip: string | null }>(resources[kind]).filter(([, value]) => value.eip === eip),
  );
  return [...gateways, ...others].map(([id]) => id);
}

const PreviewContext = createContext<StoreApi<{ readonly marks: Marks }>>(createStore(() => ({ marks: NONE })));

/** Shows and hides the marks of edits. */
export function usePreviewActions(): {
  readonly show: (document: Document, edits: readonly Edit[]) => void;
  readonly hide: () => void;
} {
  const store = useContext(PreviewContext);
  return useMemo(
    () => ({
      show: (document, edits) => store.setState({ marks: marksOf(document, edits) }),
      hide: () => store.setState({ marks: NONE }),
    }),
    [store],
  );
}

/** What would happen to a thing by the fix that is pointed at, or null. */
export function usePreview(id: string): Sign | null {
  return useStore(useContext(PreviewContext), ({ marks }) => marks.get(id) ?? null);
}
