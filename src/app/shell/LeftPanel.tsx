/** The left panel: the palette of kinds above, the outline below. */

import { useMemo, useState } from 'react';
import { allResources, KINDS, type KindId } from '../../core/index.ts';
import { addAtCentre, focusCanvas } from '../canvas/camera.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { takeIntentTool } from '../trace-ends.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './left-panel.module.css';
import { Outline } from './Outline.tsx';

const FIRST: readonly KindId[] = [
  'vpc',
  'subnet',
  'cvm',
  'route-table',
  'vpn-gateway',
  'customer-gateway',
  'nat-gateway',
  'idc',
];
const MORE: readonly KindId[] = [
  'eip',
  'clb',
  'tencentdb',
  'public-gateway',
  'direct-connect-gateway',
  'security-group',
  'network-acl',
];

/** Palette and outline. */
export function LeftPanel() {
  const { t } = useText();
  const [more, setMore] = useState(false);
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const resources = useEditorState((state) => state.document.resources);
  const count = useMemo(() => Array.from(allResources(resources)).length, [resources]);
  return (
    <>
      {readOnly ? null : (
        <section aria-label={t('shell.add')} className={styles.section}>
          <h2 className={styles.head}>
            {t('shell.add')} <span className={styles.hint}>{t('shell.add-hint')}</span>
          </h2>
          <ul className={styles.palette}>
            {[...FIRST, ...(more ? MORE : [])].map((kind) => (
              <PaletteRow
                key={kind}
                kind={kind}
                onAdd={(byPointer) => {
                  addAtCentre(editor, kind);
                  if (byPointer) focusCanvas(editor);
                }}
              />
            ))}
            <IntentTool />
            <li>
              <button type="button" className={styles.entry} aria-expanded={more} onClick={() => setMore(!more)}>
                <Icon name="u-more" />
                <span className={`${styles.name} muted`}>
                  {more ? t('shell.fewer-kinds') : t('shell.more-kinds', { count: MORE.length })}
                </span>
                <Icon name={more ? 'u-up' : 'u-right'} size={14} />
              </button>
            </li>
          </ul>
        </section>
      )}
      <section aria-label={t('shell.outline')} className={styles.outline}>
        <h2 className={styles.head}>
          {t('shell.outline')} <span className={styles.hint}>{t('shell.outline-count', { count })}</span>
        </h2>
        <Outline />
      </section>
    </>
  );
}

/** An intent is no box to be dropped: its row takes the tool that draws one between its two ends. */
function IntentTool() {
  const { t } = useText();
  const editor = useEditor();
  const active = useEditorState((state) => state.tool === 'intent');
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-label={t('shell.add-kind', { kind: t('kind.intent') })}
        aria-pressed={active}
        onClick={() => {
          takeIntentTool(editor);
          focusCanvas(editor);
        }}
      >
        <Icon name="k-intent" className="fam-network" />
        <span className={styles.name}>{t('kind.intent')}</span>
        <kbd className={styles.key}>I</kbd>
      </button>
    </li>
  );
}

function PaletteRow({ kind, onAdd }: { readonly kind: KindId; readonly onAdd: (byPointer: boolean) => void }) {
  const { t } = useText();
  const name = kind === 'cvm' ? t('shell.workload') : t(`kind.${kind}`);
  const { letter, family } = KINDS[kind];
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        draggable
        aria-label={t('shell.add-kind', { kind: name })}
        onClick={(event) => onAdd(event.detail > 0)}
        onDragStart={(event) => {
          event.dataTransfer.setData('application/x-plumbline-kind', kind);
          event.dataTransfer.effectAllowed = 'copy';
        }}
      >
        <Icon name={kind === 'cvm' ? 'k-workload' : `k-${kind}`} className={`fam-${family}`} />
        <span className={styles.name}>{name}</span>
        {letter === null ? null : <kbd className={styles.key}>{letter}</kbd>}
      </button>
    </li>
  );
}
