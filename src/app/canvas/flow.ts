/** The one place that names React Flow's types: nodes as the canvas makes them, and what it asks of the camera. */

import type { Node, NodeChange, NodeProps, ReactFlowInstance } from '@xyflow/react';
import type { KindId } from '../../core/index.ts';

/** A node carries its kind alone; its component reads the resource by id. */
export type NodeData = { readonly kind: KindId };
/** A box of the design as React Flow holds it. */
export type CanvasNode = Node<NodeData>;
/** What React Flow reports about nodes. */
export type CanvasChange = NodeChange<CanvasNode>;
/** Props of a node's component. */
export type CanvasNodeProps = NodeProps<CanvasNode>;
/** The camera: viewport, and points between screen and canvas. */
export type Flow = ReactFlowInstance<CanvasNode>;
