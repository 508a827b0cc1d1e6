/** Tests of tunnel-spd-overlap, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSpdOverlap } from './tunnel-spd-overlap.ts';

type Rule = { local: string | null; remotes: string[] };
const tunnel = (...spd: Rule[]) => ({ vpnGateway: 'g', spd });
const g = { 'vpn-gateway': { g: {}, h: {} } };
const rule = (local: string | null, ...remotes: string[]): Rule => ({ local, remotes });

checkRule(tunnelSpdOverlap, {
  'crosswise: one holds the local range, the other the remote range': {
    design: {
      ...g,
      'vpn-tunnel': {
        t: tunnel(rule('10.0.0.0/16', '192.168.1.0/24')),
        u: tunnel(rule('10.0.1.0/24', '192.168.0.0/16')),
      },
    },
    finds: ['tunnel-spd-overlap:t+u'],
    says: '10.0.1.0/24',
  },
  'within one tunnel, and within one rule': {
    design: {
      ...g,
      'vpn-tunnel': {
        t: tunnel(rule('10.0.0.0/16', '192.168.1.0/24', '192.168.1.128/25'), rule('10.0.0.0/24', '192.168.1.0/24')),
      },
    },
    finds: ['tunnel-spd-overlap:t', 'tunnel-spd-overlap:t'],
  },
  'the extra mapping of a tunnel for the probes of its health check': {
    design: {
      ...g,
      'vpn-tunnel': { t: tunnel(rule('10.0.0.0/16', '192.168.1.0/24'), rule('0.0.0.0/0', '0.0.0.0/0')) },
    },
    finds: [],
  },
  'two such mappings, of one tunnel or of two': {
    design: {
      ...g,
      'vpn-tunnel': {
        t: tunnel(rule('0.0.0.0/0', '0.0.0.0/0'), rule('0.0.0.0/0', '0.0.0.0/0')),
        u: tunnel(rule('0.0.0.0/0', '0.0.0.0/0')),
      },
    },
    finds: ['tunnel-spd-overlap:t', 'tunnel-spd-overlap:t+u'],
  },
  'each later one against the earliest': {
    design: {
      ...g,
      'vpn-tunnel': {
        t: tunnel(rule('10.0.0.0/16', '192.168.0.0/16')),
        u: tunnel(rule('10.0.0.0/16', '192.168.0.0/16')),
        v: tunnel(rule('0.0.0.0/0', '0.0.0.0/0')),
      },
    },
    finds: ['tunnel-spd-overlap:t+u', 'tunnel-spd-overlap:t+v'],
  },
  'the range around comes later in the document': {
    design: {
      ...g,
      'vpn-tunnel': {
        t: tunnel(rule('10.0.0.0/16', '192.168.2.0/24')),
        u: tunnel(rule('10.0.0.0/16', '192.168.1.0/24')),
        v: tunnel(rule('10.0.0.0/16', '192.168.0.0/16')),
      },
    },
    finds: ['tunnel-spd-overlap:t+v'],
  },
  'one side only': {
    design: {
      ...g,
      'vpn-tunnel': {
        t: tunnel(rule('10.0.0.0/16', '192.168.1.0/24'), rule('10.1.0.0/16', '192.168.1.0/24')),
        u: tunnel(rule('10.0.0.0/16', '192.168.0.0/24', '192.168.2.0/24')),
      },
    },
    finds: [],
  },
  'another gateway, mode route, unfinished, host bits': {
    design: {
      ...g,
      'vpn-tunnel': {
        t: tunnel(rule('10.0.0.0/16', '192.168.1.0/24')),
        u: { ...tunnel(rule('10.0.0.0/16', '192.168.1.0/24')), vpnGateway: 'h' },
        v: { ...tunnel(rule('10.0.0.0/16', '192.168.1.0/24')), mode: 'route' },
        w: tunnel(
          rule(null, '192.168.1.0/24'),
          rule('10.0.0.1/16', '192.168.1.0/24'),
          rule('10.0.0.0/16', '192.168.1.1/24'),
        ),
        x: { spd: [rule('10.0.0.0/16', '192.168.1.0/24')] },
      },
    },
    finds: [],
  },
});
