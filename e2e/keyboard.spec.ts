/** The main job by keyboard alone, with the focus on the canvas: add, connect, rename, move, walk, duplicate, remove, undo. */

import { printDocument } from '../src/core/index.ts';
import { net } from '../src/core/testing/net.ts';
import { expect, test } from './designer.ts';

test('two networks are drawn and joined without a pointer', async ({ designer, page }) => {
  await designer.open();
  await page.getByRole('button', { name: /Blank canvas/ }).focus();
  await page.keyboard.press('Enter');
  await expect(designer.canvas).toBeVisible();

  // The canvas has the focus at once: what it says to press works.
  await expect(page.getByText('Press P, or drag a VPC here')).toBeVisible();
  await page.keyboard.press('p');
  await expect(designer.node('vpc-1')).toContainText('10.0.0.0/16');
  await page.keyboard.press('s');
  await expect(designer.node('subnet-1')).toContainText('10.0.0.0/24');
  await page.keyboard.press('w');
  await expect(designer.node('cvm-1')).toContainText('10.0.0.2');
  await page.keyboard.press('g');
  await expect(designer.node('vpn-gateway-1')).toBeVisible();
  await page.keyboard.press('d');
  await expect(designer.node('idc-1')).toBeVisible();
  await page.keyboard.press('c');
  await expect(designer.node('customer-gateway-1')).toBeVisible();
  expect(await designer.steps()).toBe(6);

  // K, Enter at the one end, Enter at the other.
  await designer.walkTo('vpn-gateway-1');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await designer.walkTo('customer-gateway-1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /Tunnel 1|VPN gateway 1.*Customer gateway 1/ })).toBeVisible();
  expect(await designer.steps()).toBe(7);

  // Alt and an arrow walk along the line to its other end, and back.
  await designer.walkTo('vpn-gateway-1');
  const from = await designer.node('vpn-gateway-1').boundingBox();
  const to = await designer.node('customer-gateway-1').boundingBox();
  if (from === null || to === null) throw new Error('A gateway is not on the screen');
  const [x, y] = [to.x - from.x, to.y - from.y];
  const [there, back] =
    Math.abs(x) > Math.abs(y)
      ? x > 0
        ? ['ArrowRight', 'ArrowLeft']
        : ['ArrowLeft', 'ArrowRight']
      : y > 0
        ? ['ArrowDown', 'ArrowUp']
        : ['ArrowUp', 'ArrowDown'];
  await page.keyboard.press(`Alt+${there}`);
  await expect(designer.node('customer-gateway-1').locator('[data-stop]').first()).toBeFocused();
  await page.keyboard.press(`Alt+${back}`);
  await expect(designer.node('vpn-gateway-1').locator('[data-stop]').first()).toBeFocused();

  for (let n = 0; n < 7; n += 1) await designer.undo();
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  for (let n = 0; n < 7; n += 1) await designer.redo();
  await expect(page.locator('.react-flow__node')).toHaveCount(6);
});

test('a tunnel, the policy that it wants and the share link, without a pointer', async ({ designer, page }) => {
  await designer.blank();
  for (const [key, id] of [
    ['p', 'vpc-1'],
    ['s', 'subnet-1'],
    ['g', 'vpn-gateway-1'],
    ['d', 'idc-1'],
    ['c', 'customer-gateway-1'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(designer.node(id)).toBeVisible();
  }
  await designer.walkTo('vpn-gateway-1');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await designer.walkTo('customer-gateway-1');
  await page.keyboard.press('Enter');
  // What is offered stands behind the canvas in the order of Tab.
  const offer = page.getByRole('button', { name: /^Add 1 policy that leads there/ });
  await expect(offer).toBeVisible();
  const onOffer = () => offer.evaluate((element) => element === document.activeElement);
  for (let n = 0; n < 40 && !(await onOffer()); n += 1) await page.keyboard.press('Tab');
  await expect(offer).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(offer).toHaveCount(0);
  expect(await designer.steps()).toBe(7);
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await share.focus();
  await page.keyboard.press('Enter');
  const link = await page.getByRole('textbox', { name: 'Share link' }).inputValue();
  await page.goto(link);
  await expect(designer.node('vpn-gateway-1')).toBeVisible();
});

test('names, places, copies and removal from the keyboard', async ({ designer, page }) => {
  await designer.blank();
  await page.keyboard.press('p');
  await expect(designer.node('vpc-1')).toBeVisible();

  for (const [key, name] of [
    ['Enter', 'East'],
    ['F2', 'East of the river'],
  ] as const) {
    await designer.walkTo('vpc-1');
    await page.keyboard.press(key);
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(designer.node('vpc-1')).toContainText(name);
  }
  // Esc gives a name up; letters while it is typed do nothing else.
  const before = await designer.steps();
  await page.keyboard.press('F2');
  await page.keyboard.type('psw');
  await page.keyboard.press('Escape');
  await expect(designer.node('vpc-1')).toContainText('East of the river');
  expect(await designer.steps()).toBe(before);
  await expect(page.locator('.react-flow__node')).toHaveCount(1);

  // Arrows move by the grid.
  const place = await designer.node('vpc-1').boundingBox();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const moved = await designer.node('vpc-1').boundingBox();
  expect((moved?.x ?? 0) - (place?.x ?? 0)).toBeGreaterThan(2);
  expect((moved?.y ?? 0) - (place?.y ?? 0)).toBeGreaterThan(2);

  await page.keyboard.press('Control+d');
  await expect(page.locator('.react-flow__node').filter({ hasText: '10.1.0.0/16' })).toHaveCount(1);

  // Delete, and the canvas still listens.
  await page.keyboard.press('s');
  await expect(designer.node('subnet-1')).toBeVisible();
  await designer.walkTo('subnet-1');
  await page.keyboard.press('Delete');
  await expect(designer.node('subnet-1')).toHaveCount(0);
  await page.keyboard.press('d');
  await expect(designer.node('idc-1')).toBeVisible();
  await designer.undo();
  await designer.undo();
  await expect(designer.node('subnet-1')).toBeVisible();

  // What holds something is asked about, and Enter is the answer.
  await page.keyboard.press('Escape');
  await designer.walkTo('vpc-1');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(designer.node('vpc-1').locator('[data-stop]').first()).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(designer.node('vpc-1')).toHaveCount(0);
  await designer.undo();
  await expect(designer.node('vpc-1')).toBeVisible();
});

test('F8 walks the findings, worst first, and says each aloud', async ({ designer, page }) => {
  await designer.openText(
    printDocument(
      net({
        vpc: { a: { name: 'East', cidr: '10.0.0.0/16' } },
        'route-table': { r: { name: 'East default', vpc: 'a', default: true } },
        subnet: { s: { name: 'Web', vpc: 'a', zone: 'ap-guangzhou-3', cidr: '10.1.0.0/24' } },
        eip: { e: { name: 'Spare' } },
      }),
    ),
  );
  await expect(designer.findings.getByRole('listitem')).toHaveCount(2);
  const current = designer.findings.locator('[aria-current=true]');
  await page.keyboard.press('F8');
  await expect(current).toContainText('10.1.0.0/24 is in no block of East');
  await expect(page.getByRole('status').filter({ hasText: '10.1.0.0/24 is in no block of East' })).toHaveCount(1);
  await expect(designer.inspector.getByLabel('Name', { exact: true })).toHaveValue('Web');
  await page.keyboard.press('F8');
  await expect(current).toContainText('Spare is bound to nothing');
  await page.keyboard.press('F8');
  await expect(current).toContainText('10.1.0.0/24');
  await page.keyboard.press('Shift+F8');
  await expect(current).toContainText('Spare is bound to nothing');
});

test('letters in a field are text', async ({ designer, page }) => {
  await designer.blank();
  await page.keyboard.press('p');
  await expect(designer.node('vpc-1')).toBeVisible();
  const nodes = page.locator('.react-flow__node');
  const field = designer.inspector.getByLabel('Name', { exact: true });
  await field.fill('');
  await field.pressSequentially('pswgdcnrk');
  await expect(field).toHaveValue('pswgdcnrk');
  await expect(nodes).toHaveCount(1);
  // Undo in the field is the field's; outside of it, it is the design's.
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await expect(nodes).toHaveCount(1);
  await field.blur();
  await page.keyboard.press('p');
  await expect(nodes).toHaveCount(1);
});

test('the outline does what the canvas does', async ({ designer, page }) => {
  await designer.blank();
  await page.keyboard.press('p');
  await page.keyboard.press('s');
  await expect(designer.node('subnet-1')).toBeVisible();
  const row = (name: RegExp) => page.getByRole('treeitem', { name });
  await row(/^VPC 1(?! default)/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(/^Subnet 1/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(row(/^VPC 1(?! default)/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(row(/^Subnet 1/)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(row(/^Subnet 1/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Delete');
  await expect(designer.node('subnet-1')).toHaveCount(0);
});
