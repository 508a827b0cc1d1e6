/** Decides what a random design is: small, connected, and now and then wrong in every way that the format lets a design be wrong. */

import { formatIp, type Ip, parseIp } from '../address/ip.ts';
import { formatPrefix, lastOf, parsePrefix } from '../address/prefix.ts';
import type { Json } from '../base/json.ts';
import type { Document } from '../document/document.ts';
import { Draft, type Drawn } from './draft.ts';
import { net } from './net.ts';
import { randomFrom } from './random.ts';

const VPC_BLOCKS = ['10.0.0.0/16', '10.1.0.0/16', '172.16.0.0/20', '10.2.0.0/18', '192.168.0.0/20', '100.64.0.0/16'];
const OVERLAPPING = ['10.0.0.0/18', '10.0.64.0/18', '10.1.128.0/17', '172.16.0.0/16'];
const SECONDARY = ['10.8.0.0/20', '100.80.0.0/20', '10.9.0.0/16', '20.0.0.0/20'];
const IDC_BLOCKS = ['192.168.64.0/20', '192.168.72.0/21', '192.168.96.0/19', '198.51.100.0/24'];
// Of data centres that lie in, around or beside a VPC.
const MERGED_BLOCKS = ['10.0.0.0/8', '172.16.0.0/14', '10.0.0.0/20', '10.1.0.0/16'];
const EIP_ADDRESSES = ['119.28.5.10', '119.28.5.11', '43.129.10.7', '203.0.113.8', '203.0.113.9', '119.28.6.200'];
const PORTS = [22, 80, 443, 443, 3306, 8080];
const RULE_PORTS = [
  'all',
  'all',
  '80',
  '443',
  '22,80,443',
  '1-1023',
  '32768-60999',
  '1024-65535',
  '49152-65535',
  '32768-50000',
];
const MALFORMED = ['', '0', '80-', '90-80', 'http', '80, 443', '70000'];
const PROTOCOLS = ['tcp', 'udp', 'icmp', 'all'] as const;
const ZONES = ['ap-guangzhou-3', 'ap-guangzhou-4'];

/** A random design of a seed. The same seed gives the same design. */
export function randomDesign(seed: number): Document {
  return new Draughtsman(randomFrom(seed)).design();
}

/** Draws a design kind by kind, each out of what stands already, and now and then out of what does not. */
class Draughtsman extends Draft {
  design(): Document {
    this.networks();
    this.filters();
    this.addresses();
    this.workloads();
    this.gateways();
    this.sites();
    this.routes();
    return net(this.sketch());
  }

  private networks(): void {
    const { random } = this;
    const blocks = [...VPC_BLOCKS];
    this.times(1, 3, () => {
      const cidr = random.chance(0.15)
        ? random.pick(OVERLAPPING)
        : (blocks.splice(random.int(0, blocks.length - 1), 1)[0] ?? null);
      this.put('vpc', 'vpc', {
        cidr: random.chance(0.02) ? null : cidr,
        secondaryCidrs: random.chance(0.3) ? [random.pick(SECONDARY)] : [],
      });
    });
    this.times(2, 6, () => {
      const vpc = this.ref('vpc', 0.02);
      const secondary = vpc === null ? undefined : this.tables.vpc[vpc]?.['secondaryCidrs'];
      const blocks = [this.text('vpc', vpc, 'cidr'), ...(Array.isArray(secondary) ? secondary : [])];
      const within = random.chance(0.05) ? random.pick(SECONDARY) : random.pick(blocks);
      const length = random.pick([22, 24, 24, 26, 28, 28, 28, 29, 24, 30]);
      const around = typeof within === 'string' ? parsePrefix(within) : null;
      const cidr =
        around === null ? null : this.spelled(this.block(formatPrefix(around), Math.max(0, length - around.length)));
      this.put('subnet', 'subnet', {
        vpc,
        zone: random.pick([...ZONES, null]),
        cidr: random.chance(0.02) ? null : cidr,
      });
    });
  }

  // CIDRs that a rule or route of this design would speak of.
  private someCidr(): string {
    const { random } = this;
    const own = [
      ...this.ids('subnet').map((id) => this.text('subnet', id, 'cidr')),
      ...this.ids('vpc').map((id) => this.text('vpc', id, 'cidr')),
    ];
    const known = own.filter((cidr) => cidr !== null);
    const roll = random.int(1, 10);
    if (roll <= 4) return '0.0.0.0/0';
    if (roll <= 7 && known.length > 0) return random.pick(known);
    return random.pick([
      ...IDC_BLOCKS,
      '10.0.0.0/8',
      '0.0.0.0/8',
      '8.8.8.8/32',
      '119.28.0.0/16',
      '0.0.0.0/1',
      '128.0.0.0/1',
    ]);
  }

