// What imports make of plans and answers, and that nothing that they are given makes them throw.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import { parseDocument } from '../document/parse.ts';
import { printDocument } from '../document/print.ts';
import { importDesign } from './import-design.ts';

const to = (name: string, attribute = 'id') => ({ references: [`${name}.${attribute}`, name] });
const at = (type: string, name: string, values: Json, more: object = {}) => ({
  address: `tencentcloud_${type}.${name}`,
  mode: 'managed',
  type: `tencentcloud_${type}`,
  name,
  values,
  ...more,
});
const says = (type: string, name: string, expressions: object) => ({
  address: `tencentcloud_${type}.${name}`,
  type: `tencentcloud_${type}`,
  name,
  expressions,
});
const vpc = 'tencentcloud_vpc.main';
const plan = {
  format_version: '1.2',
  terraform_version: '1.9.0',
  planned_values: {
    root_module: {
      resources: [
        at('vpc', 'main', { name: 'Shop', cidr_block: '10.0.0.0/16', assistant_cidrs: [] }),
        at('vpn_gateway', 'gw', { name: 'gw', bandwidth: 50 }),
        at('vpn_customer_gateway', 'hq', { name: 'hq', public_ip_address: '203.0.113.9' }),
        at('vpn_connection', 't', {
          name: 't',
          pre_share_key: 'SECRET-KEY',
          security_group_policy: [{ local_cidr_block: '10.0.0.0/16', remote_cidr_block: ['192.168.0.0/16'] }],
          ike_proto_encry_algorithm: 'AES-CBC-128',
          ipsec_pfs_dh_group: 'NULL',
        }),
        at('route_table_entry', 'r', { destination_cidr_block: '192.168.0.0/16', next_type: 'VPN', disabled: false }),
        at('cos_bucket', 'b', {}),
      ],
      child_modules: [
        {
          address: 'module.net',
          resources: [0, 1].map((index) =>
            at(
              'subnet',
              'this',
              { name: `s${index}`, cidr_block: `10.0.${index}.0/24`, availability_zone: 'ap-shanghai-2' },
              { address: `module.net.tencentcloud_subnet.this[${index}]`, index },
            ),
          ),
        },
      ],
    },
  },
  configuration: {
    root_module: {
      resources: [
        says('vpn_gateway', 'gw', { vpc_id: to(vpc) }),
        says('vpn_connection', 't', {
          vpn_gateway_id: to('tencentcloud_vpn_gateway.gw'),
          customer_gateway_id: to('tencentcloud_vpn_customer_gateway.hq'),
        }),
        says('route_table_entry', 'r', {
          route_table_id: to(vpc, 'default_route_table_id'),
          next_hub: to('tencentcloud_vpn_gateway.gw'),
        }),
      ],
      module_calls: {
        net: {
          expressions: { vpc: to(vpc) },
          module: { resources: [says('subnet', 'this', { vpc_id: { references: ['var.vpc'] } })] },
        },
      },
    },
  },
} as unknown as Json;

const answers = [
  { Response: { VpcSet: [{ VpcId: 'vpc-1a2b', VpcName: 'Shop', CidrBlock: '10.0.0.0/16' }], RequestId: 'x' } },
  {
    SubnetSet: [
      {
        SubnetId: 'subnet-9z',
        SubnetName: 'web',
        VpcId: 'vpc-1a2b',
        CidrBlock: '10.0.1.0/24',
        Zone: 'ap-shanghai-2',
        RouteTableId: 'rtb-7',
      },
    ],
  },
  {
    RouteTableSet: [
      {
        RouteTableId: 'rtb-7',
        RouteTableName: 'default',
        VpcId: 'vpc-1a2b',
        Main: true,
        RouteSet: [
          { DestinationCidrBlock: '10.0.0.0/16', GatewayType: 'LOCAL_GATEWAY', RouteType: 'NETD' },
          { DestinationCidrBlock: '0.0.0.0/0', GatewayType: 'NAT', GatewayId: 'nat-5', RouteType: 'USER' },
        ],
      },
    ],
  },
  {
    NatGatewaySet: [
      { NatGatewayId: 'nat-5', NatGatewayName: 'n', VpcId: 'vpc-1a2b', PublicIpAddressSet: [{ AddressId: 'eip-3' }] },
    ],
  },
  { AddressSet: [{ AddressId: 'eip-3', AddressIp: '119.28.5.10' }] },
  { SecurityGroupSet: [{ SecurityGroupId: 'sg-4', SecurityGroupName: 'web' }] },
  {
    SecurityGroupId: 'sg-4',
    Response: {
      SecurityGroupPolicySet: {
        Ingress: [{ PolicyIndex: 0, Protocol: 'tcp', Port: '443', CidrBlock: '0.0.0.0/0', Action: 'ACCEPT' }],
        Egress: [],
      },
    },
  },
  {
    InstanceSet: [
      {
        InstanceId: 'ins-8',
        InstanceName: 'web-1',
        VirtualPrivateCloud: { VpcId: 'vpc-1a2b', SubnetId: 'subnet-9z' },
        PrivateIpAddresses: ['10.0.1.7'],
        SecurityGroupIds: ['sg-4'],
        LoginSettings: { Password: 'SECRET-KEY' },
      },
    ],
  },
] as unknown as Json;

