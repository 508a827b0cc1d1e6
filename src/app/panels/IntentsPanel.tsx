/** What must, and must not, be reachable: the intents of the design with their verdicts, and the flow that goes against a failing one. */

import { lazy, Suspense, useRef } from 'react';
import { COMMANDS, findResource, type Intent, type IntentResult, type Json, sortedKeys } from '../../core/index.ts';
import type { Editor, FlowQuestion } from '../../editor/editor.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './findings.module.css';
import { FindChange } from './mending/FindChange.tsx';
import { useMending } from './mending/use-mending.ts';
import { IntentForm } from './trace/IntentForm.tsx';

const MendingPanel = lazy(() =>
  import('./mending/MendingPanel.tsx').then((module) => ({ default: module.MendingPanel })),
);

const IntentAids = lazy(() => import('./intents/IntentAids.tsx').then((module) => ({ default: module.IntentAids })));

const NONE: readonly IntentResult[] = [];
const ANY_PORT = 443;

/** The list of intents. */
export function IntentsPanel() {
  const { t } = useText();
  const editor = useEditor();
  const intents = useEditorState((state) => state.document.intents);
  const results = useEditorState((state) => state.analysis?.intents ?? NONE);
  const stale = useEditorState((state) => state.stale);
  const readOnly = useEditorState((state) => state.readOnly);
  const ids = sortedKeys(intents);
  const drafting = useEditorState((state) => state.draft !== null);
  const add = () => editor.store.setState({ draft: { from: null, to: null } });
  return (
    <div className={`${styles.panel} ${stale ? styles.dim : ''}`} aria-busy={stale}>
      {readOnly ? null : (
        <div className={`${styles.tools} ${styles.up}`}>
          <Button small onClick={add}>
            <Icon name="u-plus" size={16} />
            {t('intents.add')}
          </Button>
        </div>
      )}
      {drafting && !readOnly ? <IntentForm /> : null}
      <div className={styles.scroll}>
        {ids.length === 0 ? (
          <p className={styles.nothing}>{t('intents.none')}</p>
        ) : (
          <ul className={styles.list} aria-label={t('intents.list')}>
            {ids.map((id) => {
              const intent = intents[id];
              return intent === undefined ? null : (
                <IntentRow key={id} id={id} intent={intent} result={results.find((each) => each.id === id) ?? null} />
              );
            })}
          </ul>
        )}
        <Suspense fallback={null}>
          <IntentAids />
        </Suspense>
      </div>
    </div>
  );
}

function IntentRow({
  id,
  intent,
  result,
}: {
  readonly id: string;
  readonly intent: Intent;
  readonly result: IntentResult | null;
}) {
  const { t, say } = useText();
  const editor = useEditor();
  const resources = useEditorState((state) => state.document.resources);
  const selected = useEditorState((state) => state.selection.at(-1) === id);
  const readOnly = useEditorState((state) => state.readOnly);
  const called = (end: string | null): string => {
    if (end === null) return t('intents.open-end');
    return end === 'internet' ? t('intents.internet') : (findResource(resources, end)?.value.name ?? end);
  };
  const { name, from, to, protocol, port, expect } = intent;
  const fails = result?.holds === false;
  const example = fails ? exampleOf(result.example) : null;
  // What cannot be asked has no counterexample: its reason stands in the row.
  const reason = fails && result.says !== null ? say(result.says) : null;
  const mending = useMending(id);
  const row = useRef<HTMLButtonElement>(null);
  return (
    <li
      onPointerEnter={() => editor.store.setState({ pointed: id })}
      onPointerLeave={() => editor.store.setState({ pointed: null })}
    >
      <div className={`${styles.row} ${styles.intent} ${selected ? styles.current : ''}`}>
        <Verdict holds={result?.holds ?? null} />
        <button
          ref={row}
          type="button"
          className={styles.msg}
          aria-current={selected || undefined}
          title={reason ?? undefined}
          onClick={() => editor.select([id])}
        >
          {name}
          {reason === null ? null : <span className={styles.reason}> · {reason}</span>}
        </button>
        <span className={`${styles.place} mono`}>{port === undefined ? protocol : `${protocol} ${port}`}</span>
        <span className={styles.act}>
          <span className={styles.ends}>
            {t(expect === 'reachable' ? 'intents.reaches' : 'intents.must-not', { from: called(from), to: called(to) })}
          </span>
          <Button
            small
            aria-label={t(example === null ? 'intents.trace-of' : 'intents.counterexample-of', { name })}
            onClick={() => editor.ask(example ?? questionOf(intent))}
          >
            {t(example === null ? 'intents.trace' : 'intents.counterexample')}
          </Button>
          {example === null ? null : <FindChange intent={id} small />}
          {readOnly ? null : <Remove editor={editor} id={id} name={name} />}
        </span>
      </div>
      {mending === null ? null : (
        <Suspense fallback={null}>
          <MendingPanel mending={mending} onClosed={() => row.current?.focus()} />
        </Suspense>
      )}
    </li>
  );
}

function Remove({ editor, id, name }: { readonly editor: Editor; readonly id: string; readonly name: string }) {
  const { t } = useText();
  return (
    <Button
      small
      icon
      look="ghost"
      aria-label={t('intents.remove-of', { name })}
      title={t('intents.remove')}
      onClick={() => editor.perform(COMMANDS.remove.run(editor.store.getState().document, { ids: [id] }))}
    >
      <Icon name="u-close" size={16} />
    </Button>
  );
}

/** The flow of an intent; of all protocols, tcp to a well-known port stands for the others. */
function questionOf({ from, to, protocol, port }: Intent): FlowQuestion {
  if (protocol === 'icmp') return { from, to, protocol, port: null };
  return { from, to, protocol: protocol === 'all' ? 'tcp' : protocol, port: port ?? ANY_PORT };
}

/** The flow that goes against an intent, or null when there is none. */
function exampleOf(example: Json): FlowQuestion | null {
  if (typeof example !== 'object' || example === null || Array.isArray(example)) return null;
  const { from, to, protocol, port } = example as Readonly<Record<string, Json>>;
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  if (protocol !== 'tcp' && protocol !== 'udp' && protocol !== 'icmp') return null;
  return { from, to, protocol, port: typeof port === 'number' ? port : null };
}

/** Holds, fails, or not known. */
function Verdict({ holds }: { readonly holds: boolean | null }) {
  const { t } = useText();
  if (holds === null) return <Icon name="k-intent" size={16} className="fam-network" label={t('intents.unproved')} />;
  return holds ? (
    <Icon name="s-ok" size={16} className="sev-ok" label={t('intents.holds')} />
  ) : (
    <Icon name="s-error" size={16} className="sev-error" label={t('intents.fails')} />
  );
}
