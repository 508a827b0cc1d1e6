/** Accessibility by machine: axe finds nothing on the main screens, in both themes, on a wide and on a narrow page. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { KIND_IDS, printDocument } from '../src/core/index.ts';
import { net } from '../src/core/testing/net.ts';
import { expect, test } from './designer.ts';

/** One of each kind, most of them with something to find. */
const all = net(
  {
    vpc: { vpc: { name: 'East', cidr: '10.0.0.0/16' }, west: { name: 'West', cidr: '10.0.128.0/17' } },
    subnet: { subnet: { name: 'Web', vpc: 'vpc', zone: 'ap-guangzhou-3', cidr: '10.1.0.0/24' } },
    'route-table': {
      'route-table': {
        name: 'East default',
        vpc: 'vpc',
        default: true,
        routes: [
          { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'nat-gateway' },
          { destination: '10.0.3.0/24', nextHopType: 'vpn-gateway', nextHop: null, enabled: false },
        ],
      },
    },
    'vpn-gateway': {
      'vpn-gateway': { name: 'VPN', vpc: 'vpc', routes: [{ destination: '192.168.0.0/16', tunnel: 'vpn-tunnel' }] },
    },
    'customer-gateway': { 'customer-gateway': { name: 'Edge', idc: 'idc', publicIp: '10.0.0.1' } },
    'vpn-tunnel': {
      'vpn-tunnel': {
        name: 'Tunnel',
        vpnGateway: 'vpn-gateway',
        customerGateway: 'customer-gateway',
        spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }],
      },
    },
    idc: { idc: { name: 'Plant', cidrs: ['192.168.0.0/16'] } },
    'nat-gateway': {
      'nat-gateway': {
        name: 'NAT',
        vpc: 'vpc',
        eips: ['eip'],
        dnat: [{ protocol: 'tcp', eip: 'eip', port: 443, target: 'cvm', targetPort: 443 }],
      },
    },
    eip: { eip: { name: 'Egress', address: '10.9.0.1' } },
    'peering-connection': { 'peering-connection': { name: 'East to West', vpc: 'vpc', peerVpc: 'west' } },
    'direct-connect-gateway': { 'direct-connect-gateway': { name: 'Lines', vpc: 'vpc' } },
    'direct-connect-tunnel': {
      'direct-connect-tunnel': { name: 'Line 1', directConnectGateway: 'direct-connect-gateway', idc: 'idc' },
    },
    'public-gateway': { 'public-gateway': { name: 'Old way out', subnet: 'subnet' } },
    'security-group': {
      'security-group': {
        name: 'Front',
        inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' }],
      },
    },
    'network-acl': { 'network-acl': { name: 'Edge rules', vpc: 'vpc' } },
    cvm: { cvm: { name: 'Server', subnet: 'subnet', securityGroups: ['security-group'] } },
    clb: {
      clb: {
        name: 'Balancer',
        subnet: 'subnet',
        listeners: [{ protocol: 'tcp', port: 443, targets: [{ target: 'cvm', port: 80 }] }],
      },
    },
    tencentdb: { tencentdb: { name: 'Orders', subnet: 'subnet' } },
  },
  { name: 'One of each', intents: { i: { name: 'Out', from: 'cvm', to: 'internet', protocol: 'tcp', port: 443 } } },
);
const text = printDocument(all);