function read(json: Json, source: 'terraform' | 'tencent' | null = null) {
  const result = importDesign([{ path: 'in.json', json }], source, 'in');
  if (!result.ok) throw new Error(result.problems[0]?.message.id);
  const text = printDocument(result.value.document);
  expect(parseDocument(text).ok).toBe(true);
  expect(text).not.toContain('SECRET-KEY');
  return result.value;
}

describe('a plan of Terraform', () => {
  it('becomes a design whose unknown ids are resolved by the configuration, through modules', () => {
    const { document, account } = read(plan);
    const { resources } = document;
    expect(resources.vpc['main']).toMatchObject({ name: 'Shop', cidr: '10.0.0.0/16', region: 'ap-shanghai' });
    expect(Object.keys(resources.subnet)).toEqual(['net-this-0', 'net-this-1']);
    expect(resources.subnet['net-this-1']).toMatchObject({ vpc: 'main', cidr: '10.0.1.0/24' });
    expect(resources['vpn-tunnel']['t']).toMatchObject({
      vpnGateway: 'gw',
      customerGateway: 'hq',
      mode: 'spd',
      ike: { encryption: 'aes-128-cbc' },
      ipsec: { pfsGroup: null },
    });
    expect(resources['route-table']['main-default']?.routes).toMatchObject([{ nextHop: 'gw' }]);
    expect(resources.idc['idc-hq']?.cidrs).toEqual(['192.168.0.0/16']);
    expect(account.left).toEqual([{ type: 'tencentcloud_cos_bucket', count: 1, why: 'import.why.kind' }]);
    expect(account.coverage).toBeCloseTo(7 / 8);
  });
});

describe('answers of Tencent Cloud', () => {
  it('become a design; what the platform adds by itself is dropped and is no loss', () => {
    const { document, account } = read(answers);
    const { resources } = document;
    expect(resources.vpc['vpc-1a2b']?.region).toBe('ap-shanghai');
    expect(resources['route-table']['rtb-7']).toMatchObject({
      default: true,
      routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'nat-5' }],
    });
    expect(resources['nat-gateway']['nat-5']?.eips).toEqual(['eip-3']);
    expect(resources['security-group']['sg-4']?.inbound).toMatchObject([{ action: 'allow', ports: '443' }]);
    expect(resources.cvm['ins-8']).toMatchObject({ subnet: 'subnet-9z', privateIp: '10.0.1.7' });
    expect(account.coverage).toBe(1);
    expect(account.left).toEqual([{ type: 'RouteSet', count: 1, why: 'import.why.platform' }]);
  });
});

describe('any input', () => {
  it('is refused in a sentence when it is of no source', () => {
    expect(importDesign([{ path: 'a', json: { a: 1 } }], null, 'a').ok).toBe(false);
    expect(importDesign([{ path: 'a', json: plan }], 'tencent', 'a').ok).toBe(false);
  });

  it('never throws, and what is made of it is valid', () => {
    const places: { readonly holder: Record<string, Json>; readonly key: string }[] = [];
    const copies = [structuredClone(plan), structuredClone(answers)];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const key of Object.keys(node)) {
        places.push({ holder: node as Record<string, Json>, key });
        walk((node as Record<string, Json>)[key]);
      }
    };
    walk(copies);
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.jsonValue({ maxDepth: 3 }), (index, value) => {
        const place = places[index];
        if (place === undefined) return;
        const before = place.holder[place.key] as Json;
        place.holder[place.key] = value as Json;
        try {
          for (const json of copies) {
            const result = importDesign([{ path: '', json }], null, '');
            if (result.ok) expect(parseDocument(printDocument(result.value.document)).ok).toBe(true);
          }
        } finally {
          place.holder[place.key] = before;
        }
      }),
      { numRuns: 400 },
    );
  });
});
