/** The address plan: a golden, the numbers of a row, free blocks, and cells that a spreadsheet must not run. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePrefix, sizeOf } from '../../address/prefix.ts';
import { net } from '../../testing/net.ts';
import { csv } from './csv.ts';

function text(document: ReturnType<typeof net>): string {
  const output = csv.write(document);
  return 'text' in output ? output.text : '';
}

/** Rows as objects by column; a reader of RFC 4180. */
function read(source: string): Record<string, string>[] {
  const cells = [...source.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)];
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end === '\r\n') lines.push([]);
  }
  const [head = [], ...body] = lines.filter((line) => line.length > 1);
  return body.map((line) => Object.fromEntries(head.map((column, at) => [column, line[at] ?? ''])));
}

const small = net(
  {
    vpc: { v: { name: 'Shop', cidr: '10.0.0.0/22' }, empty: { cidr: null } },
    subnet: {
      b: { name: 'Web', vpc: 'v', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' },
      a: { vpc: 'v', cidr: '10.0.2.0/29', routeTable: 'other' },
      later: { vpc: 'v' },
      lost: { vpc: 'nowhere', cidr: '10.9.0.0/24' },
    },
    'route-table': { main: { name: 'Main', vpc: 'v', default: true }, other: { vpc: 'v' } },
    cvm: { w1: { subnet: 'b' }, w2: { subnet: 'b', privateIp: '10.0.1.9' } },
  },
  { reservations: { growth: { vpc: 'v', cidr: '10.0.0.0/24' } } },
);

describe('the address plan', () => {
  test('of a small VPC is this', async () => {
    await expect(text(small)).toMatchFileSnapshot('golden/small.csv');
  });

  test('says of a subnet its network, gateway, usable range and broadcast, and what is used and free', () => {
    expect(read(text(small)).find((row) => row['Subnet id'] === 'b')).toMatchObject({
      VPC: 'Shop',
      Subnet: 'Web',
      CIDR: '10.0.1.0/24',
      Zone: 'ap-guangzhou-3',
      Network: '10.0.1.0',
      Gateway: '10.0.1.1',
      'First usable': '10.0.1.2',
      'Last usable': '10.0.1.254',
      Broadcast: '10.0.1.255',
      Usable: '253',
      Used: '2',
      Free: '251',
      'Route table': 'Main',
    });
  });

  test('covers every address of a VPC once: subnets, reservations and free blocks', () => {
    const sizes = read(text(small))
      .filter((row) => row['VPC id'] === 'v' && row['CIDR'] !== '')
      .map((row) => {
        const block = parsePrefix(row['CIDR'] ?? '');
        return block === null ? 0 : sizeOf(block);
      });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1024);
  });

  test('runs nothing: no cell begins as a formula, and every name comes back', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.constantFrom('', '=', '+', '-', '@', '\t', ' =', '＝', '"', ',', '\r\n'),
          fc.string({ maxLength: 20 }),
        ),
        ([start, rest]) => {
          const name = `${start}${rest}x`.slice(0, 40);
          const rows = read(text(net({ vpc: { v: { name, cidr: '10.0.0.0/24' } } })));
          expect(rows).toHaveLength(1);
          const cell = rows[0]?.['VPC'] ?? '';
          expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
          expect(cell.replace(/^'/, '')).toBe(name.replace(/^'/, ''));
        },
      ),
    );
  });

  test('is marked as UTF-8 only when it needs to be', () => {
    expect(text(small).startsWith('VPC,')).toBe(true);
    expect(text(net({ vpc: { v: { name: '私有网络', cidr: '10.0.0.0/24' } } })).startsWith('\ufeffVPC,')).toBe(true);
  });
});
