/** Stories of exports: every format can be looked at, copied and downloaded, and says what it cannot carry. */

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './designer.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../src/core/testing/samples/${name}.topology.json`, import.meta.url), 'utf8');

test('a Terraform project is looked at file by file, says what it leaves out, and comes as one archive', async ({
  designer,
  page,
}) => {
  await designer.openText(sample('bank'));
  await expect(page.getByRole('button', { name: /^Design Bank/ })).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Terraform (tencentcloud)' }).check();
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('network.tf');
  await expect(dialog.getByRole('textbox', { name: 'network.tf' })).toHaveValue(/resource "tencentcloud_vpc"/);
  await expect(dialog.getByText('stands as a comment: the provider does not make it').first()).toBeVisible();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /Download \d+ files/ }).click();
  const archive = readFileSync(await (await waiting).path());
  expect((await waiting).suggestedFilename()).toMatch(/terraform\.zip$/);
  expect(archive.subarray(0, 2).toString()).toBe('PK');
  expect(archive.includes('versions.tf')).toBe(true);
});

test('by keyboard, each format shows something, and the last one comes first the next time', async ({
  designer,
  page,
}) => {
  await designer.openText(sample('branches'));
  await expect(page.getByRole('button', { name: /^Design Branch/ })).toBeVisible();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.keyboard.press('Control+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio').first()).toBeVisible({ timeout: 15_000 });
  const formats = await dialog.getByRole('radio').all();
  expect(formats.length).toBeGreaterThanOrEqual(10);
  await dialog.getByRole('radio', { name: 'Topology file (JSON)' }).focus();
  for (let at = 1; at < formats.length; at += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(formats[at] ?? dialog).toBeChecked();
    await expect(dialog.getByRole('textbox').or(dialog.getByRole('img')).first()).toBeVisible();
  }
  const axe = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(axe.violations.map((each) => each.id)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+E');
  await expect(formats.at(-1) ?? dialog).toBeChecked();
});

test('what a format has no word for is refused with a sentence', async ({ designer, page }) => {
  const design = JSON.parse(sample('branches'));
  for (const tunnel of Object.values<{ ike?: object }>(design.resources['vpn-tunnel']))
    tunnel.ike = { encryption: 'sm4' };
  await designer.openText(JSON.stringify(design));
  await expect(page.getByRole('button', { name: /^Design Branch/ })).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'strongSwan (swanctl.conf)' }).check();
  await expect(dialog.getByRole('alert')).toContainText('strongSwan has no word for sm4');
});
