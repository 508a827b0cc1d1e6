// Decides which Chromium the stories run in. Looks only, and installs nothing: configurations are loaded many times.

import { existsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { chromium } from 'playwright';
import { root } from './install.mjs';

/** Where @sparticuz/chromium unpacks to when it is needed; see ensure-browser.mjs. */
export const unpackedFolder = join(root, 'node_modules', '.cache', 'chromium');

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @typedef {object} Machine what the answer depends on
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} exists
 * @property {string} own where Playwright would have its full browser
 */

/**
 * @param {Machine} machine
 * @returns {string | undefined}
 */
function systemBrowser({ env, exists }) {
  const folders = process.platform === 'win32' ? [] : (env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = names.flatMap((name) => [...folders, '/usr/bin'].map((folder) => join(folder, name)));
  return [...places, ...fixedPlaces].find(exists);
}

/**
 * Playwright's headless shell lies beside its full browser, in a folder of the same revision; Playwright has no question for it.
 * @param {Machine} machine
 * @returns {boolean}
 */
function hasHeadlessShell({ own, exists }) {
  const parts = own.split(sep);
  const at = parts.findIndex((part) => /^chromium-\d+$/.test(part));
  if (at < 0) return false;
  const shell = (parts[at] ?? '').replace('chromium-', 'chromium_headless_shell-');
  return exists([...parts.slice(0, at), shell, 'INSTALLATION_COMPLETE'].join(sep));
}

/**
 * The browser to launch: an executable, or `executable: undefined` when Playwright finds its own. Null when there is none.
 * `libraries` is a folder that the executable loads libraries from.
 * @param {Machine} [machine] this one, unless a test says otherwise
 * @returns {{ executable: string | undefined, libraries?: string } | null}
 */
export function findBrowser(machine = { env: process.env, exists: existsSync, own: chromium.executablePath() }) {
  const wanted = machine.env.PLUMBLINE_CHROMIUM;
  if (wanted) return { executable: wanted };
  if (hasHeadlessShell(machine)) return { executable: undefined };
  const executable = machine.exists(machine.own) ? machine.own : systemBrowser(machine);
  if (executable) return { executable };
  const unpacked = join(unpackedFolder, 'chromium');
  return machine.exists(unpacked) ? { executable: unpacked, libraries: join(unpackedFolder, 'lib') } : null;
}
