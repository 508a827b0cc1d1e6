/** The views of an open design: the canvas, and what is loaded when somebody looks at the design another way. A view is a line here. */

import { type ComponentType, lazy } from 'react';
import type { MessageId } from '../../core/index.ts';
import type { FlowQuestion } from '../../editor/editor.ts';
import type { OpenDesign } from '../design.ts';

/** What a view gets of the page around it. */
export interface ViewProps {
  readonly design: OpenDesign;
  /** Traces a flow, on the canvas. */
  readonly onTrace: (flow: FlowQuestion) => void;
}

/** The id of a view. */
export type ViewId = 'canvas' | 'reachability';

/** The views in the order of their switch. The canvas is the shell's own: it stays as it is behind the others. */
export const VIEWS: readonly {
  readonly id: ViewId;
  readonly name: MessageId;
  readonly View: ComponentType<ViewProps> | null;
}[] = [
  { id: 'canvas', name: 'shell.view-canvas', View: null },
  {
    id: 'reachability',
    name: 'shell.view-reachability',
    View: lazy(() =>
      import('../reachability/ReachabilityView.tsx').then((module) => ({ default: module.ReachabilityView })),
    ),
  },
];
