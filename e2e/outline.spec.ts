/** The main job in the outline by keyboard alone, and what a screen reader is told. */

import { printDocument } from '../src/core/index.ts';
import { net } from '../src/core/testing/net.ts';
import { expect, test } from './designer.ts';

test('two networks are built, joined, mended and shared in the outline', async ({ designer, page }) => {
  await designer.blank();
  const row = (name: RegExp) => page.getByRole('treeitem', { name });
  const menu = page.getByRole('menu');
  const press = (key: string) => page.keyboard.press(key);
  // The palette's letters choose in the menu of what may be added.
  const add = async (letter: string, added: RegExp) => {
    await press('Insert');
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await press(letter);
    await expect(row(added)).toBeFocused();
    await expect(row(added)).toHaveAttribute('aria-selected', 'true');
  };
  await page.getByRole('button', { name: 'Add (Insert)' }).focus();
  await press('Enter');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await press('p');
  await row(/^VPC 1(?! default)/).focus();
  await add('s', /^Subnet 1/);
  await add('w', /^CVM 1/);
  await add('g', /^VPN gateway 1/);
  await add('d', /^IDC 1/);
  await add('c', /^Customer gateway 1/);

  // The gateway is found by typing, joined from its menu.
  await page.keyboard.type('vpn');
  await expect(row(/^VPN gateway 1/)).toBeFocused();
  await press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'Actions on VPN gateway 1' })).toBeVisible();
  await press('k');
  await page.keyboard.type('customer');
  await press('Enter');
  const tunnel = page.locator('[role=treeitem][data-id^="vpn-tunnel"]');
  await expect(tunnel).toBeFocused();
  // The policies that it wants are on offer, first in the menu.
  await press('Shift+F10');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await expect(menu.getByRole('menuitem').first()).toHaveText(/polic(y that leads|ies that lead) there/);
  await press('Enter');
  expect(await designer.steps()).toBe(8);

  // Renamed in place.
  await press('F2');
  await page.keyboard.type('Main tunnel');
  await press('Enter');
  await expect(row(/^Main tunnel/)).toBeFocused();

  // The link opens the same design.
  const link = await designer.link();
  await page.goto(link);
  await expect(row(/^Main tunnel/)).toBeVisible();
});

test('a finding is read, gone to and mended', async ({ designer, page }) => {
  await designer.openText(
    printDocument(
      net({
        vpc: { a: { name: 'East', cidr: '10.0.0.0/16' }, b: { name: 'West', cidr: '10.8.0.0/16' } },
        'route-table': {
          r: { name: 'East default', vpc: 'a', default: true },
          q: { name: 'West default', vpc: 'b', default: true },
        },
        subnet: { s: { name: 'Web', vpc: 'a', zone: 'ap-guangzhou-3', cidr: '10.1.0.0/24' } },
      }),
    ),
  );
  const web = page.locator('[role=treeitem][data-id="s"]');
  await expect(web).toHaveAccessibleName(/Web.*1 finding, worst: error/);
  await expect(web).toHaveAccessibleDescription(/10\.1\.0\.0\/24 is in no block of East/);
  await web.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'Actions on Web' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('menu', { name: 'Findings of Web' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(web).toBeFocused();

  // To another VPC: the change is said, then what it did to the findings.
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'Actions on Web' })).toBeVisible();
  await page.keyboard.press('m');
  await page.keyboard.type('west');
  await page.keyboard.press('Enter');
  const said = page.getByRole('status');
  await expect(said.filter({ hasText: 'Move Web into West' })).toHaveCount(1);
  await expect(web).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(said.filter({ hasText: 'Undone: · Move Web into West' })).toHaveCount(1);
});

test('selection, range, type-ahead and removal', async ({ designer, page }) => {
  await designer.openText(
    printDocument(
      net({
        vpc: { a: { name: 'East', cidr: '10.0.0.0/16' } },
        'route-table': { r: { name: 'Routes', vpc: 'a', default: true } },
        subnet: {
          s: { name: 'Web', vpc: 'a', zone: 'ap-guangzhou-3', cidr: '10.0.0.0/24' },
          t: { name: 'Data', vpc: 'a', zone: 'ap-guangzhou-3', cidr: '10.0.1.0/24' },
        },
      }),
    ),
  );
  const item = (id: string) => page.locator(`[role=treeitem][data-id="${id}"]`);
  const selected = page.locator('[role=treeitem][aria-selected=true]');
  await item('a').focus();
  await page.keyboard.press('ArrowDown');
  await expect(selected).toHaveCount(1);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected).toHaveCount(2);
  await page.keyboard.press('Control+Home');
  await expect(item('a')).toBeFocused();
  await expect(selected).toHaveCount(2);
  await page.keyboard.press('Control+Space');
  await expect(selected).toHaveCount(3);
  await page.keyboard.type('da');
  await expect(item('t')).toBeFocused();
  await expect(selected).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(item('t')).toHaveCount(0);
  // The keyboard stays in the tree.
  await expect(page.locator('[role=treeitem]:focus')).toHaveCount(1);
  await designer.undo();
  await expect(item('t')).toHaveCount(1);
  // What the canvas selects, the tree shows.
  await designer.select('s');
  await expect(item('s')).toHaveAttribute('aria-selected', 'true');
});

test('single-letter keys are switched off, and stay off', async ({ designer, page }) => {
  await designer.blank();
  const toggle = async () => {
    await page.getByRole('button', { name: /rename, copy, all designs/ }).click();
    await page.getByRole('menuitem', { name: /Single-letter keys/ }).click();
    await designer.canvas.click({ position: { x: 300, y: 200 } });
  };
  await toggle();
  await page.keyboard.press('p');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await page.reload();
  await expect(designer.canvas).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await toggle();
  await page.keyboard.press('p');
  await expect(designer.node('vpc-1')).toBeVisible();
});
