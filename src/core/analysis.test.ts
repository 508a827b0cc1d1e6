/** What a fresh resource brings: added where it belongs, no kind has an error or a warning that better values would have spared. */

import { expect, test } from 'vitest';
import { analyse } from './analysis.ts';
import { COMMANDS } from './commands/index.ts';
import { type Document, emptyDocument } from './document/document.ts';
import { KIND_IDS, KINDS, type KindId } from './kinds/index.ts';
import { step } from './testing/step.ts';

/** Two VPCs with a subnet each, and a data centre with its gateway. */
function ground(): Document {
  let document = emptyDocument('test');
  for (const [kind, parent] of [
    ['vpc', null],
    ['vpc', null],
    ['subnet', 'vpc-1'],
    ['subnet', 'vpc-2'],
    ['idc', null],
    ['customer-gateway', 'idc-1'],
  ] as const)
    document = add(document, kind, parent);
  return document;
}

/** Adds as a drop does, with what is offered along with it. */
function add(document: Document, kind: KindId, parent: string | null): Document {
  return whole(document, COMMANDS.addResource.run(document, { kind, parent, at: null }));
}

function whole(document: Document, outcome: Parameters<typeof step>[1]): Document {
  const next = step(document, outcome);
  return outcome.ok && outcome.offer !== undefined ? step(next, outcome.offer.deed) : next;
}

/** The errors and warnings that the second design has beyond the first. */
function worse(before: Document, after: Document): readonly string[] {
  const known = new Set(analyse(before).findings.map(({ key }) => key));
  return analyse(after)
    .findings.filter(({ key, severity }) => severity !== 'advice' && !known.has(key))
    .map(({ key }) => key);
}

const BOXES: Readonly<Record<string, string>> = { vpc: 'vpc-1', subnet: 'subnet-1', idc: 'idc-1' };
/** What only another resource can mend. */
const UNFINISHED: Partial<Record<KindId, readonly string[]>> = {
  'direct-connect-gateway': ['direct-connect-no-tunnel:direct-connect-gateway-1'],
};

test.each(KIND_IDS.filter((kind) => KINDS[kind].shape !== 'line'))('a fresh %s, and a second one', (kind) => {
  const { parent } = KINDS[kind];
  const box = parent === null ? null : (BOXES[parent] ?? null);
  const before = ground();
  const one = add(before, kind, box);
  expect(worse(before, one)).toEqual(UNFINISHED[kind] ?? []);
  // A VPC has one direct connect gateway, and one default policy to lead to a NAT gateway.
  if (kind !== 'direct-connect-gateway' && kind !== 'nat-gateway') expect(worse(one, add(one, kind, box))).toEqual([]);
});

test.each([
  ['vpn-gateway', 'vpc-1', 'customer-gateway-1'],
  ['direct-connect-gateway', 'vpc-1', 'idc-1'],
] as const)('a fresh %s joined', (kind, parent, to) => {
  const before = ground();
  const added = add(before, kind, parent);
  expect(worse(before, whole(added, COMMANDS.connect.run(added, { from: `${kind}-1`, to })))).toEqual([]);
});

test('two VPCs peered', () => {
  const before = ground();
  expect(worse(before, whole(before, COMMANDS.connect.run(before, { from: 'vpc-1', to: 'vpc-2' })))).toEqual([]);
});

test('a balancer and a NAT gateway joined with a server', () => {
  const before = ground();
  let document = before;
  for (const kind of ['cvm', 'clb'] as const) document = add(document, kind, 'subnet-1');
  document = add(document, 'nat-gateway', 'vpc-1');
  document = whole(document, COMMANDS.connect.run(document, { from: 'clb-1', to: 'cvm-1' }));
  expect(worse(before, document)).toEqual([]);
  document = whole(document, COMMANDS.connect.run(document, { from: 'nat-gateway-1', to: 'cvm-1' }));
  expect(worse(before, document)).toEqual([]);
});
