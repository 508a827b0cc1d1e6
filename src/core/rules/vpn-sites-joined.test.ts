/** Tests of vpn-sites-joined, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpnSitesJoined } from './vpn-sites-joined.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  idc: { d: { cidrs: ['192.168.1.0/24'] }, e: { cidrs: ['192.168.2.0/24', '172.16.0.0/16'] } },
  'customer-gateway': { cd: { idc: 'd' }, ce: { idc: 'e' } },
};
const tunnels = (mode = 'route') => ({
  'vpn-tunnel': {
    td: { vpnGateway: 'g', customerGateway: 'cd', mode },
    te: { vpnGateway: 'g', customerGateway: 'ce', mode },
  },
});
const gateway = (...routes: [string, string][]) => ({
  'vpn-gateway': { g: { vpc: 'a', routes: routes.map(([destination, tunnel]) => ({ destination, tunnel })) } },
});
const both = gateway(['192.168.1.0/24', 'td'], ['192.168.2.0/24', 'te']);
const key = 'vpn-sites-joined:d+e+g';

checkRule(vpnSitesJoined, {
  'both have a policy': { design: { ...base, ...tunnels(), ...both }, finds: [key] },
  'parts of both': {
    design: { ...base, ...tunnels(), ...gateway(['192.168.1.7/32', 'td'], ['172.16.5.0/24', 'te']) },
    finds: [key],
  },
  'one way only': { design: { ...base, ...tunnels(), ...gateway(['192.168.2.0/24', 'te']) }, finds: [] },
  'mode spd': { design: { ...base, ...tunnels('spd'), ...both }, finds: [] },
  'a policy to what the site does not have': {
    design: { ...base, ...tunnels(), ...gateway(['192.168.1.0/24', 'td'], ['192.168.3.0/24', 'te']) },
    finds: [],
  },
  'a disabled tunnel': {
    design: {
      ...base,
      'vpn-tunnel': { ...tunnels()['vpn-tunnel'], te: { ...tunnels()['vpn-tunnel'].te, enabled: false } },
      ...both,
    },
    finds: [],
  },
  'an intent names the two': {
    design: { ...base, ...tunnels(), ...both },
    extra: { intents: { i: { from: 'e', to: 'd', protocol: 'tcp', port: 22, expect: 'unreachable' } } },
    finds: [],
  },
  'an intent names them by their addresses': {
    design: { ...base, ...tunnels(), ...both },
    extra: { intents: { i: { from: '192.168.1.7', to: '172.16.0.0/24', protocol: 'icmp' } } },
    finds: [],
  },
  'an intent names one of them': {
    design: { ...base, ...tunnels(), ...both },
    extra: { intents: { i: { from: 'd', to: 'internet', protocol: 'icmp' } } },
    finds: [key],
  },
  'two tunnels to one site': {
    design: {
      ...base,
      'customer-gateway': { cd: { idc: 'd' }, ce: { idc: 'd' } },
      ...tunnels(),
      ...gateway(['192.168.1.0/25', 'td'], ['192.168.1.128/25', 'te']),
    },
    finds: [],
  },
});
