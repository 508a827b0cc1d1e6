/** The switch between the views of an open design. */

import { useText } from '../text.ts';
import styles from './view-switch.module.css';
import { VIEWS, type ViewId } from './views.ts';

/** The switch. */
export function ViewSwitch({ view, onView }: { readonly view: ViewId; readonly onView: (view: ViewId) => void }) {
  const { t } = useText();
  return (
    <nav className={styles.views} aria-label={t('shell.view')}>
      {VIEWS.map(({ id, name }) => (
        <button key={id} type="button" aria-current={id === view ? 'page' : undefined} onClick={() => onView(id)}>
          {t(name)}
        </button>
      ))}
    </nav>
  );
}
