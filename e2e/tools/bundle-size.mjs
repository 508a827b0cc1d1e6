// Decides whether the script that must arrive before the first interaction is small enough: of the first screen, and of an open design. Reads dist/page.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './install.mjs';

/**
 * Bytes after gzip, all files together: of the first screen, and of an open design with nothing selected. The open design is to come down to
 * 190 kB, of which React and React Flow are 125; its limit is where it stands, and is only ever lowered.
 */
const limits = { first: 190 * 1024, open: 224 * 1024 };
/** What an open design mounts at once beside its own chunk, by the beginnings of the files' names. */
const mounted = ['OpenedDesign-', 'Inspector-', 'FindingsPanel-'];
/** What comes with the first report of the analysis, on top. */
const later = ['sentences-'];

const page = join(root, 'dist', 'page');
const html = readFileSync(join(page, 'index.html'), 'utf8');
const assets = readdirSync(join(page, 'assets'));
const entries = (html.match(/<(?:script|link)\b[^>]*>/g) ?? [])
  .filter((tag) => /^<script|rel="modulepreload"/.test(tag))
  .flatMap((tag) => tag.match(/(?<=(?:src|href)=")[^"]+/) ?? [])
  .map((file) => file.replace(/^\.\//, ''));

/**
 * The sizes of files and of all that they import before they run, by name.
 * @param {readonly string[]} files
 */
function closure(files) {
  const queue = [...files];
  /** @type {Map<string, number>} */
  const sizes = new Map();
  // The preloads should name every static import of the entry; following the imports too does not trust them to.
  for (const name of queue) {
    if (sizes.has(name)) continue;
    const code = readFileSync(join(page, name), 'utf8');
    sizes.set(name, gzipSync(code, { level: 9 }).length);
    for (const [, target] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
      queue.push(`assets/${target}`);
  }
  return sizes;
}

/**
 * The one built file whose name begins so.
 * @param {string} beginning
 */
function chunk(beginning) {
  const name = assets.find((each) => each.startsWith(beginning) && each.endsWith('.js'));
  if (name === undefined)
    throw new Error(`No chunk ${beginning}* in dist/page/assets: the page is split in another way now`);
  return `assets/${name}`;
}

/** @param {Map<string, number>} sizes */
const totalOf = (sizes) => [...sizes.values()].reduce((sum, size) => sum + size, 0);
/** @param {number} bytes */
const kilo = (bytes) => (bytes / 1024).toFixed(1);

const first = closure(entries);
const open = closure([...entries, ...mounted.map(chunk)]);
const whole = closure([...open.keys(), ...later.map(chunk)]);
for (const [name, size] of [...open].sort(([, a], [, b]) => b - a))
  console.log(`  ${kilo(size).padStart(6)} kB  ${first.has(name) ? 'first' : '     '}  ${name}`);
console.log(`First screen: ${kilo(totalOf(first))} kB of script after gzip; the limit is ${kilo(limits.first)} kB.`);
console.log(
  `Open design: ${kilo(totalOf(open))} kB; the limit is ${kilo(limits.open)} kB. With the first report's sentences: ${kilo(totalOf(whole))} kB.`,
);
if (first.size === 0) console.error('No script was found in dist/page/index.html.');
if (first.size === 0 || totalOf(first) > limits.first || totalOf(open) > limits.open) process.exit(1);
