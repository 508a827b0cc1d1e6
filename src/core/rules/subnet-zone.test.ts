/** Tests of subnet-zone, at its edges. */

import { checkRule } from './check-rule.ts';
import { subnetZone } from './subnet-zone.ts';

const subnet = (zone: string | null) => ({ s: { vpc: 'a', cidr: '10.0.0.0/24', zone } });
const vpc = (region: string) => ({ a: { region, cidr: '10.0.0.0/16' } });

checkRule(subnetZone, {
  'another region keeps its number': {
    design: { vpc: vpc('ap-shanghai'), subnet: subnet('ap-guangzhou-3') },
    finds: ['subnet-zone:a+s'],
    fixed: { '/resources/subnet/s/zone': 'ap-shanghai-3' },
  },
  'the region that begins like it': {
    design: { vpc: vpc('ap-shanghai'), subnet: subnet('ap-shanghai-fsi-2') },
    finds: ['subnet-zone:a+s'],
    fixed: { '/resources/subnet/s/zone': 'ap-shanghai-2' },
  },
  'the region alone, a letter, no number': {
    design: { vpc: vpc('ap-shanghai'), subnet: subnet('ap-shanghai') },
    finds: ['subnet-zone:a+s'],
    fixed: { '/resources/subnet/s/zone': 'ap-shanghai-1' },
  },
  'a number that is none': {
    design: { vpc: vpc('ap-shanghai'), subnet: subnet('ap-shanghai-2a') },
    finds: ['subnet-zone:a+s'],
    fixed: { '/resources/subnet/s/zone': 'ap-shanghai-1' },
  },
  'a zone of the region': { design: { vpc: vpc('ap-shanghai-fsi'), subnet: subnet('ap-shanghai-fsi-12') }, finds: [] },
  'no zone, no VPC': {
    design: {
      vpc: vpc('ap-shanghai'),
      subnet: { ...subnet(null), t: { zone: 'ap-guangzhou-1' }, u: { vpc: 'gone', zone: 'ap-guangzhou-1' } },
    },
    finds: [],
  },
});
