/** The question under a route table: which policy takes an address. Its answer lights the row that does. */

import { useId } from 'react';
import {
  findResource,
  holderOf,
  isPublicIp,
  type PolicyAnswer,
  parseIp,
  type Taker,
  tableColour,
  tableLetter,
  tableNumber,
} from '../../../core/index.ts';
import tabs from '../../canvas/nodes.module.css';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { ControlFrame } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { nameOf } from '../fields/names.ts';
import styles from './ask.module.css';

/** The line with its field, and the answer once an address stands in it. */
export function WhichPolicy({
  table,
  text,
  onText,
  answer,
}: {
  readonly table: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly answer: PolicyAnswer | null;
}) {
  const { t } = useText();
  const id = useId();
  const wrong = text.trim() !== '' && answer === null;
  return (
    <div className={styles.ask}>
      <p className={styles.line}>
        <label htmlFor={id}>{t('which.policy-ask')}</label>
        <span className={styles.address}>
          <ControlFrame mono invalid={wrong}>
            <input
              id={id}
              type="text"
              autoComplete="off"
              spellCheck={false}
              placeholder="10.3.4.5"
              value={text}
              aria-invalid={wrong || undefined}
              aria-describedby={`${id}-answer`}
              onChange={(event) => onText(event.target.value)}
            />
          </ControlFrame>
        </span>
        <span>?</span>
      </p>
      <div id={`${id}-answer`} aria-live="polite">
        {wrong ? <p className={styles.wrong}>{t('which.bad-address')}</p> : null}
        {answer === null ? null : <Answer table={table} answer={answer} />}
      </div>
    </div>
  );
}

function Answer({ table, answer }: { readonly table: string; readonly answer: PolicyAnswer }) {
  const { t } = useText();
  const resources = useEditorState((state) => state.document.resources);
  const { address, by, local, taker, withEip, matches } = answer;
  const number = tableNumber(resources['route-table'], table);
  const shown = taker ?? withEip;
  const sentences: string[] = [];
  if (by === 'local') sentences.push(t('which.by-local-why'));
  if (by === 'none' && !answer.leavesByEip) sentences.push(t('which.by-none-why'));
  if (by === 'policy' && taker !== null) {
    const other = matches.find((each) => each !== taker.destination);
    if (other === undefined) sentences.push(t('which.only-match'));
    else if (matches.length === 2) sentences.push(t('which.longest-of-two', { other }));
    else sentences.push(t('which.longest-of', { count: matches.length, other: nextOf(matches, taker) ?? other }));
  }
  if (taker !== null && taker.lost !== null)
    sentences.push(t(taker.lost === 'invalid' ? 'which.to-invalid' : 'which.to-private'));
  if (withEip !== null) {
    const values = { number: withEip.index + 1, destination: withEip.destination };
    sentences.push(t(taker === null ? 'which.eip-only' : 'which.eip-other', values));
    if (withEip.lost === 'private') sentences.push(t('which.to-private'));
  }
  if (answer.leavesByEip) sentences.push(t('which.eip-leaves'));
  const lost = by === 'unroutable' || (by === 'none' && !answer.leavesByEip) || (taker?.lost ?? null) !== null;
  return (
    <div className={`${styles.answer} ${lost ? styles.lost : ''}`}>
      {by === 'policy' && shown !== null ? (
        <span className={`${tabs.tab} ${tabs.wide} ${tabs[`tab-${tableColour(number)}`]} ${styles.mark}`}>
          {tableLetter(number)}
          {shown.index + 1}
        </span>
      ) : (
        <Icon name={by === 'local' ? 'u-lock' : 's-warning'} size={16} className={lost ? 'sev-warning' : undefined} />
      )}
      <span>
        {by === 'policy' && shown !== null ? (
          <>
            <b className="mono">{shown.destination}</b> <Hop taker={shown} />
          </>
        ) : by === 'local' ? (
          t('which.by-local', { block: local ?? '' })
        ) : (
          t(by === 'none' ? 'which.by-none' : 'which.by-unroutable', { address })
        )}
      </span>
      <p>
        {sentences.join(t('inspector.gap'))} <Holder table={table} answer={answer} />
      </p>
    </div>
  );
}

/** The destination that would take the address if the taker did not stand. */
function nextOf(matches: readonly string[], taker: Taker): string | undefined {
  return matches[matches.indexOf(taker.destination) + 1];
}

function Hop({ taker }: { readonly taker: Taker }) {
  const { t } = useText();
  const resources = useEditorState((state) => state.document.resources);
  const hop =
    taker.nextHop !== null
      ? nameOf(resources, taker.nextHop)
      : t(taker.nextHopType === 'eip' ? 'inspector.own-eip' : 'inspector.nothing-yet');
  return t('which.to-hop', { hop });
}

function Holder({ table, answer }: { readonly table: string; readonly answer: PolicyAnswer }) {
  const { t } = useText();
  const document = useEditorState((state) => state.document);
  const { resources } = document;
  const ip = parseIp(answer.address);
  if (ip === null || answer.by === 'unroutable') return null;
  const found = findResource(resources, table);
  const vpc = found?.kind === 'route-table' ? found.value.vpc : null;
  const bridge = answer.taker?.nextHopType === 'peering-connection' ? answer.taker.nextHop : null;
  const { resource, place } = holderOf(document, vpc, bridge, ip);
  if (resource !== null)
    return place === null
      ? t('which.holder', { holder: nameOf(resources, resource) })
      : t('which.holder-in', { holder: nameOf(resources, resource), place: nameOf(resources, place) });
  if (place !== null) return t('which.holder-bare', { place: nameOf(resources, place) });
  return t(isPublicIp(ip) ? 'which.holder-internet' : 'which.holder-none');
}
