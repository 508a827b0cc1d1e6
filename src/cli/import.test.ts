// What `import` prints, and that a plan or a folder of answers stands wherever a FILE does.

import { expect, it } from 'vitest';
import { at } from './in-memory.ts';

const vpcs = JSON.stringify({ Response: { VpcSet: [{ VpcId: 'vpc-1a', VpcName: 'Shop', CidrBlock: '10.0.0.0/16' }] } });
const subnets = JSON.stringify({
  SubnetSet: [{ SubnetId: 'subnet-2b', VpcId: 'vpc-1a', CidrBlock: '10.0.1.0/24', Zone: 'ap-shanghai-2' }],
});
const state = JSON.stringify({
  terraform_version: '1.9.0',
  values: {
    root_module: {
      resources: [
        {
          address: 'tencentcloud_vpc.a',
          mode: 'managed',
          type: 'tencentcloud_vpc',
          name: 'a',
          values: { id: 'vpc-77', name: 'A', cidr_block: '10.2.0.0/16' },
        },
      ],
    },
  },
});
const run = at({
  'cloud/vpcs.json': vpcs,
  'cloud/deep/subnets.json': subnets,
  'cloud/notes.txt': '?',
  'plan.json': state,
});

it('makes a design of a folder, laid out, with a report on stderr', () => {
  const { status, out, err, written } = run('import', 'cloud', '--from', 'tencent', '--out', 'shop.topology.json');
  expect([status, out]).toEqual([0, '']);
  expect(err).toBe('100% taken: 2 items.\ntaken: SubnetSet, 1\ntaken: VpcSet, 1\n');
  const design = JSON.parse(written['shop.topology.json'] ?? '');
  expect(Object.keys(design.resources.subnet)).toEqual(['subnet-2b']);
  expect(Object.keys(design.layout)).toEqual(['subnet-2b', 'vpc-1a']);
});

it('refuses what is of another source, and a source that is none', () => {
  expect(run('import', 'plan.json', '--from', 'tencent')).toMatchObject({
    status: 2,
    err: 'plumbline: plan.json: nothing in it is an answer of a Describe… call\n',
  });
  expect(run('import', 'plan.json', '--from', 'elsewhere').status).toBe(2);
  expect(run('import', 'plan.json').status).toBe(2);
});

it('stands wherever a FILE does, and is never written over', () => {
  expect(run('diff', 'plan.json', 'plan.json')).toMatchObject({ status: 0 });
  expect(JSON.parse(run('export', 'cloud', '--to', 'json').out).resources.vpc['vpc-1a'].name).toBe('Shop');
  expect(Object.keys(run('fmt', 'plan.json', '--write').written)).not.toContain('plan.json');
  expect(run('link', 'plan.json').status).toBe(0);
});

it('goes on without a file of the folder that is no JSON, and says so', () => {
  const { status, err } = at({ 'cloud/a.json': vpcs, 'cloud/b.json': '{' })('import', 'cloud', '--from', 'tencent');
  expect(status).toBe(0);
  expect(err).toMatch(/^plumbline: cloud\/b\.json: .+\n100% taken: 1 item\./);
});
