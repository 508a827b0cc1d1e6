/** The Terraform project: goldens, the provider's schema on every block, references that lead somewhere, and each known trap. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { render } from '../../base/catalogue/index.ts';
import type { Json } from '../../base/json.ts';
import type { Document } from '../../document/document.ts';
import { net, over, read, type Sketch } from '../../testing/net.ts';
import { randomDesign } from '../../testing/random-design.ts';
import { terraform } from './terraform.ts';

interface Argument {
  readonly type: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly deprecated?: boolean;
  readonly enum?: readonly (string | number)[];
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly conflictsWith?: readonly string[];
  readonly nested?: Readonly<Record<string, Argument>>;
}
/** What version 1.83.25 of the provider takes, of the types and arguments that the project writes. */
const SCHEMA: Readonly<Record<string, Readonly<Record<string, Argument>>>> = JSON.parse(
  readFileSync(new URL('./schema.json', import.meta.url), 'utf8'),
);
const SAMPLES = new URL('../../testing/samples/', import.meta.url);

interface Read {
  readonly type: string;
  readonly labels: readonly string[];
  readonly values: Map<string, string>;
  readonly blocks: Read[];
}

/** Reads the formatted HCL that the project writes: a line is a block's beginning or end, an argument, or within a value of several lines. */
function blocksOf(text: string): Read[] {
  const root: Read = { type: '', labels: [], values: new Map(), blocks: [] };
  const open: Read[] = [root];
  let running: { readonly name: string; readonly end: string } | null = null;
  for (const line of text.split('\n')) {
    const here = open.at(-1) ?? root;
    if (running !== null) {
      here.values.set(running.name, `${here.values.get(running.name) ?? ''}\n${line}`);
      if (line === running.end) running = null;
      continue;
    }
    const block = /^ *(\w+)((?: "[^"]*")*) \{(\})?$/.exec(line);
    const argument = /^( *)(\w+) += (.*)$/.exec(line);
    if (block !== null) {
      const made: Read = {
        type: block[1] ?? '',
        labels: [...(block[2] ?? '').matchAll(/"([^"]*)"/g)].map((each) => each[1] ?? ''),
        values: new Map(),
        blocks: [],
      };
      here.blocks.push(made);
      if (block[3] === undefined) open.push(made);
    } else if (argument !== null) {
      const [, indent = '', name = '', value = ''] = argument;
      here.values.set(name, value);
      if (value === '{' || value === '[') running = { name, end: `${indent}${value === '{' ? '}' : ']'}` };
    } else if (/^ *\}$/.test(line)) open.pop();
    else expect(line).toMatch(/^$|^ *#/);
  }
  expect(open).toEqual([root]);
  return root.blocks;
}

const written = (document: Document): Record<string, string> =>
  Object.fromEntries(terraform.write(document).files.map((file) => [file.path, file.text]));
const whole = (document: Document): string => Object.values(written(document)).join('\n');
const resourcesOf = (document: Document): Read[] =>
  blocksOf(whole(document)).filter((each) => each.type === 'resource');
const addresses = (document: Document): string[] => resourcesOf(document).map((each) => each.labels.join('.'));
const left = (document: Document): string[] => terraform.leavesOut(document).map((each) => render(each));

/** What the provider would say against the arguments of a block. */
function against(at: string, schema: Readonly<Record<string, Argument>>, block: Read): string[] {
  const wrong: string[] = [];
  const given = new Set([...block.values.keys(), ...block.blocks.map((each) => each.type)]);
  given.delete('provider');
  for (const [name, argument] of Object.entries(schema)) {
    if (argument.required === true && !given.has(name)) wrong.push(`${at}: ${name} is required`);
  }
  for (const name of given) {
    const argument = schema[name];
    if (argument === undefined || argument.readOnly === true || argument.deprecated === true) {
      wrong.push(`${at}: ${name} is not to be set`);
      continue;
    }
    for (const other of argument.conflictsWith ?? [])
      if (given.has(other)) wrong.push(`${at}: ${name} beside ${other}`);
    const text = block.values.get(name);
    if (text !== undefined) wrong.push(...wrongValue(`${at}.${name}`, argument, text));
  }
  for (const inner of block.blocks)
    wrong.push(...against(`${at}.${inner.type}`, schema[inner.type]?.nested ?? {}, inner));
  return wrong;
}

function wrongValue(at: string, argument: Argument, text: string): string[] {
  if (/^(var|tencentcloud_\w+)\./.test(text)) return [];
  const wrong = [`${at}: ${text} is no ${argument.type}`];
  switch (argument.type) {
    case 'string': {
      if (!/^".*"$/.test(text)) return wrong;
      const value = text.slice(1, -1);
      const length = [...value].length;
      if (argument.enum !== undefined && !argument.enum.includes(value)) return [`${at}: ${text} is not offered`];
      return length < (argument.minLength ?? 0) || length > (argument.maxLength ?? 1000)
        ? [`${at}: too short or too long`]
        : [];
    }
    case 'int': {
      const value = Number(text);
      if (!Number.isSafeInteger(value)) return wrong;
      if (argument.enum !== undefined && !argument.enum.includes(value)) return [`${at}: ${text} is not offered`];
      return value < (argument.min ?? value) || value > (argument.max ?? value)
        ? [`${at}: ${text} is out of range`]
        : [];
    }
    case 'bool':
      return text === 'true' || text === 'false' ? [] : wrong;
    case 'map':
      return text.startsWith('{') ? [] : wrong;
    default:
      return text.startsWith('[') ? [] : wrong;
  }
}

/** What is wrong with a whole project: against the schema, an address twice, a reference to nothing. */
function wrongWith(document: Document): string[] {
  const text = whole(document);
  const blocks = blocksOf(text);
  const resources = blocks.filter((each) => each.type === 'resource');
  const names = resources.map((each) => each.labels.join('.'));
  const known = new Set([
    ...names,
    ...blocks.filter((each) => each.type === 'variable').map((each) => `var.${each.labels[0]}`),
  ]);
  const wrong = resources.flatMap((each) => {
    const schema = SCHEMA[each.labels[0] ?? ''];
    return schema === undefined ? [`${each.labels[0]} is no type`] : against(each.labels.join('.'), schema, each);
  });
  if (new Set(names).size < names.length) wrong.push('an address stands twice');
  const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').replaceAll(/#.*/g, '');
  for (const [, reference = ''] of bare.matchAll(/\b((?:var|tencentcloud_\w+)\.\w+)/g)) {
    if (!known.has(reference) && !reference.startsWith('tencentcloud.')) wrong.push(`${reference} leads nowhere`);
  }
  return wrong;
}

const base: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16', region: 'ap-guangzhou' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
};
const tunnel = (part: { readonly [key: string]: Json } = {}): Sketch =>
  over(base, {
    'vpn-gateway': { g: { vpc: 'v', publicIp: '203.0.113.10' } },
    'customer-gateway': { c: { idc: 'i', publicIp: '198.51.100.20' } },
    'vpn-tunnel': {
      t: {
        vpnGateway: 'g',
        customerGateway: 'c',
        spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }],
        ...part,
      },
    },
    idc: { i: { name: 'Plant', cidrs: ['192.168.0.0/16'] } },
  });
