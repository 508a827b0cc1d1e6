/** Says that a newer build of the page is there, and changes over to it when asked: never by itself, since a design may be open. */

import { useEffect, useState } from 'react';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import styles from './newer-build.module.css';
import { keepPage } from './offline.ts';

/** The notice; nothing while there is no newer build. */
export function NewerBuild() {
  const { t } = useText();
  const [changeOver, setChangeOver] = useState<(() => void) | null>(null);
  useEffect(() => keepPage((change) => setChangeOver(() => change)), []);
  if (changeOver === null) return null;
  return (
    <div className={styles.notice} role="status">
      <p>{t('shell.newer-build')}</p>
      <Button look="primary" onClick={changeOver}>
        {t('shell.newer-build-take')}
      </Button>
      <Button onClick={() => setChangeOver(null)}>{t('shell.newer-build-later')}</Button>
    </div>
  );
}
