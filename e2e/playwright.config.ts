// Decides how the stories run: the built page in one Chromium, each story once.

import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './tools/browser.mjs';
import { root } from './tools/install.mjs';

/** A port that is free now. Two runs at once, in two clones, must not test each other's page. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

// The workers load this file again, and inherit the environment: they get the same port.
process.env.PLUMBLINE_PORT ??= String(await freePort());
const port = process.env.PLUMBLINE_PORT;
const address = `http://127.0.0.1:${port}/`;
const browser = findBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  timeout: process.env.PLUMBLINE_LONG ? 300_000 : 60_000,
  outputDir: '../node_modules/.cache/stories',
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: address,
    reuseExistingServer: false,
  },
  use: {
    baseURL: address,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    launchOptions: {
      ...(browser?.executable === undefined ? {} : { executablePath: browser.executable }),
      ...(browser?.libraries === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: browser.libraries } }),
    },
  },
});
