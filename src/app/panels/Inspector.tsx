/** The right panel: what is selected, with everything about it that can be read and changed. */

import { lazy, type RefObject, Suspense, useEffect, useRef } from 'react';
import { findResource, isWithin } from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { DocumentInspector } from './DocumentInspector.tsx';
import styles from './inspector.module.css';

// Nothing is selected when a design opens: the rest comes with the first selection.
const ResourceInspector = lazy(() =>
  import('./ResourceInspector.tsx').then((module) => ({ default: module.ResourceInspector })),
);
const SeveralInspector = lazy(() =>
  import('./SeveralInspector.tsx').then((module) => ({ default: module.SeveralInspector })),
);
const IntentInspector = lazy(() =>
  import('./OtherInspector.tsx').then((module) => ({ default: module.IntentInspector })),
);
const NoteInspector = lazy(() => import('./OtherInspector.tsx').then((module) => ({ default: module.NoteInspector })));

/** The inspector of the selection. */
export function Inspector() {
  const ref = useRef<HTMLDivElement>(null);
  const selection = useEditorState((state) => state.selection);
  const id = selection.at(-1) ?? null;
  return (
    <div ref={ref} className={styles.inspector}>
      <Suspense fallback={null}>
        {selection.length > 1 ? (
          <SeveralInspector ids={selection} />
        ) : id === null ? (
          <DocumentInspector />
        ) : (
          <One key={id} id={id} />
        )}
        <MarkedPlace panel={ref} />
      </Suspense>
    </div>
  );
}

/** Brings the marked place into view and marks it. Stands beside what it marks, so that it waits for it. */
function MarkedPlace({ panel }: { readonly panel: RefObject<HTMLDivElement | null> }) {
  const marked = useEditorState((state) => state.marked);
  const reveal = useEditorState((state) => state.reveal);
  const id = useEditorState((state) => state.selection.at(-1) ?? null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `reveal` asks for the same place again
  useEffect(() => {
    const { current } = panel;
    const place = current === null || marked === null ? null : placeOf(current, marked);
    if (place === null) {
      if (marked === null) current?.scrollTo({ top: 0 });
      return;
    }
    for (let outer = place.parentElement; outer !== null && outer !== current; outer = outer.parentElement)
      if (outer instanceof HTMLDetailsElement) outer.open = true;
    place.dataset['marked'] = '';
    place.scrollIntoView({ block: 'nearest' });
    return () => {
      delete place.dataset['marked'];
    };
  }, [panel, marked, reveal, id]);
  return null;
}

function One({ id }: { readonly id: string }) {
  const resources = useEditorState((state) => state.document.resources);
  const isIntent = useEditorState((state) => Object.hasOwn(state.document.intents, id));
  const isNote = useEditorState((state) => Object.hasOwn(state.document.notes, id));
  const resource = findResource(resources, id);
  if (resource !== null) return <ResourceInspector found={resource} />;
  if (isIntent) return <IntentInspector id={id} />;
  return isNote ? <NoteInspector id={id} /> : <DocumentInspector />;
}

/** The innermost element that shows the place at a pointer. */
function placeOf(panel: HTMLElement, pointer: string): HTMLElement | null {
  let best: HTMLElement | null = null;
  for (const element of panel.querySelectorAll<HTMLElement>('[data-pointer]')) {
    const shown = element.dataset['pointer'] ?? '';
    if (isWithin(pointer, shown) && shown.length > (best?.dataset['pointer']?.length ?? -1)) best = element;
  }
  return best;
}
