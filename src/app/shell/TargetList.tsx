/** Chooses one resource out of those that are legal, by typing a part of its name. */

import { useId, useState } from 'react';
import { findResource, KINDS } from '../../core/index.ts';
import { useEditor } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { matching } from './outline-choices.ts';
import styles from './outline-menu.module.css';

/** A field and its list; Enter or a click chooses. */
export function TargetList({
  label,
  ids,
  onChoose,
}: {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useText();
  const list = useId();
  const { document } = useEditor().store.getState();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const matches = matching(document, ids, typed, (kind) => t(`kind.${kind}`));
  const active = Math.min(at, matches.length - 1);
  return (
    <>
      <input
        className={styles.filter}
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active < 0 ? undefined : `${list}-${active}`}
        placeholder={t('outline.filter')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const chosen = matches[active];
          if (event.key === 'ArrowDown') setAt(Math.min(matches.length - 1, active + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, active - 1));
          else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen !== undefined) onChoose(chosen);
          else return;
          event.preventDefault();
        }}
      />
      <div role="listbox" id={list} aria-label={label} className={styles.list}>
        {matches.map((id, index) => {
          const found = findResource(document.resources, id);
          return found === null ? null : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys
            // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is pointed at by its field
            <div
              key={id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles.option}
              ref={index === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
              onClick={() => onChoose(id)}
            >
              <Icon name={`k-${found.kind}`} size={16} className={`fam-${KINDS[found.kind].family}`} />
              <span className={styles.label}>{found.value.name}</span>
              <span className="muted">{t(`kind.${found.kind}`)}</span>
            </div>
          );
        })}
      </div>
      {matches.length === 0 ? <p className={styles.title}>{t('outline.no-target')}</p> : null}
    </>
  );
}
