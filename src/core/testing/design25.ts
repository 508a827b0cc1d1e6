/** Decides the design of 25 boxes that the bench and the page's measurements use: three VPCs, two data centres, what stands in them, and where. */

import type { Json } from '../base/json.ts';
import type { Document } from '../document/document.ts';
import { net, type Sketch } from './net.ts';
import { randomFrom } from './random.ts';

const ROLES = ['web', 'api', 'worker', 'batch', 'search', 'cache', 'auth', 'mail', 'report', 'billing'];
const TOWNS = ['Shenzhen', 'Chengdu', 'Wuhan', 'Nanjing', 'Xiamen', 'Harbin'];

/** A plausible company's network of a seed, with names, intents and a layout. The same seed gives the same design. */
export function design25(seed = 25): Document {
  const random = randomFrom(seed);
  const roles = [...ROLES];
  const role = () => roles.splice(random.int(0, roles.length - 1), 1)[0] ?? 'host';
  const town = random.pick(TOWNS);
  const second = random.int(1, 6) * 16;
  const site = `192.168.${random.int(4, 12) * 16}.0/20`;
  const sketch: Sketch = {
    vpc: {
      'vpc-1': { name: 'Production', cidr: `10.${second}.0.0/16` },
      'vpc-2': { name: 'Shared services', cidr: `10.${second + 1}.0.0/16` },
      'vpc-3': { name: 'Development', cidr: `10.${second + 2}.0.0/16` },
    },
    subnet: {
      'subnet-1': subnet('Web A', 1, 3, `10.${second}.1.0/24`, { networkAcl: 'network-acl-1' }),
      'subnet-2': subnet('Applications A', 1, 3, `10.${second}.2.0/24`),
      'subnet-3': subnet('Data B', 1, 4, `10.${second}.3.0/24`, { networkAcl: 'network-acl-1' }),
      'subnet-4': subnet('Tools', 2, 3, `10.${second + 1}.1.0/24`),
      'subnet-5': subnet('Egress', 2, 4, `10.${second + 1}.2.0/24`, { routeTable: 'route-table-3' }),
      'subnet-6': subnet('Sandbox', 3, 3, `10.${second + 2}.1.0/24`),
    },
    'route-table': {
      'route-table-1': routes('Production', 1, [
        ['0.0.0.0/0', 'nat-gateway', 'nat-gateway-1'],
        [`10.${second + 1}.0.0/16`, 'peering-connection', 'peering-connection-1'],
        [site, 'vpn-gateway', 'vpn-gateway-1'],
        ['172.20.0.0/16', 'direct-connect-gateway', 'direct-connect-gateway-1'],
      ]),
      'route-table-2': routes('Services', 2, [
        ['0.0.0.0/0', 'public-gateway', 'public-gateway-1'],
        [`10.${second}.0.0/16`, 'peering-connection', 'peering-connection-1'],
        [`10.${second + 2}.0.0/16`, 'peering-connection', 'peering-connection-2'],
      ]),
      'route-table-3': { name: 'Egress', vpc: 'vpc-2', routes: [] },
      'route-table-4': routes('Development', 3, [
        [`10.${second + 1}.0.0/16`, 'peering-connection', 'peering-connection-2'],
      ]),
    },
    'vpn-gateway': { 'vpn-gateway-1': { name: 'VPN', vpc: 'vpc-1', publicIp: '129.226.10.20' } },
    'customer-gateway': {
      'customer-gateway-1': { name: `${town} firewall`, idc: 'idc-1', publicIp: `113.108.${random.int(1, 200)}.10` },
    },
    'vpn-tunnel': {
      'vpn-tunnel-1': {
        name: `Production to ${town}`,
        vpnGateway: 'vpn-gateway-1',
        customerGateway: 'customer-gateway-1',
        spd: [{ local: `10.${second}.0.0/16`, remotes: [site] }],
      },
    },
    'nat-gateway': {
      'nat-gateway-1': {
        name: 'NAT',
        vpc: 'vpc-1',
        eips: ['eip-1'],
        dnat: [{ protocol: 'tcp', eip: 'eip-1', port: 8443, target: 'cvm-2', targetPort: 8443 }],
      },
    },
    'public-gateway': {
      'public-gateway-1': { name: 'Proxy', subnet: 'subnet-5', privateIp: `10.${second + 1}.2.10`, eip: 'eip-3' },
    },
    'direct-connect-gateway': { 'direct-connect-gateway-1': { name: 'Line', vpc: 'vpc-1' } },
    'direct-connect-tunnel': {
      'direct-connect-tunnel-1': {
        name: 'Head office line',
        directConnectGateway: 'direct-connect-gateway-1',
        idc: 'idc-2',
        bandwidthMbps: random.pick([200, 500, 1000]),
      },
    },
    'peering-connection': {
      'peering-connection-1': { name: 'Production to services', vpc: 'vpc-1', peerVpc: 'vpc-2' },
      'peering-connection-2': { name: 'Development to services', vpc: 'vpc-3', peerVpc: 'vpc-2' },
    },
    eip: {
      'eip-1': { name: 'Egress', address: `119.28.${random.int(1, 250)}.20` },
      'eip-2': { name: 'Shop', address: `43.129.${random.int(1, 250)}.21`, bandwidthMbps: 100 },
      'eip-3': { name: 'Proxy', address: `119.29.${random.int(1, 250)}.22` },
    },
    'security-group': {
      'security-group-1': group('Web', [{ protocol: 'tcp', ports: '80,443,8443', cidr: '0.0.0.0/0' }]),
      'security-group-2': group('Applications', [
        { protocol: 'tcp', ports: '8000-8100,8443', securityGroup: 'security-group-1' },
        { protocol: 'tcp', ports: '22', cidr: site },
        { protocol: 'all', cidr: `10.${second + 1}.0.0/16` },
      ]),
      'security-group-3': group('Data', [
        { protocol: 'tcp', ports: '3306,6379', securityGroup: 'security-group-2' },
        { protocol: 'icmp', cidr: '10.0.0.0/8' },
      ]),
    },
    'network-acl': {
      'network-acl-1': {
        name: 'Production edge',
        vpc: 'vpc-1',
        inbound: [{ action: 'deny', protocol: 'tcp', ports: '23,445', cidr: '0.0.0.0/0' }, allow],
        outbound: [allow],
      },
    },
    cvm: {
      'cvm-1': { name: role(), subnet: 'subnet-1', securityGroups: ['security-group-1'] },
      'cvm-2': { name: role(), subnet: 'subnet-2', securityGroups: ['security-group-2'] },
      'cvm-3': { name: role(), subnet: 'subnet-4', securityGroups: ['security-group-2'] },
      'cvm-5': { name: role(), subnet: 'subnet-2', securityGroups: ['security-group-2'] },
      'cvm-6': { name: role(), subnet: 'subnet-4', securityGroups: ['security-group-2'] },
      'cvm-4': { name: role(), subnet: 'subnet-6', securityGroups: ['security-group-2'] },
    },
    clb: {
      'clb-1': {
        name: 'Shop',
        subnet: 'subnet-1',
        securityGroups: ['security-group-1'],
        eip: 'eip-2',
        listeners: [{ protocol: 'tcp', port: 443, targets: [{ target: 'cvm-1', port: 443 }] }],
      },
    },
    tencentdb: {
      'tencentdb-1': { name: 'Orders', subnet: 'subnet-3', securityGroups: ['security-group-3'] },
      'tencentdb-2': { name: 'Sessions', subnet: 'subnet-3', securityGroups: ['security-group-3'], engine: 'redis' },
    },
    idc: {
      'idc-1': { name: `${town} plant`, cidrs: [site] },
      'idc-2': { name: 'Head office', cidrs: ['172.20.0.0/16'] },
    },
  };
  return net(sketch, { name: 'Bench, 25 boxes', intents: INTENTS, layout: LAYOUT });
}

