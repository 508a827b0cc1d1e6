/** A design by its address: it is read, opened, and closed when the address changes. */

import { useEffect, useState } from 'react';
import { type Document, loadLinkCodec, type Message, message } from '../core/index.ts';
import { readDocument } from '../editor/persistence/database.ts';
import { type OpenDesign, openDesign } from './design.ts';
import type { Route } from './route.ts';
import { Designer } from './shell/Designer.tsx';
import { type Failure, ProblemPage } from './shell/ProblemPage.tsx';
import { useText } from './text.ts';

/** `unkept`: the document itself, where this browser keeps none. */
export interface OpenedDesignProps {
  readonly route: Exclude<Route, { at: 'start' }>;
  readonly unkept: Document | null;
  readonly onText: (file: string, text: string) => Promise<void>;
  readonly onDocument: (document: Document) => Promise<void>;
}

/** The designer of the design at the address, or why it does not open. Keyed by the visit: a route never changes within it. */
export function OpenedDesign({ route, unkept, onText, onDocument }: OpenedDesignProps) {
  const [design, setDesign] = useState<OpenDesign | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { t } = useText();

  // biome-ignore lint/correctness/useExhaustiveDependencies: keyed by the visit, see above
  useEffect(() => {
    let open: OpenDesign | null = null;
    let gone = false;
    const forked = (id: string, why: Message) => {
      open?.editor.perform({ ok: false, why });
      history.replaceState(null, '', `#/d/${id}`);
    };
    const load = async (): Promise<OpenDesign | Failure> => {
      if (route.at === 'link') {
        const { decodeLink } = await loadLinkCodec();
        const read = decodeLink(route.text);
        return read.ok ? openDesign(read.value, null) : { at: 'link', problems: read.problems };
      }
      // Not on this device: the autosave will try, and the bar says that it fails.
      if (unkept !== null) return openDesign(unkept, { id: route.id, revision: 0, forked });
      const read = await readDocument(route.id);
      return read.ok
        ? openDesign(read.value.document, { id: route.id, revision: read.value.revision, forked })
        : { at: 'design', problems: read.problems };
    };
    load()
      .catch((): Failure => ({ at: 'design', problems: [{ pointer: '', message: message('editor.storage-failed') }] }))
      .then((made) => {
        if ('at' in made) setFailure(made);
        else if (gone) made.close();
        else {
          open = made;
          setDesign(made);
        }
      });
    const hide = () => {
      if (globalThis.document.visibilityState === 'hidden') void open?.flush();
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
