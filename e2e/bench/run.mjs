// npm run bench [-- NAME…]: bundles each e2e/bench/NAME.bench.ts, since Node 20 reads no TypeScript, and runs it. A bench prints its numbers.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../tools/install.mjs';

const ending = '.bench.ts';
const wanted = process.argv.slice(2);
const folder = join(root, 'e2e', 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();
if (names.length === 0) {
  console.error(`No bench ${wanted.length === 0 ? 'in e2e/bench' : `is called ${wanted.join(' or ')}`}.`);
  process.exit(1);
}

// Under node_modules, so that packages which stay outside the bundle are found.
const outDir = join(root, 'node_modules', '.cache', 'bench');
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: true,
    ssr: true,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(names.map((name) => [name, join(folder, name + ending)])),
      output: { entryFileNames: '[name].mjs' },
    },
  },
});

let failed = false;
for (const name of names) {
  console.log(`\n— ${name}`);
  // One process each: what one bench leaves in memory must not weigh on the next.
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(outDir, `${name}.mjs`)], {
    cwd: root,
    stdio: 'inherit',
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
