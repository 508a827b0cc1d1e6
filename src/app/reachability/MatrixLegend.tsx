/** What the shapes in the cells say. */

import { useText } from '../text.ts';
import matrix from './matrix.module.css';
import styles from './reachability.module.css';

const VERDICTS = ['all', 'some', 'none', 'no-return'] as const;

/** The legend. */
export function MatrixLegend() {
  const { t } = useText();
  return (
    <footer className={styles.foot}>
      <ul className={styles.legend} aria-label={t('reachability.legend')}>
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            <i className={matrix.cell} data-verdict={verdict} />
            {t(`reachability.legend-${verdict}`)}
          </li>
        ))}
        <li>
          <i className={matrix.cell} data-changed="" />
          {t('reachability.legend-changed')}
        </li>
      </ul>
      <p>{t('reachability.note')}</p>
    </footer>
  );
}