const one = (document: Document, type: string): Read => {
  const found = resourcesOf(document).find((each) => each.labels[0] === type);
  if (found === undefined) throw new Error(`There is no ${type}`);
  return found;
};

describe('a whole project', () => {
  const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.topology.json'));
  test.each(samples)('of %s is what the provider takes, and these files', async (name) => {
    const document = read(readFileSync(new URL(name, SAMPLES), 'utf8'));
    expect(wrongWith(document)).toEqual([]);
    if (/^(startup|branches|bank)/.test(name))
      await expect(whole(document)).toMatchFileSnapshot(`golden/${name.replace('.topology.json', '')}.tf`);
  });
  test('of whatever design refers to what is there, and calls nothing twice', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const design = randomDesign(seed);
      const wrong = wrongWith(design).filter((each) =>
        /leads nowhere|stands twice|required|beside|not to be set/.test(each),
      );
      expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    }
  });
  test('has a file for each thing that it says something of', () => {
    expect(Object.keys(written(net(base)))).toEqual(['versions.tf', 'network.tf']);
    expect(Object.keys(written(net(tunnel())))).toEqual([
      'versions.tf',
      'variables.tf',
      'network.tf',
      'vpn.tf',
      'outputs.tf',
    ]);
  });
  test('speaks to every region of the design', () => {
    const far = net(over(base, { vpc: { w: { cidr: '10.1.0.0/16', region: 'ap-shanghai' } } }));
    expect(whole(far)).toContain('alias  = "ap_shanghai"');
    expect(one(far, 'tencentcloud_vpc').values.get('provider')).toBeUndefined();
    expect(
      resourcesOf(far)
        .find((each) => each.labels[1] === 'w')
        ?.values.get('provider'),
    ).toBe('tencentcloud.ap_shanghai');
  });
  test('runs nothing that a name holds', () => {
    const name = `"}${'$'}{file("x")}%{ if true }\n\u2028#`;
    const text = whole(net({ vpc: { v: { cidr: '10.0.0.0/16', name, tags: { [name]: name } } } }));
    expect(text).toContain('name       = "\\"}$${file(\\"x\\")}%%{ if true }\\n\\u2028#"');
    expect(text).not.toMatch(/[^$]\$\{/);
  });
});

