/** The main story: two VPCs with subnets, a VPN gateway, a data centre with its gateway and a tunnel, drawn, checked, mended, kept and taken back. */

import { expect, test } from './designer.ts';

test('draw, connect, check, mend, reload, undo to the empty page and redo', async ({ designer, page }) => {
  await designer.blank();

  // Two VPCs and what stands in them.
  await designer.drop('VPC', await designer.spotOnCanvas(0.32, 0.28));
  await expect(designer.node('vpc-1')).toContainText('10.0.0.0/16');
  await designer.drop('Subnet', await designer.spotIn('vpc-1', 0.3, 0.5));
  await expect(designer.node('subnet-1')).toContainText('10.0.0.0/24');
  await designer.drop('Workload', await designer.spotIn('subnet-1', 0.5, 0.6));
  await expect(designer.node('cvm-1')).toContainText('10.0.0.2');
  await designer.drop('VPC', await designer.spotOnCanvas(0.32, 0.8));
  await expect(designer.node('vpc-2')).toContainText('10.1.0.0/16');
  await page.keyboard.press('Shift+Digit1');

  // A gateway on the border, a data centre with its own.
  await designer.drop('VPN gateway', await designer.spotIn('vpc-1', 0.95, 0.5));
  await expect(designer.node('vpn-gateway-1')).toBeVisible();
  await designer.drop('Data centre (IDC)', await designer.spotOnCanvas(0.85, 0.2));
  await page.keyboard.press('Shift+Digit1');
  await designer.drop('Customer gateway', await designer.spotIn('idc-1', 0.1, 0.5));
  await expect(designer.node('customer-gateway-1')).toBeVisible();
  await page.keyboard.press('Shift+Digit1');

  // The tunnel, with the policies that it offers.
  await designer.connect('vpn-gateway-1', 'customer-gateway-1');
  await expect(page.getByRole('treeitem', { name: /tunnel/i })).toBeVisible();
  const steps = async () =>
    Number(
      await page
        .getByRole('tab', { name: /^Changes/ })
        .locator('span')
        .textContent(),
    );
  const before = await steps();
  await page.getByRole('button', { name: /polic/i }).first().click();
  expect(await steps()).toBe(before + 1);

  // What is unfinished is said, and where.
  await designer.expectFinding(/customer gateway/i);

  // A wrong block is said at once, and mended by its fix.
  await page.getByRole('treeitem', { name: /^Subnet 1/ }).click();
  await designer.fill('CIDR', '10.9.0.0/24');
  await designer.expectFinding('10.9.0.0/24 is in no block of VPC 1, whose block is 10.0.0.0/16');
  await designer.findings.getByRole('button', { name: /^Use 10\.0\.0\.0\/24/ }).click();
  await designer.expectNoFinding(/is in no block of/);
  await expect(designer.node('subnet-1')).toContainText('10.0.0.0/24');

  // It is there after a reload.
  await designer.saved();
  const drawn = await designer.exported();
  await page.reload();
  await expect(designer.node('vpc-1')).toBeVisible();
  expect(await designer.exported()).toBe(drawn);
});

test('everything is undone to the empty page, and redone', async ({ designer, page }) => {
  await designer.blank();
  const empty = await designer.exported();
  await designer.drop('VPC', await designer.spotOnCanvas(0.32, 0.28));
  await designer.drop('Subnet', await designer.spotIn('vpc-1', 0.3, 0.5));
  await designer.drop('Workload', await designer.spotIn('subnet-1', 0.5, 0.6));
  await designer.drag(await designer.spotIn('vpc-1', 0.5, 0.05), await designer.spotOnCanvas(0.5, 0.4));
  await designer.select('cvm-1');
  await page.keyboard.press('Delete');
  await expect(designer.node('cvm-1')).toHaveCount(0);
  const full = await designer.exported();
  const count = Number(
    await page
      .getByRole('tab', { name: /^Changes/ })
      .locator('span')
      .textContent(),
  );
  expect(count).toBe(5);
  for (let i = 0; i < count; i += 1) await designer.undo();
  expect(await designer.exported()).toBe(empty);
  for (let i = 0; i < count; i += 1) await designer.redo();
  expect(await designer.exported()).toBe(full);
});
