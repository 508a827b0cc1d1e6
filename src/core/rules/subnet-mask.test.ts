/** Tests of subnet-mask, at its edges. */

import { checkRule } from './check-rule.ts';
import { subnetMask } from './subnet-mask.ts';

const zone = 'ap-guangzhou-3';

checkRule(subnetMask, {
  'one beyond each end': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/12' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/15', zone }, t: { vpc: 'a', cidr: '10.4.0.24/29', zone } },
    },
    finds: ['subnet-mask:s', 'subnet-mask:t'],
    fixed: { '/resources/subnet/s/cidr': '10.0.0.0/16' },
    says: 'from /16 to /28',
  },
  'a small one grows to the block around it': {
    design: { subnet: { t: { cidr: '10.4.0.24/29' } } },
    finds: ['subnet-mask:t'],
    fixed: { '/resources/subnet/t/cidr': '10.4.0.16/28' },
  },
  'where it would grow into a neighbour it goes to the next free block, with its addresses': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.8/29', zone }, t: { vpc: 'a', cidr: '10.0.0.0/29', zone } },
      cvm: { w: { subnet: 's', privateIp: '10.0.0.10' } },
    },
    finds: ['subnet-mask:s', 'subnet-mask:t'],
    fixed: { '/resources/subnet/s/cidr': '10.0.0.16/28', '/resources/cvm/w/privateIp': '10.0.0.18' },
  },
  'of one with host bits the block that holds the address': {
    design: { subnet: { s: { cidr: '10.1.2.0/12' } } },
    finds: ['subnet-mask:s'],
    fixed: { '/resources/subnet/s/cidr': '10.1.0.0/16' },
  },
  'each end, and nothing yet': {
    design: { subnet: { s: { cidr: '10.0.0.0/16' }, t: { cidr: '10.1.0.0/28' }, u: {} } },
    finds: [],
  },
});
