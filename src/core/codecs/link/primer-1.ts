/** What version 1 knows before it reads a link: designs that show usual words, names and shapes. Frozen: a changed word changes every link. */

import type { Json } from '../../base/json.ts';

/** Designs in the canonical form. */
export const PRIMER_1: readonly { readonly [key: string]: Json }[] = [];
