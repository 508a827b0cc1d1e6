// Decides what to try, in what order, when no Chromium is there for the stories.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { findBrowser, unpackedFolder } from './browser.mjs';
import { npm, root, run } from './install.mjs';

/** Pinned, and no dependency of the package: 67 MB that only some Linux machines need. */
const packagedBrowser = '@sparticuz/chromium@153.0.0';

const advice = `No Chromium was found for the stories, and none could be installed. One of these helps:
  - set PLUMBLINE_CHROMIUM to the executable of a Chromium, Chrome or Edge;
  - npx playwright install chromium --only-shell
  - install the system's package, such as: apt-get install chromium`;

/** @param {string[]} args */
const apt = (args) =>
  spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

function aptInstall() {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (!asRoot || !existsSync('/usr/bin/apt-get')) return false;
  // A bare machine has no fonts, and text without a font has no size.
  const packages = ['chromium', 'fonts-liberation'];
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

async function unpackPackaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  if (!npm(['install', '--no-save', '--no-audit', '--no-fund', packagedBrowser])) return false;
  rmSync(unpackedFolder, { recursive: true, force: true });
  mkdirSync(unpackedFolder, { recursive: true });
  // It unpacks into the temporary folder, and takes any file named chromium that it finds there for its own.
  process.env.TMPDIR = unpackedFolder;
  const name = '@sparticuz/chromium';
  const { default: packaged } = await import(name);
  await packaged.executablePath();
  // The libraries that a bare Linux lacks are in it too, but it unpacks them on one cloud's machines only.
  const libraries = readFileSync(join(root, 'node_modules', name, 'bin', 'al2023.tar.br'));
  spawnSync('tar', ['-x', '-C', unpackedFolder], { input: brotliDecompressSync(libraries) });
  return true;
}

/** Makes sure that findBrowser() finds one, or ends the process with what can be done. */
export async function ensureBrowser() {
  const ways = [() => run('playwright/cli.js', ['install', 'chromium', '--only-shell']), aptInstall, unpackPackaged];
  for (const way of ways) {
    if (findBrowser()) return;
    await way();
  }
  if (findBrowser()) return;
  console.error(advice);
  process.exit(1);
}
