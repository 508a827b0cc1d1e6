/** Intents that the design suggests, and what the stated ones would notice: suggested, accepted, measured, and the score rises. */

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './designer.ts';

/** The sample without its intents. */
function unstated(name: string): string {
  const text = readFileSync(new URL(`../src/core/testing/samples/${name}.topology.json`, import.meta.url), 'utf8');
  return JSON.stringify({ ...JSON.parse(text), intents: {} });
}

test('a design without intents suggests some; adding them, and those that notice mistakes, raises the score', async ({
  designer,
  page,
}) => {
  await designer.openText(unstated('startup'));
  await expect(designer.canvas).toBeVisible();
  const tab = page.getByRole('tab', { name: /^Intents/ });
  await tab.click();
  const suggested = page.getByRole('list', { name: 'Suggested intents' });
  await expect(suggested.getByRole('listitem')).toHaveCount(3);
  await expect(suggested).toContainText('Nothing on the Internet reaches Database');
  const worth = page.getByRole('region', { name: 'What would the intents notice?' });
  await worth.getByRole('button', { name: 'Measure the intents' }).click();
  await expect(worth).toContainText('0 %: the intents notice 0 of 32 mistakes.');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
  await page.getByRole('button', { name: 'Add all shown' }).click();
  await expect(tab).toHaveText('Intents 3 of 3 hold');
  expect(await designer.steps()).toBe(1);
  await expect(worth).toContainText('The design has changed since this was measured.');
  await worth.getByRole('button', { name: 'Measure again' }).click();
  await expect(worth).toContainText('15 %: the intents notice 5 of 32 mistakes.');
  // The intent that would notice, in one click.
  await worth
    .getByRole('button', { name: 'Add the intent that would notice: App A reaches the Internet' })
    .first()
    .click();
  await expect(tab).toHaveText('Intents 4 of 4 hold');
  await expect(worth).toContainText(/(2\d|3\d) %: the intents notice/);
  await designer.canvas.focus();
  await designer.undo();
  await expect(tab).toHaveText('Intents 3 of 3 hold');
});

test('a suggestion is dismissed for the session, and a mistake leads to its line', async ({ designer, page }) => {
  await designer.openText(unstated('startup'));
  await expect(designer.canvas).toBeVisible();
  await page.getByRole('tab', { name: /^Intents/ }).click();
  const suggested = page.getByRole('list', { name: 'Suggested intents' });
  await page.getByRole('button', { name: 'Dismiss the suggestion: Nothing on the Internet reaches Database' }).click();
  await expect(suggested).not.toContainText('Nothing on the Internet reaches Database');
  await expect(suggested.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await page.getByRole('tab', { name: /^Intents/ }).click();
  await expect(suggested.getByRole('listitem')).toHaveCount(3);
  await expect(suggested).not.toContainText('Nothing on the Internet reaches Database');
  await page.getByRole('button', { name: 'Measure the intents' }).click();
  await page.getByRole('button', { name: 'Show where: Remove the policy to 0.0.0.0/0 from App default' }).click();
  await expect(designer.inspector.getByRole('heading', { name: 'App default' })).toBeVisible();
  await expect(designer.inspector.locator('[data-marked]').first()).toBeVisible();
});
