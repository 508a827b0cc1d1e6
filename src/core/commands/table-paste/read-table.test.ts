/** Tables as people copy them: from consoles, spreadsheets, wikis, terminals and hostile pages. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../base/catalogue/index.ts';
import { valueAt } from '../../base/pointer.ts';
import { net } from '../../testing/net.ts';
import { refusal, step } from '../../testing/step.ts';
import { COMMANDS, looksLikeTable, readTable } from '../index.ts';

const design = () =>
  net({
    vpc: { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.1.0.0/16' } },
    subnet: { s: { vpc: 'v', cidr: '10.0.1.0/24' } },
    'route-table': { t: { vpc: 'v', default: true } },
    'nat-gateway': { 'nat-1': { vpc: 'v', name: 'Exit' } },
    'vpn-gateway': { g: { vpc: 'v', name: 'To the office' }, far: { vpc: 'w', name: 'Elsewhere' } },
    'peering-connection': { p: { vpc: 'v', peerVpc: 'w', name: 'To W' } },
    cvm: { m: { subnet: 's', privateIp: '10.0.1.9', name: 'Firewall' } },
    'security-group': { sg: { name: 'Web' }, other: { name: 'App' } },
    'network-acl': { acl: { vpc: 'v' } },
  });
const ROUTES = '/resources/route-table/t/routes';
const INBOUND = '/resources/security-group/sg/inbound';
const ACL = '/resources/network-acl/acl/inbound';

/** The policies that a text is: destination, type, next hop; a row that cannot be taken is its sentence. */
function policies(text: string): string[] {
  return readTable(design(), ROUTES, text).rows.map(({ value, problems }) =>
    value === null
      ? `none: ${problems.map((each) => render(each)).join('; ')}`
      : `${value['destination']} ${value['nextHopType']} ${value['nextHop']}${value['enabled'] === false ? ' off' : ''}${value['note'] === '' ? '' : ` (${value['note']})`}`,
  );
}

/** The rules that a text is. */
function rules(text: string, list = INBOUND): string[] {
  return readTable(design(), list, text).rows.map(({ value, problems }) =>
    value === null
      ? `none: ${problems.map((each) => render(each)).join('; ')}`
      : `${value['action']} ${value['protocol']} ${value['ports']} ${value['cidr'] ?? value['securityGroup']}${value['note'] === '' ? '' : ` (${value['note']})`}`,
  );
}

const TWO = ['0.0.0.0/0 nat-gateway nat-1', '192.168.0.0/16 vpn-gateway g'];

