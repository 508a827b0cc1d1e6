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

/** @returns {string | undefined} */
function systemBrowser() {
  const folders = process.platform === 'win32' ? [] : (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = names.flatMap((name) => [...folders, '/usr/bin'].map((folder) => join(folder, name)));
  return [...places, ...fixedPlaces].find((place) => existsSync(place));
}

/**
 * Playwright's own headless shell lies beside its full browser, in a folder of the same revision; Playwright has no question for it.
 * @param {string} fullBrowser
 * @returns {boolean}
 */
function hasHeadlessShell(fullBrowser) {
  const parts = fullBrowser.split(sep);
  const at = parts.findIndex((part) => /^chromium-\d+$/.test(part));
  if (at < 0) return false;
  const folder = parts.slice(0, at).join(sep);
  const shell = (parts[at] ?? '').replace('chromium-', 'chromium_headless_shell-');
  return existsSync(join(folder, shell, 'INSTALLATION_COMPLETE'));
}

/**
 * The browser to launch: an executable, or `executable: undefined` when Playwright finds its own. Null when there is none.
 * @returns {{ executable: string | undefined, libraries?: string } | null}
 */
export function findBrowser() {
  const wanted = process.env.PLUMBLINE_CHROMIUM;
  if (wanted) return { executable: wanted };
  const own = chromium.executablePath();
  if (hasHeadlessShell(own)) return { executable: undefined };
  const executable = [own, systemBrowser()].find((path) => path && existsSync(path));
  if (executable) return { executable };
  const unpacked = join(unpackedFolder, 'chromium');
  return existsSync(unpacked) ? { executable: unpacked, libraries: join(unpackedFolder, 'lib') } : null;
}
