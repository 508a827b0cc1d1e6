/** A VPC on the canvas: name, blocks and region in its head, its records at its foot. */

import { memo } from 'react';
import { entry } from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import type { CanvasNodeProps } from './flow.ts';
import { HomeChips } from './HomeChips.tsx';
import { NodeFrame } from './NodeFrame.tsx';
import { NodeName } from './NodeName.tsx';
import styles from './nodes.module.css';

/** What the chips leave to icon, block and region, in flow pixels. */
const WORDS = 216;

/** The box of a VPC. */
export const VpcNode = memo(function VpcNode({ id, selected, width }: CanvasNodeProps) {
  const { t } = useText();
  const vpc = useEditorState((state) => entry(state.document.resources.vpc, id));
  if (vpc === undefined) return null;
  return (
    <NodeFrame
      id={id}
      kind="vpc"
      name={vpc.name}
      says={vpc.cidr ?? t('canvas.no-cidr')}
      selected={selected}
      className={styles.vpc}
    >
      <div className={styles.head}>
        <Icon name="k-vpc" className="fam-network" />
        <div>
          <NodeName id={id} kind="vpc" name={vpc.name} />
          <span className={styles.sub}>
            <span className="mono">{vpc.cidr ?? t('canvas.no-cidr')}</span>
            {vpc.secondaryCidrs.length > 0 ? ` ${t('canvas.more', { count: vpc.secondaryCidrs.length })}` : ''}
            {vpc.region === '' ? '' : ` · ${vpc.region}`}
          </span>
        </div>
      </div>
      <HomeChips vpc={id} room={(width ?? 0) - WORDS} />
    </NodeFrame>
  );
});
