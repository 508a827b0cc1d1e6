/** The plain tracer against the two corpora: what a real kernel said, and what another plain tracer said. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../document/parse.ts';
import { net } from '../net.ts';
import { type PlainFlow, plainTrace } from './plain-trace.ts';

const CORPUS = new URL('../corpus/', import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, CORPUS), 'utf8');
}

function list<T>(path: string): T[] {
  return JSON.parse(read(path)) as T[];
}

describe.each(['kernel', 'tracer'])('the %s corpus', (corpus) => {
  const names = readdirSync(new URL(corpus, CORPUS))
    .filter((name) => name.endsWith('.topology.json'))
    .map((name) => name.slice(0, 3));

  test('is there', () => {
    expect(names.length).toBe(corpus === 'kernel' ? 25 : 8);
  });

  test.each(names)('%s: every verdict and both dispositions', (name) => {
    const design = parseDocument(read(`${corpus}/${name}.topology.json`));
    if (!design.ok) throw new Error(JSON.stringify(design.problems));
    const flows = list<PlainFlow>(`${corpus}/${name}.flows.json`);
    const verdicts = list<string>(`${corpus}/${name}.verdicts.json`);
    const dispositions = list<{ forward: string; return: string | null }>(`${corpus}/${name}.dispositions.json`);
    expect(flows.length).toBeGreaterThanOrEqual(30);
    expect(flows.map((flow) => ({ flow, answer: plainTrace(design.value, flow) }))).toEqual(
      flows.map((flow, index) => ({ flow, answer: { verdict: verdicts[index], ...dispositions[index] } })),
    );
  });
});

describe('what cannot be asked', () => {
  const design = net({
    vpc: { v: { cidr: '10.0.0.0/16' }, empty: { cidr: '10.1.0.0/16' } },
    subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' } },
    cvm: { web: { subnet: 'a' }, adrift: {} },
    idc: { merged: { cidrs: ['10.0.0.0/16'] } },
  });

  test.each([
    ['a workload without subnet', { from: 'adrift', to: 'web', protocol: 'tcp', port: 80 }],
    ['a VPC without subnets', { from: 'empty', to: 'web', protocol: 'tcp', port: 80 }],
    ['an id that nobody has', { from: 'web', to: 'nobody', protocol: 'tcp', port: 80 }],
    ['a source in two places', { from: '10.0.1.9', to: 'web', protocol: 'tcp', port: 80 }],
    ['a source that is nobody', { from: '10.77.0.1', to: 'web', protocol: 'tcp', port: 80 }],
    ['tcp without a port', { from: 'web', to: '8.8.8.8', protocol: 'tcp' }],
    ['icmp with a port', { from: 'web', to: '8.8.8.8', protocol: 'icmp', port: 80 }],
  ] as const)('%s', (_, flow) => {
    expect(plainTrace(design, flow)).toHaveProperty('error');
  });
});
