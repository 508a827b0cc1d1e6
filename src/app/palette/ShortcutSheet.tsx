/** The sheet of shortcuts: every action that has keys, by groups. */

import { useLetterKeys } from '../letter-keys.ts';
import { useText } from '../text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { GROUPS } from './action.ts';
import { ACTIONS } from './actions.ts';
import { Keys } from './Keys.tsx';
import styles from './palette.module.css';

/** The sheet, as a dialog. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t, say } = useText();
  const letters = useLetterKeys();
  return (
    <Dialog title={t('palette.sheet')} onClose={onClose} wide>
      <p className={styles.lead}>{t(letters ? 'palette.sheet-lead' : 'palette.sheet-off')}</p>
      <div className={styles.sheet}>
        {GROUPS.map((group) => {
          const rows = ACTIONS.filter((action) => action.group === group && action.keys !== undefined);
          return rows.length === 0 ? null : (
            <section key={group} className={styles.group}>
              <h3>{t(`palette.group-${group}`)}</h3>
              <dl>
                {rows.map(({ id, label, keys = [] }) => (
                  <div key={id} className={styles.row}>
                    <dt>{say(label)}</dt>
                    <dd>
                      {keys.map((each) => (
                        <Keys key={each} keys={each} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
