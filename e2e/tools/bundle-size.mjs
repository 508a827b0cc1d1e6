// Decides whether the script that must arrive before the first interaction is small enough. Reads dist/page.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './install.mjs';

/** Bytes after gzip, all files together. */
const limit = 190 * 1024;

const page = join(root, 'dist', 'page');
const html = readFileSync(join(page, 'index.html'), 'utf8');
const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];

/** @type {string[]} */
const queue = tags
  .filter((tag) => /^<script|rel="modulepreload"/.test(tag))
  .flatMap((tag) => tag.match(/(?<=(?:src|href)=")[^"]+/) ?? []);
/** @type {Map<string, number>} */
const sizes = new Map();
// The preloads should name every static import of the entry; following the imports too does not trust them to.
for (const file of queue) {
  const name = file.replace(/^\.\//, '');
  if (sizes.has(name)) continue;
  const code = readFileSync(join(page, name), 'utf8');
  sizes.set(name, gzipSync(code, { level: 9 }).length);
  for (const [, target] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
    queue.push(`assets/${target}`);
}

const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
/** @param {number} bytes */
const kilo = (bytes) => (bytes / 1024).toFixed(1);
for (const [name, size] of sizes) console.log(`  ${kilo(size).padStart(6)} kB  ${name}`);
console.log(`First load: ${kilo(total)} kB of script after gzip; the limit is ${kilo(limit)} kB.`);
if (sizes.size === 0) console.error('No script was found in dist/page/index.html.');
if (sizes.size === 0 || total > limit) process.exit(1);
