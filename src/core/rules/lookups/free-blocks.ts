/** Which block a subnet takes next, for fixes: asked once for each VPC and size, however many subnets ask. */

import { nextSubnetBlock } from '../../document/blocks.ts';
import type { Document, Resources } from '../../document/document.ts';

/**
 * Answers the next free block of a length in a VPC as text, or null. A subnet that asks does not give its own block up, so ask only for one
 * whose block is worth nothing: it lies outside the VPC, or another subnet has it too.
 */
export function freeBlocksOf(
  document: Pick<Document, 'reservations'> & { readonly resources: Pick<Resources, 'vpc' | 'subnet'> },
): (vpc: string, length: number) => string | null {
  const known = new Map<string, string | null>();
  return (vpc, length) => {
    const key = `${vpc}/${length}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const block = nextSubnetBlock(document, vpc, length);
    known.set(key, block);
    return block;
  };
}