/** `part` is a selector: what else is on the page is then left out. */
async function expectClean(page: Page, what: string, part?: string): Promise<void> {
  // Colours are checked at rest: nothing is half faded in.
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))));
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect.soft(found, what).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
  ] as const) {
    test.describe(`${theme}, ${width} × ${height}`, () => {
      // Many checks in a row: a busy machine needs longer than a story.
      test.describe.configure({ timeout: 240_000 });
      test.use({ colorScheme: theme, viewport: { width, height } });

      test('first screen, import, problem page', async ({ designer, page }) => {
        await designer.open();
        await expectClean(page, 'the first screen');
        await page.getByRole('button', { name: /^Import/ }).click();
        await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
        await expectClean(page, 'the import');
        await page.getByRole('textbox').fill('{ "format": "plumbline/1", "resources": 3 }');
        await page.getByRole('button', { name: 'Open as a new design' }).click();
        await expect(page.getByRole('dialog', { name: /was not opened/ })).toBeVisible();
        await expectClean(page, 'the report of problems');
        await page.goto('about:blank');
        await page.goto('./#s=9abc');
        await expect(page.getByRole('heading', { name: 'This link does not open' })).toBeVisible();
        await expectClean(page, 'the problem page');
      });

      test('designs on the device, and versions', async ({ designer, page }) => {
        await designer.open();
        for (const name of ['Bank', 'Branch offices', 'Migration', 'Hub and spoke']) {
          await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
          await expect(designer.findings.getByRole('listitem').first()).toBeVisible();
          await page.getByRole('button', { name: 'All designs', exact: true }).click();
          await expect(page.getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible();
        }
        await page.getByRole('button', { name: 'Actions for Bank' }).click();
        await expectClean(page, 'the actions of a design');
        await page.keyboard.press('Escape');
        await page.getByRole('link', { name: /^Hub and spoke/ }).press('Delete');
        await page.getByText('Recently deleted').click();
        await page.getByRole('searchbox').fill('b');
        await page.getByRole('link', { name: /^Bank/ }).press('F2');
        await expectClean(page, 'the list of designs');
        await page.keyboard.press('Escape');
        await page.getByRole('link', { name: /^Bank/ }).press('Enter');
        await page.getByRole('button', { name: 'Add VPC', exact: true }).click();
        await designer.saved();
        await page.getByRole('button', { name: /^Design / }).click();
        await expectClean(page, 'the menu of the design');
        await page.getByRole('menuitem', { name: 'Save a version…' }).press('Enter');
        await page.getByRole('textbox', { name: 'Name of the version' }).fill('A name');
        await page.keyboard.press('Enter');
        await expect(page.getByText('Saved as A name.')).toBeVisible();
        await expectClean(page, 'the versions');
      });

      test('an open design, its dialogs, and the preview of its link', async ({ designer, page }) => {
        await designer.openText(text);
        await expect(designer.node('vpc')).toBeVisible();
        await expect(designer.findings.getByRole('listitem').first()).toBeVisible();
        await expectClean(page, 'the design');
        for (const tab of ['Intents', 'Changes', 'Findings']) {
          await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
          await expectClean(page, tab);
        }
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
        await expectClean(page, 'the export');
        await page.keyboard.press('Escape');
        await page
          .getByRole('treeitem', { name: /^East\b/ })
          .first()
          .click();
        await page.keyboard.press('Delete');
        await expect(page.getByRole('dialog', { name: 'Remove East?' })).toBeVisible();
        await expectClean(page, 'the removal');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Share', exact: true }).click();
        const link = await page.getByRole('textbox', { name: 'Share link' }).inputValue();
        await expectClean(page, 'the share dialog');
        await page.goto('about:blank');
        await page.goto(link);
        await expect(page.getByText('You are looking at a shared design')).toBeVisible();
        await expect(page.locator('.react-flow__node').first()).toBeVisible();
        await expectClean(page, 'the preview');
      });

      test('the matrix of reachability, a cell of it, and what decides there', async ({ designer, page }) => {
        await designer.openText(text);
        await page.getByRole('button', { name: 'Reachability', exact: true }).click();
        await expect(page.getByText(/^proved in/)).toBeVisible();
        await expectClean(page, 'the matrix');
        await page.getByRole('gridcell', { name: /^Web to Internet: / }).click();
        const pair = page.getByRole('complementary', { name: 'Opened cell' });
        await expect(pair.getByRole('region', { name: 'What stops the rest' })).toBeVisible();
        await expectClean(page, 'the cell');
        await pair
          .getByRole('region', { name: 'What stops the rest' })
          .getByRole('button', { name: / / })
          .first()
          .click();
        await expect(designer.inspector).toBeVisible();
        await expectClean(page, 'what decides');
      });

      test('each kind in the inspector', async ({ designer, page }) => {
        await designer.openText(text);
        await expect(designer.node('vpc')).toBeVisible();
        for (const kind of KIND_IDS) {
          const row = page.locator(`[role=treeitem][data-id="${kind}"]`);
          await row.click();
          await expect(row).toHaveAttribute('aria-selected', 'true');
          await expect(designer.inspector.getByLabel('Name', { exact: true })).toBeVisible();
          for (const closed of await designer.inspector.locator('details:not([open]) > summary').all())
            await closed.click();
          await expectClean(page, kind, '[aria-label="Inspector"]');
        }
      });
    });
  }
}
