/** Stories of the designs on a device: found, sorted, renamed, copied, deleted and put back, by keyboard alone; all of them in one archive. */

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Designer, expect, test } from './designer.ts';

const row = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });

/** Opens templates one after the other, and goes back to the first screen. */
async function withDesigns(designer: Designer, names: readonly string[]): Promise<void> {
  const { page } = designer;
  await designer.open();
  for (const name of names) {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(designer.canvas).toBeVisible();
    await expect(designer.findings.getByRole('listitem').first()).toBeVisible();
    await page.getByRole('button', { name: 'All designs', exact: true }).click();
    await expect(row(page, name)).toBeVisible();
  }
}

test('designs are searched and sorted', async ({ designer, page }) => {
  await withDesigns(designer, ['Bank', 'Branch offices', 'Hub and spoke']);
  const names = () => page.locator('a[data-document] > span').allTextContents();
  expect(await names()).toEqual(['Hub and spoke', 'Branch offices', 'Bank']);
  await page.getByLabel('Sort by').selectOption('name');
  expect(await names()).toEqual(['Bank', 'Branch offices', 'Hub and spoke']);
  await page.getByLabel('Sort by').selectOption('size');
  expect(await names()).toEqual(['Hub and spoke', 'Bank', 'Branch offices']);
  await page.getByRole('searchbox', { name: 'Search designs' }).fill('off');
  expect(await names()).toEqual(['Branch offices']);
  await page.getByRole('searchbox', { name: 'Search designs' }).fill('zzz');
  await expect(page.getByText('No design is named like this.')).toBeVisible();
});

test('renamed, copied, deleted, put back: by keyboard alone', async ({ designer, page }) => {
  await withDesigns(designer, ['Bank', 'Branch offices']);
  await row(page, 'Branch offices').focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Bank')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('Savings');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Savings')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Open in another tab' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Savings \\(copy\\)')).toBeVisible();
  await row(page, 'Savings \\(copy\\)').focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'Savings \\(copy\\)')).toHaveCount(0);
  await expect(page.locator('a[data-document]:focus')).toHaveCount(1);
  await expect(page.getByText('Savings (copy) is deleted.')).toBeVisible();
  // Nothing is lost by a reload in between.
  await page.reload();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Savings \\(copy\\)')).toBeVisible();
  await row(page, 'Savings \\(copy\\)').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Design Savings \(copy\)/ })).toBeVisible();
});

test('a deleted design is gone for good only when somebody says so', async ({ designer, page }) => {
  await withDesigns(designer, ['Bank']);
  const address = await row(page, 'Bank').getAttribute('href');
  await row(page, 'Bank').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeFocused();
  await page.getByText('Recently deleted').click();
  await page.getByRole('button', { name: 'Put Bank back' }).click();
  await expect(row(page, 'Bank')).toBeVisible();
  await row(page, 'Bank').focus();
  await page.keyboard.press('Delete');
  await page.getByText('Recently deleted').click();
  await page.getByRole('button', { name: 'Delete Bank for good' }).click();
  await expect(page.getByText('Recently deleted')).toHaveCount(0);
  await page.goto(`./${address}`);
  await expect(page.getByText('There is no such design on this device')).toBeVisible();
});

test('a design opens in another tab by its link', async ({ designer, page }) => {
  await withDesigns(designer, ['Bank']);
  const opening = page.context().waitForEvent('page');
  await row(page, 'Bank').click({ modifiers: ['ControlOrMeta'] });
  const other = await opening;
  await expect(other.getByRole('button', { name: /^Design Bank/ })).toBeVisible();
});

test('all designs in one archive come back from it', async ({ designer, page }) => {
  await withDesigns(designer, ['Bank', 'Branch offices']);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^Plumbline designs \d{4}-\d\d-\d\d\.zip$/);
  const archive = readFileSync(await file.path());
  for (const name of ['Bank', 'Branch offices']) {
    await row(page, name).focus();
    await page.keyboard.press('Delete');
    await expect(row(page, name)).toHaveCount(0);
  }
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'designs.zip', mimeType: 'application/zip', buffer: archive });
  await expect(page.getByText('2 designs are added.')).toBeVisible();
  await row(page, 'Bank').click();
  await expect(page.getByRole('button', { name: /^Design Bank/ })).toBeVisible();
  await expect(designer.node('vpc-bank')).toBeVisible();
});

test('a broken archive is refused with a sentence', async ({ designer, page }) => {
  await designer.open();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'broken.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 nothing') });
  await expect(page.getByRole('dialog', { name: 'broken.zip was not opened' })).toContainText('the archive is broken');
});
