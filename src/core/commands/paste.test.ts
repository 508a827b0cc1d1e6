/** Copying, pasting, duplicating: blocks, references and places of the copies. */

import { describe, expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import { valueAt } from '../base/pointer.ts';
import { type Document, emptyDocument } from '../document/document.ts';
import { absoluteBox } from '../document/geometry.ts';
import { net } from '../testing/net.ts';
import { refusal, step } from '../testing/step.ts';
import { type Clip, COMMANDS, copy, looksLikeClip, parseClip, printClip } from './index.ts';

/** What goes through the clipboard as text. */
function carried(document: Document, ids: readonly string[]): Clip {
  const clip = copy(document, ids);
  if (clip === null) throw new Error('Nothing was copied');
  const text = printClip(clip);
  expect(looksLikeClip(text)).toBe(true);
  const read = parseClip(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const design = () =>
  net(
    {
      vpc: {
        v: { name: 'Shop', cidr: '10.0.0.0/16', secondaryCidrs: ['10.9.0.0/20'] },
        w: { cidr: '10.1.0.0/16', region: 'ap-shanghai' },
      },
      'route-table': {
        t: {
          vpc: 'v',
          default: true,
          routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' }],
        },
      },
      subnet: {
        s: { vpc: 'v', cidr: '10.0.4.0/24', zone: 'ap-guangzhou-3' },
        s2: { vpc: 'v', cidr: '10.9.1.0/24', routeTable: 't' },
        u: { vpc: 'w', cidr: '10.1.0.0/24' },
      },
      'nat-gateway': { n: { vpc: 'v', eips: ['e'] } },
      'vpn-gateway': { g: { vpc: 'v', publicIp: '203.0.113.9' } },
      idc: { i: { cidrs: ['192.168.0.0/24'] } },
      'customer-gateway': { c: { idc: 'i' } },
      'vpn-tunnel': {
        tun: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/24'] }] },
      },
      eip: { e: {} },
      'security-group': { sg: {} },
      cvm: { m: { subnet: 's', privateIp: '10.0.4.9', securityGroups: ['sg'] } },
    },
    {
      reservations: { r: { vpc: 'v', cidr: '10.0.8.0/21' } },
      layout: {
        v: { x: 0, y: 0, width: 480, height: 300 },
        s: { x: 28, y: 56, width: 200, height: 132 },
        m: { x: 20, y: 60, width: 160, height: 60 },
        n: { x: 300, y: -30, width: 160, height: 60 },
        w: { x: 600, y: 0, width: 480, height: 300 },
      },
    },
  );

describe('duplicate', () => {
  test('a VPC takes the next block, and all that names its old one goes along', () => {
    const document = design();
    const outcome = COMMANDS.duplicate.run(document, { ids: ['v', 'i', 'm'] });
    const next = step(document, outcome);
    expect(outcome.ok && outcome.select).toEqual(['vpc-1', 'idc-1']);
    expect(valueAt(next, '/resources/vpc/vpc-1')).toMatchObject({
      name: 'Shop 2',
      cidr: '10.2.0.0/16',
      secondaryCidrs: ['10.3.0.0/20'],
    });
    expect(valueAt(next, '/resources/subnet/subnet-1')).toMatchObject({ vpc: 'vpc-1', cidr: '10.2.4.0/24', name: 's' });
    expect(valueAt(next, '/resources/subnet/subnet-2')).toMatchObject({
      cidr: '10.3.1.0/24',
      routeTable: 'route-table-1',
    });
    expect(valueAt(next, '/resources/cvm/cvm-1')).toMatchObject({
      subnet: 'subnet-1',
      privateIp: '10.2.4.9',
      securityGroups: ['sg'],
    });
    expect(valueAt(next, '/resources/route-table/route-table-1/routes/0/nextHop')).toBe('nat-gateway-1');
    expect(valueAt(next, '/resources/nat-gateway/nat-gateway-1/eips')).toEqual([]);
    expect(valueAt(next, '/resources/vpn-gateway/vpn-gateway-1/publicIp')).toBe(null);
    expect(valueAt(next, '/resources/idc/idc-1/cidrs')).toEqual(['192.168.1.0/24']);
    expect(valueAt(next, '/resources/vpn-tunnel/vpn-tunnel-1')).toMatchObject({
      vpnGateway: 'vpn-gateway-1',
      customerGateway: 'customer-gateway-1',
      spd: [{ local: '10.2.0.0/16', remotes: ['192.168.1.0/24'] }],
    });
    expect(valueAt(next, '/reservations/r-1')).toMatchObject({ vpc: 'vpc-1', cidr: '10.2.8.0/21' });
    expect(next.layout['subnet-1']).toMatchObject({ x: 28, y: 56 });
    expect(outcome.ok && outcome.said?.map((each) => render(each)).join('\n')).toContain('10.2.0.0/16');
  });
  test('a subnet takes the next block of its VPC, beside the original', () => {
    const document = design();
    const next = step(document, COMMANDS.duplicate.run(document, { ids: ['s'] }));
    expect(valueAt(next, '/resources/subnet/subnet-1')).toMatchObject({ vpc: 'v', cidr: '10.0.0.0/24', name: 's 2' });
    expect(valueAt(next, '/resources/cvm/cvm-1/privateIp')).toBe('10.0.0.9');
    expect(absoluteBox(next, 'subnet-1')).not.toBe(null);
  });
  test('nothing to copy is said', () =>
    expect(refusal(COMMANDS.duplicate.run(design(), { ids: ['tun'] }))).toContain('nothing'));
});

describe('paste', () => {
  test('into another design a VPC keeps its block, and what it names outside is cleared', () => {
    const clip = carried(design(), ['v']);
    const target = emptyDocument('other');
    const outcome = COMMANDS.paste.run(target, { clip, at: { x: 100, y: 50 }, parent: null });
    const next = step(target, outcome);
    expect(valueAt(next, '/resources/vpc/vpc-1')).toMatchObject({ name: 'Shop', cidr: '10.0.0.0/16' });
    expect(valueAt(next, '/resources/cvm/cvm-1')).toMatchObject({ privateIp: '10.0.4.9', securityGroups: [] });
    expect(next.layout['vpc-1']).toMatchObject({ x: 100, y: 50 });
    expect(outcome.ok && outcome.said?.map((each) => render(each))).toEqual([expect.stringContaining('2 references')]);
  });
  test('a subnet into another VPC, and a workload into another subnet', () => {
    const document = design();
    const subnet = step(
      document,
      COMMANDS.paste.run(document, { clip: carried(document, ['s2']), at: null, parent: 'w' }),
    );
    expect(valueAt(subnet, '/resources/subnet/subnet-1')).toMatchObject({
      vpc: 'w',
      cidr: '10.1.1.0/24',
      routeTable: null,
    });
    const workload = step(
      document,
      COMMANDS.paste.run(document, { clip: carried(document, ['m']), at: null, parent: 'u' }),
    );
    expect(valueAt(workload, '/resources/cvm/cvm-1')).toMatchObject({ subnet: 'u', privateIp: null });
  });
  test('a workload without a subnet is refused, and a default table is the second of its VPC', () => {
    expect(
      refusal(COMMANDS.paste.run(emptyDocument('other'), { clip: carried(design(), ['m']), at: null, parent: null })),
    ).toContain('subnet');
    const document = design();
    const next = step(
      document,
      COMMANDS.paste.run(document, { clip: carried(document, ['t']), at: null, parent: 'v' }),
    );
    expect(valueAt(next, '/resources/route-table/route-table-1')).toMatchObject({ vpc: 'v', default: false });
  });
  test('hostile text is no clip', () => {
    for (const text of [
      '',
      '{}',
      '[]',
      '{"format":"plumbline-clip/1"}',
      '{"format":"plumbline-clip/1","roots":["x"],"design":{"format":"plumbline/1","name":"x"}}',
      '{"format":"plumbline-clip/1","roots":["__proto__"],"design":{"format":"plumbline/1","name":"x","resources":{"vpc":{"__proto__":{"name":"x"}}}}}',
    ]) {
      expect(parseClip(text).ok, text).toBe(false);
    }
  });
});
