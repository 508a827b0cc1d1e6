/** The page speaks English and Chinese: switched live, in every part, and remembered. */

import { analyse, printDocument } from '../src/core/index.ts';
import { net } from '../src/core/testing/net.ts';
import { expect, test } from './designer.ts';

const DESIGN = net({
  vpc: { shop: { name: 'Shop', cidr: '10.0.0.0/16' } },
  subnet: { web: { name: 'Web', vpc: 'shop', cidr: '10.1.1.0/24' } },
});
const han = /\p{Script=Han}/u;

test('the language is switched live, and survives a reload', async ({ page, designer }) => {
  expect(analyse(DESIGN).findings.map(({ rule }) => rule)).toContain('subnet-outside-vpc');
  await designer.open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: '简体中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设计网络，并确信它能通。');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');

  await designer.openText(printDocument(DESIGN));
  await expect(designer.node('web')).toBeVisible();
  const finding = page.getByText('10.1.1.0/24 不在 Shop 的任何网段内，后者的网段是 10.0.0.0/16').first();
  await expect(finding).toBeVisible();

  // The inspector: kind, fields, the finding's fix.
  await designer.node('web').click();
  await expect(page.getByText('可用区').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /使用 10\.0\.\d+\.0\/24/ }).first()).toBeVisible();

  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(finding).toBeVisible();

  // A rule's page.
  await page.goto('./');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设计网络，并确信它能通。');

  await page.getByRole('button', { name: '语言 (Language)' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Design a network, and know it works.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a rule is explained in Chinese', async ({ page, designer }) => {
  await designer.open();
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: '简体中文' }).click();
  await designer.openText(printDocument(DESIGN));
  await expect(designer.node('web')).toBeVisible();
  await page.getByRole('button', { name: /^设计 / }).click();
  await page.getByRole('menuitem', { name: '规则' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('子网的 CIDR 不在所属私有网络的任何网段内')).toBeVisible();
  await expect(dialog.getByText(/^\d+ 条规则$/)).toBeVisible();
});

test.describe('in a browser that speaks Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the page does, from the first screen on, and fits', async ({ page, designer }) => {
    await designer.open();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('设计网络，并确信它能通。');
    await designer.openText(printDocument(DESIGN));
    await expect(designer.node('web')).toBeVisible();
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      const bar = page.getByRole('banner');
      expect(await bar.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await expect(page.getByRole('button', { name: '导出', exact: true })).toBeVisible();
    expect(await page.getByRole('tablist').first().textContent()).toMatch(han);
  });
});
