/** The topology file itself as an export: canonical, whole, nothing left out. */

import { printDocument } from '../../document/print.ts';
import type { Codec } from '../codec.ts';

export const json = {
  id: 'json',
  label: 'codec.json',
  extension: '.topology.json',
  mediaType: 'application/json',
  write: (document) => ({ text: printDocument(document) }),
  leavesOut: () => [],
} satisfies Codec;
