/** Archives come back as they went in, other programs' archives are read, and broken ones are refused. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isZip, readZip, writeZip, type ZipEntry } from './zip.ts';

const at = new Date(2024, 4, 6, 7, 8, 10);
const all = () => true;

test('what is written is read', async () => {
  const entry = fc.record({
    name: fc.stringMatching(/^[a-zé中 -]{1,20}\.json$/),
    text: fc.string({ unit: 'grapheme', maxLength: 400 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (entries) => {
      expect(await readZip(writeZip(entries, at), all)).toEqual(entries);
    }),
    { numRuns: 100 },
  );
});

test('another program finds nothing wrong with it', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'zip-')), 'a.zip');
  writeFileSync(file, writeZip([{ name: '店.topology.json', text: '{"a":"é"}' }], at));
  const script =
    'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),z.namelist()==["店.topology.json"],z.infolist()[0].date_time)';
  const run = spawnSync('python3', ['-c', script, file], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  // A machine without Python has the other tests.
  if (run.error === undefined) expect(run.stdout.trim()).toBe('None True (2024, 5, 6, 7, 8, 10)');
});

/** As an archiver writes it that packs: the one file of a stored archive, deflated in place. */
function packed({ name, text }: ZipEntry): Uint8Array<ArrayBuffer> {
  const stored = writeZip([{ name, text }], at);
  const view = new DataView(stored.buffer);
  const head = 30 + new TextEncoder().encode(name).length;
  const size = view.getUint32(18, true);
  const content = deflateRawSync(stored.subarray(head, head + size));
  const bytes = new Uint8Array([...stored.subarray(0, head), ...content, ...stored.subarray(head + size)]);
  const made = new DataView(bytes.buffer);
  const central = head + content.length;
  made.setUint16(8, 8, true);
  made.setUint32(18, content.length, true);
  made.setUint16(central + 10, 8, true);
  made.setUint32(central + 20, content.length, true);
  made.setUint32(bytes.length - 6, central, true);
  return bytes;
}

test('a packed archive is read, and one that holds more than it says is not', async () => {
  const entry = { name: 'a.json', text: 'x'.repeat(5000) };
  const bytes = packed(entry);
  expect(bytes.length).toBeLessThan(200);
  expect(await readZip(bytes, all)).toEqual([entry]);
  const lying = bytes.slice();
  const central = new DataView(lying.buffer).getUint32(lying.length - 6, true);
  new DataView(lying.buffer).setUint32(central + 24, 10, true);
  expect(await readZip(lying, all)).toBeNull();
});

test('only wanted files are looked at', async () => {
  const bytes = writeZip(
    [
      { name: 'a.json', text: '1' },
      { name: 'b.txt', text: '2' },
    ],
    at,
  );
  expect(await readZip(bytes, (name) => name.endsWith('.json'))).toEqual([{ name: 'a.json', text: '1' }]);
});

test('a broken archive is refused, never half read', async () => {
  const good = writeZip([{ name: 'a.json', text: '{"format":"plumbline/1"}' }], at);
  expect(isZip(good)).toBe(true);
  expect(isZip(new TextEncoder().encode('{"format"'))).toBe(false);
  expect(await readZip(new Uint8Array(10), all)).toBeNull();
  for (let cut = 0; cut < good.length; cut += 1) expect(await readZip(good.slice(0, cut), all)).toBeNull();
  const changed = good.slice();
  changed[40] = (changed[40] ?? 0) ^ 1;
  expect(await readZip(changed, all)).toBeNull();
});
