/** Who uses a resource, and for what is associated or bound from here, the way to join more and to let go. */

import {
  COMMANDS,
  type Document,
  type Found,
  findResource,
  KINDS,
  type KindId,
  legalEnds,
  message,
  type Pointer,
  partsOf,
  type Resources,
  subnetsOf,
  subnetUse,
  tableOf,
  usersOf,
} from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import rows from './editors/rows.module.css';
import { iconOf, useNames } from './fields/names.ts';
import styles from './inspector.module.css';
import { type Change, useChange } from './use-change.ts';

/** How many users are listed. */
const LISTED = 40;

/** The field of a subnet that associates it. */
const ASSOCIATED = { 'route-table': 'routeTable', 'network-acl': 'networkAcl' } as const;

/** The list of users. */
export function UsedBy({ found }: { readonly found: Found }) {
  const { t } = useText();
  const editor = useEditor();
  const change = useChange();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const { resources } = document;
  const field = found.kind === 'route-table' || found.kind === 'network-acl' ? ASSOCIATED[found.kind] : null;
  // These have no box on the canvas to draw a line from.
  const bound = found.kind === 'eip' || found.kind === 'security-group';
  const users: readonly { readonly found: Found; readonly pointer: Pointer | null }[] =
    field === null
      ? usersOf(resources, found.id)
      : associated(resources, found).map((user) => ({ found: user, pointer: null }));
  const others = readOnly ? [] : bound ? holdersFor(document, found.id) : othersOf(resources, found);
  if (users.length === 0 && others.length === 0 && field === null) return null;
  const join = (id: string): boolean =>
    change.perform(
      bound
        ? COMMANDS.connect.run(document, { from: found.id, to: id })
        : COMMANDS.associate.run(document, { ids: [id], ...(field === null ? {} : { [field]: found.id }) }),
    );
  const letGo = (user: Found, pointer: Pointer | null): (() => boolean) | null => {
    if (readOnly) return null;
    if (bound) return pointer === null ? null : unbinding(change, found, user, pointer);
    return field !== null && Reflect.get(user.value, field) === found.id
      ? () => change.perform(COMMANDS.associate.run(document, { ids: [user.id], [field]: null }))
      : null;
  };
  const title = t(KINDS[found.kind].shape === 'container' ? 'inspector.contains' : 'inspector.used-by');
  return (
    <section className={rows.section} aria-label={title}>
      <div className={rows.sectionhead}>
        <h3>{title}</h3>
        <span>{field === null ? users.length : t('inspector.subnets', { count: users.length })}</span>
        {others.length === 0 ? null : (
          <Menu
            label={t(bound ? 'inspector.bind-what' : 'inspector.associate-what')}
            className={`${buttons.button} ${buttons.small} ${buttons.ghost}`}
            button={t(bound ? 'inspector.bind' : 'inspector.associate')}
            items={others.map((other) => ({
              label: other.value.name,
              hint: detailOf(resources, other) ?? '',
              onSelect: () => join(other.id),
            }))}
          />
        )}
      </div>
      {users.length === 0 ? (
        <p className={rows.empty}>{t(bound ? 'inspector.bound-none' : 'inspector.used-by-none')}</p>
      ) : null}
      <ul className={styles.users}>
        {users.slice(0, LISTED).map(({ found: user, pointer }) => {
          const release = letGo(user, pointer);
          return (
            <li key={user.id}>
              <button type="button" onClick={() => editor.select([user.id], { reveal: true, marked: pointer })}>
                <Icon name={iconOf(user.kind)} size={16} className={`fam-${KINDS[user.kind].family}`} />
                <span className={styles.grow}>{user.value.name}</span>
                {user.kind === 'subnet' ? <Use resources={resources} id={user.id} /> : null}
                <Detail found={user} />
              </button>
              {release === null ? null : (
                <Button
                  look="ghost"
                  small
                  icon
                  aria-label={t('inspector.dissociate', { name: user.value.name })}
                  title={t('inspector.dissociate', { name: user.value.name })}
                  onClick={release}
                >
                  <Icon name="u-close" size={14} />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {users.length > LISTED ? (
        <p className={rows.empty}>{t('inspector.more', { count: users.length - LISTED })}</p>
      ) : null}
    </section>
  );
}

/** Takes a holder's reference away; null for a reference that is a rule's, which is edited there. */
function unbinding(change: Change, { value }: Found, user: Found, pointer: Pointer): (() => boolean) | null {
  const [, , , key, index, ...deep] = partsOf(pointer);
  if (deep.length > 0) return null;
  if (key === 'eip') return () => change.set(pointer, null);
  const list = pointer.slice(0, pointer.lastIndexOf('/'));
  return () =>
    change.remove(list, Number(index), message('inspector.step-remove', { what: value.name, name: user.value.name }));
}

/** What an EIP or a group could be bound to. */
function holdersFor(document: Document, id: string): readonly Found[] {
  return [...legalEnds(document, id)].flatMap((end) => findResource(document.resources, end) ?? []);
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
  const address = useEditorState((state) => detailOf(state.document.resources, found));
  return <span className={address === null ? styles.kind : 'mono muted'}>{address ?? names.kind(found.kind)}</span>;
}

/** What tells a resource from its like: its block or its address, be it one that the design assigns. */
function detailOf(resources: Resources, { id, value }: Found): string | null {
  for (const key of ['cidr', 'publicIp', 'privateIp', 'address'] as const) {
    const text: unknown = Reflect.get(value, key);
    if (typeof text === 'string') return text;
  }
  const subnet: unknown = Reflect.get(value, 'subnet');
  return typeof subnet === 'string' ? (subnetUse(resources, subnet).addresses.get(id) ?? null) : null;
}

/** The subnets that a table or an ACL applies to: a default table also to those that name none. */
function associated(resources: Resources, found: Found): readonly Found[] {
  return subnetsFound(resources, Object.keys(resources.subnet)).filter(({ value }) =>
    found.kind === 'route-table' ? tableOf(resources, value) === found.id : value.networkAcl === found.id,
  );
}

function othersOf(resources: Resources, found: Found): readonly Found[] {
  if (found.kind !== 'route-table' && found.kind !== 'network-acl') return [];
  const mine = new Set(associated(resources, found).map(({ id }) => id));
  const { vpc } = found.value;
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
