/** One change that makes an intent hold: its steps, what it mends, opens and closes, and the button that carries it out. */

import { useId } from 'react';
import type { ChangedBox, MendOffer, ProvedFix } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { wordsOfFlows } from './flow-words.ts';
import styles from './mending.module.css';

/** How many boxes of flows are said. */
const SAID = 2;

/** `first`: the one that is proposed. */
export function Offer({
  offer,
  intent,
  first,
  onApply,
}: {
  readonly offer: MendOffer<ProvedFix>;
  readonly intent: string;
  readonly first: boolean;
  readonly onApply: (fix: ProvedFix) => void;
}) {
  const { t, say } = useText();
  const id = useId();
  const resources = useEditorState((state) => state.document.resources);
  const intents = useEditorState((state) => state.document.intents);
  const { fix, steps, mends, effect } = offer;
  const others = mends.filter((each) => each !== intent).map((each) => intents[each]?.name ?? each);
  const flows = (boxes: readonly ChangedBox[], left: number): string => {
    const said = boxes.slice(0, SAID).map((box) => wordsOfFlows(resources, box, t));
    const more = boxes.length - said.length + left;
    return [...said, ...(more > 0 ? [t('mending.more', { count: more })] : [])].join('; ');
  };
  const opened = flows(effect.opened, effect.more.opened);
  const closed = flows(effect.closed, effect.more.closed);
  const title = steps.map(say).join('; ');
  return (
    <li className={styles.offer}>
      <div className={styles.what}>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={`${step.id} ${JSON.stringify(step.values)}`}>{say(step)}</li>
          ))}
        </ol>
        <p id={`${id}-effect`} className={styles.effect}>
          {[
            others.length === 0 ? '' : t('mending.mends', { names: others.join(', ') }),
            opened === '' ? '' : t('mending.opens', { flows: opened }),
            closed !== ''
              ? t('mending.closes', { flows: closed })
              : effect.uncompared > 0
                ? ''
                : t('mending.closes-nothing'),
            effect.uncompared === 0 ? '' : t('mending.uncompared', { count: effect.uncompared }),
            fix.alsoGone.length === 0 ? '' : t('inspector.effect-gone', { count: fix.alsoGone.length }),
            fix.brings.length === 0
              ? t('inspector.effect-none-new')
              : t('inspector.effect-brings', { findings: fix.brings.map((each) => say(each.message)).join('; ') }),
          ]
            .filter((sentence) => sentence !== '')
            .join(' ')}
        </p>
      </div>
      <Button
        small
        look={first ? 'primary' : 'plain'}
        aria-label={t('mending.apply-of', { change: title })}
        aria-describedby={`${id}-effect`}
        onClick={() => onApply(fix)}
      >
        {t('mending.apply')}
      </Button>
    </li>
  );
}
