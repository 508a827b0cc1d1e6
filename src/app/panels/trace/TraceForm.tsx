/** What a trace asks: two ends, protocol and port; and the verdict with its sentence. */

import { useEffect, useId, useRef, useState } from 'react';
import { findResource, INTERNET } from '../../../core/index.ts';
import type { FlowQuestion, Tracing } from '../../../editor/editor.ts';
import { verdictWords } from '../../canvas/trace-words.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { flowTo } from '../../trace-ends.ts';
import { Button } from '../../ui/Button.tsx';
import { ControlFrame } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { EndpointField } from './EndpointField.tsx';
import styles from './trace.module.css';

const PROTOCOLS = ['tcp', 'udp', 'icmp'] as const;
const DEFAULT_PORT = 443;
const NOTHING: FlowQuestion = { from: null, to: null, protocol: 'tcp', port: DEFAULT_PORT };

/** The form, and the verdict below it. */
export function TraceForm({ tracing }: { readonly tracing: Tracing | null }) {
  const { t } = useText();
  const editor = useEditor();
  const resources = useEditorState((state) => state.document.resources);
  const id = useId();
  const form = useRef<HTMLDivElement>(null);
  const question = tracing?.question ?? NOTHING;
  const { from, to, protocol, port } = question;
  const opened = tracing !== null;
  // Whoever opens a trace without an end goes on by giving it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened; after that the focus is the reader's
  useEffect(() => {
    if (!opened) return;
    const missing = from === null ? 0 : to === null ? 1 : -1;
    if (missing >= 0) form.current?.querySelectorAll<HTMLInputElement>('[role="combobox"]')[missing]?.focus();
  }, [opened]);
  const pick = (end: 'from' | 'to') => {
    if (tracing === null) editor.ask({});
    editor.store.setState(({ trace }) =>
      trace === null ? {} : { trace: { ...trace, picking: trace.picking === end ? null : end } },
    );
  };
  const end = (which: 'from' | 'to', value: string | null) => (
    <>
      <span className={styles.label} aria-hidden="true">
        {t(`tracing.${which}`)}
      </span>
      <EndpointField
        label={t(`tracing.${which}`)}
        value={value}
        onChange={(next) => {
          if (which === 'from') editor.ask({ from: next });
          else editor.ask({ to: next, ...(next === null ? {} : flowTo(resources, next)) });
        }}
      />
      <Button
        small
        icon
        look="ghost"
        aria-pressed={tracing?.picking === which}
        className={styles.pick}
        aria-label={t(`tracing.pick-${which}`)}
        title={t(`tracing.pick-${which}`)}
        onClick={() => pick(which)}
      >
        <Icon name="u-select" size={16} />
      </Button>
    </>
  );
  return (
    <div className={styles.ask}>
      <div ref={form} className={styles.form}>
        {end('from', from)}
        {end('to', to)}
        <span className={styles.label} aria-hidden="true">
          {t('tracing.flow')}
        </span>
        <div className={styles.flow}>
          <Select
            label={t('tracing.protocol')}
            value={protocol}
            options={PROTOCOLS.map((value) => ({ value, label: value }))}
            onChange={(value) => {
              const next = PROTOCOLS.find((each) => each === value) ?? 'tcp';
              editor.ask({ protocol: next, port: next === 'icmp' ? null : (port ?? DEFAULT_PORT) });
            }}
          />
          {protocol === 'icmp' ? null : (
            <PortField key={port} id={`${id}-port`} port={port} onChange={(next) => editor.ask({ port: next })} />
          )}
        </div>
        <Button
          small
          icon
          look="ghost"
          aria-label={t('tracing.swap')}
          title={t('tracing.swap')}
          onClick={() => editor.ask({ from: to, to: from })}
        >
          <Icon name="u-up" size={14} />
          <Icon name="u-down" size={14} />
        </Button>
      </div>
      {tracing === null ? null : <Verdict tracing={tracing} />}
    </div>
  );
}

function PortField({
  id,
  port,
  onChange,
}: {
  readonly id: string;
  readonly port: number | null;
  readonly onChange: (port: number | null) => void;
}) {
  const { t } = useText();
  const [text, setText] = useState(port === null ? '' : String(port));
  const take = (): void => {
    const next = /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
    if (next !== port) onChange(next);
  };
  return (
    <ControlFrame mono>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('tracing.port')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </ControlFrame>
  );
}

const SIGNS = { reachable: 's-ok', 'no-return': 's-error', unreachable: 's-error' } as const;

function Verdict({ tracing }: { readonly tracing: Tracing }) {
  const { t, say } = useText();
  const resources = useEditorState((state) => state.document.resources);
  const { answer, question, took, stale, picking } = tracing;
  if (picking !== null) return <p className={styles.why}>{t('tracing.picking')}</p>;
  if (answer === null) return null;
  if (!answer.ok) {
    // The field itself says so already.
    if (answer.message.id === 'endpoint.unknown' || answer.message.id === 'endpoint.kind') return null;
    return (
      <p className={`${styles.why} ${styles.refused}`}>
        <Icon name="s-error" size={16} className="sev-error" />
        <span>{say(answer.message)}</span>
      </p>
    );
  }
  const { verdict } = answer.value.trace;
  const sign = SIGNS[verdict];
  const [head, why] = verdictWords(resources, answer.value);
  const examples = [
    [question.from, answer.value.fromAddress],
    [question.to, answer.value.toAddress],
  ].flatMap(([end, address]) => {
    const found = typeof end === 'string' && end !== INTERNET ? findResource(resources, end) : null;
    const many = found?.kind === 'subnet' || found?.kind === 'vpc' || found?.kind === 'idc';
    const text = many ? found.value.name : end?.includes('/') === true ? end : null;
    return text === null || typeof address !== 'string' ? [] : [t('tracing.stands-for', { address, name: text })];
  });
  return (
    <div className={stale ? styles.stale : undefined} aria-busy={stale}>
      <p className={`${styles.verdict} ${verdict === 'reachable' ? 'sev-ok' : 'sev-error'}`}>
        <Icon name={sign} size={20} />
        {t(`tracing.${verdict}`)}
      </p>
      <p className={styles.why}>
        {head === undefined ? null : say(head)}
        {why === undefined ? null : t('tracing.because', { why })}
      </p>
      {examples.map((example) => (
        <p key={example} className={styles.quiet}>
          {example}
        </p>
      ))}
      <p className={styles.quiet}>{t('tracing.took', { time: took < 0.1 ? '< 0.1' : took.toFixed(1) })}</p>
    </div>
  );
}
