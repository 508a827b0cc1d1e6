/**
 * The fields of version 1 of the link, in their frozen order: what a position in the payload means. Never changed: when a schema
 * changes, a test fails, and a version 2 is made beside this one, which goes on reading old links.
 */

/** The shape of a value. A word is a sort of leaf. */
export type Shape =
  | 'name'
  | 'text'
  | 'cidr'
  | 'address'
  | 'ports'
  | 'zone'
  | 'region'
  | 'integer'
  | 'pixels'
  | 'port'
  | 'flag'
  | 'tags'
  | 'endpoint'
  | { readonly to: readonly string[] }
  | { readonly choice: readonly (string | number)[] }
  | { readonly list: Shape }
  | { readonly part: Part };

/** Keys and their shapes, in order. */
export type Part = Readonly<Record<string, Shape>>;

const ENCRYPTION: Shape = {
  choice: [
    'des-cbc',
    '3des-cbc',
    'aes-128-cbc',
    'aes-192-cbc',
    'aes-256-cbc',
    'aes-128-gcm',
    'aes-192-gcm',
    'aes-256-gcm',
    'sm4',
  ],
};
const INTEGRITY: Shape = { choice: ['md5', 'sha1', 'sha2-256', 'sha2-384', 'sha2-512', 'sm3'] };
const GROUP: Shape = { choice: [1, 2, 5, 14, 15, 16, 19, 20, 21, 24] };
const ACTION: Shape = { choice: ['allow', 'deny'] };
const PROTOCOL: Shape = { choice: ['tcp', 'udp', 'icmp', 'all'] };
const TCP_OR_UDP: Shape = { choice: ['tcp', 'udp'] };
const VPC: Shape = { to: ['vpc'] };
const EIP: Shape = { to: ['eip'] };
const IDC: Shape = { to: ['idc'] };
const SUBNET: Shape = { to: ['subnet'] };
const WORKLOAD: Shape = { to: ['cvm', 'clb', 'tencentdb'] };
const SECURITY_GROUPS: Shape = { list: { to: ['security-group'] } };
const SG_RULES: Shape = {
  list: {
    part: {
      action: ACTION,
      protocol: PROTOCOL,
      ports: 'ports',
      cidr: 'cidr',
      securityGroup: { to: ['security-group'] },
      note: 'text',
    },
  },
};
const ACL_RULES: Shape = {
  list: { part: { action: ACTION, protocol: PROTOCOL, ports: 'ports', cidr: 'cidr', note: 'text' } },
};

