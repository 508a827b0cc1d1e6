/** The float at the lower left: the pointer tools and the zoom. */

import { useStore } from '@xyflow/react';
import { memo } from 'react';
import type { Tool } from '../../editor/editor.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { takeIntentTool } from '../trace-ends.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Camera } from './camera.ts';
import styles from './canvas.module.css';
import type { Flow } from './flow.ts';

const TOOLS: readonly Tool[] = ['select', 'hand', 'connect', 'intent'];

/** Tools and zoom. */
export const Tools = memo(function Tools({
  flow,
  camera,
}: {
  readonly flow: Flow | null;
  readonly camera: Camera | null;
}) {
  const { t } = useText();
  const editor = useEditor();
  const tool = useEditorState((state) => state.tool);
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className={styles.float} role="toolbar" aria-label={t('canvas.tools')}>
      {TOOLS.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.tool}
          aria-label={t(`canvas.tool-${each}`)}
          title={t(`canvas.tool-${each}`)}
          aria-pressed={tool === each}
          onClick={() => (each === 'intent' ? takeIntentTool(editor) : editor.store.setState({ tool: each }))}
        >
          <Icon name={each === 'intent' ? 'k-intent' : `u-${each}`} size={16} />
        </button>
      ))}
      <span className={styles.rule} />
      <button
        type="button"
        className={styles.tool}
        aria-label={t('canvas.zoom-out')}
        title={t('canvas.zoom-out')}
        onClick={() => void flow?.zoomOut()}
      >
        <Icon name="u-minus" size={16} />
      </button>
      <button
        type="button"
        className={`${styles.tool} ${styles.percent} mono`}
        aria-label={t('canvas.zoom', { percent })}
        title={t('canvas.zoom', { percent })}
        onClick={() => void flow?.zoomTo(1)}
      >
        {t('canvas.percent', { percent })}
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('canvas.zoom-in')}
        title={t('canvas.zoom-in')}
        onClick={() => void flow?.zoomIn()}
      >
        <Icon name="u-plus" size={16} />
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('canvas.fit')}
        title={t('canvas.fit')}
        onClick={() => camera?.frame(camera.all())}
      >
        <Icon name="u-fit" size={16} />
      </button>
    </div>
  );
});
