/** The catalogue in the page: searched, opened from a finding, a rule switched off and taken back, an example opened, safe fixes applied at once. */

import { printDocument } from '../src/core/index.ts';
import { net } from '../src/core/testing/net.ts';
import { expect, test } from './designer.ts';

const GONE = 'cidr-host-bits:vpc-gone~00000000';
const DESIGN = printDocument(
  net(
    {
      vpc: { 'vpc-a': { name: 'A', cidr: '10.0.0.1/16' }, 'vpc-b': { name: 'B', cidr: '10.1.0.9/16' } },
      subnet: { 'subnet-a': { vpc: 'vpc-a', cidr: '10.0.5.0/24', zone: 'ap-guangzhou-3' } },
    },
    { accepted: { [GONE]: 'It was known.' } },
  ),
);

test('a rule is found by words, says why, and its example opens as a design', async ({ designer, page }) => {
  await designer.openText(DESIGN);
  await page.getByRole('button', { name: /^Design / }).click();
  await page.getByRole('menuitem', { name: 'Rules' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rules' });
  await dialog.getByRole('searchbox', { name: 'Search the rules' }).fill('host bits');
  await dialog.getByRole('button', { name: /cidr-host-bits.*2 findings/ }).click();
  await expect(dialog.getByRole('heading', { name: /cidr-host-bits/ })).toBeVisible();
  await expect(dialog.getByText('Why it matters')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'This one does not:' })).toHaveValue(/"format": "plumbline\/1"/);
  await dialog.getByRole('button', { name: 'Open as a new design' }).click();
  await expect(page.getByRole('button', { name: /^Design cidr-host-bits/ })).toBeVisible();
  await designer.expectFinding(/is an address within/);
});

test('from a finding to its rule, which is switched off for this design and taken back by undo', async ({
  designer,
  page,
}) => {
  await designer.openText(DESIGN);
  await designer.expectFinding(/is an address within/);
  await designer.findings.getByRole('button', { name: 'Why? Rule cidr-host-bits' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Rules' });
  await expect(dialog.getByRole('heading', { name: /cidr-host-bits/ })).toBeVisible();
  await dialog.getByRole('combobox', { name: 'In this design' }).selectOption('off');
  await dialog.getByRole('button', { name: 'All rules' }).click();
  await expect(dialog.getByRole('button', { name: /cidr-host-bits.*off/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await designer.expectNoFinding(/is an address within/);
  await designer.undo();
  await designer.expectFinding(/is an address within/);
});

test('all safe fixes at once are one step', async ({ designer, page }) => {
  await designer.openText(DESIGN);
  await designer.expectFinding(/is an address within/);
  await designer.findings.getByRole('button', { name: 'Apply all safe fixes' }).click();
  await designer.expectNoFinding(/is an address within/);
  await expect(page.getByRole('button', { name: 'Apply all safe fixes' })).toHaveCount(0);
  expect(await designer.exported()).toContain('"cidr": "10.1.0.0/16"');
  await designer.undo();
  expect(await designer.exported()).toContain('"cidr": "10.1.0.9/16"');
  expect(await designer.exported()).toContain('"cidr": "10.0.0.1/16"');
});

test('an acceptance whose finding is gone is offered for removal', async ({ designer, page }) => {
  await designer.openText(DESIGN);
  await designer.expectFinding(GONE);
  await page.getByRole('button', { name: `Remove the acceptance of ${GONE}, which is found no more` }).click();
  await designer.expectNoFinding(GONE);
  expect(await designer.exported()).not.toContain('accepted');
});

test('a fix says what it changes, and marks that on the canvas while it is pointed at or has the focus', async ({
  designer,
  page,
}) => {
  const zone = 'ap-guangzhou-3';
  await designer.openText(
    printDocument(
      net({
        vpc: { a: { cidr: '10.0.0.0/16' } },
        subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24', zone }, t: { vpc: 'a', cidr: '10.0.0.128/25', zone } },
        'route-table': { r: { vpc: 'a', default: true } },
      }),
    ),
  );
  const button = designer.findings.getByRole('button', { name: 'Use 10.0.1.0/25, the next free block' });
  await expect(button).toHaveAccessibleDescription(/becomes 10\.0\.1\.0\/25/);
  const marked = designer.canvas.locator('[data-preview]');
  await expect(marked).toHaveCount(0);
  await button.hover();
  await expect(marked).toHaveCount(1);
  await expect(designer.node('t').locator('[data-preview="changed"]')).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(marked).toHaveCount(0);
  await button.focus();
  await expect(marked).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(button).toHaveCount(0);
  await expect(marked).toHaveCount(0);
});
