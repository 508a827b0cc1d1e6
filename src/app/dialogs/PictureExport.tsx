/** Export as a picture: what it shows and how, a look at it, and the file as SVG or PNG. */

import { useEffect, useId, useMemo, useState } from 'react';
import { download } from '../download.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './picture.module.css';
import { type PictureChoice, pictureOf } from './picture.ts';
import { pngOf, sizeOf } from './png.ts';

/** How many times as large as the canvas at 100 % a PNG may be. */
const SCALES = [1, 2, 3, 4] as const;

/** The form and the look. It draws anew with each change of the design. */
export function PictureExport() {
  const { t, say } = useText();
  const id = useId();
  const document = useEditorState((state) => state.document);
  const selection = useEditorState((state) => state.selection);
  const analysis = useEditorState((state) => state.analysis);
  const trace = useEditorState((state) => state.trace);
  const traced = trace !== null && !trace.stale && trace.answer?.ok === true;
  const [choice, setChoice] = useState<PictureChoice>({
    selected: false,
    theme: 'light',
    findings: false,
    trace: traced,
  });
  const [scale, setScale] = useState(2);
  const [said, setSaid] = useState('');
  const drawn = useMemo(
    () => (times: number) => pictureOf({ document, selection, analysis, trace }, say, choice, times),
    [document, selection, analysis, trace, say, choice],
  );
  const svg = useMemo(() => drawn(1), [drawn]);
  const address = useObjectUrl(svg);
  const { width, height } = sizeOf(svg);
  const savePng = async () => {
    setSaid('');
    const png = await pngOf(drawn(scale));
    if (png.ok) download(`${document.name}.png`, new Uint8Array(await png.value.arrayBuffer()), 'image/png');
    else setSaid(png.problems.map((problem) => say(problem.message)).join(' '));
  };
  return (
    <div className={styles.picture}>
      <div className={styles.look}>{address === null ? null : <img src={address} alt={t('picture.look')} />}</div>
      <div className={styles.form}>
        <Field id={`${id}what`} label={t('picture.shows')}>
          <Select
            id={`${id}what`}
            value={choice.selected ? 'selected' : 'all'}
            options={[
              { value: 'all', label: t('picture.all') },
              { value: 'selected', label: t('picture.selected'), disabled: selection.length === 0 },
            ]}
            onChange={(value) => setChoice({ ...choice, selected: value === 'selected' })}
          />
        </Field>
        <Field id={`${id}theme`} label={t('picture.theme')}>
          <Select
            id={`${id}theme`}
            value={choice.theme}
            options={[
              { value: 'light', label: t('picture.light') },
              { value: 'dark', label: t('picture.dark') },
            ]}
            onChange={(value) => setChoice({ ...choice, theme: value === 'dark' ? 'dark' : 'light' })}
          />
        </Field>
        <Field id={`${id}findings`} label={t('picture.findings')}>
          <Switch
            id={`${id}findings`}
            on={choice.findings}
            onChange={(findings) => setChoice({ ...choice, findings })}
          />
        </Field>
        <Field id={`${id}trace`} label={t('picture.trace')}>
          <Switch
            id={`${id}trace`}
            on={choice.trace && traced}
            disabled={!traced}
            onChange={(on) => setChoice({ ...choice, trace: on })}
          />
        </Field>
        <Field id={`${id}scale`} label={t('picture.scale')}>
          <Select
            id={`${id}scale`}
            value={String(scale)}
            options={SCALES.map((times) => ({
              value: String(times),
              label: t('picture.times', { times, width: width * times, height: height * times }),
            }))}
            onChange={(value) => setScale(Number(value))}
          />
        </Field>
        <p className="muted">{t(choice.selected ? 'picture.carries-none' : 'picture.carries')}</p>
        <p className={styles.said} role="status">
          {said}
        </p>
        <div className={styles.foot}>
          <Button onClick={() => void savePng()}>{t('picture.png')}</Button>
          <Button look="primary" onClick={() => download(`${document.name}.svg`, svg, 'image/svg+xml')}>
            {t('picture.svg')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** An address of the picture for an image, as long as it is shown. */
function useObjectUrl(svg: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return address;
}
