/** Export: every format with a look at what it writes, what it cannot carry, and the files to copy or to download; and the picture. */

import { useEffect, useId, useMemo, useState } from 'react';
import { CODECS, type Message, type Output, printDocument } from '../../core/index.ts';
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
  const { written, slow, giveUp } = useExport(format);
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
        {slow ? (
          <>
            <span>{t('export.writing')}</span>
            <Button onClick={giveUp}>{t('export.give-up')}</Button>
          </>
        ) : null}
      </div>
    );
  if (written.refused !== null) return <p role="alert">{say(written.refused)}</p>;
  const several = written.files.length > 1 || codec.id === 'terraform' || (file !== undefined && file.path !== '');
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

/** What a format writes of the design as it is now. The topology file is written at once, all others by a worker; null while one is at work. */
function useExport(format: string): {
  readonly written: Written | null;
  readonly slow: boolean;
  readonly giveUp: () => void;
} {
  const language = useLanguage();
  const document = useEditorState((state) => state.document);
  const analysis = useEditorState((state) => state.analysis);
  const fixes = useEditorState((state) => state.fixes);
  const [state, setState] = useState<{ readonly written: Written | null; readonly slow: boolean }>({
    written: null,
    slow: false,
  });
  const [stopped, setStopped] = useState(false);
  const whole = useMemo(() => (format === 'json' ? printDocument(document) : null), [format, document]);
  useEffect(() => {
    if (whole !== null || stopped) return;
    setState({ written: null, slow: false });
    const timer = setTimeout(() => setState({ written: null, slow: true }), QUIET);
    const verdicts = {
      findings: (analysis?.findings ?? []).map((finding) => ({ ...finding, fixes: fixes[finding.key] ?? [] })),
      accepted: analysis?.accepted ?? [],
      intents: analysis?.intents ?? [],
    };
    const stop = askExport({ document, format, language, verdicts }, (answer) => {
      clearTimeout(timer);
      const none = { files: [], left: [] };
      if (answer.type === 'refused') setState({ slow: false, written: { ...none, refused: answer.why } });
      else setState({ slow: false, written: { files: filesOf(answer.output), left: answer.left, refused: null } });
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [whole, stopped, document, format, language, analysis, fixes]);
  if (whole !== null)
    return { written: { files: [{ path: '', text: whole }], left: [], refused: null }, slow: false, giveUp: () => {} };
  if (stopped) return { written: { files: [], left: [], refused: null }, slow: false, giveUp: () => {} };
  return { ...state, giveUp: () => setStopped(true) };
}

function filesOf(output: Output): Written['files'] {
  return 'text' in output ? [{ path: '', text: output.text }] : output.files;
}

/** Several files as one archive, uncompressed, so that any system opens it. */
async function downloadFolder(name: string, files: Written['files']): Promise<void> {
  const { writeZip } = await import('../documents/zip.ts');
  const entries = files.map(({ path, text }) => ({ name: path, text }));
  download(`${name}.zip`, writeZip(entries, new Date()), 'application/zip');
}
