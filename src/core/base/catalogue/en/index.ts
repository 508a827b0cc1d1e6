/** English, whole: each file holds the sentences of one part of the product. */

import { fixes } from './fixes.ts';
import { problems } from './problems.ts';
import { vpcSubnetFindings } from './findings/vpc-subnet.ts';

export const en = {
  ...problems,
  ...fixes,
  ...vpcSubnetFindings,
} as const;
