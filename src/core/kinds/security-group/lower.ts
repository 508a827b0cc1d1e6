/** How a security group becomes a pair of filters. */

import type { Guard } from '../../dataplane/network.ts';
import { lowerRules, originOf, remembered, type Written } from '../lowering.ts';
import type { securityGroup } from './security-group.ts';

/** The filters of a security group. They depend on nothing but the group itself, and are made once for it. */
export const lowerSecurityGroup = remembered((id: string, resource: Written<typeof securityGroup>): Guard => {
  const origin = originOf('security-group', id);
  return {
    id,
    origin,
    inbound: lowerRules(id, `${origin}/inbound`, resource.inbound, true),
    outbound: lowerRules(id, `${origin}/outbound`, resource.outbound, true),
  };
});
