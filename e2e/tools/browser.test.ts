// Decides that the stories find a Chromium in the promised order, and that looking for one is all that happens.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, unpackedFolder } from './browser.mjs';

const own = join('cache', 'chromium-1255', 'chrome-linux64', 'chrome');
const shell = join('cache', 'chromium_headless_shell-1255', 'INSTALLATION_COMPLETE');
const system = join('/usr/bin', 'chromium');
const unpacked = join(unpackedFolder, 'chromium');

/** The answer on a machine that has these files. */
const find = (files: readonly string[], env: Record<string, string> = {}) =>
  findBrowser({ env, exists: (path) => files.includes(path), own });

describe('the browser of the stories', () => {
  it('is the one that was asked for, before all others', () => {
    expect(find([own, shell, system], { PLUMBLINE_CHROMIUM: 'mine' })).toEqual({ executable: 'mine' });
  });

  it("is Playwright's shell, its full browser, the system's, the unpacked one, in this order", () => {
    expect(find([shell, own, system, unpacked])).toEqual({ executable: undefined });
    expect(find([own, system, unpacked])).toEqual({ executable: own });
    expect(find([system, unpacked])).toEqual({ executable: system });
    expect(find([unpacked])).toEqual({ executable: unpacked, libraries: join(unpackedFolder, 'lib') });
  });

  it('is looked for on the PATH', () => {
    const chrome = join('/opt/browsers', 'google-chrome');
    expect(find([chrome], { PATH: '/opt/browsers' })).toEqual({ executable: chrome });
  });

  it('is none on a machine without', () => expect(find([])).toBeNull());
});
