// Decides whether the installed packages are the locked ones, and installs them when not. Needs nothing but Node and npm.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 * @param {string} path of a lock file
 * @returns {Record<string, Locked>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Whether every package of the lock is installed in that version. Contents are compared, not times: a checkout sets times as it likes.
 * Optional packages are passed over: most are for other systems.
 * @returns {boolean}
 */
function installed() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, locked]) => path === '' || locked.optional || present[path]?.integrity === locked.integrity,
  );
}

/**
 * Runs npm, the one that started this script where there is one.
 * @param {string[]} args
 * @returns {boolean} whether it went well
 */
export function npm(args) {
  const script = process.env.npm_execpath;
  const { status } = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** Installs what is missing. Ends the process when it cannot. */
export function installMissing() {
  if (installed()) return;
  console.log('Installing the packages of package-lock.json …');
  if (!npm(['ci', '--no-audit', '--no-fund'])) {
    console.error('npm ci failed: the packages could not be installed.');
    process.exit(1);
  }
}

/**
 * Runs a program of an installed package with this Node, so that no shell and no PATH is in the way.
 * @param {string} script its file under node_modules
 * @param {string[]} args
 * @param {Record<string, string>} [env] what to add to the environment
 * @returns {boolean} whether it went well
 */
export function run(script, args, env = {}) {
  const file = join(root, 'node_modules', script);
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}
