/** Tests of customer-gateway-address, at its edges. */

import { checkRule } from './check-rule.ts';
import { customerGatewayAddress } from './customer-gateway-address.ts';

const at = (...addresses: (string | null)[]) => ({
  'customer-gateway': Object.fromEntries(addresses.map((publicIp, i) => [`c${i}`, { publicIp }])),
});

checkRule(customerGatewayAddress, {
  'first and last of each class': {
    design: at('1.0.0.0', '126.255.255.255', '128.1.0.0', '191.200.255.255', '192.0.1.0', '223.1.1.255'),
    finds: [0, 1, 2, 3, 4, 5].map((i) => `customer-gateway-address:c${i}`),
    says: '1.0.0.0',
  },
  'one beside, an edge of another class, private, unroutable, empty': {
    design: at(
      '1.0.0.1',
      '126.255.255.254',
      '12.1.0.0',
      '12.0.0.255',
      '128.1.1.0',
      '128.1.1.255',
      '192.0.1.1',
      '10.0.0.0',
      '192.168.1.0',
      '127.0.0.0',
      '255.255.255.255',
      null,
    ),
    finds: [],
  },
});
