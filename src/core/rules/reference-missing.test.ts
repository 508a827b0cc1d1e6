/** Tests of reference-missing, at its edges. */

import { checkRule } from './check-rule.ts';
import { referenceMissing } from './reference-missing.ts';

const rules = [
  { action: 'allow', protocol: 'all', securityGroup: 'gone' },
  { action: 'allow', protocol: 'all', cidr: '10.0.0.0/8' },
  { action: 'deny', protocol: 'all', securityGroup: 'gone' },
];

checkRule(referenceMissing, {
  'a field becomes null': {
    design: { subnet: { s: { vpc: 'gone', routeTable: 'lost' } } },
    finds: ['reference-missing:s', 'reference-missing:s'],
  },
  'a list loses all elements that name it, and no other': {
    design: { cvm: { w: { securityGroups: ['gone', 'g', 'gone', 'h', 'gone'] } }, 'security-group': { g: {}, h: {} } },
    finds: ['reference-missing:w'],
    fixed: { '/resources/cvm/w/securityGroups': ['g', 'h'] },
  },
  'a required part keeps its element': {
    design: {
      'nat-gateway': {
        n: { eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'e', port: 80, target: 'gone', targetPort: 80 }] },
      },
      eip: { e: {} },
    },
    finds: ['reference-missing:n'],
    fixed: { '/resources/nat-gateway/n/dnat/0/target': null },
  },
  'the only EIP of a gateway is allocated again, since the gateway cannot do without': {
    design: { vpc: { v: { cidr: '10.0.0.0/16' } }, 'nat-gateway': { n: { vpc: 'v', eips: ['gone'] } } },
    finds: ['reference-missing:n'],
    fixed: { '/resources/nat-gateway/n/eips': ['gone'], '/resources/eip/gone/address': null },
  },
  'not under an id that something else has': {
    design: { vpc: { v: { cidr: '10.0.0.0/16' } }, 'nat-gateway': { n: { vpc: 'v', eips: ['pool'] } } },
    extra: { pools: { pool: { cidr: '10.0.0.0/12' } } },
    finds: ['reference-missing:n'],
    unfixable: true,
  },
  'a security group loses the rules that name it': {
    design: { 'security-group': { g: { inbound: rules } } },
    finds: ['reference-missing:g'],
    fixed: {
      '/resources/security-group/g/inbound/0/cidr': '10.0.0.0/8',
      '/resources/security-group/g/inbound/1': undefined,
    },
  },
  'two policies to one missing next hop are one finding': {
    design: {
      'route-table': {
        r: {
          routes: [
            { destination: '10.1.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'gone' },
            { destination: '10.2.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'gone' },
          ],
        },
      },
    },
    finds: ['reference-missing:r'],
    fixed: { '/resources/route-table/r/routes/1/nextHop': null },
  },
  'words of the prototype are no resources': {
    design: { subnet: { s: { vpc: 'constructor' } } },
    finds: ['reference-missing:s'],
  },
  'an intent and a note are no resources, and a reservation refers too': {
    design: { subnet: { s: { vpc: 'i' } } },
    extra: {
      intents: { i: { from: 'nowhere', to: 'internet', protocol: 'icmp' } },
      reservations: { r: { vpc: 'gone' }, q: {} },
    },
    finds: ['reference-missing:s', 'reference-missing:r'],
    fixed: { '/reservations/r/vpc': null },
  },
  'a resource of another kind is there': {
    design: { subnet: { s: { vpc: 'e' } }, eip: { e: {} } },
    finds: [],
  },
});
