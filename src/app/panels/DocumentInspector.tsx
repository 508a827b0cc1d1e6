/** The inspector when nothing is selected: the design's name and description, what is in it, its pools. */

import { COMMANDS, KIND_IDS, KINDS, nextVpcBlock, pointerOf, sortedKeys } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import rows from './editors/rows.module.css';
import { Section } from './editors/Section.tsx';
import fields from './fields/fields.module.css';
import { iconOf, useNames } from './fields/names.ts';
import { TextCell, TextField } from './fields/TextField.tsx';
import { PLAIN, WORD_OR_NULL } from './fields/text-sorts.ts';
import styles from './inspector.module.css';

/** The design as a whole. */
export function DocumentInspector() {
  const { t } = useText();
  const names = useNames();
  const document = useEditorState((state) => state.document);
  const counts = KIND_IDS.map((kind) => ({ kind, count: Object.keys(document.resources[kind]).length })).filter(
    ({ count }) => count > 0,
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <header className={styles.head}>
        <Icon name="u-file" size={24} className="muted" />
        <div className={styles.grow}>
          <h2>{document.name}</h2>
          <p>{t('inspector.design', { count: total })}</p>
        </div>
      </header>
      <div className={styles.form}>
        <TextField pointer="/name" label={t('field.name')} sort={PLAIN} />
        <TextField pointer="/description" label={t('inspector.description')} sort={PLAIN} multiline />
      </div>
      {total === 0 ? null : (
        <section className={rows.section} aria-label={t('inspector.in-it')}>
          <div className={rows.sectionhead}>
            <h3>{t('inspector.in-it')}</h3>
          </div>
          <dl className={styles.counts}>
            {counts.map(({ kind, count }) => (
              <div key={kind}>
                <dt>
                  <Icon name={iconOf(kind)} size={16} className={`fam-${KINDS[kind].family}`} />
                  {names.kind(kind)}
                </dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Pools />
    </>
  );
}

/** The ranges that VPC blocks are taken from. */
function Pools() {
  const { t } = useText();
  const editor = useEditor();
  const actions = useCanvasActions();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const ids = sortedKeys(document.pools);
  const add = (): void => {
    const made = COMMANDS.addPool.run(document, { cidr: nextVpcBlock({ ...document, pools: {} }, 12) });
    // The inspector stays with the design, where the pool is edited.
    editor.perform(made.ok ? { ...made, select: [] } : made);
  };
  return (
    <Section
      title={t('inspector.pools')}
      meta={ids.length === 0 ? t('inspector.pools-none') : null}
      add={readOnly ? null : { label: t('inspector.add'), name: t('inspector.add-pool'), run: add }}
    >
      <div className={fields.list}>
        {ids.map((id) => (
          <div className={styles.pool} key={id}>
            <TextCell
              pointer={pointerOf('pools', id, 'name')}
              label={t('inspector.pool-name')}
              sort={PLAIN}
              className={fields.cell}
            />
            <TextCell
              pointer={pointerOf('pools', id, 'cidr')}
              label={t('inspector.pool-cidr')}
              sort={WORD_OR_NULL}
              mono
              placeholder="10.0.0.0/12"
              className={fields.cell}
            />
            {readOnly ? null : (
              <Button
                look="ghost"
                small
                icon
                aria-label={t('inspector.remove', { what: document.pools[id]?.name ?? id })}
                onClick={() => actions.requestRemoval([id])}
              >
                <Icon name="u-close" size={14} />
              </Button>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
