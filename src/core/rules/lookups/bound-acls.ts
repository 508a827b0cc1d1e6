/** Which network ACLs are applied to subnets. */

import type { Resources } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';
import type { ResourceOf } from '../../kinds/index.ts';

/** Whether a subnet's ACL is certainly one of another VPC, and so is not applied: both VPCs exist, and differ. */
export function hasForeignAcl(
  resources: Pick<Resources, 'vpc' | 'network-acl'>,
  subnet: ResourceOf<'subnet'>,
): boolean {
  const acl = resolve(resources, 'network-acl', subnet.networkAcl);
  if (acl === null || acl.vpc === subnet.vpc) return false;
  return resolve(resources, 'vpc', acl.vpc) !== null && resolve(resources, 'vpc', subnet.vpc) !== null;
}
