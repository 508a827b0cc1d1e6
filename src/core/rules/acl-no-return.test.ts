/** Tests of acl-no-return, at its edges. */

import { aclNoReturn } from './acl-no-return.ts';
import { checkRule } from './check-rule.ts';

const rule = (cidr: string, ports = 'all', protocol = 'tcp', action = 'allow') => ({ action, protocol, ports, cidr });
const acl = (inbound: object[], outbound: object[]) => ({
  'network-acl': { a: { inbound: inbound as never[], outbound: outbound as never[] } },
});
const key = 'acl-no-return:a';
const any = '0.0.0.0/0';

checkRule(aclNoReturn, {
  'replies to some client ports only': {
    design: acl([rule(any, '5432')], [rule(any, '49152-65535')]),
    finds: [key],
    says: '32768-60999',
    fixed: { '/resources/network-acl/a/outbound/0/ports': '1024-65535' },
  },
  'replies to exactly the client ports': { design: acl([rule(any, '443')], [rule(any, '32768-60999')]), finds: [] },
  'all but the last': { design: acl([rule(any, '443')], [rule(any, '32768-60998')]), finds: [key] },
  'all ports out are requests too': { design: acl([rule(any, '443')], [rule(any)]), finds: [key] },
  'in two rules': { design: acl([rule(any, '443')], [rule(any, '32768-49151'), rule(any, '49152-60999')]), finds: [] },
  'replies to a part of the clients': {
    design: acl([rule(any, '443')], [rule('10.0.0.0/8', '1024-65535')]),
    finds: [key],
  },
  'the others are denied before': {
    design: acl([rule('128.0.0.0/1', 'all', 'all', 'deny'), rule(any, '443')], [rule('0.0.0.0/1', '1024-65535')]),
    finds: [],
  },
  'another protocol': { design: acl([rule(any, '53', 'udp')], [rule(any, '1024-65535')]), finds: [key] },
  'rules for replies are no requests': {
    design: acl(
      [rule(any, '443'), rule(any, '1024-65535'), rule(any, '32768-60999', 'udp')],
      [rule(any, '1024-65535')],
    ),
    finds: [],
  },
  'requests out, and no replies in': {
    design: acl([rule(any, '22')], [rule(any, '443'), rule(any, '1024-65535')]),
    finds: [key],
  },
  'an early denial of a reply': {
    design: acl([rule(any, '443')], [rule(any, '40000', 'tcp', 'deny'), rule(any)]),
    finds: [key, key],
  },
  'icmp is answered by icmp': { design: acl([rule(any, 'all', 'icmp')], [rule(any, 'all', 'icmp')]), finds: [] },
  'icmp is not answered by tcp': { design: acl([rule(any, 'all', 'icmp')], [rule(any, '1024-65535')]), finds: [key] },
  'a direction without rules has a finding of its own': { design: acl([rule(any)], []), finds: [] },
  'everything both ways': { design: acl([rule(any, 'all', 'all')], [rule(any, 'all', 'all')]), finds: [] },
});
