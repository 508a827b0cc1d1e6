/** A workload, or a public gateway, as a card in its subnet; a gateway as a plate on its border: name and address. */

import { memo } from 'react';
import { type Document, entry, KINDS, type KindId, portsOf, shownAddress } from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import type { CanvasNodeProps } from './flow.ts';
import { NodeFrame } from './NodeFrame.tsx';
import { NodeName } from './NodeName.tsx';
import styles from './nodes.module.css';

/** A card or a plate, by its kind's shape. */
export const CardNode = memo(function CardNode({ id, data: { kind }, selected }: CanvasNodeProps) {
  const { t } = useText();
  const name = useEditorState((state) => resourceOf(state.document, kind, id)?.name ?? null);
  const address = useEditorState((state) => shownAddress(state.document, kind, id));
  const ports = useEditorState((state) => portsOf(state.document.resources, kind, id));
  const guarded = useEditorState((state) => (resourceOf(state.document, kind, id)?.securityGroups?.length ?? 0) > 0);
  const ringed = useEditorState((state) => {
    const group = state.selection.at(-1);
    return group !== undefined && resourceOf(state.document, kind, id)?.securityGroups?.includes(group) === true;
  });
  if (name === null) return null;
  const plate = KINDS[kind].shape === 'plate';
  const text = address ?? (kind === 'direct-connect-gateway' ? null : t('canvas.no-address'));
  return (
    <NodeFrame
      id={id}
      kind={kind}
      name={name}
      says={address === null ? text : `${address}${ports}`}
      selected={selected}
      ringed={ringed}
      className={`${styles.card} ${plate ? styles.plate : ''}`}
    >
      <Icon name={`k-${kind}`} className={`fam-${KINDS[kind].family}`} />
      <div className={styles.words}>
        <NodeName id={id} kind={kind} name={name} />
        {text === null ? null : (
          <span
            className={`mono ${styles.address} ${kind === 'nat-gateway' && address !== null ? 'fam-internet' : ''}`}
          >
            {text}
            {address === null ? null : ports}
          </span>
        )}
      </div>
      {guarded ? <Icon name="k-security-group" size={13} className={`fam-security ${styles.guard}`} /> : null}
    </NodeFrame>
  );
});

type Carded = {
  readonly name: string;
  readonly securityGroups?: readonly string[];
};

function resourceOf(document: Document, kind: KindId, id: string): Carded | undefined {
  return entry(document.resources[kind] as Readonly<Record<string, Carded>>, id);
}
