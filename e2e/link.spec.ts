/** Stories of share links: the whole design, in a clean profile, and nothing of the reader's own touched. */

import { readFileSync } from 'node:fs';
import { expect, test, watch } from './designer.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../src/core/testing/samples/${name}.topology.json`, import.meta.url), 'utf8');

test('a link opens in a clean profile as a preview, and a copy is the same design', async ({
  designer,
  page,
  browser,
  baseURL,
}) => {
  const text = sample('shared-services');
  await designer.openText(text);
  await expect(page.getByRole('button', { name: /^Design Shared services/ })).toBeVisible();
  const link = await designer.link();

  const clean = await browser.newContext();
  const other = await clean.newPage();
  const broken: string[] = [];
  watch(other, baseURL ?? '', broken);
  await other.goto(link);
  await expect(other.getByText('You are looking at a shared design')).toBeVisible();
  await expect(other.locator('.react-flow__node').first()).toBeVisible();
  await other.getByRole('button', { name: 'Make a copy to edit' }).click();
  await expect(other.getByText('Saved on this device')).toBeVisible();
  await other.getByRole('button', { name: 'Export', exact: true }).click();
  expect(await other.getByRole('textbox', { name: 'Topology file (JSON)' }).inputValue()).toBe(text);
  expect(broken).toEqual([]);
  await clean.close();
});

test('a preview is read, not changed', async ({ designer, page }) => {
  await designer.openText(sample('startup'));
  await expect(page.getByRole('button', { name: /^Design Startup/ })).toBeVisible();
  const link = await designer.link();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText('You are looking at a shared design')).toBeVisible();
  const before = await designer.exported();
  await page.locator('.react-flow__node').first().click();
  await page.keyboard.press('Delete');
  expect(await designer.exported()).toBe(before);
});

test('the link is read back before it is called copied', async ({ designer, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await designer.openText(sample('branches'));
  await expect(page.getByRole('button', { name: /^Design Branch offices/ })).toBeVisible();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied: it opens the same design')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.getByRole('textbox', { name: 'Share link' }).inputValue());
});

test.describe('a link that is', () => {
  for (const [what, change] of [
    ['cut', (link: string) => link.slice(0, Math.floor(link.length * 0.7))],
    ['altered', (link: string) => link.replace(/.{3}$/, 'AAA')],
    ['of a newer version', (link: string) => link.replace('#s=', '#s=9')],
    ['empty', (link: string) => link.replace(/#s=.*/, '#s=')],
    ['not a link at all', (link: string) => link.replace(/#s=.*/, '#s=<script>alert(1)</script>')],
  ] as const) {
    test(`${what} gets a sentence and a way on`, async ({ designer, page }) => {
      await designer.openText(sample('game'));
      await expect(page.getByRole('button', { name: /^Design Game/ })).toBeVisible();
      const link = await designer.link();
      await page.goto('about:blank');
      await page.goto(change(link));
      await expect(page.getByRole('heading', { name: 'This link does not open' })).toBeVisible();
      await expect(page.getByRole('alert')).not.toBeEmpty();
      await page.getByRole('button', { name: 'Go to the first screen' }).click();
      await expect(page.getByRole('link', { name: /Game/ })).toBeVisible();
    });
  }
});