/** The kinds in the order in which they are written: what others lie in or refer to comes first. */
export const KINDS_1: Readonly<Record<string, Part>> = {
  vpc: { name: 'name', region: 'region', cidr: 'cidr', secondaryCidrs: { list: 'cidr' }, note: 'text', tags: 'tags' },
  idc: { name: 'name', cidrs: { list: 'cidr' }, transitInternet: 'flag', note: 'text', tags: 'tags' },
  subnet: {
    name: 'name',
    vpc: VPC,
    zone: 'zone',
    cidr: 'cidr',
    routeTable: { to: ['route-table'] },
    networkAcl: { to: ['network-acl'] },
    note: 'text',
    tags: 'tags',
  },
  eip: { name: 'name', address: 'address', bandwidthMbps: 'integer', note: 'text', tags: 'tags' },
  'vpn-gateway': {
    name: 'name',
    vpc: VPC,
    publicIp: 'address',
    bandwidthMbps: 'integer',
    routes: {
      list: { part: { destination: 'cidr', tunnel: { to: ['vpn-tunnel'] }, weight: 'integer', enabled: 'flag' } },
    },
    note: 'text',
    tags: 'tags',
  },
  'customer-gateway': { name: 'name', idc: IDC, publicIp: 'address', privateIp: 'address', note: 'text', tags: 'tags' },
  'vpn-tunnel': {
    name: 'name',
    vpnGateway: { to: ['vpn-gateway'] },
    customerGateway: { to: ['customer-gateway'] },
    mode: { choice: ['spd', 'route'] },
    spd: { list: { part: { local: 'cidr', remotes: { list: 'cidr' } } } },
    ike: {
      part: {
        version: { choice: ['ikev1', 'ikev2'] },
        exchangeMode: { choice: ['main', 'aggressive'] },
        encryption: ENCRYPTION,
        integrity: INTEGRITY,
        dhGroup: GROUP,
        lifetimeSeconds: 'integer',
        localId: 'text',
        remoteId: 'text',
      },
    },
    ipsec: {
      part: {
        encryption: ENCRYPTION,
        integrity: INTEGRITY,
        pfsGroup: GROUP,
        lifetimeSeconds: 'integer',
        lifetimeKilobytes: 'integer',
      },
    },
    healthCheck: { part: { local: 'address', remote: 'address' } },
    enabled: 'flag',
    note: 'text',
    tags: 'tags',
  },
  'nat-gateway': {
    name: 'name',
    vpc: VPC,
    eips: { list: EIP },
    bandwidthMbps: 'integer',
    maxConnections: 'integer',
    dnat: { list: { part: { protocol: TCP_OR_UDP, eip: EIP, port: 'port', target: WORKLOAD, targetPort: 'port' } } },
    note: 'text',
    tags: 'tags',
  },
  'public-gateway': {
    name: 'name',
    subnet: SUBNET,
    privateIp: 'address',
    eip: EIP,
    securityGroups: SECURITY_GROUPS,
    note: 'text',
    tags: 'tags',
  },
  'direct-connect-gateway': { name: 'name', vpc: VPC, note: 'text', tags: 'tags' },
  'direct-connect-tunnel': {
    name: 'name',
    directConnectGateway: { to: ['direct-connect-gateway'] },
    idc: IDC,
    cidrs: { list: 'cidr' },
    bandwidthMbps: 'integer',
    enabled: 'flag',
    note: 'text',
    tags: 'tags',
  },
  'peering-connection': { name: 'name', vpc: VPC, peerVpc: VPC, bandwidthMbps: 'integer', note: 'text', tags: 'tags' },
  cvm: {
    name: 'name',
    subnet: SUBNET,
    privateIp: 'address',
    securityGroups: SECURITY_GROUPS,
    eip: EIP,
    forwards: 'flag',
    note: 'text',
    tags: 'tags',
  },
  'route-table': {
    name: 'name',
    vpc: VPC,
    default: 'flag',
    routes: {
      list: {
        part: {
          destination: 'cidr',
          nextHopType: {
            choice: [
              'vpn-gateway',
              'nat-gateway',
              'public-gateway',
              'direct-connect-gateway',
              'peering-connection',
              'cvm',
              'eip',
            ],
          },
          nextHop: {
            to: ['vpn-gateway', 'nat-gateway', 'public-gateway', 'direct-connect-gateway', 'peering-connection', 'cvm'],
          },
          enabled: 'flag',
          note: 'text',
        },
      },
    },
    note: 'text',
    tags: 'tags',
  },
  'security-group': { name: 'name', inbound: SG_RULES, outbound: SG_RULES, note: 'text', tags: 'tags' },
  'network-acl': { name: 'name', vpc: VPC, inbound: ACL_RULES, outbound: ACL_RULES, note: 'text', tags: 'tags' },
  clb: {
    name: 'name',
    subnet: SUBNET,
    privateIp: 'address',
    securityGroups: SECURITY_GROUPS,
    eip: EIP,
    listeners: {
      list: {
        part: { protocol: TCP_OR_UDP, port: 'port', targets: { list: { part: { target: WORKLOAD, port: 'port' } } } },
      },
    },
    passToTarget: 'flag',
    note: 'text',
    tags: 'tags',
  },
  tencentdb: {
    name: 'name',
    subnet: SUBNET,
    privateIp: 'address',
    securityGroups: SECURITY_GROUPS,
    engine: { choice: ['mysql', 'postgresql', 'redis', 'mongodb'] },
    port: 'port',
    note: 'text',
    tags: 'tags',
  },
};

/** The tables beside the resources whose ids share their space, by the stem of their minted ids. */
export const TABLES_1 = {
  intent: {
    key: 'intents',
    part: {
      name: 'name',
      from: 'endpoint',
      to: 'endpoint',
      protocol: PROTOCOL,
      port: 'port',
      expect: { choice: ['reachable', 'unreachable'] },
    },
  },
  pool: { key: 'pools', part: { name: 'name', cidr: 'cidr' } },
  reservation: { key: 'reservations', part: { vpc: VPC, cidr: 'cidr', name: 'name' } },
  note: { key: 'notes', part: { text: 'text', x: 'pixels', y: 'pixels', width: 'pixels', height: 'pixels' } },
} as const satisfies Readonly<Record<string, { readonly key: string; readonly part: Part }>>;

/** The settings of a rule. */
export const RULE_SETTINGS_1 = ['off', 'advice', 'warning', 'error'] as const;

/** The reference field that says in which box a kind stands; others stand on the canvas itself. */
export const PARENTS_1: Readonly<Record<string, string>> = {
  subnet: 'vpc',
  'vpn-gateway': 'vpc',
  'nat-gateway': 'vpc',
  'direct-connect-gateway': 'vpc',
  'customer-gateway': 'idc',
  'public-gateway': 'subnet',
  cvm: 'subnet',
  clb: 'subnet',
  tencentdb: 'subnet',
};
