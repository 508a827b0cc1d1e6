/** The intents while the checked things have failed: which hold, and of those that do not the line that decides and the counterexample, hop by hop. */

import { useId, useState } from 'react';
import { type Hop, type Outage, type Pointer, partsOf, traceUnder } from '../../../core/index.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { nameOf } from '../fields/names.ts';
import styles from './failures.module.css';
import { useOutage } from './use-failures.ts';

type Proof = Outage['proofs'][number];

/** The list; a hint while nothing has failed. */
export function OutageIntents({ failed }: { readonly failed: readonly string[] }) {
  const { t } = useText();
  const id = useId();
  const resources = useEditorState((state) => state.document.resources);
  const outage = useOutage(failed);
  if (failed.length === 0) return <p className={`${styles.side} ${styles.note}`}>{t('failures.pick')}</p>;
  const names = failed.map((each) => nameOf(resources, each)).join(', ');
  return (
    <section className={styles.side} aria-labelledby={id} aria-busy={outage === null}>
      <header className={styles.head}>
        <h3 id={id}>{t('failures.under', { names })}</h3>
      </header>
      {outage === null ? (
        <p className={styles.note}>{t('failures.working')}</p>
      ) : (
        <ul className={styles.list}>
          {outage.proofs.map((proof) => (
            <Row key={proof.id} proof={proof} lost={outage.lost.includes(proof.id)} failed={failed} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({
  proof,
  lost,
  failed,
}: {
  readonly proof: Proof;
  readonly lost: boolean;
  readonly failed: readonly string[];
}) {
  const { t, say } = useText();
  const [open, setOpen] = useState(false);
  const name = useEditorState((state) => state.document.intents[proof.id]?.name ?? proof.id);
  const show = useShow();
  return (
    <li>
      <div className={styles.row}>
        <Icon
          name={proof.holds === true ? 's-ok' : 's-error'}
          size={16}
          className={proof.holds === true ? 'sev-ok' : 'sev-error'}
        />
        <span className={styles.what}>
          {name}
          <span className={styles.why}>
            {t(proof.holds === true ? 'failures.holds' : lost ? 'failures.lost' : 'failures.fails-anyway')}
          </span>
          {proof.holds === true ? null : proof.holds === null ? (
            <span className={styles.why}>{say(proof.says)}</span>
          ) : (
            <button
              type="button"
              className={styles.jump}
              aria-label={t('failures.show-where', { name: say(proof.says) })}
              onClick={() => show(proof.because)}
            >
              {say(proof.says)}
            </button>
          )}
        </span>
        {proof.holds === false ? (
          <Button
            small
            aria-expanded={open}
            aria-label={t('failures.trace-of', { name })}
            onClick={() => setOpen(!open)}
          >
            {t('failures.trace')}
          </Button>
        ) : null}
      </div>
      {open && proof.holds === false ? <Ways failed={failed} example={proof.example} /> : null}
    </li>
  );
}

/** Opens the line that a pointer names. */
function useShow(): (pointer: Pointer) => void {
  const editor = useEditor();
  return (pointer) => {
    const [table, kind = '', id = ''] = partsOf(pointer);
    editor.select([table === 'intents' ? kind : id], { marked: pointer, reveal: true });
  };
}

function Ways({
  failed,
  example,
}: {
  readonly failed: readonly string[];
  readonly example: Extract<Proof, { readonly holds: false }>['example'];
}) {
  const { t, say } = useText();
  const document = useEditorState((state) => state.document);
  const asked = traceUnder(document, failed, example);
  if (!asked.ok) return <p className={styles.note}>{say(asked.message)}</p>;
  const { forward, return: back } = asked.value;
  return (
    <div className={styles.ways}>
      <p className="mono">
        {example.from} → {example.to} {example.protocol} {example.port}
      </p>
      <Hops title={t('failures.way-request')} hops={forward.hops} />
      {back === null ? null : <Hops title={t('failures.way-reply')} hops={back.hops} />}
    </div>
  );
}

function Hops({ title, hops }: { readonly title: string; readonly hops: readonly Hop[] }) {
  const { say } = useText();
  const show = useShow();
  return (
    <>
      <h4>{title}</h4>
      <ol aria-label={title}>
        {hops.map((hop, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the decisions of a way have an order and nothing else
          <li key={index}>
            {hop.because === '' ? (
              say(hop.says)
            ) : (
              <button type="button" className={styles.jump} onClick={() => show(hop.because)}>
                {say(hop.says)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
