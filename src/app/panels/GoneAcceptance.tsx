/** An acceptance whose finding is gone, in the list: it can be removed. */

import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './findings.module.css';
import { useFindingActions } from './use-finding-actions.ts';

/** `acceptance` is the key of the finding that was accepted. */
export function GoneAcceptance({ acceptance, reason }: { readonly acceptance: string; readonly reason: string }) {
  const { t } = useText();
  const { takeBack } = useFindingActions();
  return (
    <div className={styles.row}>
      <Icon name="u-check" size={16} label={t('findings.group-accepted')} />
      <span className={styles.msg} title={reason}>
        <span className="mono">{acceptance}</span>
        {reason === '' ? null : <span className={styles.reason}> – {reason}</span>}
      </span>
      <span className={styles.place}>
        <span title={t('findings.gone')}>{t('findings.gone')}</span>
      </span>
      <span className={styles.act}>
        <Button
          small
          aria-label={t('findings.gone-remove-of', { key: acceptance })}
          onClick={() => takeBack(acceptance)}
        >
          {t('findings.gone-remove')}
        </Button>
      </span>
    </div>
  );
}
