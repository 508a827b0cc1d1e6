/** Tests of address-reserved, at its edges. */

import { addressReserved } from './address-reserved.ts';
import { checkRule } from './check-rule.ts';

const subnet = { s: { cidr: '10.0.1.0/24' } };

checkRule(addressReserved, {
  'the first, the second and the last': {
    design: {
      subnet,
      cvm: { a: { subnet: 's', privateIp: '10.0.1.0' }, b: { subnet: 's', privateIp: '10.0.1.1' } },
      clb: { c: { subnet: 's', privateIp: '10.0.1.255' } },
    },
    finds: ['a', 'b', 'c'].map((id) => `address-reserved:${id}+s`),
    fixed: { '/resources/cvm/a/privateIp': '10.0.1.2' },
  },
  'the third, the last but one, another subnet, host bits, none': {
    design: {
      subnet: { ...subnet, t: { cidr: '10.0.1.9/24' } },
      cvm: {
        a: { subnet: 's', privateIp: '10.0.1.2' },
        b: { subnet: 's', privateIp: '10.0.1.254' },
        c: { subnet: 's', privateIp: '10.0.0.255' },
        d: { subnet: 't', privateIp: '10.0.1.0' },
        e: { subnet: 's' },
      },
    },
    finds: [],
  },
});
