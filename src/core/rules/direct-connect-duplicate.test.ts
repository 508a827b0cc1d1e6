/** Tests of direct-connect-duplicate, at its edges. */

import { checkRule } from './check-rule.ts';
import { directConnectDuplicate } from './direct-connect-duplicate.ts';

checkRule(directConnectDuplicate, {
  'each later one against the first': {
    design: { vpc: { a: {} }, 'direct-connect-gateway': { i: { vpc: 'a' }, g: { vpc: 'a' }, h: { vpc: 'a' } } },
    finds: ['direct-connect-duplicate:g+h', 'direct-connect-duplicate:g+i'],
  },
  'without a VPC, or of one that is missing': {
    design: { 'direct-connect-gateway': { g: {}, h: {}, i: { vpc: 'gone' }, j: { vpc: 'gone' } } },
    finds: [],
  },
});
