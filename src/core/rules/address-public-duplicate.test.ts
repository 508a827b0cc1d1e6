/** Tests of address-public-duplicate, at its edges. */

import { addressPublicDuplicate } from './address-public-duplicate.ts';
import { checkRule } from './check-rule.ts';

const address = '203.0.113.1';
const publicIp = address;
const vpc = { a: { region: 'ap-guangzhou' }, b: { region: 'ap-shanghai' } };
const gateways = {
  'vpn-gateway': { ga: { vpc: 'a' }, gb: { vpc: 'b' } },
  'customer-gateway': { c: { publicIp }, d: { publicIp } },
};
const tunnel = (vpnGateway: string, customerGateway: string) => ({ vpnGateway, customerGateway, mode: 'route' });

checkRule(addressPublicDuplicate, {
  'across kinds, three are one finding': {
    design: { eip: { e: { address } }, 'vpn-gateway': { g: { publicIp } }, 'customer-gateway': { c: { publicIp } } },
    finds: ['address-public-duplicate:c+e+g'],
    says: address,
  },
  'customer gateways of one region': {
    design: { vpc, ...gateways, 'vpn-tunnel': { t: tunnel('ga', 'c'), u: tunnel('gb', 'd'), v: tunnel('gb', 'c') } },
    finds: ['address-public-duplicate:c+d'],
  },
  'customer gateways of which one serves nothing': {
    design: { vpc, ...gateways, 'vpn-tunnel': { t: tunnel('ga', 'c') } },
    finds: ['address-public-duplicate:c+d'],
  },
  'customer gateways of different regions may share': {
    design: { vpc, ...gateways, 'vpn-tunnel': { t: tunnel('ga', 'c'), u: tunnel('gb', 'd') } },
    finds: [],
  },
  'an EIP with two holders is eip-shared': {
    design: { eip: { e: { address }, f: { address } }, cvm: { w: { eip: 'e' }, x: { eip: 'e' } } },
    finds: [],
  },
  'private, unroutable and unassigned addresses': {
    design: {
      eip: { e: { address: '10.0.0.1' }, f: { address: '10.0.0.1' }, g: {}, h: {} },
      'vpn-gateway': { v: { publicIp: '127.0.0.1' }, w: { publicIp: '127.0.0.1' } },
    },
    finds: [],
  },
});
