/** Commands that draw: each case says what one does; its undo and its sentences are checked by the helper. */

import { describe, expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import { valueAt } from '../base/pointer.ts';
import { type Document, emptyDocument } from '../document/document.ts';
import { net } from '../testing/net.ts';
import { refusal, step } from '../testing/step.ts';
import { COMMANDS, dropTarget, legalEnds, parentFor, planRemoval } from './index.ts';

const at = { x: 0, y: 0 };

/** Two VPCs, a data centre and their gateways, drawn by commands. */
function drawn(): Document {
  let document = emptyDocument('test');
  const add = (kind: Parameters<typeof COMMANDS.addResource.run>[1]['kind'], parent: string | null): void => {
    document = step(document, COMMANDS.addResource.run(document, { kind, parent, at: null }));
  };
  add('vpc', null);
  add('vpc', null);
  add('subnet', 'vpc-1');
  add('subnet', 'vpc-1');
  add('subnet', 'vpc-2');
  add('vpn-gateway', 'vpc-1');
  add('nat-gateway', 'vpc-1');
  add('idc', null);
  add('customer-gateway', 'idc-1');
  add('cvm', 'subnet-1');
  add('eip', null);
  return document;
}

describe('add-resource', () => {
  test('gives names, blocks, zones and a default table', () => {
    const document = drawn();
    expect(valueAt(document, '/resources/vpc/vpc-1')).toMatchObject({
      name: 'VPC 1',
      cidr: '10.0.0.0/16',
      region: 'ap-guangzhou',
    });
    expect(valueAt(document, '/resources/vpc/vpc-2/cidr')).toBe('10.1.0.0/16');
    expect(valueAt(document, '/resources/route-table/route-table-1')).toMatchObject({
      name: 'VPC 1 default',
      vpc: 'vpc-1',
      default: true,
    });
    expect(valueAt(document, '/resources/subnet/subnet-1')).toMatchObject({
      vpc: 'vpc-1',
      cidr: '10.0.0.0/24',
      zone: 'ap-guangzhou-3',
      routeTable: null,
    });
    expect(valueAt(document, '/resources/subnet/subnet-2')).toMatchObject({
      cidr: '10.0.1.0/24',
      zone: 'ap-guangzhou-4',
    });
    expect(valueAt(document, '/resources/idc/idc-1/cidrs')).toEqual(['192.168.0.0/24']);
    expect(valueAt(document, '/resources/vpn-gateway/vpn-gateway-1')).toMatchObject({ vpc: 'vpc-1', publicIp: null });
    expect(valueAt(document, '/layout/eip-1')).toBe(undefined);
    expect(document.layout['subnet-1']).toMatchObject({ x: 28, y: 56, width: 200, height: 132 });
    expect(document.layout['subnet-2']).toMatchObject({ x: 272, y: 56 });
    expect(document.layout['cvm-1']).toMatchObject({ x: 20, y: 60 });
    expect(document.layout['vpc-1']).toMatchObject({ x: 0, y: 0, width: 492 });
  });
  test('refuses what no parent takes, with a sentence', () => {
    const document = drawn();
    const run = (kind: 'subnet' | 'cvm' | 'vpc' | 'vpn-tunnel' | 'customer-gateway', parent: string | null): string =>
      refusal(COMMANDS.addResource.run(document, { kind, parent, at }));
    expect(run('subnet', null)).toContain('drop it into a VPC');
    expect(run('cvm', 'vpc-1')).toContain('drop it into a subnet');
    expect(run('vpc', 'vpc-1')).toContain('canvas');
    expect(run('customer-gateway', 'vpc-1')).toContain('IDC');
    expect(run('vpn-tunnel', null)).toContain('two ends');
    expect(run('subnet', 'nobody')).toContain('no longer there');
  });
  test('a box around the one that was hit takes it', () => {
    const document = drawn();
    expect(dropTarget(document, { kind: 'nat-gateway' }, 'subnet-1')).toEqual({
      ok: true,
      parent: 'vpc-1',
      cidr: null,
    });
    expect(dropTarget(document, { kind: 'subnet' }, 'vpc-1')).toEqual({
      ok: true,
      parent: 'vpc-1',
      cidr: '10.0.2.0/24',
    });
    expect(dropTarget(document, { kind: 'vpc' }, null)).toEqual({ ok: true, parent: null, cidr: '10.2.0.0/16' });
    expect(dropTarget(document, { id: 'subnet-1' }, 'vpc-2')).toEqual({
      ok: true,
      parent: 'vpc-2',
      cidr: '10.1.1.0/24',
    });
    expect(dropTarget(document, { id: 'vpc-1' }, 'vpc-1').ok).toBe(false);
    expect(parentFor(document, 'cvm', null)).toBe(null);
    expect(parentFor(document, 'cvm', 'cvm-1')).toBe('subnet-1');
    expect(parentFor(document, 'customer-gateway', null)).toBe('idc-1');
  });
  test('a full VPC gives a smaller block, and then none', () => {
    let document = net({ vpc: { v: { cidr: '10.0.0.0/25' } }, subnet: { a: { vpc: 'v', cidr: '10.0.0.0/26' } } });
    document = step(document, COMMANDS.addResource.run(document, { kind: 'subnet', parent: 'v', at }));
    expect(valueAt(document, '/resources/subnet/subnet-1/cidr')).toBe('10.0.0.64/26');
    document = step(document, COMMANDS.addResource.run(document, { kind: 'subnet', parent: 'v', at }));
    expect(valueAt(document, '/resources/subnet/subnet-2/cidr')).toBe(null);
  });
});

describe('move', () => {
  test('a subnet into another VPC is re-associated whole', () => {
    let document = net(
      {
        vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16', region: 'ap-shanghai' } },
        'route-table': { t: { vpc: 'a' } },
        subnet: {
          s: { vpc: 'a', cidr: '10.0.0.0/24', zone: 'ap-guangzhou-3', routeTable: 't' },
          taken: { vpc: 'b', cidr: '10.1.0.0/24' },
        },
        cvm: { m: { subnet: 's', privateIp: '10.0.0.9' } },
      },
      {
        layout: {
          a: { x: 0, y: 0, width: 480, height: 300 },
          b: { x: 600, y: 0, width: 480, height: 300 },
          s: { x: 28, y: 56, width: 200, height: 132 },
        },
      },
    );
    document = step(document, COMMANDS.move.run(document, { ids: ['s'], parent: 'b', at: { x: 28, y: 56 } }));
    expect(valueAt(document, '/resources/subnet/s')).toMatchObject({
      vpc: 'b',
      cidr: '10.1.1.0/24',
      zone: 'ap-shanghai-3',
      routeTable: null,
    });
    expect(valueAt(document, '/resources/cvm/m/privateIp')).toBe('10.1.1.9');
  });
  test('a static address that does not fit is cleared, and said', () => {
    const document = net({
      vpc: { v: { cidr: '10.0.0.0/16' } },
      subnet: { a: { vpc: 'v', cidr: '10.0.0.0/24' }, b: { vpc: 'v', cidr: '10.0.1.0/24' } },
      cvm: { m: { subnet: 'a', privateIp: '10.0.0.9' } },
    });
    const outcome = COMMANDS.move.run(document, { ids: ['m'], parent: 'b', at });
    expect(valueAt(step(document, outcome), '/resources/cvm/m')).toMatchObject({ subnet: 'b', privateIp: null });
    expect(outcome.ok && outcome.said?.map((each) => render(each))).toEqual([expect.stringContaining('10.0.0.9')]);
  });
  test('an illegal drop is refused, and a locked box stays', () => {
    let document = drawn();
    expect(refusal(COMMANDS.move.run(document, { ids: ['subnet-1'], parent: null, at }))).toContain(
      'drop it into a VPC',
    );
    document = step(document, COMMANDS.setValue.run(document, { pointer: '/layout/vpc-1/locked', value: true }));
    expect(refusal(COMMANDS.move.run(document, { ids: ['vpc-1'], parent: null, at: { x: 50, y: 0 } }))).toContain(
      'locked',
    );
  });
  test('a gateway snaps to the nearest side', () => {
    let document = drawn();
    const box = document.layout['vpc-1'];
    document = step(
      document,
      COMMANDS.move.run(document, {
        ids: ['vpn-gateway-1'],
        parent: 'vpc-1',
        at: { x: (box?.width ?? 0) - 90, y: 101 },
      }),
    );
    expect(document.layout['vpn-gateway-1']).toMatchObject({ x: (document.layout['vpc-1']?.width ?? 0) - 80, y: 100 });
  });
});

describe('connect', () => {
  test('a tunnel has its SPD, and offers its policies', () => {
    const document = drawn();
    const outcome = COMMANDS.connect.run(document, { from: 'customer-gateway-1', to: 'vpn-gateway-1' });
    const next = step(document, outcome);
    expect(valueAt(next, '/resources/vpn-tunnel/vpn-tunnel-1/spd')).toEqual([
      { local: '10.0.0.0/16', remotes: ['192.168.0.0/24'] },
    ]);
    const offer = outcome.ok ? outcome.offer : undefined;
    if (offer === undefined) throw new Error('Nothing is offered');
    const routed = step(next, offer.deed);
    expect(valueAt(routed, '/resources/route-table/route-table-1/routes')).toEqual([
      { destination: '192.168.0.0/24', nextHopType: 'vpn-gateway', nextHop: 'vpn-gateway-1', enabled: true, note: '' },
    ]);
    expect(refusal(COMMANDS.connect.run(routed, { from: 'vpn-gateway-1', to: 'customer-gateway-1' }))).toContain(
      'already',
    );
  });
  test('two VPN gateways are offered a peering', () => {
    let document = drawn();
    document = step(document, COMMANDS.addResource.run(document, { kind: 'vpn-gateway', parent: 'vpc-2', at: null }));
    const outcome = COMMANDS.connect.run(document, { from: 'vpn-gateway-1', to: 'vpn-gateway-2' });
    if (outcome.ok || outcome.instead === undefined) throw new Error('No peering is offered');
    expect(
      valueAt(step(document, outcome.instead.deed), '/resources/peering-connection/peering-connection-1'),
    ).toMatchObject({ name: 'VPC 1 – VPC 2', vpc: 'vpc-1', peerVpc: 'vpc-2' });
    expect(outcome.instead.deed.offer?.deed.edits.length).toBe(2);
  });
  test('an EIP is bound, and taken from its holder only when asked', () => {
    // The NAT gateway came with the first.
    let document = drawn();
    const outcome = COMMANDS.connect.run(document, { from: 'cvm-1', to: 'eip-1' });
    if (outcome.ok || outcome.instead === undefined) throw new Error('It was taken away');
    document = step(document, outcome.instead.deed);
    expect(valueAt(document, '/resources/nat-gateway/nat-gateway-1/eips')).toEqual([]);
    expect(valueAt(document, '/resources/cvm/cvm-1/eip')).toBe('eip-1');
  });
  test('a subnet led to a NAT gateway gets the policy in its table', () => {
    const document = drawn();
    const next = step(document, COMMANDS.connect.run(document, { from: 'subnet-1', to: 'nat-gateway-1' }));
    expect(valueAt(next, '/resources/route-table/route-table-1/routes/0')).toMatchObject({
      destination: '0.0.0.0/0',
      nextHop: 'nat-gateway-1',
    });
    expect(refusal(COMMANDS.connect.run(document, { from: 'subnet-3', to: 'nat-gateway-1' }))).toContain('another VPC');
  });
  test('only legal ends are lit, and connecting agrees with them', () => {
    const document = drawn();
    expect([...legalEnds(document, 'vpn-gateway-1')].sort()).toEqual(['customer-gateway-1', 'idc-1']);
    for (const from of ['vpc-1', 'subnet-1', 'eip-1', 'idc-1']) {
      const legal = legalEnds(document, from);
      for (const to of Object.values(document.resources).flatMap((table) => Object.keys(table))) {
        expect(COMMANDS.connect.run(document, { from, to }).ok, `${from} to ${to}`).toBe(legal.has(to));
      }
    }
  });
});

describe('remove', () => {
  const design = () =>
    net(
      {
        vpc: { v: { cidr: '10.0.0.0/16' } },
        subnet: { s: { vpc: 'v', cidr: '10.0.0.0/24' } },
        'route-table': {
          t: {
            vpc: 'v',
            default: true,
            routes: [
              { destination: '192.168.0.0/24', nextHopType: 'vpn-gateway', nextHop: 'g' },
              { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' },
              { destination: '192.168.1.0/24', nextHopType: 'vpn-gateway', nextHop: 'g' },
            ],
          },
        },
        'vpn-gateway': { g: { vpc: 'v' } },
        'nat-gateway': { n: { vpc: 'v', eips: ['e'] } },
        idc: { i: { cidrs: ['192.168.0.0/24'] } },
        'customer-gateway': { c: { idc: 'i' } },
        'vpn-tunnel': { tun: { vpnGateway: 'g', customerGateway: 'c' } },
        eip: { e: {} },
        'security-group': { sg: { inbound: [{ action: 'allow', protocol: 'all', securityGroup: 'sg2' }] }, sg2: {} },
        cvm: { m: { subnet: 's', securityGroups: ['sg2', 'sg'] } },
      },
      {
        intents: { w: { from: 'm', to: 'internet', port: 443 } },
        reservations: { r: { vpc: 'v', cidr: '10.0.8.0/21' } },
        layout: { m: { x: 20, y: 60, width: 160, height: 60 } },
      },
    );
  test('a VPC goes with all that is in it; the data centre stays', () => {
    const document = design();
    const plan = planRemoval(document, ['v']);
    expect([...plan.goes].sort()).toEqual(['g', 'm', 'n', 'r', 's', 't', 'tun', 'w']);
    const next = step(document, COMMANDS.remove.run(document, { ids: ['v'] }));
    expect(Object.keys(next.layout)).toEqual([]);
    expect(Object.keys(next.resources['customer-gateway'])).toEqual(['c']);
  });
  test('a gateway takes its tunnels and the policies that lead to it', () => {
    const document = design();
    expect(planRemoval(document, ['g'])).toMatchObject({
      goes: ['tun'],
      clears: [
        { id: 't', pointer: '/resources/route-table/t/routes/0' },
        { id: 't', pointer: '/resources/route-table/t/routes/2' },
      ],
    });
    const next = step(document, COMMANDS.remove.run(document, { ids: ['g'] }));
    expect(valueAt(next, '/resources/route-table/t/routes')).toHaveLength(1);
  });
  test('references become null, or leave their list; rules of a group go', () => {
    const document = design();
    const next = step(document, COMMANDS.remove.run(document, { ids: ['sg2', 'e'] }));
    expect(valueAt(next, '/resources/cvm/m/securityGroups')).toEqual(['sg']);
    expect(valueAt(next, '/resources/security-group/sg/inbound')).toEqual([]);
    expect(valueAt(next, '/resources/nat-gateway/n/eips')).toEqual([]);
  });
  test('the default table stays while a subnet needs it', () => {
    const document = design();
    expect(refusal(COMMANDS.remove.run(document, { ids: ['t'] }))).toContain('default table');
    step(document, COMMANDS.remove.run(document, { ids: ['t', 's'] }));
  });
});
