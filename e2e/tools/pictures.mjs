// npm run pictures: draws the README's pictures from the built page, so that they show what there is.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { findBrowser } from './browser.mjs';
import { root } from './install.mjs';

const folder = join(root, 'public', 'pictures');
const size = { width: 1440, height: 900 };

const found = findBrowser();
if (found === null) {
  console.error('There is no Chromium: npm test fetches one, or set PLUMBLINE_CHROMIUM to its path.');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  ...(found.executable === undefined ? {} : { executablePath: found.executable }),
  ...(found.libraries === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: found.libraries } }),
});
try {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    const page = await browser.newPage({ viewport: size, colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(address);
    await page.getByRole('button', { name: /^Small shop over VPN/ }).click();
    // A finding is selected: its badge, its card, its row and its place in the form are seen.
    await page.getByRole('list', { name: 'Findings' }).getByRole('button').first().click();
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('article').first().waitFor();
    await page.getByText('Saved on this device').waitFor();
    await page.mouse.move(size.width / 2, size.height - 40);
    await page.evaluate(() => document.fonts.ready);
    const path = join(folder, `designer.${theme}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    console.log(path);
    await page.close();
  }
  // A picture that the page itself makes: the README's can be dropped onto the page.
  const page = await browser.newPage({ viewport: size });
  await page.goto(address);
  await page.getByRole('button', { name: /^Two data centres/ }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download SVG' }).click();
  const path = join(folder, 'two-data-centres.svg');
  await (await waiting).saveAs(path);
  console.log(path);
} finally {
  await browser.close();
  await server.close();
}
