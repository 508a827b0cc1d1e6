/** The page: the first screen, a design, or a shared one, by the address. */

import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import {
  type Document,
  emptyDocument,
  type ImportAccount,
  type Message,
  message,
  type Problem,
} from '../core/index.ts';
import { createDocument, freshDocumentId } from '../editor/persistence/database.ts';
import { go, routeOf, usePlace } from './route.ts';
import { FileDrop } from './shell/FileDrop.tsx';
import { NewerBuild } from './shell/NewerBuild.tsx';
import { Start } from './start/Start.tsx';

const loadDesigner = () => import('./OpenedDesign.tsx');
const OpenedDesign = lazy(() => loadDesigner().then((module) => ({ default: module.OpenedDesign })));
const ImportReport = lazy(() =>
  import('./dialogs/ImportReport.tsx').then((module) => ({ default: module.ImportReport })),
);
const ImportAccounts = lazy(() =>
  import('./dialogs/ImportAccounts.tsx').then((module) => ({ default: module.ImportAccounts })),
);

/** What was read and could not be opened: its name, and what is wrong with it. */
export interface Refused {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** The whole page. */
export function App() {
  const { hash, turn } = usePlace();
  const route = routeOf(hash);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [account, setAccount] = useState<ImportAccount | null>(null);
  const [added, setAdded] = useState<{ readonly turn: number; readonly says: Message | null }>({ turn: 0, says: null });
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
  // One design is opened; of several, as an archive holds them, none is: they stand in the list.
  const openFiles = useCallback(
    async (files: readonly File[]) => {
      const { readFiles } = await import('./documents/open-files.ts');
      const read = await readFiles(files);
      const [only, ...more] = read.documents;
      if (only !== undefined && more.length === 0) await openNew(only);
      else if (only !== undefined) {
        const { addDocuments } = await import('../editor/persistence/shelf.ts');
        const says = await addDocuments(read.documents).then(
          () => message('documents.opened-many', { count: read.documents.length }),
          () => message('editor.storage-failed'),
        );
        setAdded((before) => ({ turn: before.turn + 1, says }));
        go('');
      }
      setAccount(read.account);
      setRefused(read.refused[0] ?? null);
    },
    [openNew],
  );
  // A pasted text is read as a file of its name would be.
  const openText = useCallback((file: string, text: string) => openFiles([new File([text], file)]), [openFiles]);
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
    <FileDrop onText={openText} onFiles={openFiles}>
      <Suspense fallback={null}>
        {route.at === 'start' ? (
          <Start onBlank={blank} onDocument={openNew} onText={openText} onFiles={openFiles} added={added} />
        ) : (
          <OpenedDesign
            key={turn}
            route={route}
            unkept={unkept?.hash === hash ? unkept.document : null}
            onText={openText}
            onDocument={openNew}
          />
        )}
        <NewerBuild />
        {refused === null ? null : <ImportReport refused={refused} onClose={() => setRefused(null)} />}
        {account === null || refused !== null ? null : (
          <ImportAccounts account={account} onClose={() => setAccount(null)} />
        )}
      </Suspense>
    </FileDrop>
  );
}