describe('policies', () => {
  test.each([
    [
      'tabs',
      'Destination\tNext hop type\tNext hop\n0.0.0.0/0\tNAT gateway\tnat-1\n192.168.0.0/16\tVPN gateway\tTo the office\n',
    ],
    ['CRLF and a byte order mark', '\ufeffDestination\tNext hop\r\n0.0.0.0/0\tnat-1\r\n192.168.0.0/16\tg\r\n'],
    ['CSV', 'destination,next_hop_type,next_hop\n"0.0.0.0/0",nat-gateway,Exit\n192.168.0.0/16,vpn-gateway,g'],
    ['semicolons', 'Destination;Next hop\n0.0.0.0/0;Exit\n192.168.0.0/16;To the office'],
    ['Markdown', '| Destination | Next hop |\n|---|:--:|\n| 0.0.0.0/0 | nat-1 |\n| 192.168.0.0/16 | g |'],
    [
      'a framed table',
      '+---+---+\n| Destination | Target |\n+---+---+\n| 0.0.0.0/0 | nat-1 |\n| 192.168.0.0/16 | g |\n+---+---+',
    ],
    [
      'aligned columns',
      'Destination      Next hop type   Next hop\n0.0.0.0/0        NAT gateway     nat-1\n192.168.0.0/16   VPN gateway     g',
    ],
    ['no heads', '0.0.0.0/0,nat-1\n192.168.0.0/16,g'],
    ['words', '0.0.0.0/0 nat-1\n192.168.0.0/16 g'],
    ['Chinese', '目的端\t下一跳类型\t下一跳\n0.0.0.0/0\tNAT 网关\tnat-1\n192.168.0.0/16\tVPN网关\tTo the office'],
    ['a title above', 'Route table of Shop\nDestination\tNext hop\n0.0.0.0/0\tnat-1\n192.168.0.0/16\tg'],
    [
      'a cell of two lines',
      'Destination\tNext hop type\tNext hop\n0.0.0.0/0\tNAT gateway\tnat-1\nExit\n192.168.0.0/16\tVPN gateway\tg\nTo the office',
    ],
    ['names in brackets', 'Destination\tNext hop\n0.0.0.0/0\tnat-1 (Exit)\n192.168.0.0/16\tnothing (To the office)'],
  ])('of %s', (_, text) => expect(policies(text)).toEqual(TWO));

  test('of what a cloud knows beside: local routes, states, gateways that are not here', () =>
    expect(
      policies(
        'Destination\tTarget\tStatus\tPropagated\n10.0.0.0/16\tlocal\tActive\tNo\n0.0.0.0/0\tigw-0ab\tActive\tNo\n172.16.0.0/12\tpcx-9\tBlackhole\tNo\n::/0\tigw-0ab\tActive\tNo',
      ),
    ).toEqual([
      'none: Every route table has this route by itself',
      '0.0.0.0/0 eip null',
      '172.16.0.0/12 peering-connection null off',
      'none: "::/0" is of IPv6: a design has IPv4 only',
    ]));
  test('of a host and of routers', () => {
    expect(
      policies(
        'default via 10.0.1.9 dev eth0 proto dhcp metric 100\n10.0.1.0/24 dev eth0 proto kernel scope link src 10.0.1.4\nblackhole 172.16.0.0/12\n192.168.0.0/16 via 10.9.9.9 dev eth1',
      ),
    ).toEqual([
      '0.0.0.0/0 cvm m',
      'none: Every route table has this route by itself',
      'none: A policy leads somewhere: none drops packets',
      expect.stringContaining('none: "10.9.9.9" is no type of next hop'),
    ]);
    expect(policies('S*    0.0.0.0/0 [1/0] via 10.0.1.9\nC     10.0.0.0/16 is directly connected, Gi1')).toEqual([
      '0.0.0.0/0 cvm m',
      'none: Every route table has this route by itself',
    ]);
    expect(policies('ip route 192.168.0.0 255.255.0.0 10.0.1.9')).toEqual(['192.168.0.0/16 cvm m']);
    expect(
      policies(
        'Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n0.0.0.0         10.0.1.9        0.0.0.0         UG    100    0        0 eth0\n10.0.1.0        0.0.0.0         255.255.255.0   U     0      0        0 eth0',
      ),
    ).toEqual(['0.0.0.0/0 cvm m', 'none: Every route table has this route by itself']);
  });
  test('what is not here stays empty, and is said; what is elsewhere is not here', () => {
    const { rows } = readTable(
      design(),
      ROUTES,
      'Destination,Type,Next hop\n10.9.0.0/16,VPN gateway,Elsewhere\n10.8.0.0/16,VPN gateway,',
    );
    expect(rows.map(({ value }) => value?.['nextHop'])).toEqual([null, null]);
    expect(rows.flatMap(({ problems }) => problems.map((each) => render(each)))).toEqual([
      expect.stringContaining('"Elsewhere"'),
      expect.stringContaining('names no VPN gateway'),
    ]);
  });
  test('a note keeps its signs, states are read, and a repeated destination is said', () => {
    expect(policies('目的端,下一跳,状态,备注\n10.9.0.0/16,nat-1,已禁用,"出口，备用"')).toEqual([
      '10.9.0.0/16 nat-gateway nat-1 off (出口，备用)',
    ]);
    const { rows } = readTable(design(), ROUTES, '10.9.0.0/16,nat-1\n10.9.0.0/16,g');
    expect(rows[1]?.problems.map((each) => render(each))).toEqual(['The same as line 1']);
  });
});

describe('rules', () => {
  test.each([
    [
      'the console',
      '来源\t协议端口\t策略\t备注\n0.0.0.0/0\tTCP:443\t允许\tweb\n10.0.0.0/8\tTCP:22,8000-8100\t拒绝\t\n',
    ],
    ['CSV', 'action,protocol,ports,cidr,note\nallow,tcp,443,0.0.0.0/0,web\ndeny,tcp,"22,8000-8100",10.0.0.0/8,'],
    [
      'a numbered list',
      'Rule #\tType\tProtocol\tPort range\tSource\tAllow/Deny\tDescription\n200\tCustom TCP\tTCP (6)\t22, 8000 - 8100\t10.0.0.0/8\tDeny\t\n100\tHTTPS (443)\tTCP (6)\t443\t0.0.0.0/0\tAllow\tweb',
    ],
    ['no heads', 'allow\ttcp\t443\t0.0.0.0/0\tweb\ndeny\ttcp\t22,8000-8100\t10.0.0.0/8\t'],
    [
      'Markdown',
      '| Source | Protocol | Ports | Action | Note |\n|--|--|--|--|--|\n| any | TCP | 443 | ACCEPT | web |\n| 10.0.0.0/8 | tcp | 22,8000-8100 | DROP | |',
    ],
  ])('of %s', (_, text) =>
    expect(rules(text)).toEqual(['allow tcp 443 0.0.0.0/0 (web)', 'deny tcp 22,8000-8100 10.0.0.0/8']),
  );

  test('of a cloud without actions: what is listed is allowed', () =>
    expect(
      rules(
        'Type\tProtocol\tPort range\tSource\tDescription\nSSH\tTCP\t22\t203.0.113.7\tdesk\nAll traffic\tAll\tAll\tother / App\t',
      ),
    ).toEqual(['allow tcp 22 203.0.113.7/32 (desk)', 'allow all all other']));
  test('each cell that is wrong is said', () =>
    expect(
      rules(
        'Direction,Action,Protocol,Ports,Source\nin,maybe,tcp,1,any\nin,allow,gre,1,any\nin,allow,tcp,70000,any\nin,allow,tcp,80-,any\nin,allow,tcp,1,web.example\nin,allow,tcp,1,\nin,allow,tcp,1,2001:db8::/32\nout,allow,tcp,1,any\nin,allow,icmp,8,any',
      ),
    ).toEqual([
      'none: "maybe" is no action: expected allow or deny',
      'none: "gre" is no protocol: expected tcp, udp, icmp or all',
      expect.stringContaining('"70000" is no list of ports'),
      expect.stringContaining('"80-" is no list of ports'),
      'none: "web.example" is no IPv4 block, and no security group here is called so',
      'none: The row names no range',
      'none: "2001:db8::/32" is of IPv6: a design has IPv4 only',
      'none: This rule is for the other direction',
      'allow icmp all 0.0.0.0/0',
    ]));
  test('of a network ACL: no groups, and the end that every list has', () =>
    expect(
      rules(
        'Rule number\tProtocol\tPorts\tSource\tAllow/Deny\n*\tAll\tAll\t0.0.0.0/0\tDeny\n100\tTCP\t80\tApp\tAllow\n90\tTCP\t80\t10.0.0.0/8\tAllow',
        ACL,
      ),
    ).toEqual([
      'allow tcp 80 10.0.0.0/8',
      'none: A network ACL knows ranges only, no security groups',
      'none: Every list ends so by itself',
    ]));
});

