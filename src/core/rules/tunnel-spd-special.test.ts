/** Tests of tunnel-spd-special, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelSpdSpecial } from './tunnel-spd-special.ts';

const spd = (local: string | null, ...remotes: string[]) => tunnelSketch({ tunnel: { spd: [{ local, remotes }] } });
const key = 'tunnel-spd-special:t';

checkRule(tunnelSpdSpecial, {
  'each range, and on either side': {
    design: spd('127.0.0.0/8', '127.0.0.0/8', '224.0.0.0/4', '240.0.0.0/4', '255.255.255.255/32', '0.0.0.0/32'),
    finds: [key, key, key, key, key],
  },
  'everything, link-local as probes use it, more than they are, host bits': {
    design: spd('0.0.0.0/0', '169.254.128.0/24', '192.0.0.0/2', '126.0.0.0/7', '0.0.0.0/7', '127.0.0.1/8'),
    finds: [],
  },
});
