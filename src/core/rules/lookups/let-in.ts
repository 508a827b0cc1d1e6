/** The rule that lets clients in, put before all that now decide, where a filter keeps them out. */

import type { Edit } from '../../base/edit.ts';
import type { Fix } from '../../base/fix.ts';
import { message } from '../../base/message.ts';
import type { Guard } from '../../dataplane/network.ts';

/** One rule to add: to which list of a group or ACL, and what it allows. */
export interface Added {
  readonly guard: Guard;
  readonly way: 'inbound' | 'outbound';
  readonly protocol: 'tcp' | 'udp';
  readonly ports: string;
  readonly cidr: string;
}

/** The fix that allows these, each as the first rule of its list; none without any. `names` are those of the groups and ACLs by id. */
export function allowFixes(added: readonly Added[], nameOf: (id: string) => string): Fix[] {
  const [first] = added;
  if (first === undefined) return [];
  const edits = added.map(({ guard, way, protocol, ports, cidr }): Edit => {
    const rule = { action: 'allow', protocol, ports, cidr, note: '' };
    // What an ACL has as a rule knows no groups.
    const value = isGroup(guard) ? { ...rule, securityGroup: null } : rule;
    return { op: 'add', pointer: `${guard.origin}/${way}/0`, value };
  });
  const names = [...new Set(added.map(({ guard }) => nameOf(guard.id)))].join(', ');
  const { protocol, ports, cidr } = first;
  return [
    {
      title: message('fix.allow', { protocol, ports: ports === 'all' ? '' : ` ${ports}`, cidr, names }),
      safety: 'review',
      edits,
    },
  ];
}

function isGroup(guard: Guard): boolean {
  return guard.origin.startsWith('/resources/security-group/');
}
