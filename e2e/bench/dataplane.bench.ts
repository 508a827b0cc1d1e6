/** Measures the data plane: building, all pairs of places, one flow, whole sets, and intents after edits, on generated designs of up to 10,000 subnets. */

import { loadavg } from 'node:os';
import { scaledDesign } from '../../src/core/testing/scale.ts';
import { measureBuilding } from './dataplane/building.ts';
import { measureMatrix } from './dataplane/matrix.ts';
import { calibrate, line, noise } from './dataplane/measure.ts';
import { measureProving } from './dataplane/proving.ts';
import { measureSets } from './dataplane/sets.ts';
import { measureVerdicts } from './dataplane/verdicts.ts';

const load = (): string =>
  loadavg()
    .map((each) => each.toFixed(1))
    .join(' ');

line('load of the machine before (1, 5, 15 min)', load());
calibrate();
measureBuilding();
calibrate();
measureMatrix();
calibrate();

const design = scaledDesign(1, { subnets: 1000, tables: 100, policiesPerTable: 100, intents: 50 });
const tables = Object.values(design.resources['route-table']);
const policies = tables.reduce((sum, { routes }) => sum + routes.length, 0);
console.log(
  `\nFrom here on: ${Object.keys(design.resources.subnet).length} subnets in ${Object.keys(design.resources.vpc).length} VPCs, ${tables.length} tables, ${policies} policies`,
);
measureVerdicts(design);
calibrate();
measureSets(design);
calibrate();
measureProving(design);
calibrate();

console.log('\nThe machine meanwhile');
line('noise', noise());
line('load of the machine after (1, 5, 15 min)', load());
