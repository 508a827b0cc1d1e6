/** The page: the first screen, a design, or a shared one, by the address. */

import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import {
  type Document,
  decodeLink,
  emptyDocument,
  type Message,
  message,
  type Problem,
  parseDocument,
} from '../core/index.ts';
import { createDocument, freshDocumentId, readDocument } from '../editor/persistence/database.ts';
import { type OpenDesign, openDesign } from './design.ts';
import { go, type Route, routeOf, useHash } from './route.ts';
import { Designer } from './shell/Designer.tsx';
import { FileDrop } from './shell/FileDrop.tsx';
import { type Failure, ProblemPage } from './shell/ProblemPage.tsx';
import { useText } from './text.ts';

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
  const route = routeOf(useHash());
  const [refused, setRefused] = useState<Refused | null>(null);
  const key = route.at === 'design' ? `d${route.id}` : route.at === 'link' ? route.text : 'start';

  const openNew = useCallback(async (document: Document) => {
    const id = freshDocumentId();
    await createDocument(id, document);
    go(`#/d/${id}`);
  }, []);
  const openText = useCallback(
    async (file: string, text: string) => {
      const read = readAnything(text);
      if (read.ok) await openNew(read.value);
      else setRefused({ file, problems: read.problems });
    },
    [openNew],
  );
  const blank = useCallback((name: string) => openNew(emptyDocument(name)), [openNew]);

  return (
    <FileDrop onText={openText}>
      {route.at === 'start' ? (
        <Suspense fallback={null}>
          <Start onBlank={blank} onDocument={openNew} onText={openText} />
        </Suspense>
      ) : (
        <Opened key={key} route={route} onText={openText} onDocument={openNew} />
      )}
      {refused === null ? null : (
        <Suspense fallback={null}>
          <ImportReport refused={refused} onClose={() => setRefused(null)} />
        </Suspense>
      )}
    </FileDrop>
  );
}

/** A design by its address: it is read, opened, and closed when the address changes. */
function Opened({
  route,
  onText,
  onDocument,
}: {
  readonly route: Exclude<Route, { at: 'start' }>;
  readonly onText: (file: string, text: string) => Promise<void>;
  readonly onDocument: (document: Document) => Promise<void>;
}) {
  const [design, setDesign] = useState<OpenDesign | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { t } = useText();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the component is keyed by the address, so a route never changes within it
  useEffect(() => {
    let open: OpenDesign | null = null;
    let gone = false;
    const show = (made: OpenDesign) => {
      if (gone) made.close();
      else {
        open = made;
        setDesign(made);
      }
    };
    if (route.at === 'link') {
      const read = decodeLink(route.text);
      if (read.ok) show(openDesign(read.value, null));
      else setFailure({ at: 'link', problems: read.problems });
    } else {
      const forked = (id: string, why: Message) => {
        open?.editor.say(why);
        history.replaceState(null, '', `#/d/${id}`);
      };
      readDocument(route.id).then(
        (read) => {
          if (read.ok) show(openDesign(read.value.document, { id: route.id, revision: read.value.revision, forked }));
          else setFailure({ at: 'design', problems: read.problems });
        },
        () => setFailure({ at: 'design', problems: [{ pointer: '', message: message('editor.storage-failed') }] }),
      );
    }
    const hide = () => {
      if (globalThis.document.visibilityState === 'hidden') void open?.autosave?.flush();
    };
    globalThis.document.addEventListener('visibilitychange', hide);
    return () => {
      gone = true;
      globalThis.document.removeEventListener('visibilitychange', hide);
      open?.close();
    };
  }, []);

  if (failure !== null) return <ProblemPage failure={failure} />;
  if (design === null) return <p className="visually-hidden">{t('shell.loading')}</p>;
  return <Designer design={design} onText={onText} onDocument={onDocument} />;
}

/** A topology file or a share link, whichever the text is. */
function readAnything(text: string): ReturnType<typeof parseDocument> {
  const trimmed = text.trim();
  const isLink = /^(https?:\/\/\S*)?#s=/.test(trimmed);
  return isLink ? decodeLink(trimmed) : parseDocument(text);
}
