/** What the lines of a trace are, at the upper right of the canvas; and the camera, which brings a new path into view. */

import { useEffect, useRef } from 'react';
import { boundsOf, itineraryOf } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Camera } from './camera.ts';
import styles from './trace.module.css';

/** The legend. */
export function TraceLegend({ camera }: { readonly camera: Camera | null }) {
  const { t } = useText();
  const editor = useEditor();
  const answer = useEditorState((state) => state.trace?.answer ?? null);
  const question = useEditorState((state) => state.trace?.question ?? null);
  const shown = useRef<typeof question>(null);
  useEffect(() => {
    if (camera === null || answer?.ok !== true || shown.current === question) return;
    shown.current = question;
    const { resources } = editor.store.getState().document;
    const { request, reply } = itineraryOf(resources, answer.value);
    const places = [request, reply].flatMap((leg) =>
      leg === null ? [] : [leg.from, ...leg.stops.map(({ place }) => place)],
    );
    const bounds = boundsOf(places.flatMap((place) => camera.boxOf(place) ?? []));
    if (bounds !== null) camera.show(bounds);
  }, [camera, answer, question, editor]);
  if (answer?.ok !== true) return null;
  const { verdict } = answer.value.trace;
  return (
    <div className={styles.legend} aria-hidden="true">
      <span>
        <Swatch way="request" />
        {t('tracing.request')}
      </span>
      {verdict === 'unreachable' ? null : (
        <span>
          <Swatch way="reply" />
          {t('tracing.reply')}
        </span>
      )}
      {verdict === 'reachable' ? null : (
        <span>
          <Icon name="s-error" size={16} className="sev-error" />
          {t('tracing.dropped-here')}
        </span>
      )}
    </div>
  );
}

function Swatch({ way }: { readonly way: 'request' | 'reply' }) {
  return (
    <svg className={styles.swatch} data-way={way} aria-hidden="true">
      <line x1="0" y1="4" x2="28" y2="4" />
    </svg>
  );
}
