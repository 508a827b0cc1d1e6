/** The smallest change that makes a failing intent hold: found from the findings and from the intents, applied as one step, and taken back. */

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Designer, expect, test } from './designer.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../src/core/testing/samples/${name}.topology.json`, import.meta.url), 'utf8');

const intents = (designer: Designer) => designer.findings.getByRole('list', { name: 'Intents' });

test('a failing intent is mended by the smallest change, and undone', async ({ designer, page }) => {
  await designer.openText(sample('broken-vpn'));
  await expect(designer.canvas).toBeVisible();
  await page.getByRole('tab', { name: /^Intents/ }).click();
  const tab = page.getByRole('tab', { name: /^Intents/ });
  await expect(tab).toHaveText('Intents 1 of 3 hold');
  await page.getByRole('button', { name: 'Find the smallest change for Mail reaches the second network' }).click();
  const found = page.getByRole('region', { name: 'The smallest change for “Mail reaches the second network”' });
  const offers = found.getByRole('list', { name: 'Changes, the smallest first' });
  await expect(offers).toContainText('Take 10.50.1.0/24 to 192.168.104.0/24 into Harbour tunnel');
  await expect(offers).toContainText('Closes nothing.');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
  await found.getByRole('button', { name: 'Apply: Take 10.50.1.0/24 to 192.168.104.0/24 into Harbour tunnel' }).click();
  await expect(found).toHaveCount(0);
  await expect(tab).toHaveText('Intents 2 of 3 hold');
  await expect(page.getByRole('button', { name: 'Find the smallest change for Mail reaches' })).toHaveCount(0);
  await designer.undo();
  await expect(tab).toHaveText('Intents 1 of 3 hold');
});

test('the finding leads to it, by the keyboard, and an edit sets it aside', async ({ designer, page }) => {
  await designer.openText(sample('broken-vpn'));
  await expect(designer.canvas).toBeVisible();
  const button = page
    .getByRole('list', { name: 'Findings' })
    .getByRole('button', { name: 'Find the smallest change for The file server reaches the harbour' });
  await button.focus();
  await page.keyboard.press('Enter');
  const found = page.getByRole('region', { name: 'The smallest change for “The file server reaches the harbour”' });
  await expect(found).toBeFocused();
  await expect(found).toContainText('Send 192.168.103.0/24 in Files to Office VPN');
  await expect(found).toContainText('Associate Files with Office services default');
  // Whatever is edited, what was found is of the design before.
  await page.getByRole('button', { name: 'Remove The harbour reads mail' }).click();
  await expect(found).toContainText('The design has changed since this search began.');
  await found.getByRole('button', { name: 'Search again' }).click();
  await expect(found.getByRole('button', { name: /^Apply: Send 192\.168\.103\.0\/24 in Files/ })).toBeVisible();
  await found.getByRole('button', { name: 'Close' }).click();
  await expect(found).toHaveCount(0);
  await expect(intents(designer).getByRole('button', { name: /^The file server reaches the harbour/ })).toBeFocused();
});

test('where no small change helps, it says so and names what stands in the way', async ({ designer, page }) => {
  await designer.openText(sample('broken-peering'));
  await expect(designer.canvas).toBeVisible();
  await page.getByRole('tab', { name: /^Intents/ }).click();
  await page.getByRole('button', { name: 'Find the smallest change for Development deploys to production' }).click();
  const found = page.getByRole('region', { name: 'The smallest change for “Development deploys to production”' });
  await expect(found).toContainText('None makes it hold');
  const ways = found.getByRole('region', { name: 'What stands in the way' });
  await expect(ways).toContainText('a peering carries to the peer’s own primary block only');
  await ways.getByRole('button').first().click();
  await expect(designer.inspector.locator('[data-marked]').first()).toBeVisible();
});