  private rule(): Drawn {
    const { random } = this;
    const protocol = random.pick(PROTOCOLS);
    const ported = protocol === 'tcp' || protocol === 'udp';
    return {
      action: random.chance(0.7) ? 'allow' : 'deny',
      protocol,
      ports: ported ? (random.chance(0.05) ? random.pick(MALFORMED) : random.pick(RULE_PORTS)) : 'all',
      cidr: this.someCidr(),
    };
  }

  private rules(open: number, group: boolean): Json {
    const { random } = this;
    const rules: Drawn[] = [];
    this.times(0, 3, () => {
      const rule = this.rule();
      if (group && random.chance(0.3)) {
        rule['securityGroup'] = `sg-${random.int(1, 4)}`;
        if (random.chance(0.9)) rule['cidr'] = null;
      } else if (random.chance(0.03)) rule['cidr'] = null;
      rules.push(rule);
    });
    if (random.chance(open)) rules.push({ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' });
    return rules;
  }

  private filters(): void {
    const { random, tables } = this;
    this.times(0, 3, () => {
      this.put('network-acl', 'acl', {
        vpc: this.ref('vpc', 0.02),
        inbound: this.rules(0.8, false),
        outbound: this.rules(0.8, false),
      });
    });
    for (const subnet of Object.values(tables.subnet)) {
      if (!random.chance(0.4)) continue;
      const fitting = this.ids('network-acl').filter((id) => tables['network-acl'][id]?.['vpc'] === subnet['vpc']);
      subnet['networkAcl'] = fitting.length > 0 && random.chance(0.9) ? random.pick(fitting) : this.ref('network-acl');
    }
    this.times(0, 4, () => {
      this.put('security-group', 'sg', { inbound: this.rules(0.65, true), outbound: this.rules(0.8, true) });
    });
  }

  private addresses(): void {
    const { random } = this;
    const addresses = [...EIP_ADDRESSES];
    this.times(1, 6, () => {
      const taken = random.chance(0.05)
        ? random.pick(EIP_ADDRESSES)
        : (addresses.splice(random.int(0, addresses.length - 1), 1)[0] ?? null);
      this.put('eip', 'eip', { address: random.chance(0.04) ? null : taken });
    });
  }

  private readonly spare = (): string | null => {
    const free = this.ids('eip').filter((id) => !this.given.has(id));
    const id = free.length > 0 && this.random.chance(0.95) ? this.random.pick(free) : this.ref('eip');
    if (id !== null) this.given.add(id);
    return id;
  };
  private readonly given = new Set<string>();

  private seat(): Drawn {
    const { random } = this;
    const subnet = this.ref('subnet', 0.02);
    const prefix = parsePrefix(this.text('subnet', subnet, 'cidr') ?? '');
    const within = (step: number): Ip | null => (prefix === null ? null : Math.min(lastOf(prefix), prefix.base + step));
    const fixed = within(random.chance(0.05) ? random.pick([0, 1, 255]) : random.int(2, 9));
    const stray = parseIp(random.pick(['10.0.0.9', '10.1.0.3', '10.77.0.3', '172.16.0.5']));
    const ip = random.chance(0.5) ? null : random.chance(0.05) ? stray : fixed;
    return {
      subnet,
      privateIp: ip === null ? null : formatIp(ip),
      securityGroups: random.chance(0.5)
        ? [...new Set(random.some(this.ids('security-group'), 0.4)), ...random.some(['nobody'], 0.05)]
        : [],
    };
  }

  private vpcOf(seat: Drawn | undefined): string | null {
    return typeof seat?.['subnet'] === 'string' ? this.text('subnet', seat['subnet'], 'vpc') : null;
  }

  // A workload to aim at: mostly one of the same VPC, as only those are reached.
  private workloadOf(vpc: string | null): string | null {
    const kind = this.random.pick(['cvm', 'cvm', 'cvm', 'clb', 'tencentdb'] as const);
    const near = this.ids(kind).filter((id) => this.vpcOf(this.tables[kind][id]) === vpc);
    return near.length > 0 && this.random.chance(0.9) ? this.random.pick(near) : this.ref(kind);
  }

  private workloads(): void {
    const { random } = this;
    this.times(2, 6, () => {
      this.put('cvm', 'cvm', {
        ...this.seat(),
        eip: random.chance(0.3) ? this.spare() : null,
        forwards: random.chance(0.6),
      });
    });
    this.times(0, 1, () => {
      const seat = this.seat();
      this.put('tencentdb', 'db', { ...seat, ...(random.chance(0.3) ? { port: random.pick([80, 443]) } : {}) });
    });
    this.times(0, 2, () => {
      const seat = this.seat();
      const vpc = this.vpcOf(seat);
      const listeners: Drawn[] = [];
      this.times(1, 3, () => {
        const targets: Drawn[] = [];
        this.times(0, 3, () => {
          targets.push({ target: this.workloadOf(vpc), port: random.pick(PORTS) });
        });
        listeners.push({ protocol: random.pick(['tcp', 'tcp', 'udp']), port: random.pick([80, 443]), targets });
      });
      this.put('clb', 'clb', {
        ...seat,
        eip: random.chance(0.5) ? this.spare() : null,
        listeners,
        passToTarget: random.chance(0.4),
      });
    });
    this.times(0, 2, () => {
      this.put('public-gateway', 'pgw', { ...this.seat(), eip: random.chance(0.85) ? this.spare() : null });
    });
  }

  private gateways(): void {
    const { random } = this;
    this.times(0, 2, () => {
      const vpc = this.ref('vpc');
      const eips = [this.spare(), ...(random.chance(0.3) ? [this.spare()] : [])].filter((eip) => eip !== null);
      const dnat: Drawn[] = [];
      this.times(0, 4, () => {
        dnat.push({
          protocol: random.pick(['tcp', 'udp']),
          eip: eips.length > 0 && random.chance(0.95) ? random.pick(eips) : this.ref('eip'),
          port: random.pick(PORTS),
          target: this.workloadOf(vpc),
          targetPort: random.pick(PORTS),
        });
      });
      this.put('nat-gateway', 'nat', { vpc, eips: random.chance(0.05) ? [] : eips, dnat });
    });
    this.times(0, 2, () => {
      this.put('peering-connection', 'pcx', { vpc: this.ref('vpc', 0.02), peerVpc: this.ref('vpc', 0.02) });
    });
    this.times(1, 2, () => {
      this.put('vpn-gateway', 'vpngw', { vpc: this.ref('vpc', 0.02), routes: [] });
    });
    this.times(0, 1, () => {
      this.put('direct-connect-gateway', 'dcg', { vpc: this.ref('vpc', 0.02) });
    });
  }

  private idcCidrs(): Json {
    const { random } = this;
    const own = [random.pick(IDC_BLOCKS), ...random.some(IDC_BLOCKS, 0.1), ...random.some(MERGED_BLOCKS, 0.05)];
    return random.chance(0.03) ? [] : own;
  }

  // Ranges of the data centres that there are, mostly.
  private siteCidrs(): string[] {
    const own = Object.values(this.tables.idc).flatMap(({ cidrs }) => (Array.isArray(cidrs) ? cidrs : []));
    const known = own.filter((cidr) => typeof cidr === 'string');
    return [...known, ...known, ...known, this.random.pick(IDC_BLOCKS)];
  }

  private sites(): void {
    const { random, tables } = this;
    this.times(1, 2, () => {
      this.put('idc', 'idc', { cidrs: this.idcCidrs(), transitInternet: random.chance(0.4) });
    });
    this.times(1, 3, () => {
      this.put('customer-gateway', 'cgw', { idc: this.ref('idc', 0.02) });
    });
    const near = (): string => (random.chance(0.7) ? this.someCidr() : '0.0.0.0/0');
    const far = (): string => random.pick([...this.siteCidrs(), '192.168.0.0/16', '0.0.0.0/0', '8.8.8.0/24']);
    this.times(1, 5, () => {
      const spd: Drawn[] = [];
      this.times(1, 3, () => {
        spd.push({ local: random.chance(0.03) ? null : near(), remotes: [far(), ...random.some([far()], 0.4)] });
      });
      this.put('vpn-tunnel', 'vpnx', {
        vpnGateway: this.ref('vpn-gateway', 0.02),
        customerGateway: this.ref('customer-gateway', 0.02),
        mode: random.pick(['spd', 'route']),
        spd,
        healthCheck: random.chance(0.3) ? { local: '169.254.128.1', remote: '169.254.128.2' } : null,
        enabled: random.chance(0.93),
      });
    });
    for (const gateway of Object.values(tables['vpn-gateway'])) {
      const routes: Drawn[] = [];
      this.times(0, 4, () => {
        routes.push({
          destination: random.chance(0.03) ? null : far(),
          tunnel: this.ref('vpn-tunnel'),
          weight: random.pick([0, 0, 100]),
          enabled: random.chance(0.93),
        });
      });
      gateway['routes'] = routes;
    }
    this.times(0, 2, () => {
      this.put('direct-connect-tunnel', 'dcx', {
        directConnectGateway: this.ref('direct-connect-gateway', 0.02),
        idc: this.ref('idc', 0.02),
        cidrs: random.chance(0.5) ? [] : this.idcCidrs(),
        enabled: random.chance(0.93),
      });
    });
  }

  // Most routes lead to a gateway of the table's own VPC, towards what is behind it; a few to anywhere.
  private route(vpc: string | null): Drawn {
    const { random, tables } = this;
    const kinds = [
      'vpn-gateway',
      'nat-gateway',
      'public-gateway',
      'direct-connect-gateway',
      'peering-connection',
      'cvm',
    ] as const;
    const subnets = this.ids('subnet').filter((id) => tables.subnet[id]?.['vpc'] === vpc);
    const inVpc = (draft: Drawn | undefined): boolean =>
      draft?.['vpc'] === vpc || draft?.['peerVpc'] === vpc || subnets.some((id) => id === draft?.['subnet']);
    const hops = kinds.flatMap((kind) =>
      this.ids(kind)
        .filter((id) => inVpc(tables[kind][id]))
        .map((id) => ({ kind, id })),
    );
    // Appliances are many: without this the other gateways would hardly be asked.
    const seldom = hops.filter(({ kind }) => kind !== 'cvm' || random.chance(0.25));
    const hop = seldom.length > 0 && random.chance(0.93) ? random.pick(seldom) : null;
    const kind = hop?.kind ?? random.pick([...kinds, 'eip' as const, 'eip' as const]);
    const nextHop = hop?.id ?? (kind === 'eip' ? null : this.ref(kind, 0.3));
    const beyond = {
      'vpn-gateway': [...this.siteCidrs(), '0.0.0.0/0', '192.168.0.0/16', '8.8.8.0/24'],
      'direct-connect-gateway': [...this.siteCidrs(), '0.0.0.0/0', '192.168.0.0/16'],
      'nat-gateway': ['0.0.0.0/0', '0.0.0.0/0', '8.0.0.0/8', '203.0.113.0/24'],
      'public-gateway': ['0.0.0.0/0', '0.0.0.0/0', '8.0.0.0/8', '198.51.100.0/24'],
      'peering-connection': this.ids('vpc')
        .flatMap((id) => this.text('vpc', id, 'cidr') ?? [])
        .concat('10.0.0.0/8'),
      cvm: [...IDC_BLOCKS, '0.0.0.0/0', '10.0.0.0/8', '8.8.8.8/32'],
      eip: ['0.0.0.0/0', '0.0.0.0/0', '10.0.0.0/8', '8.0.0.0/7'],
    }[kind];
    const destination = random.chance(0.1) ? this.someCidr() : random.pick(beyond);
    return {
      destination: random.chance(0.02) ? null : this.spelled(parsePrefix(destination) ?? { base: 0, length: 0 }),
      nextHopType: random.chance(0.02) ? 'cvm' : kind,
      nextHop,
      enabled: random.chance(0.94),
    };
  }

  private routes(): void {
    const { random, tables } = this;
    const table = (vpc: string | null, byDefault: boolean) => {
      const routes: Drawn[] = [];
      this.times(2, 7, () => routes.push(this.route(vpc)));
      return this.put('route-table', 'rtb', { vpc, default: byDefault, routes });
    };
    for (const vpc of this.ids('vpc')) if (random.chance(0.92)) table(vpc, true);
    this.times(0, 3, () => table(this.ref('vpc', 0.02), random.chance(0.15)));
    for (const subnet of Object.values(tables.subnet)) {
      const fitting = this.ids('route-table').filter((id) => tables['route-table'][id]?.['vpc'] === subnet['vpc']);
      if (fitting.length > 0 && random.chance(0.4)) subnet['routeTable'] = random.pick(fitting);
      else if (random.chance(0.05)) subnet['routeTable'] = this.ref('route-table');
    }
  }
}
