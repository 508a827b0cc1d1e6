/** Writes an intent down: who must, or must not, reach whom, with which protocol and port. Its name is made of what it says. */

import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { COMMANDS, findResource, INTERNET, type Intent, type Message, message } from '../../../core/index.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { flowTo } from '../../trace-ends.ts';
import { Button } from '../../ui/Button.tsx';
import { ControlFrame } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { EndpointField } from './EndpointField.tsx';
import { readEnd } from './read-end.ts';
import styles from './trace.module.css';

const PROTOCOLS = ['tcp', 'udp', 'icmp', 'all'] as const;
const ANY_PORT = 443;

/** The form of the intent that is being written. Its ends are the editor's, so that the canvas can give and show them. */
export function IntentForm() {
  const { t, say } = useText();
  const editor = useEditor();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const draft = useEditorState((state) => state.draft);
  const resources = useEditorState((state) => state.document.resources);
  const [expect, setExpect] = useState<Intent['expect']>('reachable');
  const [flow, setFlow] = useState(() => flowOf(draft?.to ?? null));
  const [problem, setProblem] = useState<Message | null>(null);
  const { from, to } = draft ?? { from: null, to: null };

  function flowOf(end: string | null): { readonly protocol: Intent['protocol']; readonly port: string } {
    const { protocol = 'tcp', port = ANY_PORT } = end === null ? {} : flowTo(resources, end);
    return { protocol, port: String(port ?? ANY_PORT) };
  }
  // The first thing that is missing is asked for first.
  useEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLInputElement>('[role="combobox"]');
    const { draft: open } = editor.store.getState();
    if (open?.from == null) fields?.[0]?.focus();
    else if (open.to === null) fields?.[1]?.focus();
    else form.current?.querySelector('select')?.focus();
  }, [editor]);

  const give = (ends: Partial<NonNullable<typeof draft>>): void => {
    setProblem(null);
    editor.store.setState({ draft: { from, to, ...ends } });
  };
  const close = (): void => editor.store.setState({ draft: null });
  const ported = flow.protocol === 'tcp' || flow.protocol === 'udp';

  const add = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = [from, to].map((end) => readEnd(resources, end ?? '', t('tracing.internet')));
    const port = /^\d{1,5}$/.test(flow.port.trim()) ? Number(flow.port) : 0;
    if (from === null || to === null) setProblem(message('intent.give-both'));
    else if (wrong.some((end) => end?.ok === false)) setProblem(wrong.find((end) => end?.ok === false)?.why ?? null);
    else if (ported && (port < 1 || port > 65535)) setProblem(message('intent.port-bad'));
    else {
      const called = (end: string): string =>
        end === INTERNET ? t('tracing.internet') : (findResource(resources, end)?.value.name ?? end);
      const name = t(`tracing.intent-${expect}`, { from: called(from), to: called(to) });
      const { document } = editor.store.getState();
      const { protocol } = flow;
      const intent = { from, to, protocol, expect, name, ...(ported ? { port } : {}) };
      if (editor.perform(COMMANDS.addIntent.run(document, intent))) close();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  const end = (which: 'from' | 'to') => (
    <EndpointField
      label={t(`intent.${which}`)}
      value={which === 'from' ? from : to}
      onChange={(value) => {
        give({ [which]: value });
        if (which === 'to') setFlow(flowOf(value));
      }}
    />
  );
  return (
    <form ref={form} className={styles.intent} aria-label={t('intent.form')} onSubmit={add} onKeyDown={onKeyDown}>
      <Icon name="k-intent" size={16} className={`fam-network ${styles.flag}`} />
      {end('from')}
      <span className={styles.choice}>
        <Select
          label={t('intent.expect')}
          value={expect}
          options={[
            { value: 'reachable', label: t('intent.must') },
            { value: 'unreachable', label: t('intent.must-not') },
          ]}
          onChange={(value) => setExpect(value === 'unreachable' ? 'unreachable' : 'reachable')}
        />
      </span>
      {end('to')}
      <span className={styles.choice}>
        <Select
          label={t('tracing.protocol')}
          value={flow.protocol}
          options={PROTOCOLS.map((value) => ({ value, label: value === 'all' ? t('intent.all') : value }))}
          onChange={(value) => setFlow({ ...flow, protocol: PROTOCOLS.find((each) => each === value) ?? 'tcp' })}
        />
      </span>
      {ported ? (
        <span className={styles.port}>
          <ControlFrame mono invalid={problem?.id === 'intent.port-bad'}>
            <input
              id={`${id}-port`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              aria-label={t('tracing.port')}
              value={flow.port}
              onChange={(event) => {
                setProblem(null);
                setFlow({ ...flow, port: event.target.value });
              }}
            />
          </ControlFrame>
        </span>
      ) : null}
      <Button small look="primary" type="submit">
        {t('intent.add')}
      </Button>
      <Button small look="ghost" onClick={close}>
        {t('intent.cancel')}
      </Button>
      {problem === null ? null : (
        <p className={`${styles.problem} ${styles.whole}`} role="alert">
          {say(problem)}
        </p>
      )}
    </form>
  );
}
