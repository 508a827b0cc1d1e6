/** Stories without a network: a page that was visited once opens and works, under any path, and a newer build waits until it is asked for. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './designer.ts';
import { root } from './tools/install.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** The built page in a folder of its own, served below a path, so that a story can put a newer build in its place. */
class Site {
  readonly folder = mkdtempSync(join(tmpdir(), 'plumbline-site-'));
  private readonly server: Server;

  constructor() {
    cpSync(join(root, 'dist', 'page'), this.folder, { recursive: true });
    this.server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (!path.startsWith('/tools/net/')) return void response.writeHead(404).end();
      const file = path.slice('/tools/net/'.length) || 'index.html';
      try {
        const content = readFileSync(join(this.folder, file));
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content);
      } catch {
        response.writeHead(404).end();
      }
    });
  }

  /** Its address, from when it answers. */
  open(): Promise<string> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => {
        const address = this.server.address();
        const port = typeof address === 'object' && address !== null ? address.port : 0;
        resolve(`http://127.0.0.1:${port}/tools/net/`);
      });
    });
  }

  /** A newer build: the same page with another title. */
  renew(): void {
    const index = join(this.folder, 'index.html');
    writeFileSync(
      index,
      readFileSync(index, 'utf8').replace('<title>Plumbline</title>', '<title>Plumbline, newer</title>'),
    );
    const worker = join(this.folder, 'offline.js');
    writeFileSync(
      worker,
      readFileSync(worker, 'utf8').replace(/version:([`"'])[0-9a-f]{16}\1/, 'version:$1fedcba9876543210$1'),
    );
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** From when everything of the page is kept. */
async function kept(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  const state = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);
  await expect.poll(state, { timeout: 20_000 }).toBe('activated');
}

let site: Site;
test.beforeEach(() => {
  site = new Site();
});
test.afterEach(() => site.close());

test('a page that was visited once opens in flight mode, and keeps what is drawn there', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const address = await site.open();
  await page.goto(address);
  await kept(page);
  site.close();
  await page.goto(address);
  await page.getByRole('button', { name: 'Blank canvas' }).click();
  await expect(page.getByText('Saved on this device')).toBeVisible();
  await page.getByRole('button', { name: 'Add VPC', exact: true }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(1);
  await expect(page.getByRole('tab', { name: /Findings/ })).toBeVisible();
  // Parts that were never shown before come from the device as well.
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Saved on this device')).toBeVisible();
  await page.reload();
  await expect(page.locator('.react-flow__node')).toHaveCount(1);
  await context.close();
});

test('a newer build waits, is offered, and takes over without losing the open edit', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(await site.open());
  await kept(page);
  await page.getByRole('button', { name: 'Blank canvas' }).click();
  await expect(page.getByText('Saved on this device')).toBeVisible();
  site.renew();
  await page.reload();
  await expect(page).toHaveTitle('Plumbline');
  await page.keyboard.press('Shift');
  const notice = page.getByRole('status').filter({ hasText: 'A newer version of Plumbline is here' });
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Add VPC', exact: true }).click();
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(page).toHaveTitle('Plumbline, newer');
  await expect(page.locator('.react-flow__node')).toHaveCount(1);
  await context.close();
});
