/** One direction of a trace as a list: the stops with their numbers, and every decision with the line that decided. */

import { useEffect, useRef } from 'react';
import {
  findResource,
  type Hop,
  INTERNET,
  KINDS,
  type Message,
  partsOf,
  type Resources,
  type TraceLeg,
  type TraceStop,
} from '../../../core/index.ts';
import { useCanvasActions } from '../../canvas/canvas-actions.ts';
import { named } from '../../canvas/trace-words.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { pointAtStop } from '../../trace-ends.ts';
import { Icon } from '../../ui/Icon.tsx';
import { iconOf, useNames } from '../fields/names.ts';
import styles from './trace.module.css';

/** The list. `way` names the direction, `ended` says how it ended; without a leg there was no packet. */
export function HopList({
  way,
  leg,
  disposition,
}: {
  readonly way: 'request' | 'reply';
  readonly leg: TraceLeg | null;
  readonly disposition: string | null;
}) {
  const { t, maybe } = useText();
  const ended =
    leg === null || disposition === null
      ? ''
      : leg.delivered
        ? maybe(`disposition.${disposition}`, disposition)
        : t('tracing.dropped', { disposition });
  return (
    <section className={styles.hops} aria-label={t(`tracing.${way}`)}>
      <h3>
        <svg className={styles.swatch} data-way={way} aria-hidden="true">
          <line x1="0" y1="2" x2="26" y2="2" />
        </svg>
        {t(`tracing.${way}`)} <span className={styles.ended}>{ended}</span>
        {leg === null ? null : (
          <Icon
            name={leg.delivered ? 's-ok' : 's-error'}
            size={16}
            className={leg.delivered ? 'sev-ok' : 'sev-error'}
          />
        )}
      </h3>
      {leg === null ? (
        <p className={styles.why}>{t('tracing.no-reply')}</p>
      ) : (
        <ol className={styles.steps}>
          {leg.stops.map((stop) => (
            <Stop key={stop.number} way={way} stop={stop} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** The decisions of one stop. The pointer on them shows the stop on the canvas; on its number there it shows them here. */
function Stop({ way, stop }: { readonly way: 'request' | 'reply'; readonly stop: TraceStop }) {
  const editor = useEditor();
  const first = useRef<HTMLLIElement>(null);
  const pointed = useEditorState((state) => state.trace?.pointed === stop.number);
  useEffect(() => {
    if (pointed) first.current?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  return stop.hops.map((hop, index) => (
    <li
      // biome-ignore lint/suspicious/noArrayIndexKey: the decisions of a stop have an order and nothing else
      key={index}
      ref={index === 0 ? first : undefined}
      className={stop.dropped ? styles.bad : undefined}
      data-pointed={pointed ? '' : undefined}
      onPointerEnter={() => pointAtStop(editor, stop.number)}
      onPointerLeave={() => pointAtStop(editor, null)}
    >
      <HopRow way={way} stop={stop} hop={hop} first={index === 0} />
    </li>
  ));
}

/** One decision: with the number of its stop when it is the `first` of it, where, which line, and what it says. It opens the line. */
export function HopRow({
  way,
  stop,
  hop,
  first,
}: {
  readonly way: 'request' | 'reply';
  readonly stop: TraceStop;
  readonly hop: Hop;
  readonly first: boolean;
}) {
  const { t, say } = useText();
  const names = useNames();
  const actions = useCanvasActions();
  const resources = useEditorState((state) => state.document.resources);
  const marked = useEditorState((state) => hop.because !== '' && state.marked === hop.because);
  const [, , id = ''] = partsOf(hop.because);
  const found = findResource(resources, id);
  const inside = (
    <>
      {first ? (
        <span className={styles.hop} data-way={stop.dropped ? 'bad' : way}>
          <span className="visually-hidden">{t('tracing.hop', { number: '' })}</span>
          {stop.number}
        </span>
      ) : (
        <span />
      )}
      <Icon
        name={found === null ? 'k-internet' : iconOf(found.kind)}
        size={16}
        className={`fam-${found === null ? 'internet' : KINDS[found.kind].family}`}
      />
      <span className={styles.line}>{lineOf(resources, stop.place, hop, names, t('tracing.internet'))}</span>
      <span className={styles.decision}>{say(decisionOf(resources, hop, names))}</span>
    </>
  );
  return found === null ? (
    <div className={styles.row}>{inside}</div>
  ) : (
    <button
      type="button"
      className={styles.row}
      aria-current={marked ? 'true' : undefined}
      onClick={() => actions.openPlace(id, hop.because)}
    >
      {inside}
    </button>
  );
}

/** What a decision says, with the names of what it speaks of, and kinds by what they are called. */
export function decisionOf(resources: Resources, { says }: Hop, names: ReturnType<typeof useNames>): Message {
  const { id, values } = named(resources, says);
  const { word } = values;
  return typeof word === 'string' ? { id, values: { ...values, word: names.kind(word) } } : { id, values };
}

/** Where, and which line of what: "Web B · Network ACL Web edge, Inbound 1". */
export function lineOf(
  resources: Resources,
  place: string,
  hop: Hop,
  names: ReturnType<typeof useNames>,
  internet: string,
): string {
  const where = place === INTERNET ? internet : (findResource(resources, place)?.value.name ?? place);
  const [, kind = '', id = ''] = partsOf(hop.because);
  const found = findResource(resources, id);
  const line = names.place(hop.because);
  if (found === null || id === place) return line === '' ? where : `${where}, ${line}`;
  return `${where} · ${names.kind(kind)} ${found.value.name}${line === '' ? '' : `, ${line}`}`;
}
