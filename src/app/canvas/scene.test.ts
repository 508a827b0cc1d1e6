// What stands on the canvas, and that what did not change stays the same object.

import { describe, expect, it } from 'vitest';
import { apply, type Document, nextHopMarks, subnetUse, tableLetter, tableNumber, tableOf } from '../../core/index.ts';
import { net } from '../../core/testing/net.ts';
import { sceneOf } from './scene.ts';
import { neighbourOf, stopsOf } from './stops.ts';

const box = (x: number, y: number, width = 160, height = 60) => ({ x, y, width, height });
const design: Document = net(
  {
    vpc: { shop: { cidr: '10.0.0.0/16' } },
    subnet: {
      a: { vpc: 'shop', cidr: '10.0.0.0/24' },
      b: { vpc: 'shop', cidr: '10.0.1.0/29', routeTable: 'own' },
    },
    'route-table': {
      main: {
        vpc: 'shop',
        default: true,
        routes: [
          { destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'gate' },
          { destination: '10.9.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'gate', enabled: false },
          { destination: '10.8.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'gate' },
        ],
      },
      own: { vpc: 'shop' },
    },
    'vpn-gateway': { gate: { vpc: 'shop' } },
    'customer-gateway': { edge: { idc: 'plant' } },
    'vpn-tunnel': {
      one: { vpnGateway: 'gate', customerGateway: 'edge' },
      two: { vpnGateway: 'gate', customerGateway: 'edge' },
      loose: { vpnGateway: 'gate' },
    },
    eip: { front: { address: '203.0.113.11' } },
    'security-group': { web: {} },
    cvm: {
      w1: { subnet: 'a', eip: 'front', securityGroups: ['web'] },
      w2: { subnet: 'a', privateIp: '10.0.0.2' },
      lost: {},
    },
    idc: { plant: { cidrs: ['192.168.0.0/16'] } },
  },
  {
    layout: {
      shop: box(100, 100, 480, 400),
      a: box(28, 56, 200, 200),
      b: box(272, 56, 200, 132),
      w1: box(20, 60),
      w2: box(20, 128),
      gate: box(400, 200),
      plant: box(800, 100, 224, 120),
      edge: box(-80, 40),
    },
  },
);

describe('the scene', () => {
  const scene = sceneOf(design);
  it('holds what has a place, containers first', () => {
    const ids = scene.nodes.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['a', 'b', 'edge', 'gate', 'plant', 'shop', 'w1', 'w2']);
    for (const { id, parentId } of scene.nodes)
      if (parentId !== undefined) expect(ids.indexOf(parentId)).toBeLessThan(ids.indexOf(id));
  });
  it('knows absolute boxes', () => expect(scene.boxes.get('w1')).toEqual(box(148, 216)));
  it('draws lines with two ends, numbered between the same two', () =>
    expect(scene.lines.map(({ id, turn, of }) => [id, turn, of])).toEqual([
      ['one', 0, 2],
      ['two', 1, 2],
    ]));
  it('has the Internet above the VPCs that use it, as wide as they are', () =>
    expect(scene.internet).toEqual(box(100, 18, 480, 28)));
  it('has no Internet without users', () => expect(sceneOf(net({ vpc: { v: {} } })).internet).toBeNull());
  it('keeps every node that did not change, by identity', () => {
    const renamed = apply(design, [{ op: 'set', pointer: '/resources/cvm/w1/name', value: 'Front' }]).document;
    expect(sceneOf(renamed, scene).nodes).toBe(scene.nodes);
    const moved = apply(design, [{ op: 'place', id: 'w1', box: box(20, 196) }]).document;
    const after = sceneOf(moved, scene);
    const same = after.nodes.filter((node) => scene.nodes.includes(node)).map(({ id }) => id);
    expect(after.nodes.map(({ id }) => id).filter((id) => !same.includes(id))).toEqual(['w1']);
    expect(after.lines[0]).toBe(scene.lines[0]);
    expect(after.boxes.get('a')).toBe(scene.boxes.get('a'));
  });
});

describe('the keyboard', () => {
  const scene = sceneOf(design);
  it('walks container by container as one reads, then addresses and lines', () =>
    expect(stopsOf(design, scene)).toEqual('shop main own web a w1 w2 b gate plant edge front one two'.split(' ')));
  it('goes along a line', () => {
    expect(neighbourOf(scene, 'gate', 'ArrowRight')).toBe('edge');
    expect(neighbourOf(scene, 'gate', 'ArrowLeft')).toBeNull();
    expect(neighbourOf(scene, 'one', 'ArrowLeft')).toBe('gate');
  });
});

describe('facts', () => {
  const { resources } = design;
  it('count the addresses of a subnet, and give those that are not set', () => {
    const { addresses, used, usable } = subnetUse(resources, 'a');
    expect([used, usable, addresses.get('w1'), addresses.get('w2')]).toEqual([2, 253, '10.0.0.3', '10.0.0.2']);
    expect(subnetUse(resources, 'b').usable).toBe(5);
  });
  it('letter route tables by the order of their ids', () => {
    expect(['main', 'own', 'none'].map((id) => tableNumber(resources['route-table'], id))).toEqual([0, 1, -1]);
    expect([0, 7, 25, 26, 51, 52].map(tableLetter)).toEqual(['A', 'H', 'Z', 'AA', 'AZ', 'BA']);
  });
  it('find the table that applies', () => {
    const of = (id: string) =>
      tableOf(resources, resources.subnet[id] ?? ({ ...resources.subnet['a'], vpc: null } as never));
    expect([of('a'), of('b')]).toEqual(['main', 'own']);
  });
  it('mark next hops by enabled policies', () =>
    expect([...nextHopMarks(design, 'main')]).toEqual([['gate', 'A1 A3']]));
});
