// npm test: every check there is, in order, from a fresh clone. With --long the property tests and stories look longer.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing, root, run } from './install.mjs';

installMissing();
const { ensureBrowser } = await import('./ensure-browser.mjs');
await ensureBrowser();

const reports = join(root, 'node_modules', '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const unitReport = join(reports, 'unit.json');
const storyReport = join(reports, 'stories.json');

/** @type {Record<string, string>} */
const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: storyReport };
if (process.argv.includes('--long')) env.PLUMBLINE_LONG = '1';

/** @type {[name: string, script: string, args: string[]][]} */
const steps = [
  ['types', 'typescript/bin/tsc', []],
  ['types of the core, without DOM and Node', 'typescript/bin/tsc', ['-p', 'src/core']],
  ['format and lint', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings']],
  ['unused code', 'knip/bin/knip.js', ['--no-progress', '--no-config-hints']],
  ['unit tests', 'vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile=${unitReport}`]],
  ['build of the page', 'vite/bin/vite.js', ['build', '--logLevel', 'warn']],
  ['build of the command line', 'vite/bin/vite.js', ['build', '--mode', 'cli', '--logLevel', 'warn']],
  ['size of the first load', '../e2e/tools/bundle-size.mjs', []],
  ['stories', '@playwright/test/cli.js', ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json']],
];

/** @type {string[]} */
const failed = [];
for (const [name, script, args] of steps) {
  console.log(`\n— ${name}`);
  // What is built on a broken build would speak of an older one.
  const unbuilt = failed.some((other) => other.startsWith('build')) && (name === 'stories' || name.startsWith('size'));
  if (unbuilt) console.error('not run: there is no build');
  if (unbuilt || !run(script, args, env)) failed.push(name);
}

/**
 * @param {string} path
 * @returns {any} what a test runner wrote, or an empty object
 */
const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
const unit = read(unitReport);
const stories = read(storyReport).stats ?? {};
const passes = (unit.numPassedTests ?? 0) + (stories.expected ?? 0);
const failures = (unit.numFailedTests ?? 0) + (stories.unexpected ?? 0) + (stories.flaky ?? 0);
const skips = (unit.numPendingTests ?? 0) + (unit.numTodoTests ?? 0) + (stories.skipped ?? 0);

for (const name of failed) console.error(`\nfailed: ${name}`);
console.log(`\n${steps.length - failed.length} of ${steps.length} steps passed.`);
console.log(`${passes} passed, ${failures} failed, ${skips} skipped`);
process.exit(failed.length === 0 ? 0 : 1);
