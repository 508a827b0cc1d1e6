/** Which rules speak for each broken sample, and that good samples and templates are left in peace. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { read } from '../testing/net.ts';
import { runRules } from './run.ts';

const here = dirname(fileURLToPath(import.meta.url));
const samples = join(here, '../testing/samples');
const templates = join(here, '../../app/start/templates');
const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.topology.json'));

/** What is said of a file, but advice: `rule:ids`, without fingerprints. */
function saidOf(file: string): string[] {
  const { findings } = runRules(read(readFileSync(file, 'utf8')));
  return findings.filter(({ severity }) => severity !== 'advice').map(({ key }) => key.replace(/~[0-9a-f]{8}$/, ''));
}

describe('good designs are left in peace', () => {
  const good = filesIn(samples).filter((name) => !name.startsWith('broken-'));
  const files = [
    ...good.map((name) => join(samples, name)),
    ...filesIn(templates).map((name) => join(templates, name)),
  ];
  test('there are some', () => expect(files.length).toBeGreaterThan(10));
  test.each(files)('%s', (file) => expect(saidOf(file)).toEqual([]));
});

describe('broken designs are explained', () => {
  test.each([
    [
      'broken-vpn',
      [
        'intent-fails:files-harbour',
        'intent-fails:mail-plant-2',
        'route-blackhole:rtb-vpc-office+vpngw-office',
        'vpn-gateway-some-subnets:subnet-files+tunnel-harbour',
      ],
    ],
    [
      'broken-peering',
      [
        'intent-fails:dev-prod-apart',
        'intent-fails:dev-pulls',
        'peering-one-sided:pcx-dev+rtb-vpc-dev',
        'peering-transitive:pcx-dev+pcx-prod+rtb-vpc-dev',
      ],
    ],
    [
      'broken-web',
      [
        'intent-fails:customers',
        'intent-fails:replication',
        'intent-fails:service-store',
        'acl-no-return:acl-db',
        'database-unreachable:acl-db+db-new',
        'nat-dnat-closed:nat-new+sg-svc+svc-1',
      ],
    ],
    [
      'broken-merger',
      [
        'intent-fails:ours-their-idc',
        'intent-fails:ours-theirs',
        'vpc-overlap-idc:idc-theirs+vpc-theirs',
        'vpc-overlap-linked:vpc-ours+vpc-theirs',
        'peering-no-route:pcx-merger',
        'route-private-to-nat:nat-ours+rtb-vpc-ours',
      ],
    ],
  ])('%s', (name, said) => {
    expect(saidOf(join(samples, `${name}.topology.json`))).toEqual(said);
  });
});
