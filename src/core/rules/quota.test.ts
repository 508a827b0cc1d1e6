/** Tests of quota: each quota at its limit and one past it. */

import { checkRule, type RuleCase } from './check-rule.ts';
import { quota } from './quota.ts';
import type { Example } from './rule.ts';

type Part = Example[keyof Example];

/** `count` resources with ids such as `x-001`, so that the order of ids is that of numbers. */
function many(
  stem: string,
  count: number,
  make: (n: number) => { readonly [key: string]: string | readonly string[] } = () => ({}),
): NonNullable<Part> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [idOf(stem, n), make(n)]));
}

function idOf(stem: string, n: number): string {
  return `${stem}-${String(n + 1).padStart(3, '0')}`;
}

function ids(stem: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => idOf(stem, n));
}

const inVpc = () => ({ vpc: 'v' });
const rule = { action: 'allow', protocol: 'tcp', cidr: '10.0.0.0/8' };
const remotes = (count: number): string[] => Array.from({ length: count }, (_, n) => `192.168.${n}.0/24`);

/** What is found at a count, by quota: the limit, the design, and the key one past the limit. */
const QUOTAS: Readonly<Record<string, readonly [limit: number, design: (count: number) => Example, key: string]>> = {
  'VPCs in a region': [20, (n) => ({ vpc: { ...many('v', n), z: { region: 'ap-shanghai' } } }), 'v-021'],
  'secondary blocks': [5, (n) => ({ vpc: { v: { secondaryCidrs: remotes(n) } } }), 'v'],
  subnets: [100, (n) => ({ vpc: { v: {}, w: {} }, subnet: { ...many('s', n, inVpc), z: { vpc: 'w' } } }), 's-101+v'],
  tables: [10, (n) => ({ vpc: { v: {} }, 'route-table': many('r', n, inVpc) }), 'r-011+v'],
  policies: [
    50,
    (n) => ({ 'route-table': { r: { routes: Array.from({ length: n }, () => ({ nextHopType: 'eip' })) } } }),
    'r',
  ],
  ACLs: [50, (n) => ({ vpc: { v: {} }, 'network-acl': many('a', n, inVpc) }), 'a-051+v'],
  'NAT gateways': [3, (n) => ({ vpc: { v: {} }, 'nat-gateway': many('n', n, inVpc) }), 'n-004+v'],
  'EIPs of a NAT gateway': [10, (n) => ({ 'nat-gateway': { n: { eips: ids('e', n) } }, eip: many('e', n) }), 'n'],
  'DNAT rules': [
    200,
    (n) => ({
      'nat-gateway': { n: { dnat: Array.from({ length: n }, () => ({ protocol: 'tcp', port: 1, targetPort: 1 })) } },
    }),
    'n',
  ],
  peerings: [
    10,
    (n) => ({
      vpc: { v: {}, w: {} },
      'peering-connection': { ...many('p', n, () => ({ peerVpc: 'v' })), z: { vpc: 'v', peerVpc: 'v' } },
    }),
    'p-011+v',
  ],
  'inbound rules of a group': [
    100,
    (n) => ({ 'security-group': { g: { inbound: Array.from({ length: n }, () => rule), outbound: [rule] } } }),
    'g',
  ],
  'outbound rules of an ACL': [
    20,
    (n) => ({ 'network-acl': { a: { outbound: Array.from({ length: n }, () => rule) } } }),
    'a',
  ],
  'items of lists of ports': [
    20,
    (n) => ({
      'network-acl': {
        a: { inbound: [rule, { ...rule, ports: Array.from({ length: n - 1 }, (_, i) => i + 1).join(',') }] },
      },
    }),
    'a',
  ],
  'groups of a workload': [
    5,
    (n) => ({ tencentdb: { m: { securityGroups: ids('g', n) } }, 'security-group': many('g', n) }),
    'm',
  ],
  'groups in a region': [
    50,
    (n) => ({
      vpc: { v: {} },
      subnet: { s: { vpc: 'v' } },
      cvm: many('w', n, (i) => ({ subnet: 's', securityGroups: [idOf('g', i)] })),
      'security-group': { ...many('g', n), z: {} },
    }),
    'g-051',
  ],
  'EIPs in a region': [
    20,
    (n) => ({
      vpc: { v: {} },
      subnet: { s: { vpc: 'v' } },
      cvm: many('w', n, (i) => ({ subnet: 's', eip: idOf('e', i) })),
      eip: { ...many('e', n), z: {} },
    }),
    'e-021',
  ],
  'VPN gateways in a region': [
    10,
    (n) => ({ vpc: { v: {} }, 'vpn-gateway': { ...many('g', n, inVpc), z: {} } }),
    'g-011',
  ],
  'customer gateways in a region': [
    20,
    (n) => ({
      vpc: { v: {} },
      'vpn-gateway': { g: { vpc: 'v' }, h: { vpc: 'v' } },
      'customer-gateway': { ...many('c', n), z: {} },
      'vpn-tunnel': many('t', n, (i) => ({ vpnGateway: i % 2 === 0 ? 'g' : 'h', customerGateway: idOf('c', i) })),
    }),
    'c-021',
  ],
  'tunnels of a VPN gateway': [
    20,
    (n) => ({ 'vpn-gateway': { g: {} }, 'vpn-tunnel': many('t', n, () => ({ vpnGateway: 'g' })) }),
    'g+t-021',
  ],
  'SPD rules': [
    10,
    (n) => ({ 'vpn-tunnel': { t: { spd: Array.from({ length: n }, () => ({ local: null, remotes: [] })) } } }),
    't',
  ],
  'peer ranges of an SPD rule': [
    50,
    (n) => ({ 'vpn-tunnel': { t: { spd: [{ local: '10.0.0.0/24', remotes: remotes(n) }] } } }),
    't',
  ],
  mappings: [
    200,
    (n) => ({
      'vpn-gateway': { g: {} },
      'vpn-tunnel': {
        t: {
          vpnGateway: 'g',
          spd: [1, 2, 3, 4].map((i) => ({ local: `10.0.${i}.0/24`, remotes: remotes(i === 4 ? 49 : 50) })),
        },
        u: {
          vpnGateway: 'g',
          spd: [
            { local: '10.0.5.0/24', remotes: remotes(n - 199) },
            { local: null, remotes: remotes(50) },
          ],
        },
        x: { vpnGateway: 'g', mode: 'route', spd: [{ local: '10.0.6.0/24', remotes: remotes(50) }] },
      },
    }),
    'g+u',
  ],
};

const cases: Record<string, RuleCase> = {
  'groups that only other groups name are in their region': {
    design: {
      vpc: { v: {} },
      subnet: { s: { vpc: 'v' } },
      cvm: { w: { subnet: 's', securityGroups: ['a'] } },
      'security-group': {
        a: { inbound: ids('g', 50).map((securityGroup) => ({ action: 'allow', protocol: 'all', securityGroup })) },
        ...many('g', 50),
      },
    },
    finds: ['quota:g-050'],
  },
  'what has no region, or a VPC that is missing, is not counted': {
    design: {
      eip: many('e', 30),
      'nat-gateway': many('n', 5, () => ({ vpc: 'gone' })),
      'security-group': many('g', 60),
    },
    finds: [],
  },
};
for (const [name, [limit, design, key]] of Object.entries(QUOTAS)) {
  cases[`${name}: at the limit`] = { design: design(limit), finds: [] };
  cases[`${name}: one past it`] = {
    design: design(limit + 1),
    finds: [`quota:${key}`],
    says: `default quota is ${limit}`,
    unfixable: true,
  };
}

checkRule(quota, cases);
