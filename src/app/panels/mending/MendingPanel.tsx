/** The search for the smallest change below the intent that it is for: how far it has come, then what was found, or why nothing was. */

import { useEffect, useId, useRef } from 'react';
import type { ProvedFix, SmallestChanges } from '../../../core/index.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Hindrances } from './Hindrances.tsx';
import { type Mending, mendingOf } from './live-mending.ts';
import styles from './mending.module.css';
import { Offer } from './Offer.tsx';

/** `onClosed` is called when it has closed, to take the focus back. */
export function MendingPanel({ mending, onClosed }: { readonly mending: Mending; readonly onClosed: () => void }) {
  const { t } = useText();
  const id = useId();
  const editor = useEditor();
  const ref = useRef<HTMLElement>(null);
  const name = useEditorState((state) => state.document.intents[mending.intent]?.name ?? mending.intent);
  // Whoever asked is now here: the button may stand in another panel, which has gone.
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const live = mendingOf(editor);
  const { state, found, progress, intent } = mending;
  const close = (): void => {
    live?.close();
    onClosed();
  };
  const apply = (fix: ProvedFix): void => {
    live?.apply(fix);
    onClosed();
  };
  return (
    <section ref={ref} className={styles.panel} tabIndex={-1} aria-labelledby={id} aria-busy={state === 'searching'}>
      <header className={styles.head}>
        <h3 id={id}>{t('mending.title', { name })}</h3>
        {state === 'outdated' ? (
          <Button small onClick={() => live?.search(intent)}>
            {t('mending.again')}
          </Button>
        ) : null}
        {state === 'searching' ? (
          <Button small onClick={close}>
            {t('mending.cancel')}
          </Button>
        ) : (
          <Button small icon look="ghost" aria-label={t('mending.close')} title={t('mending.close')} onClick={close}>
            <Icon name="u-close" size={16} />
          </Button>
        )}
      </header>
      {state === 'searching' ? (
        <div className={styles.progress}>
          <progress aria-label={t('mending.searching')} />
          <span>
            {progress === null
              ? t('mending.searching')
              : t('mending.progress', { edits: progress.edits, tried: progress.tried, found: progress.found })}
          </span>
        </div>
      ) : null}
      {state === 'outdated' ? <p className={styles.note}>{t('mending.outdated')}</p> : null}
      {state === 'holds' ? <p className={styles.note}>{t('mending.holds')}</p> : null}
      {state === 'found' && found !== null ? <Found found={found} intent={intent} onApply={apply} /> : null}
    </section>
  );
}

function Found({
  found,
  intent,
  onApply,
}: {
  readonly found: SmallestChanges<ProvedFix>;
  readonly intent: string;
  readonly onApply: (fix: ProvedFix) => void;
}) {
  const { t } = useText();
  const { offers, tried, complete, hindrances } = found;
  if (offers.length === 0)
    return (
      <>
        <p className={styles.note}>{t(complete ? 'mending.none' : 'mending.none-yet', { tried })}</p>
        <Hindrances hindrances={hindrances} />
      </>
    );
  return (
    <>
      <ul className={styles.offers} aria-label={t('mending.offers')}>
        {offers.map((offer, index) => (
          <Offer
            key={JSON.stringify(offer.fix.edits)}
            offer={offer}
            intent={intent}
            first={index === 0}
            onApply={onApply}
          />
        ))}
      </ul>
      <p className={styles.note}>{t(complete ? 'mending.tried' : 'mending.tried-some', { tried })}</p>
    </>
  );
}
