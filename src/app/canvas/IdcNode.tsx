/** A data centre on the canvas: its name, and its networks to the right of its gateways. */

import { memo } from 'react';
import { entry } from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import type { CanvasNodeProps } from './flow.ts';
import { NodeFrame } from './NodeFrame.tsx';
import { NodeName } from './NodeName.tsx';
import styles from './nodes.module.css';

/** The head of the box, and a line of the list. */
const HEAD = 48;
const LINE = 19;

/** The box of a data centre. */
export const IdcNode = memo(function IdcNode({ id, selected, height }: CanvasNodeProps) {
  const { t } = useText();
  const idc = useEditorState((state) => entry(state.document.resources.idc, id));
  if (idc === undefined) return null;
  const room = Math.max(1, Math.floor(((height ?? 0) - HEAD - 4) / LINE));
  const shown = idc.cidrs.length > room ? idc.cidrs.slice(0, Math.max(0, room - 1)) : idc.cidrs;
  return (
    <NodeFrame
      id={id}
      kind="idc"
      name={idc.name}
      says={idc.cidrs.join(', ')}
      selected={selected}
      className={styles.idc}
    >
      <div className={styles.head}>
        <Icon name="k-idc" className="fam-onprem" />
        <NodeName id={id} kind="idc" name={idc.name} />
      </div>
      <div className={`mono ${styles.networks}`}>
        {idc.cidrs.length === 0 ? <span>{t('canvas.no-cidr')}</span> : null}
        {shown.map((cidr) => (
          <span key={cidr}>{cidr}</span>
        ))}
        {shown.length < idc.cidrs.length ? (
          <span>{t('canvas.more', { count: idc.cidrs.length - shown.length })}</span>
        ) : null}
      </div>
    </NodeFrame>
  );
});
