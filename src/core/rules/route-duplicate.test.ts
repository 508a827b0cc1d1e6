/** Tests of route-duplicate, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeDuplicate } from './route-duplicate.ts';

const base = { vpc: { a: { cidr: '10.0.0.0/16' } }, 'nat-gateway': { n: { vpc: 'a' }, o: { vpc: 'a' } } };
type Sketched = { destination: string | null; nextHopType: string; nextHop?: string; enabled?: boolean; note?: string };
const table = (...routes: Sketched[]) => ({ ...base, 'route-table': { r: { vpc: 'a', routes } } });
const n: Sketched = { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' };
const routes = '/resources/route-table/r/routes';

checkRule(routeDuplicate, {
  'the later goes': {
    design: table({ ...n, note: 'first' }, { ...n, note: 'second' }),
    finds: ['route-duplicate:r'],
    fixed: { [`${routes}/0/note`]: 'first', [`${routes}/1`]: undefined },
    says: '0.0.0.0/0',
  },
  'the disabled one goes, though it is earlier': {
    design: table({ ...n, enabled: false }, n),
    finds: ['route-duplicate:r'],
    fixed: { [`${routes}/0/enabled`]: true, [`${routes}/1`]: undefined },
  },
  'both disabled: the later goes': {
    design: table({ ...n, enabled: false, note: 'first' }, { ...n, enabled: false }),
    finds: ['route-duplicate:r'],
    fixed: { [`${routes}/0/note`]: 'first', [`${routes}/1`]: undefined },
  },
  'four that are one: one finding, one stays': {
    design: table({ ...n, enabled: false }, n, { ...n, destination: '1.0.0.0/8' }, n, n),
    finds: ['route-duplicate:r'],
    fixed: {
      [`${routes}/0`]: { ...n, enabled: true, note: '' },
      [`${routes}/1/destination`]: '1.0.0.0/8',
      [`${routes}/2`]: undefined,
    },
  },
  'two pairs are two findings; two of type eip are one': {
    design: table(
      n,
      n,
      { ...n, nextHop: 'o' },
      { ...n, nextHop: 'o' },
      { destination: '1.0.0.0/8', nextHopType: 'eip' },
      { destination: '1.0.0.0/8', nextHopType: 'eip' },
    ),
    finds: ['route-duplicate:r', 'route-duplicate:r', 'route-duplicate:r'],
  },
  'host bits stand for their network': {
    design: table({ ...n, destination: '20.0.0.0/8' }, { ...n, destination: '20.0.0.1/8' }),
    finds: ['route-duplicate:r'],
  },
  'another length, another next hop, no next hop, no destination': {
    design: table(
      n,
      { ...n, destination: '0.0.0.0/1' },
      { ...n, nextHop: 'o' },
      { destination: '0.0.0.0/0', nextHopType: 'nat-gateway' },
      { destination: '0.0.0.0/0', nextHopType: 'nat-gateway' },
      { ...n, destination: null },
      { ...n, destination: null },
    ),
    finds: [],
  },
  'the same in two tables': {
    design: { ...base, 'route-table': { r: { vpc: 'a', routes: [n] }, s: { vpc: 'a', routes: [n] } } },
    finds: [],
  },
});
