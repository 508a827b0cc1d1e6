/** The command palette and the sheet of shortcuts, by keyboard alone. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { printDocument } from '../src/core/index.ts';
import { net } from '../src/core/testing/net.ts';
import { expect, test } from './designer.ts';

const DESIGN = printDocument(
  net({
    vpc: { 'vpc-shop': { name: 'Shop', cidr: '10.0.0.0/16' } },
    subnet: { 'subnet-web': { name: 'Web A', vpc: 'vpc-shop', cidr: '10.0.0.0/24', zone: 'ap-guangzhou-3' } },
    cvm: { 'web-1': { name: 'Front', subnet: 'subnet-web', privateIp: '10.0.0.9' } },
  }),
);

/** Opens the palette by its key and types. */
async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
}

test('a command is found by a few letters, in both languages, and the last one comes first', async ({
  designer,
  page,
}) => {
  await designer.blank();
  await ask(page, 'add vpc');
  await expect(page.getByRole('option', { selected: true })).toContainText('Add VPC');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.react-flow__node[data-id]')).toHaveCount(1);
  await ask(page, '撤销');
  await expect(page.getByRole('option', { selected: true })).toContainText('Undo');
  await page.keyboard.press('Enter');
  await expect(page.locator('.react-flow__node[data-id]')).toHaveCount(0);
  await ask(page, 'workload');
  await expect(page.getByRole('option', { selected: true })).toContainText('Add Workload');
  await page.keyboard.press('Escape');
  await ask(page, '');
  const recent = page.getByRole('group', { name: 'Recent' }).getByRole('option');
  await expect(recent.first()).toContainText('Add VPC');
  await page.keyboard.type('zzzz');
  await expect(page.getByText('Nothing is called like this.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a question traces, an address finds, and a name selects', async ({ designer, page }) => {
  await designer.openText(DESIGN);
  await expect(designer.node('web-1')).toBeVisible();
  await ask(page, 'trace web-1 to 192.168.10.7 443');
  await expect(page.getByRole('option', { selected: true })).toHaveText('Trace web-1 to 192.168.10.7, tcp 443');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Trace' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('textbox', { name: 'Port' })).toHaveValue('443');
  await ask(page, '10.0.0.9');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Name, id or address' })).toHaveValue('10.0.0.9');
  await expect(page.getByRole('search').getByRole('option', { name: /Front/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await ask(page, 'Web A');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /Web A/ })).toHaveAttribute('aria-selected', 'true');
});

test('the sheet opens by its key, and the palette leads to it', async ({ designer, page }) => {
  await designer.blank();
  await designer.canvas.focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Next finding')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await ask(page, 'shortcuts');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on palette and sheet, ${theme}`, async ({ designer, page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await designer.openText(DESIGN);
    await expect(designer.node('web-1')).toBeVisible();
    await ask(page, 'web');
    await expect(page.getByRole('option', { name: /Web A/ })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