describe('known traps', () => {
  test('another name makes nothing anew: addresses come from ids', () => {
    const renamed = over(tunnel(), { vpc: { v: { name: 'Other' } }, 'vpn-tunnel': { t: { name: 'Other' } } });
    expect(addresses(net(renamed))).toEqual(addresses(net(tunnel())));
  });
  test('another policy makes one thing more, wherever it stands', () => {
    const route = (destination: string) => ({ destination, nextHopType: 'vpn-gateway', nextHop: 'g' });
    const table = (...routes: Json[]) =>
      addresses(net(over(tunnel(), { 'route-table': { r: { vpc: 'v', default: true, routes } } })));
    const before = table(route('192.168.0.0/16'), route('172.16.0.0/12'));
    const after = table(route('192.168.128.0/17'), route('192.168.0.0/16'), route('172.16.0.0/12'));
    expect(after.filter((address) => !before.includes(address))).toEqual([
      'tencentcloud_route_table_entry.r_192_168_128_0_17_vpn',
    ]);
    expect(before.every((address) => after.includes(address))).toBe(true);
  });
  test('a subnet always names its table: the VPC’s own when none is set', () => {
    expect(one(net(base), 'tencentcloud_subnet').values.get('route_table_id')).toBe(
      'tencentcloud_vpc.v.default_route_table_id',
    );
    const own = over(base, { 'route-table': { r: { vpc: 'v' } }, subnet: { a: { routeTable: 'r' } } });
    expect(one(net(own), 'tencentcloud_subnet').values.get('route_table_id')).toBe('tencentcloud_route_table.r.id');
    const main = over(base, { 'route-table': { r: { vpc: 'v', default: true } }, subnet: { a: { routeTable: 'r' } } });
    expect(one(net(main), 'tencentcloud_subnet').values.get('route_table_id')).toBe(
      'tencentcloud_vpc.v.default_route_table_id',
    );
    expect(addresses(net(main))).not.toContain('tencentcloud_route_table.r');
  });
  test('an address beside a name is refused; two names are written', () => {
    const why = terraform.refuses(net(tunnel({ ike: { remoteId: 'site.example' } })));
    expect(why === null ? null : render(why)).toContain('Tunnel t cannot be written');
    const named = net(tunnel({ ike: { localId: 'cloud.example', remoteId: 'site.example' } }));
    expect(terraform.refuses(named)).toBeNull();
    const { values } = one(named, 'tencentcloud_vpn_connection');
    expect(values.get('ike_remote_fqdn_name')).toBe('"site.example"');
    expect(values.has('ike_local_address')).toBe(false);
  });
  test('every parameter of a tunnel is written, whatever the defaults are', () => {
    const { values, blocks } = one(net(tunnel({ ipsec: { pfsGroup: null } })), 'tencentcloud_vpn_connection');
    for (const name of Object.keys(SCHEMA['tencentcloud_vpn_connection'] ?? {})) {
      if (/^(ike|ipsec)_/.test(name) && !name.includes('fqdn')) expect([...values.keys()]).toContain(name);
    }
    expect(values.get('ipsec_pfs_dh_group')).toBe('"NULL"');
    expect(values.get('dpd_enable')).toBe('1');
    expect(blocks.map((each) => each.values.get('remote_cidr_block'))).toEqual(['["192.168.0.0/16"]']);
  });
  test('a tunnel has its key as a variable of its own, which is sensitive and has no default', () => {
    const variable = blocksOf(whole(net(tunnel()))).find((each) => each.labels[0] === 'pre_shared_key_t');
    expect(variable?.values.get('sensitive')).toBe('true');
    expect(variable?.values.has('default')).toBe(false);
  });
  test('ACL rules are upper case, one for each port, without notes, which stand as comments', () => {
    const acl = net(
      over(base, {
        'network-acl': {
          n: {
            vpc: 'v',
            inbound: [
              { action: 'allow', protocol: 'tcp', ports: '80,443,8000-8100', cidr: '10.0.0.0/8', note: 'web #1' },
              { action: 'deny', protocol: 'all', cidr: '0.0.0.0/0' },
            ],
          },
        },
        subnet: { a: { networkAcl: 'n' } },
      }),
    );
    expect(
      [...(one(acl, 'tencentcloud_vpc_acl').values.get('ingress') ?? '').matchAll(/"(.*)"/g)].map((each) => each[1]),
    ).toEqual([
      'ACCEPT#10.0.0.0/8#80#TCP',
      'ACCEPT#10.0.0.0/8#443#TCP',
      'ACCEPT#10.0.0.0/8#8000-8100#TCP',
      'DROP#0.0.0.0/0#ALL#ALL',
    ]);
    expect(whole(acl)).toContain('    # web #1\n');
    expect(one(acl, 'tencentcloud_vpc_acl_attachment').values.get('subnet_id')).toBe('tencentcloud_subnet.a.id');
  });
  test('a NAT gateway takes addresses, a balancer an id', () => {
    const design = net(
      over(base, {
        eip: { e: {}, f: { address: '203.0.113.9' } },
        'nat-gateway': {
          n: { vpc: 'v', eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'e', port: 22, target: 'w', targetPort: 22 }] },
        },
        clb: { b: { subnet: 'a', eip: 'f' } },
        cvm: { w: { name: 'w', subnet: 'a' } },
      }),
    );
    expect(one(design, 'tencentcloud_nat_gateway').values.get('assigned_eip_set')).toBe(
      '[tencentcloud_eip.e.public_ip]',
    );
    expect(one(design, 'tencentcloud_dnat').values.get('private_ip')).toBe('tencentcloud_instance.w.private_ip');
    expect(one(design, 'tencentcloud_clb_instance').values.get('eip_address_id')).toBe('tencentcloud_eip.f.id');
    expect(one(design, 'tencentcloud_instance').values.get('instance_name')).toBe('"w-w"');
    expect(left(design)).toEqual(['f: the platform assigns the address, 203.0.113.9 cannot be asked for']);
  });
  test('a policy says whether it is on; a tunnel that is switched off is left out, and said', () => {
    const off = net(
      over(tunnel({ enabled: false }), {
        'route-table': {
          r: {
            vpc: 'v',
            default: true,
            routes: [{ destination: '172.16.0.0/12', nextHopType: 'vpn-gateway', nextHop: 'g' }],
          },
        },
      }),
    );
    expect(one(off, 'tencentcloud_route_table_entry').values.get('disabled')).toBe('false');
    expect(addresses(off)).not.toContain('tencentcloud_vpn_connection.t');
    expect(left(off)).toContain('t is left out: it is switched off, and the provider would make it on');
  });
  test('a peering says whose account and which region', () => {
    const { values } = one(
      net(over(base, { vpc: { w: { cidr: '10.1.0.0/16' } }, 'peering-connection': { p: { vpc: 'v', peerVpc: 'w' } } })),
      'tencentcloud_vpc_peer_connect_manager',
    );
    expect(values.get('destination_uin')).toBe('var.account_uin');
    expect(values.get('destination_region')).toBe('"ap-guangzhou"');
  });
  test('what the provider does not make stands as a comment and is said; what is incomplete is left out with all that needs it', () => {
    const design = net(over(tunnel(), { tencentdb: { m: { subnet: 'a', engine: 'mongodb' } } }));
    expect(whole(design)).toContain('# i: Plant, 192.168.0.0/16');
    expect(whole(design)).toContain('# m: m, MongoDB in a, port 27017');
    expect(left(design).filter((each) => each.includes('comment'))).toHaveLength(2);
    const bare = net({
      vpc: { v: { cidr: null } },
      subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24', zone: 'z' } },
      cvm: { web: { subnet: 'a' } },
    });
    expect(addresses(bare)).toEqual([]);
    expect(left(bare)).toHaveLength(3);
  });
});
