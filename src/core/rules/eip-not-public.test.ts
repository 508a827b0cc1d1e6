/** Tests of eip-not-public, at its edges. */

import { checkRule } from './check-rule.ts';
import { eipNotPublic } from './eip-not-public.ts';

const eips = (...addresses: string[]) => ({
  eip: Object.fromEntries(addresses.map((address, i) => [`e${i}`, { address }])),
});

checkRule(eipNotPublic, {
  'private and unroutable at both edges': {
    design: eips(
      '10.0.0.0',
      '10.255.255.255',
      '100.64.0.0',
      '172.31.255.255',
      '192.168.0.0',
      '0.0.0.1',
      '127.0.0.1',
      '169.254.1.1',
      '224.0.0.0',
      '255.255.255.255',
    ),
    finds: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => `eip-not-public:e${i}`),
    says: '10.0.0.0',
  },
  'gateways too': {
    design: {
      'vpn-gateway': { g: { publicIp: '10.0.0.1' } },
      'customer-gateway': { c: { publicIp: '192.168.1.1', privateIp: '192.168.1.1' } },
    },
    finds: ['eip-not-public:c', 'eip-not-public:g'],
  },
  'just beside them, unassigned, a private address where one belongs': {
    design: {
      ...eips(
        '9.255.255.255',
        '11.0.0.0',
        '100.63.255.255',
        '100.128.0.0',
        '172.15.255.255',
        '172.32.0.0',
        '192.167.255.255',
        '192.169.0.0',
        '223.255.255.255',
        '1.0.0.0',
      ),
      'vpn-gateway': { g: {} },
      'customer-gateway': { c: { publicIp: '203.0.113.5', privateIp: '192.168.1.1' } },
    },
    finds: [],
  },
});
