/** The trace: what is asked, the verdict, and both directions hop by hop, each decision with the line that made it. */

import { type Assumption, COMMANDS, findResource, INTERNET, itineraryOf, type Resources } from '../../../core/index.ts';
import type { Editor, Tracing } from '../../../editor/editor.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { type Text, useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useNames } from '../fields/names.ts';
import { Blockers } from './Blockers.tsx';
import { HopList } from './HopList.tsx';
import { TraceForm } from './TraceForm.tsx';
import styles from './trace.module.css';
import { traceText } from './trace-text.ts';

/** The panel. */
export function TracePanel() {
  const { t } = useText();
  const tracing = useEditorState((state) => state.trace);
  const resources = useEditorState((state) => state.document.resources);
  const answered = tracing?.answer?.ok === true ? tracing.answer.value : null;
  const legs = answered === null ? null : itineraryOf(resources, answered);
  return (
    <div className={styles.panel}>
      {tracing === null ? null : <Tools tracing={tracing} />}
      <TraceForm tracing={tracing} />
      {answered === null || legs === null ? (
        <div className={styles.empty}>
          {tracing?.answer?.ok === false ? null : (
            <>
              <p>{t('tracing.empty')}</p>
              <p className="muted">{t('tracing.empty-hint')}</p>
            </>
          )}
        </div>
      ) : (
        <div className={`${styles.ways} ${tracing?.stale === true ? styles.stale : ''}`}>
          <HopList way="request" leg={legs.request} disposition={answered.trace.forward.disposition} />
          <div className={styles.second}>
            <HopList way="reply" leg={legs.reply} disposition={answered.trace.return?.disposition ?? null} />
            <Blockers blockers={tracing?.blockers ?? []} />
          </div>
          <Assumptions assumes={answered.trace.assumes} />
        </div>
      )}
    </div>
  );
}

function Assumptions({ assumes }: { readonly assumes: readonly Assumption[] }) {
  const { t } = useText();
  return (
    <section className={styles.assumes} aria-label={t('tracing.assumes')}>
      {assumes.length === 0 ? null : (
        <>
          <span>{t('tracing.assumes-head')}</span>
          {assumes.map((each) => t(`tracing.assumes-${each}`)).join(t('inspector.semicolon'))}
          {t('tracing.stop')}
        </>
      )}
      {t('tracing.assumes-guest')}
    </section>
  );
}

function Tools({ tracing }: { readonly tracing: Tracing }) {
  const text = useText();
  const { t } = text;
  const names = useNames();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const resources = useEditorState((state) => state.document.resources);
  const answered = tracing.answer?.ok === true ? tracing.answer.value : null;
  return (
    <div className={styles.tools}>
      {answered === null ? null : (
        <>
          <span className={styles.hint}>{t('tracing.open-hop')}</span>
          <span className={styles.rule} />
          <Button
            small
            look="ghost"
            onClick={() => {
              const copied = traceText(resources, tracing.question, answered, text, names, tracing.blockers);
              void navigator.clipboard.writeText(copied).then(() => editor.say({ id: 'tracing.copied', values: {} }));
            }}
          >
            {t('tracing.copy')}
          </Button>
          {readOnly ? null : answered.trace.verdict === 'reachable' ? (
            <Button small onClick={() => keep(editor, tracing, 'reachable', text)}>
              {t('tracing.keep')}
            </Button>
          ) : (
            <Menu
              label={t('tracing.keep')}
              button={t('tracing.keep')}
              className={styles.keep}
              items={(['reachable', 'unreachable'] as const).map((expect) => ({
                label: t(`tracing.keep-${expect}`),
                onSelect: () => keep(editor, tracing, expect, text),
              }))}
            />
          )}
        </>
      )}
      <Button
        small
        icon
        look="ghost"
        aria-label={t('tracing.close')}
        title={t('tracing.close')}
        onClick={() => {
          editor.endTrace();
          editor.store.setState({ dock: 'findings' });
        }}
      >
        <Icon name="u-close" size={16} />
      </Button>
    </div>
  );
}

/** Makes an intent of what is asked. */
function keep(editor: Editor, { question }: Tracing, expect: 'reachable' | 'unreachable', { t }: Text): void {
  const { document } = editor.store.getState();
  const { from, to, protocol, port } = question;
  const called = (end: string | null): string => endName(document.resources, end, t('tracing.internet'));
  editor.perform(
    COMMANDS.addIntent.run(document, {
      from,
      to,
      protocol,
      ...(port === null ? {} : { port }),
      expect,
      name: t(`tracing.intent-${expect}`, { from: called(from), to: called(to) }),
    }),
  );
}

/** What an end is called: by the name of what its id stands for, else as it is written. */
function endName(resources: Resources, end: string | null, internet: string): string {
  if (end === INTERNET) return internet;
  return end === null ? '' : (findResource(resources, end)?.value.name ?? end);
}
