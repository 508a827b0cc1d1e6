/** Tests of address-outside-subnet, at its edges. */

import { addressOutsideSubnet } from './address-outside-subnet.ts';
import { checkRule } from './check-rule.ts';

const subnet = { s: { cidr: '10.0.1.0/24' } };

checkRule(addressOutsideSubnet, {
  'one below, one above, and of every kind': {
    design: {
      subnet,
      cvm: { a: { subnet: 's', privateIp: '10.0.0.255' } },
      clb: { b: { subnet: 's', privateIp: '10.0.2.0' } },
      tencentdb: { c: { subnet: 's', privateIp: '10.0.2.1' } },
      'public-gateway': { d: { subnet: 's', privateIp: '10.0.2.2' } },
    },
    finds: ['a', 'b', 'c', 'd'].map((id) => `address-outside-subnet:${id}+s`),
    fixed: { '/resources/cvm/a/privateIp': '10.0.1.2' },
  },
  'it takes what nobody has or is assigned': {
    design: {
      subnet,
      cvm: { a: { subnet: 's' }, b: { subnet: 's', privateIp: '10.0.1.3' }, c: { subnet: 's', privateIp: '10.0.9.9' } },
    },
    finds: ['address-outside-subnet:c+s'],
    fixed: { '/resources/cvm/c/privateIp': '10.0.1.4' },
    says: '10.0.9.9 of c is not in its subnet s, which is 10.0.1.0/24',
  },
  'a full subnet has none to assign': {
    design: {
      subnet: { s: { cidr: '10.0.1.0/30' } },
      cvm: { a: { subnet: 's', privateIp: '10.0.1.2' }, b: { subnet: 's', privateIp: '10.0.9.9' } },
    },
    finds: ['address-outside-subnet:b+s'],
    unfixable: true,
  },
  'first and last address, an assigned one, and what cannot be known': {
    design: {
      subnet: { ...subnet, t: {}, u: { cidr: '10.0.1.9/24' } },
      cvm: {
        a: { subnet: 's', privateIp: '10.0.1.0' },
        b: { subnet: 's', privateIp: '10.0.1.255' },
        c: { subnet: 's' },
        d: { subnet: 't', privateIp: '10.9.9.9' },
        e: { subnet: 'u', privateIp: '10.9.9.9' },
        f: { subnet: 'gone', privateIp: '10.9.9.9' },
        g: { privateIp: '10.9.9.9' },
      },
    },
    finds: [],
  },
});