const allow = { action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' };

function subnet(name: string, vpc: number, zone: number, cidr: string, more: { [key: string]: Json } = {}) {
  return { name, vpc: `vpc-${vpc}`, zone: `ap-guangzhou-${zone}`, cidr, ...more };
}

function routes(name: string, vpc: number, list: readonly (readonly [string, string, string])[]) {
  const made = list.map(([destination, nextHopType, nextHop]) => ({ destination, nextHopType, nextHop }));
  return { name, vpc: `vpc-${vpc}`, default: true, routes: made };
}

function group(name: string, inbound: readonly { [key: string]: Json }[]) {
  return { name, inbound: inbound.map((rule) => ({ action: 'allow', ...rule })), outbound: [allow] };
}

const INTENTS = {
  'intent-1': { name: 'The shop is open', from: 'internet', to: 'clb-1', port: 443, expect: 'reachable' },
  'intent-2': {
    name: 'Orders are not on the Internet',
    from: 'internet',
    to: 'tencentdb-1',
    port: 3306,
    expect: 'unreachable',
  },
  'intent-3': { name: 'Applications reach orders', from: 'cvm-2', to: 'tencentdb-1', port: 3306, expect: 'reachable' },
  'intent-4': {
    name: 'Development stays out of production',
    from: 'vpc-3',
    to: 'vpc-1',
    protocol: 'all',
    expect: 'unreachable',
  },
  'intent-5': { name: 'The plant operates applications', from: 'idc-1', to: 'cvm-2', port: 22, expect: 'reachable' },
};

const card = (x: number, y: number) => ({ x, y, width: 160, height: 60 });

// Subnets stand in their VPC, workloads in their subnet, gateways on their VPC's border, the customer gateway in its data centre.
const LAYOUT = {
  'vpc-1': { x: 0, y: 0, width: 720, height: 440 },
  'vpc-2': { x: 0, y: 520, width: 520, height: 360 },
  'vpc-3': { x: 600, y: 520, width: 280, height: 300 },
  'subnet-1': { x: 40, y: 100, width: 200, height: 220 },
  'subnet-2': { x: 260, y: 100, width: 200, height: 220 },
  'subnet-3': { x: 480, y: 100, width: 200, height: 220 },
  'subnet-4': { x: 40, y: 100, width: 200, height: 220 },
  'subnet-5': { x: 260, y: 100, width: 200, height: 140 },
  'subnet-6': { x: 40, y: 100, width: 200, height: 140 },
  'cvm-1': card(20, 60),
  'clb-1': card(20, 140),
  'cvm-2': card(20, 60),
  'tencentdb-1': card(20, 60),
  'tencentdb-2': card(20, 140),
  'cvm-3': card(20, 60),
  'public-gateway-1': card(20, 60),
  'cvm-4': card(20, 60),
  'cvm-5': card(20, 140),
  'cvm-6': card(20, 140),
  'nat-gateway-1': card(280, -30),
  'vpn-gateway-1': card(640, 100),
  'direct-connect-gateway-1': card(640, 280),
  'idc-1': { x: 1000, y: 40, width: 320, height: 160 },
  'idc-2': { x: 1000, y: 280, width: 224, height: 120 },
  'customer-gateway-1': card(20, 70),
};
