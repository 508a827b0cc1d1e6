/** What is shown when the page itself breaks: the designs are on the device, and can be downloaded or opened again. */

import { Component, type ReactNode } from 'react';
import { message, printDocument } from '../../core/index.ts';
import { listDocuments, rawDocument, readDocument } from '../../editor/persistence/database.ts';
import { download } from '../download.ts';
import { textOf } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './problem-page.module.css';

/** Catches what nobody below caught. */
export class CrashPage extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className={styles.page}>
        <Icon name="s-error" size={24} className="sev-error" />
        <h1>{textOf(message('crash.title'))}</h1>
        <p role="alert">{textOf(message('crash.lead'))}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {textOf(message('crash.reload'))}
        </Button>
        <Button onClick={() => void downloadAll()}>{textOf(message('crash.download'))}</Button>
      </main>
    );
  }
}

/** Each design as a file of its own; nothing here needs the parts of the page that may have broken. */
async function downloadAll(): Promise<void> {
  for (const entry of await listDocuments()) {
    const read = await readDocument(entry.id);
    const text = read.ok ? printDocument(read.value.document) : JSON.stringify(await rawDocument(entry.id), null, 2);
    download(`${entry.name}.topology.json`, text);
  }
}
