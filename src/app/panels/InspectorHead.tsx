/** The head of the inspector: what is selected, where it belongs, its id, and what can be done with it. */

import { type Found, KINDS, resolve, tableColour, tableLetter, tableNumber } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { iconOf, nameOf, useNames } from './fields/names.ts';
import styles from './inspector.module.css';

/** `onRename` puts the focus into the name field. */
export function InspectorHead({ found, onRename }: { readonly found: Found; readonly onRename: () => void }) {
  const { t } = useText();
  const names = useNames();
  const actions = useCanvasActions();
  const resources = useEditorState((state) => state.document.resources);
  const readOnly = useEditorState((state) => state.readOnly);
  const { family, parent } = KINDS[found.kind];
  const container: unknown = parent === null ? null : Reflect.get(found.value, parent);
  const belongs = typeof container === 'string' ? nameOf(resources, container) : null;
  const kind = names.kind(found.kind);
  const isDefault = found.kind === 'route-table' && found.value.default && belongs !== null;
  return (
    <header className={styles.head}>
      {found.kind === 'route-table' ? (
        <TableTab id={found.id} />
      ) : (
        <Icon name={iconOf(found.kind)} size={24} className={`fam-${family}`} />
      )}
      <div className={styles.grow}>
        <h2>{found.value.name}</h2>
        <p>
          {isDefault
            ? t('inspector.default-table', { vpc: belongs })
            : belongs === null
              ? kind
              : t('inspector.kind-in', { kind, parent: belongs })}{' '}
          · <span className="mono">{found.id}</span>
        </p>
      </div>
      {readOnly ? null : (
        <Menu
          label={t('inspector.actions', { name: found.value.name })}
          className={`${buttons.button} ${buttons.ghost} ${buttons.icon}`}
          button={<Icon name="u-more" size={16} />}
          items={[
            { label: t('inspector.rename'), onSelect: onRename },
            { label: t('inspector.duplicate'), hint: 'Ctrl D', onSelect: () => actions.duplicate([found.id]) },
            { label: t('inspector.delete'), hint: 'Del', onSelect: () => actions.requestRemoval([found.id]) },
          ]}
        />
      )}
    </header>
  );
}

/** The tab of a route table: its letter in its colour, as on the canvas. */
function TableTab({ id }: { readonly id: string }) {
  const tables = useEditorState((state) => state.document.resources['route-table']);
  const number = tableNumber(tables, id);
  return (
    <span className={`${styles.tab} ${styles[`tab-${tableColour(number)}`]}`} aria-hidden="true">
      {resolve({ 'route-table': tables }, 'route-table', id) === null ? '' : tableLetter(number)}
    </span>
  );
}
