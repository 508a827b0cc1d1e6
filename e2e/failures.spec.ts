/** Failures: every single one with what it costs, some checked together, and from a lost intent to the line that decides. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './designer.ts';

const design = (intents: object): string =>
  JSON.stringify({
    format: 'plumbline/1',
    name: 'Way out',
    resources: {
      vpc: { v: { name: 'Main', cidr: '10.0.0.0/16' } },
      subnet: { a: { name: 'App', vpc: 'v', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3', routeTable: 'r' } },
      'route-table': {
        r: {
          name: 'Out',
          vpc: 'v',
          routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' }],
        },
      },
      eip: { e: { name: 'Address', address: '43.139.1.10' } },
      'nat-gateway': { n: { name: 'NAT', vpc: 'v', eips: ['e'] } },
      'vpn-gateway': { g: { name: 'Spare', vpc: 'v' } },
    },
    intents,
  });
const out = {
  i: { name: 'App reaches out', from: 'a', to: 'internet', protocol: 'tcp', port: 443, expect: 'reachable' },
};

test('what a failure costs, which intents survive it, and the line that decides', async ({ designer, page }) => {
  await designer.openText(design(out));
  await expect(designer.canvas).toBeVisible();
  await page.getByRole('tab', { name: 'Failures' }).click();
  await page.getByRole('button', { name: 'Try every single failure' }).click();
  const table = page.getByRole('table', { name: 'Every single failure, worst first' });
  await expect(table.getByRole('row')).toHaveText([
    /Failure/,
    /NAT.*loses 1 of 1 intent/,
    /ap-guangzhou-3.*loses 1 of 1 intent/,
    /Spare.*every intent survives/,
  ]);
  await page.getByRole('checkbox', { name: 'Fail Spare' }).press('Space');
  await expect(page.getByRole('region', { name: 'Intents while Spare failed' })).toContainText('holds');
  await page.getByRole('checkbox', { name: 'Fail NAT' }).press('Space');
  const under = page.getByRole('region', { name: 'Intents while Spare, NAT failed' });
  await expect(under).toContainText('lost');
  await under.getByRole('button', { name: 'Counterexample of App reaches out under the failure' }).press('Enter');
  await expect(under.getByRole('list', { name: 'Request' })).toContainText('has failed');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
  }
  await under.getByRole('button', { name: /^Show the line that decides/ }).click();
  await expect(designer.inspector.getByRole('heading', { name: 'NAT', exact: true })).toBeVisible();
});

test('without intents it says what to do first', async ({ designer, page }) => {
  await designer.openText(design({}));
  await expect(designer.canvas).toBeVisible();
  await page.getByRole('tab', { name: 'Failures' }).click();
  await page.getByRole('button', { name: 'Go to the intents' }).click();
  await expect(page.getByRole('tab', { name: /^Intents/ })).toHaveAttribute('aria-selected', 'true');
});
