/** One cell in full: the verdict, what passes exactly, everything that stops the rest, a flow to trace, and the cell as an intent. */

import { useEffect, useRef, useState } from 'react';
import { type Asked, type Cell, COMMANDS, type MatrixQuestion } from '../../core/index.ts';
import type { ExampleFlow, Pair } from '../../worker/protocol.ts';
import type { OpenDesign } from '../design.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { AxisPlace } from './axis.ts';
import { intentOf, standingIntent } from './intent-of.ts';
import { askedWords, flowWords, verdictWord } from './matrix-words.ts';
import { Obstacles, PassingBoxes } from './PairSets.tsx';
import styles from './pair.module.css';
import { endWords } from './pair-words.ts';

const SIGNS = { all: 's-ok', some: 's-advice', none: 's-advice', 'no-return': 's-error' } as const;
const COLOURS = { all: 'sev-ok', some: 'sev-advice', none: 'sev-advice', 'no-return': 'sev-error' } as const;

/** The answer about a pair, asked again after every edit; the last one stays, as stale, until the next is there. */
function usePair({ reach }: OpenDesign, from: string, to: string, { protocol, port }: MatrixQuestion) {
  const resources = useEditorState((state) => state.document.resources);
  const [answer, setAnswer] = useState<{ readonly of: string; readonly value: Asked<Pair> } | null>(null);
  const [stale, setStale] = useState(true);
  const of = `${from} ${to} ${protocol} ${String(port)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the resources asks the same again
  useEffect(() => {
    let gone = false;
    setStale(true);
    reach.pair({ from, to, asked: { protocol, port } }, (value) => {
      if (gone) return;
      setAnswer({ of, value });
      setStale(false);
    });
    return () => {
      gone = true;
    };
  }, [reach, of, resources]);
  return { answer: answer?.of === of ? answer.value : null, stale };
}

/** The panel. `focusing` counts the requests to put the keyboard in it. */
export function PairPanel({
  design,
  from,
  to,
  verdict,
  question,
  focusing,
  onTrace,
  onClose,
}: {
  readonly design: OpenDesign;
  readonly from: AxisPlace;
  readonly to: AxisPlace;
  readonly verdict: Cell | null;
  readonly question: MatrixQuestion;
  readonly focusing: number;
  readonly onTrace: (flow: ExampleFlow) => void;
  readonly onClose: () => void;
}) {
  const { t, say } = useText();
  const head = useRef<HTMLHeadingElement>(null);
  const { answer, stale } = usePair(design, from.id, to.id, question);
  useEffect(() => {
    if (focusing > 0) head.current?.focus();
  }, [focusing]);
  const names = { from: from.name, to: to.name };
  const pair = answer?.ok === true ? answer.value : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is around its buttons
    <div
      className={styles.panel}
      aria-busy={stale}
      data-stale={stale || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.head}>
        <div>
          <h2 ref={head} tabIndex={-1}>
            {t('reachability.pair-title', names)}
          </h2>
          <p>{askedWords(t, question)}</p>
        </div>
        <Button
          look="ghost"
          icon
          aria-label={t('reachability.close')}
          title={t('reachability.close')}
          onClick={onClose}
        >
          <Icon name="u-close" size={16} />
        </Button>
      </header>
      {verdict === null ? null : (
        <section className={styles.section}>
          <p className={`${styles.verdict} ${COLOURS[verdict]}`}>
            <Icon name={SIGNS[verdict]} />
            {t(`reachability.legend-${verdict === 'some' ? 'some-flows' : verdict}`)}
          </p>
          <p className={styles.why}>{t(`reachability.pair-${verdict}`, names)}</p>
        </section>
      )}
      {answer?.ok === false ? <p className={styles.section}>{say(answer.message)}</p> : null}
      {pair === null || verdict === null ? null : (
        <>
          <PassingBoxes from={from.id} to={to.id} boxes={pair.reachable} />
          <Obstacles from={from.id} to={to.id} blocked={pair.blocked} />
          <Flows pair={pair} onTrace={onTrace} />
          <Keep design={design} from={from.id} to={to.id} verdict={verdict} question={question} pair={pair} />
        </>
      )}
      <p className="visually-hidden" role="status">
        {pair === null ? '' : `${t('reachability.pair-title', names)}: ${verdictWord(t, verdict)}`}
      </p>
    </div>
  );
}

function Flows({ pair, onTrace }: { readonly pair: Pair; readonly onTrace: (flow: ExampleFlow) => void }) {
  const { t } = useText();
  const resources = useEditorState((state) => state.document.resources);
  const flows = [pair.passes, pair.lost].filter((flow) => flow !== null);
  if (flows.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('reachability.flow')}>
      <h3>{t('reachability.flow')}</h3>
      {flows.map((flow) => {
        const passes = flow.verdict === 'reachable';
        const line = t('reachability.flow-line', {
          from: endWords(t, resources, flow.from),
          to: endWords(t, resources, flow.to),
          flow: flowWords(flow.protocol, flow.port),
        });
        return (
          <div key={flow.verdict} className={styles.flow}>
            <Icon
              name={passes ? 's-ok' : 's-error'}
              size={16}
              className={passes ? 'sev-ok' : 'sev-error'}
              label={t(passes ? 'reachability.flow-passes' : 'reachability.flow-lost')}
            />
            <span>{line}</span>
            <Button
              small
              look={flow === flows[0] ? 'primary' : 'plain'}
              aria-label={t('reachability.trace-of', { flow: line })}
              onClick={() => onTrace(flow)}
            >
              <Icon name="u-trace" size={16} />
              {t('reachability.trace')}
            </Button>
          </div>
        );
      })}
    </section>
  );
}

function Keep({
  design: { editor },
  from,
  to,
  verdict,
  question,
  pair,
}: {
  readonly design: OpenDesign;
  readonly from: string;
  readonly to: string;
  readonly verdict: Cell;
  readonly question: MatrixQuestion;
  readonly pair: Pair;
}) {
  const { t } = useText();
  const resources = useEditorState((state) => state.document.resources);
  const intents = useEditorState((state) => state.document.intents);
  const readOnly = useEditorState((state) => state.readOnly);
  const intent = intentOf(verdict, { from, to }, question, pair);
  if (intent === null || readOnly) return null;
  const flow =
    intent.protocol === 'all' ? t('reachability.everything') : flowWords(intent.protocol, intent.port ?? null);
  const said = { from: endWords(t, resources, intent.from), to: endWords(t, resources, intent.to), flow };
  const standing = standingIntent(intents, intent);
  return (
    <section className={styles.section} aria-label={t('reachability.keep')}>
      <p className={styles.why}>
        {standing === null ? t(`reachability.keep-${intent.expect}`, said) : t('reachability.kept', { name: standing })}
      </p>
      {standing === null ? (
        <Button
          small
          onClick={() =>
            editor.perform(
              COMMANDS.addIntent.run(editor.store.getState().document, {
                ...intent,
                name: t(`reachability.intent-${intent.expect}`, said),
              }),
            )
          }
        >
          <Icon name="k-intent" size={16} />
          {t('reachability.keep')}
        </Button>
      ) : null}
    </section>
  );
}
