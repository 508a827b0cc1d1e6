/** Stories of several tabs on one design: each sees the other's edits, both keep their undo, and nobody's work is written over. */

import type { Page } from '@playwright/test';
import { Designer, expect, test } from './designer.ts';

/** A second tab on the design that is open in the first one. */
async function beside(designer: Designer): Promise<Designer> {
  await designer.saved();
  const page = await designer.page.context().newPage();
  await page.goto(designer.page.url());
  const other = new Designer(page);
  await expect(other.canvas).toBeVisible();
  await other.saved();
  return other;
}

const addVpc = (page: Page) => page.getByRole('button', { name: 'Add VPC', exact: true }).click();
const name = (page: Page, text: string) => page.getByRole('button', { name: new RegExp(`^Design ${text}:`) });

async function rename(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Design / }).click();
  await page.getByRole('menuitem', { name: 'Rename', exact: true }).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('an edit in one tab is seen in the other, and each undoes its own', async ({ designer, page }) => {
  await designer.blank();
  await addVpc(page);
  const other = await beside(designer);
  await expect(other.node('vpc-1')).toBeVisible();
  await addVpc(other.page);
  await expect(designer.node('vpc-2')).toBeVisible();
  expect(await designer.steps()).toBe(1);
  expect(await other.steps()).toBe(1);
  await designer.canvas.focus();
  await designer.undo();
  await expect(other.node('vpc-1')).toHaveCount(0);
  await expect(other.node('vpc-2')).toBeVisible();
  await designer.saved();
  await other.saved();
  expect(await designer.exported()).toBe(await other.exported());
});

test('a step that the other tab has built upon is not undone, and says so', async ({ designer, page }) => {
  await designer.blank();
  await rename(page, 'Mine');
  const other = await beside(designer);
  await rename(other.page, 'Theirs');
  await expect(name(page, 'Theirs')).toBeVisible();
  await designer.canvas.focus();
  await designer.undo();
  await expect(page.getByText('Another tab has changed this since: the step stays as it is now').first()).toBeVisible();
  await expect(name(page, 'Theirs')).toBeVisible();
});

test('a design renamed in the list is renamed where it is open', async ({ designer, page }) => {
  await designer.blank();
  await addVpc(page);
  await designer.saved();
  const list = await page.context().newPage();
  await list.goto('./');
  await list.getByRole('link', { name: /^Untitled design/ }).focus();
  await list.keyboard.press('F2');
  await list.keyboard.type('From the list');
  await list.keyboard.press('Enter');
  await expect(list.getByRole('link', { name: /^From the list/ })).toBeFocused();
  await expect(name(page, 'From the list')).toBeVisible();
  await addVpc(page);
  await designer.saved();
  await page.reload();
  await expect(name(page, 'From the list')).toBeVisible();
  await expect(designer.node('vpc-2')).toBeVisible();
});

test('the same thing changed at the same moment: one tab goes on as a copy, and both versions are kept', async ({
  designer,
  page,
}) => {
  await designer.blank();
  const other = await beside(designer);
  await addVpc(page);
  await expect(other.node('vpc-1')).toBeVisible();
  for (const each of [page, other.page]) {
    await each
      .getByRole('treeitem', { name: /^VPC 1/ })
      .first()
      .click();
  }
  const field = (tab: Page) =>
    tab.getByRole('complementary', { name: 'Inspector' }).getByLabel('Name', { exact: true });
  // A third one holds the lock of the writes: what both do is unsaved until it lets go.
  const holder = await page.context().newPage();
  await holder.goto('./');
  const id = page.url().split('/').at(-1) ?? '';
  const holding = holder.evaluate(
    (lock) =>
      navigator.locks.request(lock, () => {
        document.title = 'held';
        return new Promise<void>((letGo) => addEventListener('click', () => letGo(), { once: true }));
      }),
    `plumbline.write.${id}`,
  );
  await expect(holder).toHaveTitle('held');
  for (const [tab, text] of [
    [page, 'VPC 1 one'],
    [other.page, 'VPC 1 two'],
  ] as const) {
    await field(tab).fill(text);
    await field(tab).blur();
    await expect(tab.getByText('Saving…')).toBeVisible();
  }
  await holder.locator('h1').click();
  await holding;
  const said = (tab: Page) => tab.getByText(/your version goes on here as a copy/).count();
  await expect.poll(async () => (await said(page)) + (await said(other.page)), { message: 'one says it' }).not.toBe(0);
  expect(page.url()).not.toBe(other.page.url());
  // Its history goes on, whatever else happens on the page.
  const copy = page.url().endsWith(id) ? other : designer;
  await copy.openText('{', 'wrong.json');
  await expect(copy.page.getByRole('dialog', { name: 'wrong.json was not opened' })).toBeVisible();
  await copy.page.keyboard.press('Escape');
  expect(await copy.steps()).toBeGreaterThan(0);
  await designer.saved();
  await other.saved();
  const names = [await field(page).inputValue(), await field(other.page).inputValue()].sort();
  expect(names).toEqual(['VPC 1 one', 'VPC 1 two']);
  await page.reload();
  await other.page.reload();
  await expect(page.getByRole('treeitem', { name: /VPC 1 (one|two)/ }).first()).toBeVisible();
  await expect(other.page.getByRole('treeitem', { name: /VPC 1 (one|two)/ }).first()).toBeVisible();
});