describe('any text', () => {
  test('is read, and what is taken may stand in the list', () => {
    const piece = fc.constantFrom(
      '0.0.0.0/0',
      '10.0.0.0/8',
      'tcp',
      'allow',
      '拒绝',
      'nat-1',
      '__proto__',
      'constructor',
      '443',
      '1-65535',
      '\t',
      ',',
      ';',
      '|',
      '\n',
      '  ',
      ' ',
      '"',
      '""',
      '\u202e',
      '\u0000',
      'Destination',
      '来源',
      'Action',
      '=cmd()',
      '<b>',
      '::/0',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 }),
        fc.constantFrom(ROUTES, INBOUND, ACL),
        fc.boolean(),
        (pieces, list, replace) => {
          const document = design();
          const values = readTable(document, list, pieces.join('')).rows.flatMap(({ value }) =>
            value === null ? [] : [value],
          );
          if (values.length === 0) return;
          const next = step(document, COMMANDS.pasteRows.run(document, { list, rows: values, replace }));
          expect(valueAt(next, list)).toHaveLength(values.length);
        },
      ),
      { numRuns: 300 },
    );
  });
  test('that is long is read in part, and that is said', () => {
    const text = Array.from({ length: 3000 }, (_, n) => `10.${n >> 8}.${n & 255}.0/24,nat-1`).join('\n');
    const { rows, left } = readTable(design(), ROUTES, text);
    expect([rows.length, left]).toEqual([2000, 1000]);
    expect(readTable(design(), ROUTES, `${'a'.repeat(300_000)} ${'- '.repeat(100_000)}`).rows).toBeDefined();
    expect(
      readTable(design(), INBOUND, `allow,tcp,"${'1,'.repeat(20_000)}1",any,${'x'.repeat(10_001)}`).rows[0]?.value,
    ).toBe(null);
  });
  test('is told from a table', () => {
    expect(looksLikeTable('10.0.0.0/8')).toBe(false);
    expect(looksLikeTable('80,443')).toBe(false);
    expect(looksLikeTable('')).toBe(false);
    expect(looksLikeTable('allow\ttcp\t443')).toBe(true);
    expect(looksLikeTable('default via 10.0.0.1\n10.0.0.0/8 via 10.0.0.2')).toBe(true);
  });
});

describe('paste-rows', () => {
  const row = { destination: '10.9.0.0/16', nextHopType: 'nat-gateway', nextHop: 'nat-1', enabled: true, note: '' };
  test('adds behind or replaces, as one step', () => {
    const document = step(design(), COMMANDS.pasteRows.run(design(), { list: ROUTES, rows: [row], replace: false }));
    const more = { list: ROUTES, rows: [{ ...row, destination: '10.8.0.0/16' }] };
    expect(valueAt(step(document, COMMANDS.pasteRows.run(document, { ...more, replace: false })), ROUTES)).toHaveLength(
      2,
    );
    expect(valueAt(step(document, COMMANDS.pasteRows.run(document, { ...more, replace: true })), ROUTES)).toEqual(
      more.rows,
    );
  });
  test('refuses what may not stand there', () => {
    const run = (list: string, rows: readonly (typeof row | { readonly x: 1 })[]) =>
      refusal(COMMANDS.pasteRows.run(design(), { list, rows, replace: false }));
    expect(run('/resources/route-table/gone/routes', [row])).toContain('no longer there');
    expect(run(ROUTES, [])).toContain('nothing to do');
    expect(run(ROUTES, [{ x: 1 }])).not.toBe('done');
  });
});
