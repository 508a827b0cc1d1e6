/** How a network ACL becomes a pair of filters. */

import type { Guard } from '../../dataplane/network.ts';
import { lowerRules, originOf, remembered, type Written, type WrittenRule } from '../lowering.ts';
import type { networkAcl } from './network-acl.ts';

/** The filters of a network ACL. They depend on nothing but the ACL itself, and are made once for it. */
export const lowerNetworkAcl = remembered((id: string, resource: Written<typeof networkAcl>): Guard => {
  const origin = originOf('network-acl', id);
  const pick = (way: 'inbound' | 'outbound'): readonly WrittenRule[] => resource[way];
  return {
    id,
    origin,
    inbound: lowerRules(id, `${origin}/inbound`, pick('inbound'), false),
    outbound: lowerRules(id, `${origin}/outbound`, pick('outbound'), false),
  };
});
