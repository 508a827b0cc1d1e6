/** Who uses a resource, and for route tables and ACLs which subnets are associated, with the way to associate more. */

import { COMMANDS, type Found, KINDS, type KindId, type Resources, subnetsOf, usersOf } from '../../core/index.ts';
import { subnetUse, tableOf } from '../canvas/facts.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import rows from './editors/rows.module.css';
import { iconOf, useNames } from './fields/names.ts';
import styles from './inspector.module.css';

/** How many users are listed. */
const LISTED = 40;

/** The list of users. */
export function UsedBy({ found }: { readonly found: Found }) {
  const { t } = useText();
  const editor = useEditor();
  const resources = useEditorState((state) => state.document.resources);
  const readOnly = useEditorState((state) => state.readOnly);
  const field = found.kind === 'route-table' ? 'routeTable' : found.kind === 'network-acl' ? 'networkAcl' : null;
  const isContainer = KINDS[found.kind].shape === 'container';
  const users =
    field === null
      ? usersOf(resources, found.id).map((user) => ({ ...user, pointer: user.pointer as string | null }))
      : associated(resources, found).map((user) => ({ found: user, pointer: null }));
  const others = field === null || !('vpc' in found.value) ? [] : othersOf(resources, found, found.value.vpc);
  const associate = (id: string, record: string | null): boolean =>
    editor.perform(
      COMMANDS.associate.run(editor.store.getState().document, {
        ids: [id],
        ...(field === 'routeTable' ? { routeTable: record } : { networkAcl: record }),
      }),
    );
  if (users.length === 0 && field === null) return null;
  const title = t(isContainer ? 'inspector.contains' : 'inspector.used-by');
  return (
    <section className={rows.section} aria-label={title}>
      <div className={rows.sectionhead}>
        <h3>{title}</h3>
        <span>{field === null ? users.length : t('inspector.subnets', { count: users.length })}</span>
        {field === null || readOnly || others.length === 0 ? null : (
          <Menu
            label={t('inspector.associate-what')}
            className={`${buttons.button} ${buttons.small} ${buttons.ghost}`}
            button={t('inspector.associate')}
            items={others.map((other) => ({
              label: other.value.name,
              hint: detailOf(other) ?? '',
              onSelect: () => associate(other.id, found.id),
            }))}
          />
        )}
      </div>
      {users.length === 0 ? <p className={rows.empty}>{t('inspector.used-by-none')}</p> : null}
      <ul className={styles.users}>
        {users.slice(0, LISTED).map(({ found: user, pointer }) => (
          <li key={user.id}>
            <button type="button" onClick={() => editor.select([user.id], { reveal: true, marked: pointer })}>
              <Icon name={iconOf(user.kind)} size={16} className={`fam-${KINDS[user.kind].family}`} />
              <span className={styles.grow}>{user.value.name}</span>
              {user.kind === 'subnet' ? <Use resources={resources} id={user.id} /> : null}
              <Detail found={user} />
            </button>
            {field !== null && !readOnly && Reflect.get(user.value, field) === found.id ? (
              <Button
                look="ghost"
                small
                icon
                aria-label={t('inspector.dissociate', { name: user.value.name })}
                title={t('inspector.dissociate', { name: user.value.name })}
                onClick={() => associate(user.id, null)}
              >
                <Icon name="u-close" size={14} />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {users.length > LISTED ? (
        <p className={rows.empty}>{t('inspector.more', { count: users.length - LISTED })}</p>
      ) : null}
    </section>
  );
}

/** How full a subnet is, as a bar; the numbers are its name for screen readers. */
function Use({ resources, id }: { readonly resources: Resources; readonly id: string }) {
  const { t } = useText();
  const { used, usable } = subnetUse(resources, id);
  if (usable === 0) return null;
  return (
    <span
      className={styles.use}
      role="img"
      aria-label={t('inspector.used', { used, usable })}
      title={t('inspector.used', { used, usable })}
    >
      <i style={{ width: `${Math.min(100, (100 * used) / usable)}%` }} />
    </span>
  );
}

/** What is read behind a name: the block or address, else the kind. */
function Detail({ found }: { readonly found: Found }) {
  const names = useNames();
  const address = detailOf(found);
  return <span className={address === null ? styles.kind : 'mono muted'}>{address ?? names.kind(found.kind)}</span>;
}

/** What tells a resource from its like: its block or its address. */
function detailOf({ value }: Found): string | null {
  for (const key of ['cidr', 'publicIp', 'privateIp', 'address'] as const) {
    const text: unknown = Reflect.get(value, key);
    if (typeof text === 'string') return text;
  }
  return null;
}

/** The subnets that a table or an ACL applies to: a default table also to those that name none. */
function associated(resources: Resources, found: Found): readonly Found[] {
  return subnetsFound(resources, Object.keys(resources.subnet)).filter(({ value }) =>
    found.kind === 'route-table' ? tableOf(resources, value) === found.id : value.networkAcl === found.id,
  );
}

function othersOf(resources: Resources, found: Found, vpc: string | null): readonly Found[] {
  const mine = new Set(associated(resources, found).map(({ id }) => id));
  return vpc === null
    ? []
    : subnetsFound(resources, subnetsOf(resources.subnet, vpc)).filter(({ id }) => !mine.has(id));
}

function subnetsFound(resources: Resources, ids: readonly string[]): Extract<Found, { kind: 'subnet' }>[] {
  return ids.flatMap((id) => {
    const value = resources.subnet[id];
    return value === undefined ? [] : [{ kind: 'subnet' satisfies KindId, id, value }];
  });
}
