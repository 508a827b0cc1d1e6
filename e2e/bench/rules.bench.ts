/** Measures the rules on a network of 1,000 VPCs, from nothing and after one edit, and on one of 200 resources: medians and spread. */

import { performance } from 'node:perf_hooks';
import type { Analysis } from '../../src/core/analysis.ts';
import type { Edit } from '../../src/core/base/edit.ts';
import { documentOfSketch, type Sketch } from '../../src/core/document/sketch.ts';
import { allResources } from '../../src/core/document/tables.ts';
import { analyse, apply, type Document, printDocument, RULES } from '../../src/core/index.ts';
import { read } from '../../src/core/testing/net.ts';

/** How large a design is: subnets, tables and groups of each VPC, policies of each table, rules of each group. */
interface Size {
  readonly vpcs: number;
  readonly subnets: number;
  readonly tables: number;
  readonly policies: number;
  readonly groups: number;
  readonly rules: number;
}

const LARGE: Size = { vpcs: 1000, subnets: 10, tables: 2, policies: 50, groups: 2, rules: 10 };
const SMALL: Size = { vpcs: 8, subnets: 10, tables: 2, policies: 10, groups: 2, rules: 8 };

type Row = { [key: string]: string | number | boolean | null | Row | Row[] | string[] };

/** A sound design: each VPC in its own block, with NAT, tables and groups, in regions of 20 VPCs, which the quotas allow. */
function design({ vpcs, subnets, tables, policies, groups, rules }: Size): Document {
  const resources: Record<string, Record<string, Row>> = {
    vpc: {},
    subnet: {},
    'route-table': {},
    'nat-gateway': {},
    eip: {},
    'security-group': {},
    cvm: {},
  };
  const put = (kind: string, id: string, row: Row): void => {
    resources[kind] = Object.assign(resources[kind] ?? {}, { [id]: row });
  };
  for (let v = 0; v < vpcs; v += 1) {
    // 10.0.0.0/8 holds 2,048 blocks of /19 and more; a VPC takes one.
    const block = (0x0a000000 + v * 0x2000) >>> 0;
    const ip = (offset: number): string => [24, 16, 8, 0].map((shift) => ((block + offset) >>> shift) & 255).join('.');
    put('vpc', `vpc-${v}`, { name: `VPC ${v}`, cidr: `${ip(0)}/19` });
    put('nat-gateway', `nat-${v}`, { name: `NAT ${v}`, vpc: `vpc-${v}`, eips: [`eip-${v}`] });
    put('eip', `eip-${v}`, { name: `EIP ${v}`, address: `129.204.${v >> 8}.${v & 255}` });
    for (let t = 0; t < tables; t += 1) {
      const routes: Row[] = [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: `nat-${v}` }];
      for (let p = 1; p < policies; p += 1)
        routes.push({ destination: `8.${p >> 8}.${p & 255}.0/24`, nextHopType: 'nat-gateway', nextHop: `nat-${v}` });
      put('route-table', `rtb-${v}-${t}`, { name: `Table ${v}.${t}`, vpc: `vpc-${v}`, default: t === 0, routes });
    }
    for (let g = 0; g < groups; g += 1) {
      const inbound: Row[] = [];
      for (let r = 0; r < rules - 1; r += 1)
        inbound.push({ action: 'allow', protocol: 'tcp', ports: String(8000 + r), cidr: `172.${16 + g}.${r}.0/24` });
      const outbound: Row[] = [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }];
      put('security-group', `sg-${v}-${g}`, { name: `Group ${v}.${g}`, inbound, outbound });
    }
    for (let s = 0; s < subnets; s += 1) {
      put('subnet', `subnet-${v}-${s}`, {
        name: `Subnet ${v}.${s}`,
        vpc: `vpc-${v}`,
        zone: `ap-guangzhou-${3 + (s % 2)}`,
        cidr: `${ip(s * 256)}/24`,
        routeTable: `rtb-${v}-${s % tables}`,
      });
      if (s < groups) {
        put('cvm', `cvm-${v}-${s}`, {
          name: `Host ${v}.${s}`,
          subnet: `subnet-${v}-${s}`,
          privateIp: ip(s * 256 + 9),
          securityGroups: [`sg-${v}-${s}`],
        });
      }
    }
  }
  return read(printDocument(documentOfSketch(resources as Sketch, 'Bench')));
}

/** Edits as designers make them, one after the other, each measured alone. */
function edits(vpcs: number): Edit[] {
  const one: Edit[] = [];
  for (let n = 0; n < 60; n += 1) {
    const v = (n * 37) % vpcs;
    const at = `/resources`;
    const kinds: Edit[] = [
      { op: 'set', pointer: `${at}/subnet/subnet-${v}-1/cidr`, value: `10.255.${n}.0/24` },
      { op: 'set', pointer: `${at}/route-table/rtb-${v}-1/routes/3/destination`, value: `9.${n}.0.0/24` },
      { op: 'set', pointer: `${at}/security-group/sg-${v}-1/inbound/2/ports`, value: String(9000 + n) },
      { op: 'set', pointer: `${at}/cvm/cvm-${v}-0/privateIp`, value: null },
      { op: 'set', pointer: `${at}/vpc/vpc-${v}/name`, value: `Renamed ${n}` },
      { op: 'remove', pointer: `${at}/route-table/rtb-${v}-1/routes/5` },
    ];
    const edit = kinds[n % kinds.length];
    if (edit !== undefined) one.push(edit);
  }
  return one;
}

function timed(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, ${at(0)} to ${at(1)} ms, ${times.length} runs`;
}

const large = design(LARGE);
const policies = Object.values(large.resources['route-table']).reduce((sum, each) => sum + each.routes.length, 0);
const groupRules = Object.values(large.resources['security-group']).reduce(
  (sum, each) => sum + each.inbound.length + each.outbound.length,
  0,
);
console.log(
  `${LARGE.vpcs} VPCs, ${Object.keys(large.resources.subnet).length} subnets, ${Object.keys(large.resources['route-table']).length} tables, ${policies} policies, ${groupRules} group rules, ${RULES.length} rules`,
);

let analysis: Analysis = analyse(large);
console.log(`findings           ${analysis.findings.length}`);
const cold: number[] = [];
for (let n = 0; n < 5; n += 1) {
  // A fresh copy each time: what lookups remember of a table must not help.
  const copy = structuredClone(large);
  cold.push(timed(() => analyse(copy)));
}
console.log(`from nothing       ${spread(cold)}`);

analysis = analyse(large);
let current = large;
const warm: number[] = [];
const slowest = new Map<string, number[]>();
for (const edit of edits(LARGE.vpcs)) {
  current = apply(current, [edit]).document;
  const took = timed(() => {
    analysis = analyse(current, analysis);
  });
  warm.push(took);
  const sort = 'pointer' in edit ? (edit.pointer.split('/')[2] ?? '') : '';
  slowest.set(sort, [...(slowest.get(sort) ?? []), took]);
}
console.log(`after one edit     ${spread(warm)}`);
for (const [sort, times] of slowest) console.log(`  ${sort.padEnd(17)}${spread(times)}`);

const small = design(SMALL);
const counted = [...allResources(small.resources)].length;
let state = analyse(small);
let now = small;
const times: number[] = [];
for (let round = 0; round < 20; round += 1) {
  for (const edit of edits(SMALL.vpcs)) {
    now = apply(small, [edit]).document;
    state = analyse(small, state);
    const before = state;
    times.push(timed(() => analyse(now, before)));
  }
}
console.log(`${counted} resources, warm  ${spread(times)}`);
