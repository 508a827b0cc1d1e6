/** Reachability: a large matrix by keyboard alone, what changed after an edit and its undo, and one cell down to the line that decides. */

import type { Page } from '@playwright/test';
import { printDocument } from '../src/core/index.ts';
import { net } from '../src/core/testing/net.ts';
import { scaledDesign } from '../src/core/testing/scale.ts';
import { expect, test } from './designer.ts';

/** Two peered VPCs; the database's subnet takes tcp 3306 from the web's only, by its ACL. */
const DESIGN = printDocument(
  net({
    vpc: { shop: { name: 'Shop', cidr: '10.0.0.0/16' }, data: { name: 'Data', cidr: '10.1.0.0/16' } },
    subnet: {
      web: { name: 'Web', vpc: 'shop', cidr: '10.0.0.0/24' },
      db: { name: 'Tables', vpc: 'data', cidr: '10.1.0.0/24', networkAcl: 'edge' },
    },
    cvm: { front: { name: 'Front', subnet: 'web', privateIp: '10.0.0.9', securityGroups: ['open'] } },
    'security-group': {
      open: {
        name: 'Open',
        inbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
        outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
      },
    },
    'network-acl': {
      edge: {
        name: 'Edge rules',
        vpc: 'data',
        inbound: [
          { action: 'deny', protocol: 'tcp', ports: '22', cidr: '0.0.0.0/0' },
          { action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' },
        ],
        outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
      },
    },
    'peering-connection': { peer: { name: 'Shop to Data', vpc: 'shop', peerVpc: 'data' } },
    'route-table': {
      'rt-shop': {
        name: 'Shop routes',
        vpc: 'shop',
        default: true,
        routes: [{ destination: '10.1.0.0/16', nextHopType: 'peering-connection', nextHop: 'peer' }],
      },
      'rt-data': {
        name: 'Data routes',
        vpc: 'data',
        default: true,
        routes: [{ destination: '10.0.0.0/16', nextHopType: 'peering-connection', nextHop: 'peer' }],
      },
    },
  }),
);

const view = (page: Page, name: 'Canvas' | 'Reachability') =>
  page.getByRole('navigation', { name: 'View' }).getByRole('button', { name });
const grid = (page: Page) => page.getByRole('grid', { name: /Matrix of places/ });
const cell = (page: Page, name: string | RegExp) => grid(page).getByRole('gridcell', { name });

/** What has the keyboard says this. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('three hundred subnets are walked and opened by keyboard alone', async ({ designer, page }) => {
  test.setTimeout(120_000);
  await designer.openText(printDocument(scaledDesign(1, { subnets: 300 })));
  await expect(designer.canvas).toBeVisible();
  await view(page, 'Reachability').press('Enter');
  await expect(page.getByText(/^303 places, 91,809 pairs/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^proved in/)).toBeVisible({ timeout: 60_000 });
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '304');
  await expect(grid(page)).toHaveAttribute('aria-colcount', '304');
  // One cell of all takes part in the tab order.
  for (let n = 0; n < 20 && !/ to .*: /.test(await focused(page)); n += 1) await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/^Tier 1, 1 to Tier 1, 1: some flows/);
  await page.keyboard.press('Control+End');
  await expect(cell(page, 'Internet to Internet: all flows')).toBeFocused();
  await expect(cell(page, 'Internet to Internet: all flows')).toBeInViewport();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  expect(await focused(page)).toMatch(/^Tier .* to Tier 1, 1: /);
  await page.keyboard.type('tier 4, 19');
  await expect.poll(() => focused(page)).toMatch(/^Tier 4, 19 to Tier 1, 1: some flows/);
  // Only what is in view is drawn.
  expect(await grid(page).getByRole('gridcell').count()).toBeLessThan(2500);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const pair = page.getByRole('complementary', { name: 'Opened cell' });
  await expect(pair.getByRole('heading', { name: 'Tier 4, 19 to Tier 2, 2' })).toBeFocused();
  await expect(pair.getByRole('region', { name: 'What passes, exactly' }).getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pair).toHaveCount(0);
  expect(await focused(page)).toMatch(/^Tier 4, 19 to Tier 2, 2: /);
});

test('cells that an edit changed are marked, and those that its undo changed', async ({ designer, page }) => {
  await designer.openText(DESIGN);
  await page.getByRole('treeitem', { name: /Shop routes/ }).click();
  await designer.inspector.getByRole('switch', { name: 'Policy 1 on' }).click();
  await view(page, 'Reachability').click();
  // Without the route neither arrives: the reply of the other way is lost.
  await expect(page.getByText('2 cells changed')).toBeVisible();
  await page.getByRole('button', { name: 'Next changed cell' }).click();
  await expect(cell(page, 'Tables to Web: no return, replies are lost, changed, was all flows')).toBeFocused();
  await page.getByRole('button', { name: 'Next changed cell' }).click();
  await expect(cell(page, 'Web to Tables: none, changed, was some flows')).toBeFocused();
  await designer.undo();
  await expect(cell(page, 'Web to Tables: some flows, changed, was none')).toBeVisible();
  await expect(page.getByText('2 cells changed')).toBeVisible();
  await page.getByRole('combobox', { name: 'Changes since' }).selectOption('the design was opened');
  await expect(page.getByText('no cell changed')).toBeVisible();
  await expect(cell(page, 'Web to Tables: some flows')).toBeVisible();
  await designer.redo();
  await expect(page.getByText('2 cells changed')).toBeVisible();
});

test('changes are counted from a version that was kept under a name', async ({ designer, page }) => {
  await designer.openText(DESIGN);
  await page.getByRole('button', { name: /^Design / }).click();
  await page.getByRole('menuitem', { name: 'Save a version…' }).click();
  await page.getByRole('textbox', { name: 'Name of the version' }).fill('Before the cut');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved as Before the cut.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem', { name: /Shop routes/ }).click();
  await designer.inspector.getByRole('switch', { name: 'Policy 1 on' }).click();
  await designer.fill('Name', 'Cut routes');
  await view(page, 'Reachability').click();
  const since = page.getByRole('combobox', { name: 'Changes since' });
  await since.selectOption('Before the cut');
  await expect(page.getByText('2 cells changed')).toBeVisible();
  await designer.undo();
  await designer.undo();
  await expect(page.getByText('no cell changed')).toBeVisible();
  await expect(since.locator('option:checked')).toHaveText('Before the cut');
});

test('a cell says what passes and what stops the rest, is traced, and is kept as an intent', async ({
  designer,
  page,
}) => {
  await designer.openText(DESIGN);
  await view(page, 'Reachability').click();
  await cell(page, 'Web to Tables: some flows').click();
  const pair = page.getByRole('complementary', { name: 'Opened cell' });
  await expect(pair.getByRole('cell', { name: 'tcp 1–21, 23–65535' })).toBeVisible();
  await pair.getByRole('button', { name: /Network ACL Edge rules, Inbound 1/ }).click();
  await expect(designer.inspector.locator('[data-marked]')).toHaveAttribute(
    'data-pointer',
    '/resources/network-acl/edge/inbound/0',
  );
  await page.getByRole('button', { name: 'Back to Web to Tables' }).click();
  // One port: all of it passes, or none.
  await page.getByRole('textbox', { name: 'Port' }).fill('22');
  await expect(cell(page, 'Web to Tables: none')).toBeVisible();
  await pair.getByRole('button', { name: 'Keep as an intent' }).click();
  await expect(
    pair.getByText('An intent of this pair stands already: Web must not reach Tables, tcp 22.'),
  ).toBeVisible();
  await pair.getByRole('button', { name: 'Trace Front to 10.1.0.2, tcp 22' }).click();
  await expect(designer.findings.getByText('Unreachable', { exact: true })).toBeVisible();
  await expect(view(page, 'Canvas')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeFocused();
  await page.getByRole('tab', { name: /^Intents/ }).click();
  await expect(designer.findings.getByRole('img', { name: 'holds' })).toBeVisible();
});

test('two places make a matrix, and the filter is remembered', async ({ designer, page }) => {
  await designer.blank();
  await view(page, 'Reachability').click();
  await expect(page.getByText('Two places make a matrix.')).toBeVisible();
  await page.getByText('udp', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Port' }).fill('53');
  await designer.openText(DESIGN);
  await expect(page.getByRole('treeitem', { name: /Shop routes/ })).toBeVisible();
  await view(page, 'Reachability').click();
  await expect(page.getByRole('radio', { name: 'udp' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Port' })).toHaveValue('53');
  await page.getByRole('textbox', { name: 'To' }).fill('data');
  await expect(grid(page)).toHaveAttribute('aria-colcount', '2');
  await page.getByRole('textbox', { name: 'From' }).fill('nobody');
  await page.getByRole('button', { name: 'Show all places' }).click();
  await expect(grid(page)).toHaveAttribute('aria-colcount', '4');
});
