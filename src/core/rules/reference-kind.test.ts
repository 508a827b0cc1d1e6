/** Tests of reference-kind, at its edges. */

import { checkRule } from './check-rule.ts';
import { referenceKind } from './reference-kind.ts';

checkRule(referenceKind, {
  'a field becomes null': {
    design: { cvm: { w: { subnet: 'v' } }, vpc: { v: {} } },
    finds: ['reference-kind:w'],
    fixed: { '/resources/cvm/w/subnet': null },
    says: 'v is of the kind vpc, and w needs the kind subnet there',
  },
  'a list loses the element': {
    design: { cvm: { w: { securityGroups: ['g', 'v'] } }, 'security-group': { g: {} }, vpc: { v: {} } },
    finds: ['reference-kind:w'],
    fixed: { '/resources/cvm/w/securityGroups': ['g'] },
  },
  'of two references to one resource only the wrong one counts': {
    design: { 'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'g' } }, 'vpn-gateway': { g: {} } },
    finds: ['reference-kind:t'],
    fixed: { '/resources/vpn-tunnel/t/vpnGateway': 'g', '/resources/vpn-tunnel/t/customerGateway': null },
  },
  'any next hop is a next hop, whatever the type says; a subnet is none': {
    design: {
      'route-table': {
        r: {
          routes: [
            { destination: '10.1.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'n' },
            { destination: '10.2.0.0/16', nextHopType: 'vpn-gateway', nextHop: 's' },
          ],
        },
      },
      'nat-gateway': { n: {} },
      subnet: { s: {} },
    },
    finds: ['reference-kind:r'],
  },
  'a reservation is in a VPC; null and missing are silent': {
    design: { subnet: { s: { vpc: 'gone' }, t: {} } },
    extra: { reservations: { r: { vpc: 's' }, q: {}, p: { vpc: 'gone' } } },
    finds: ['reference-kind:r'],
  },
});
