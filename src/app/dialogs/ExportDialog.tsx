/** Export: every format with a look at what it writes, what it cannot carry, and the files to copy or to download; and the picture. */

import { useEffect, useId, useMemo, useState } from 'react';
import { CODECS, type Message, message, type Output, printDocument } from '../../core/index.ts';
import { askExport } from '../../worker/export-client.ts';
import { download } from '../download.ts';
import { useEditorState } from '../editor-context.ts';
import { useLanguage, useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './export.module.css';
import { PictureExport } from './PictureExport.tsx';

/** The longest text that is previewed whole, in characters: a text area slows down above. */
const PREVIEW = 200_000;
/** How long nothing is said of an export that is being written, in milliseconds. */
const QUIET = 300;
/** Where this browser remembers the format that was chosen last. */
const KEY = 'plumbline.export';
const PICTURE = 'svg';

/** What came of a format: files and what they leave out, or why there are none. */
interface Written {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Whether the files are for a folder, however many they are. */
  readonly isFolder: boolean;
  readonly left: readonly Message[];
  readonly refused: Message | null;
}

/** The dialog. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const name = useId();
  const [format, setFormat] = useState(remembered);
  const choose = (id: string): void => {
    setFormat(id);
    try {
      localStorage.setItem(KEY, id);
    } catch {
      // A browser that keeps nothing begins with the first format again.
    }
  };
  return (
    <Dialog title={t('export.title')} onClose={onClose} wide>
      <div className={styles.dialog}>
        <fieldset className={styles.formats}>
          <legend className="visually-hidden">{t('export.format')}</legend>
          {CODECS.map(({ id, label }) => (
            <label key={id} className={styles.format}>
              <input type="radio" name={name} value={id} checked={format === id} onChange={() => choose(id)} />
              <span>{id === PICTURE ? t('picture.title') : t(label)}</span>
            </label>
          ))}
        </fieldset>
        <div className={styles.result}>
          {format === PICTURE ? <PictureExport /> : <TextExport key={format} format={format} />}
        </div>
      </div>
    </Dialog>
  );
}

function remembered(): string {
  try {
    const id = localStorage.getItem(KEY);
    if (CODECS.some((codec) => codec.id === id)) return id ?? 'json';
  } catch {
    // As if nothing was remembered.
  }
  return 'json';
}

/** A format of text: one file, or several to look at one by one. */
function TextExport({ format }: { readonly format: string }) {
  const { t, say } = useText();
  const id = useId();
  const document = useEditorState((state) => state.document);
  const codec = CODECS.find((each) => each.id === format);
  const { progress, giveUp, again } = useExport(format);
  const written = progress === null || typeof progress === 'string' ? null : progress;
  const [path, setPath] = useState('');
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const file = written?.files.find((each) => each.path === path) ?? written?.files[0];
  const text = file?.text ?? '';
  const size = useMemo(
    () => ({ lines: text.split('\n').length - 1, bytes: new TextEncoder().encode(text).length }),
    [text],
  );
  if (codec === undefined) return null;
  if (written === null)
    return (
      <div className={styles.waiting} role="status">
        {progress === 'writing' ? null : (
          <>
            <span>{t(progress === null ? 'export.given-up' : 'export.writing')}</span>
            {progress === null ? (
              <Button onClick={again}>{t('export.again')}</Button>
            ) : (
              <Button onClick={giveUp}>{t('export.give-up')}</Button>
            )}
          </>
        )}
      </div>
    );
  if (written.refused !== null) return <p role="alert">{say(written.refused)}</p>;
  const several = written.isFolder;
  return (
    <>
      <div className={styles.head}>
        <div>
          <h3 className={styles.subhead}>{t(codec.label)}</h3>
          {codec.id === 'json' ? <p className="muted">{t('export.json-hint')}</p> : null}
        </div>
        <span className="mono muted">{t('export.size', size)}</span>
      </div>
      {several && file !== undefined ? (
        <Select
          id={`${id}file`}
          label={t('export.file')}
          value={file.path}
          options={written.files.map((each) => ({ value: each.path, label: each.path }))}
          onChange={(value) => {
            setPath(value);
            setCopied(null);
          }}
        />
      ) : null}
      {file === undefined ? (
        <p className="muted">{t('export.nothing')}</p>
      ) : (
        <textarea
          className={styles.preview}
          readOnly
          spellCheck={false}
          aria-label={several ? file.path : t(codec.label)}
          value={text.length > PREVIEW ? `${text.slice(0, PREVIEW)}…` : text}
        />
      )}
      {text.length > PREVIEW ? <p className="muted">{t('export.cut', { count: PREVIEW })}</p> : null}
      {written.left.length === 0 ? null : (
        <details className={styles.left} open={written.left.length <= 4}>
          <summary>{t('export.left', { count: written.left.length })}</summary>
          <ul>
            {[...new Set(written.left.map(say))].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      <footer className={styles.foot}>
        <span className={styles.status} role="status">
          {copied === 'yes' ? t('export.copied') : copied === 'no' ? t('share.copy-failed') : ''}
        </span>
        <Button
          disabled={file === undefined}
          onClick={() =>
            navigator.clipboard.writeText(text).then(
              () => setCopied('yes'),
              () => setCopied('no'),
            )
          }
        >
          {t('export.copy')}
        </Button>
        <Button
          look="primary"
          disabled={file === undefined}
          onClick={() => {
            if (several) void downloadFolder(`${document.name}-${codec.id}`, written.files);
            else download(`${document.name}${codec.extension}`, text, codec.mediaType);
          }}
        >
          {several ? t('export.download-zip', { count: written.files.length }) : t('export.download')}
        </Button>
      </footer>
    </>
  );
}

/** An export on its way: what came of it, or how long it takes already; null is none, since it was given up. */
type Progress = Written | 'writing' | 'slow' | null;

/** What a format writes of the design as it is now. The topology file is written at once, all others by a worker. */
function useExport(format: string): {
  readonly progress: Progress;
  readonly giveUp: () => void;
  readonly again: () => void;
} {
  const language = useLanguage();
  const document = useEditorState((state) => state.document);
  const [progress, setProgress] = useState<Progress>('writing');
  const [stopped, setStopped] = useState(false);
  const whole = useMemo(() => (format === 'json' ? printDocument(document) : null), [format, document]);
  useEffect(() => {
    if (whole !== null || stopped) return;
    setProgress('writing');
    const timer = setTimeout(() => setProgress('slow'), QUIET);
    const stop = askExport({ document, format, language }, (answer) => {
      clearTimeout(timer);
      const none = { files: [], left: [], isFolder: false };
      if (answer.type === 'failed') setProgress({ ...none, refused: message('export.failed') });
      else if (answer.type === 'refused') setProgress({ ...none, refused: answer.why });
      else setProgress({ ...filesOf(answer.output), left: answer.left, refused: null });
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [whole, stopped, document, format, language]);
  const own =
    whole === null ? progress : { files: [{ path: '', text: whole }], isFolder: false, left: [], refused: null };
  return { progress: stopped ? null : own, giveUp: () => setStopped(true), again: () => setStopped(false) };
}

function filesOf(output: Output): Pick<Written, 'files' | 'isFolder'> {
  return 'text' in output
    ? { files: [{ path: '', text: output.text }], isFolder: false }
    : { files: output.files, isFolder: true };
}

/** Several files as one archive, uncompressed, so that any system opens it. */
async function downloadFolder(name: string, files: Written['files']): Promise<void> {
  const { writeZip } = await import('../documents/zip.ts');
  const entries = files.map(({ path, text }) => ({ name: path, text }));
  download(`${name}.zip`, writeZip(entries, new Date()), 'application/zip');
}
