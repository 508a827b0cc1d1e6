/** Stories of versions: kept by themselves and by name, gone back to as one step, opened apart, deleted. */

import type { Page } from '@playwright/test';
import { expect, test } from './designer.ts';

async function openVersions(page: Page, entry: 'Versions' | 'Save a version…'): Promise<void> {
  await page.getByRole('button', { name: /^Design / }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Versions' })).toBeVisible();
}

test('a version is kept by name, gone back to as one step, and that step is undone', async ({ designer, page }) => {
  await designer.blank();
  await page.getByRole('button', { name: 'Add VPC', exact: true }).click();
  await openVersions(page, 'Save a version…');
  await page.keyboard.type('One VPC');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved as One VPC.')).toBeVisible();
  await expect(page.getByText('The same as now')).toBeVisible();
  await page.keyboard.press('Escape');
  const before = await designer.exported();
  await page.getByRole('button', { name: 'Add VPC', exact: true }).click();
  await designer.select('vpc-1');
  await designer.fill('Name', 'Renamed');
  const after = await designer.exported();
  const steps = await designer.steps();
  await openVersions(page, 'Versions');
  await page.getByRole('button', { name: /^One VPC/ }).click();
  await expect(page.getByText(/places? differs? from now/)).toBeVisible();
  await page.getByRole('button', { name: 'Go back to this' }).click();
  await expect(designer.node('vpc-2')).toHaveCount(0);
  expect(await designer.steps()).toBe(steps + 1);
  expect(await designer.exported()).toBe(before);
  await designer.canvas.focus();
  await designer.undo();
  expect(await designer.exported()).toBe(after);
});

test('the state before a session is kept by itself, opens as a design of its own, and can be deleted', async ({
  designer,
  page,
}) => {
  await designer.open();
  await page.getByRole('button', { name: /^Bank/ }).click();
  await expect(designer.canvas).toBeVisible();
  const opened = await designer.exported();
  await page.getByRole('button', { name: 'Add VPC', exact: true }).click();
  await designer.saved();
  await page.reload();
  await expect(designer.node('vpc-1')).toBeVisible();
  await openVersions(page, 'Versions');
  await expect(page.getByRole('button', { name: /Before a session’s first change/ }).first()).toBeVisible();
  const address = page.url();
  await page.getByRole('button', { name: 'Open as a new design' }).click();
  await expect(page).not.toHaveURL(address);
  await expect(designer.node('vpc-bank')).toBeVisible();
  expect(await designer.exported()).toBe(opened);
  await page.goto(address);
  await expect(designer.node('vpc-1')).toBeVisible();
  await openVersions(page, 'Versions');
  await page.getByRole('button', { name: /^Delete the version/ }).click();
  await expect(page.getByText(/^The version .* is deleted\.$/)).toBeVisible();
  await expect(page.getByText(/^None yet\./)).toBeVisible();
});
