/** Asks once before something in use is removed: what goes with it, and what is left without a reference. */

import { COMMANDS, findResource, planRemoval } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './dialogs.module.css';

/** The question about these resources. */
export function RemovalDialog({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const { t } = useText();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const plan = planRemoval(document, ids);
  const nameOf = (id: string) =>
    findResource(document.resources, id)?.value.name ??
    document.intents[id]?.name ??
    document.reservations[id]?.name ??
    id;
  const title =
    ids.length === 1
      ? t('removal.title', { name: nameOf(ids[0] ?? '') })
      : t('removal.title-many', { count: ids.length });
  const cleared = [...new Set(plan.clears.map((place) => place.id))];
  const list = (heading: string, members: readonly string[]) =>
    members.length === 0 ? null : (
      <section>
        <h3 className={styles.subhead}>{heading}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
        <ul className={styles.list} tabIndex={0} aria-label={heading}>
          {members.map((id) => (
            <li key={id} className={styles.item}>
              <Icon name={`k-${findResource(document.resources, id)?.kind ?? 'intent'}`} size={16} />
              {nameOf(id)}
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <Dialog title={title} onClose={onClose}>
      {list(t('removal.goes'), plan.goes)}
      {list(t('removal.clears'), cleared)}
      <p className="muted">{t('removal.undo-note')}</p>
      <footer className={styles.foot}>
        <Button onClick={onClose}>{t('removal.cancel')}</Button>
        <Button
          look="primary"
          data-first
          onClick={() => {
            editor.perform(COMMANDS.remove.run(document, { ids }));
            onClose();
          }}
        >
          {t('removal.confirm')}
        </Button>
      </footer>
    </Dialog>
  );
}
