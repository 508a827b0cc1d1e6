/** The registry of rules. To add one: its file, its test, and a line here. */

import { subnetOutsideVpc } from './subnet-outside-vpc.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [subnetOutsideVpc];
