/** The page: the first screen, a design, or a shared one, by the address. */

import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { type Document, emptyDocument, loadLinkCodec, type Problem, parseDocument } from '../core/index.ts';
import { createDocument, freshDocumentId } from '../editor/persistence/database.ts';
import { go, routeOf, useHash } from './route.ts';
import { FileDrop } from './shell/FileDrop.tsx';

const loadDesigner = () => import('./OpenedDesign.tsx');
const OpenedDesign = lazy(() => loadDesigner().then((module) => ({ default: module.OpenedDesign })));
const Start = lazy(() => import('./start/Start.tsx').then((module) => ({ default: module.Start })));
const ImportReport = lazy(() =>
  import('./dialogs/ImportReport.tsx').then((module) => ({ default: module.ImportReport })),
);

/** What was read and could not be opened: its name, and what is wrong with it. */
export interface Refused {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** The whole page. */
export function App() {
  const hash = useHash();
  const route = routeOf(hash);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [unkept, setUnkept] = useState<{ readonly hash: string; readonly document: Document } | null>(null);

  const openNew = useCallback(async (document: Document) => {
    const id = freshDocumentId();
    try {
      await createDocument(id, document);
    } catch {
      // A browser that keeps nothing still draws: the bar says that the design is not saved.
      setUnkept({ hash: `#/d/${id}`, document });
    }
    go(`#/d/${id}`);
  }, []);
  const openText = useCallback(
    async (file: string, text: string) => {
      const read = await readAnything(text);
      if (read.ok) await openNew(read.value);
      else setRefused({ file, problems: read.problems });
    },
    [openNew],
  );
  const blank = useCallback((name: string) => openNew(emptyDocument(name)), [openNew]);

  // The designer is fetched at the first sign of somebody there, not before: the first screen stays light, and a design opens at once.
  useEffect(() => {
    if (route.at !== 'start') return;
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const;
    const fetchDesigner = () => void loadDesigner();
    for (const sign of signs) addEventListener(sign, fetchDesigner, { once: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, fetchDesigner);
    };
  }, [route.at]);

  return (
    <FileDrop onText={openText}>
      <Suspense fallback={null}>
        {route.at === 'start' ? (
          <Start onBlank={blank} onDocument={openNew} onText={openText} />
        ) : (
          <OpenedDesign
            key={hash}
            route={route}
            unkept={unkept?.hash === hash ? unkept.document : null}
            onText={openText}
            onDocument={openNew}
          />
        )}
        {refused === null ? null : <ImportReport refused={refused} onClose={() => setRefused(null)} />}
      </Suspense>
    </FileDrop>
  );
}

/** A topology file or a share link, whichever the text is. */
async function readAnything(text: string): Promise<ReturnType<typeof parseDocument>> {
  const trimmed = text.trim();
  if (!/^(https?:\/\/\S*)?#s=/.test(trimmed)) return parseDocument(text);
  const { decodeLink } = await loadLinkCodec();
  return decodeLink(trimmed);
}
