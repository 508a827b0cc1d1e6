/** A subnet on the canvas: name, CIDR, zone, how much of it is used, and the tab of the route table that applies. */

import { memo } from 'react';
import { entry, subnetUse, tableColour, tableLetter, tableNumber, tableOf } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import type { CanvasNodeProps } from './flow.ts';
import { NodeFrame, useRinged } from './NodeFrame.tsx';
import { NodeName } from './NodeName.tsx';
import styles from './nodes.module.css';

/** From this part of its addresses on, a subnet is nearly full. */
const NEARLY_FULL = 0.9;

/** The box of a subnet. */
export const SubnetNode = memo(function SubnetNode({ id, selected }: CanvasNodeProps) {
  const { t } = useText();
  const editor = useEditor();
  const subnet = useEditorState((state) => entry(state.document.resources.subnet, id));
  const used = useEditorState((state) => subnetUse(state.document.resources, id).used);
  const usable = useEditorState((state) => subnetUse(state.document.resources, id).usable);
  const table = useEditorState((state) => {
    const value = entry(state.document.resources.subnet, id);
    return value === undefined ? null : tableOf(state.document.resources, value);
  });
  const number = useEditorState((state) => tableNumber(state.document.resources['route-table'], table));
  const tableName = useEditorState((state) =>
    table === null ? null : (entry(state.document.resources['route-table'], table)?.name ?? table),
  );
  const ringed = useRinged(table);
  const guarded = useRinged(subnet?.networkAcl ?? null);
  if (subnet === undefined) return null;
  const part = usable === 0 ? 0 : Math.min(1, used / usable);
  const cidr = subnet.cidr ?? t('canvas.no-cidr');
  return (
    <NodeFrame
      id={id}
      kind="subnet"
      name={subnet.name}
      says={cidr}
      selected={selected}
      ringed={ringed || guarded}
      className={styles.subnet}
    >
      {table === null || tableName === null ? null : (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.tab} ${styles.rt} ${styles[`tab-${tableColour(number)}`]} nodrag nopan`}
          data-selected={ringed ? '' : undefined}
          aria-label={`${t('kind.route-table')} ${tableName}`}
          title={tableName}
          onClick={(event) => {
            event.stopPropagation();
            editor.select([table]);
          }}
        >
          {tableLetter(number)}
        </button>
      )}
      <div className={styles['subnet-head']}>
        <div>
          <NodeName id={id} kind="subnet" name={subnet.name} />
          <span className={`mono ${styles.cidr}`}>{cidr}</span>
        </div>
        <div className={styles.meta}>
          <span>
            {subnet.zone ?? t('canvas.no-zone')}
            {subnet.networkAcl === null ? null : (
              <Icon name="k-network-acl" size={13} className={`fam-security ${styles.inline}`} />
            )}
          </span>
          <span>
            {part > NEARLY_FULL ? <Icon name="s-warning" size={13} className={`sev-warning ${styles.inline}`} /> : null}
            {usable === 0 ? t('canvas.used', { used }) : t('canvas.used-of', { used, usable })}
          </span>
        </div>
      </div>
      <div className={styles.use} data-full={part > NEARLY_FULL ? '' : undefined}>
        {used > 0 ? <i style={{ width: `${part * 100}%` }} /> : null}
      </div>
    </NodeFrame>
  );
});
