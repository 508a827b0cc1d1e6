/** Traces: across a VPN and back, where a broken design drops a packet, and verdicts that follow the design. */

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Designer, expect, test } from './designer.ts';

const file = (path: string) => readFileSync(new URL(`../src/${path}.topology.json`, import.meta.url), 'utf8');
const sample = (name: string) => file(`core/testing/samples/${name}`);

/** Asks for a flow by typing its ends; the tab is opened when it is not. */
async function trace(page: Page, from: string, to: string, port: string): Promise<void> {
  await page.getByRole('tab', { name: 'Trace' }).click();
  await give(page, 'From', from);
  await give(page, 'To', to);
  const field = page.getByRole('textbox', { name: 'Port' });
  await field.fill(port);
  await field.press('Enter');
}

async function give(page: Page, end: 'From' | 'To', text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: end, exact: true });
  await field.fill(text);
  await field.press('Enter');
}

const way = (designer: Designer, name: 'Request' | 'Reply') => designer.findings.getByRole('region', { name });

test('a trace goes across the VPN, and its reply comes back', async ({ designer, page }) => {
  await designer.openText(sample('branches'));
  await expect(designer.canvas).toBeVisible();
  await trace(page, 'files', '192.168.103.0/24', '445');
  await expect(designer.findings.getByText('Reachable', { exact: true })).toBeVisible();
  const request = way(designer, 'Request');
  await expect(request.getByText('delivered to the data centre')).toBeVisible();
  await expect(request.getByRole('listitem').filter({ hasText: 'carries it to' })).toHaveCount(1);
  await expect(way(designer, 'Reply').getByRole('listitem').last()).toContainText('the reply is back');
  await expect(designer.findings.getByText(/the tunnel is up/)).toBeVisible();
  await expect(page.locator('.react-flow').getByText('3', { exact: true })).toBeVisible();
  // Nothing of the path steps back; what it does not touch does.
  await expect(designer.node('files').locator('[data-aside]')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
});

test('a reply that has no way back is shown where it drops, and the hop opens the policy', async ({
  designer,
  page,
}) => {
  await designer.openText(sample('broken-peering'));
  await expect(designer.canvas).toBeVisible();
  await trace(page, 'vpc-dev', 'registry', '5000');
  await expect(designer.findings.getByText('No return', { exact: true })).toBeVisible();
  const reply = way(designer, 'Reply');
  await expect(reply.getByText('dropped, nat-private-destination')).toBeVisible();
  await expect(designer.canvas.getByText('reply dropped')).toBeVisible();
  await reply.getByRole('button', { name: /0\.0\.0\.0\/0/ }).click();
  await expect(designer.inspector.locator('[data-marked]')).toBeVisible();
  await expect(designer.inspector.locator('[data-marked]')).toHaveAttribute(
    'data-pointer',
    /\/resources\/route-table\/rtb-vpc-shared\/routes\/1/,
  );
});

test('a verdict follows the design, there and back', async ({ designer, page }) => {
  await designer.openText(sample('branches'));
  await expect(designer.canvas).toBeVisible();
  await trace(page, 'files', '192.168.103.0/24', '445');
  const verdict = (text: string) => expect(designer.findings.getByText(text, { exact: true })).toBeVisible();
  await verdict('Reachable');
  await way(designer, 'Request')
    .getByRole('button', { name: /192\.168\.103\.0\/24 →/ })
    .click();
  const policy = designer.inspector.locator('[data-marked]');
  await policy.getByRole('switch').click();
  await verdict('Unreachable');
  await designer.undo();
  await verdict('Reachable');
});

test('a trace is kept as an intent, and traced again from there', async ({ designer, page }) => {
  await designer.openText(sample('startup'));
  await expect(designer.canvas).toBeVisible();
  await designer.select('app-1');
  await page.keyboard.press('t');
  await expect(page.getByRole('combobox', { name: 'From', exact: true })).toHaveValue(/\S/);
  await expect(page.getByRole('combobox', { name: 'To', exact: true })).toBeFocused();
  await give(page, 'To', 'db-app');
  await expect(designer.findings.getByText('Reachable', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Make an intent' }).click();
  await page.getByRole('tab', { name: /^Intents/ }).click();
  const rows = designer.findings.getByRole('list', { name: 'Intents' }).getByRole('listitem');
  await expect(rows).toHaveCount(5);
  await rows
    .first()
    .getByRole('button', { name: /^(Trace|Show the counterexample of)/ })
    .click();
  await expect(page.getByRole('tab', { name: 'Trace' })).toHaveAttribute('aria-selected', 'true');
  await expect(way(designer, 'Request')).toBeVisible();
});

test('ends are picked on the canvas', async ({ designer, page }) => {
  await designer.openText(sample('startup'));
  await expect(designer.canvas).toBeVisible();
  await page.getByRole('tab', { name: 'Trace' }).click();
  await page.getByRole('button', { name: 'Pick the sender on the canvas' }).click();
  await designer.select('app-1');
  await designer.select('db-app');
  await expect(designer.findings.getByText('Reachable', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Swap the two ends' }).click();
  await expect(designer.findings.getByText('Unreachable', { exact: true })).toBeVisible();
});

test('all that stands in the way is named, and each opens the line that denies', async ({ designer, page }) => {
  await designer.openText(sample('broken-web'));
  await expect(designer.canvas).toBeVisible();
  await trace(page, 'svc-1', 'db-new', '80');
  await expect(designer.findings.getByText('Unreachable', { exact: true })).toBeVisible();
  const others = designer.findings.getByRole('region', { name: 'What else stands in the way' });
  await expect(others.getByRole('listitem')).toHaveText([
    /Security group Database, Inbound.*request: security groups of the receiver drop it/,
    /Database \(TencentDB\) New database, Port.*request: the receiver does not listen there/,
  ]);
  await others.getByRole('button').first().click();
  await expect(designer.inspector.locator('[data-marked]')).toContainText('all else');
  // Of the first one the inspector says that the packet is lost there, and marks the same line.
  const lost = way(designer, 'Request').getByRole('listitem').last();
  await lost.getByRole('button').click();
  await expect(designer.inspector.locator('[data-marked]')).toHaveAttribute(
    'data-pointer',
    '/resources/network-acl/acl-db/inbound',
  );
  await expect(designer.inspector.getByRole('region', { name: 'The packet is lost here' })).toContainText(
    'no inbound rule of Database matches tcp 80',
  );
});

test('what stops other hosts of an end is told apart from what stops this one', async ({ designer, page }) => {
  await designer.openText(sample('broken-web'));
  await expect(designer.canvas).toBeVisible();
  await trace(page, 'idc-old', 'subnet-db', '80');
  await expect(designer.findings.getByText('Unreachable', { exact: true })).toBeVisible();
  const others = designer.findings.getByRole('region', { name: 'Other hosts of the two ends are stopped' });
  await expect(others.getByRole('listitem').first()).toHaveText(/Security group Database, Inbound.*→ 10\.245\.2\.2$/);
});

test('a hop under the pointer is lit in the list and on the canvas', async ({ designer, page }) => {
  await designer.openText(sample('branches'));
  await expect(designer.canvas).toBeVisible();
  await trace(page, 'files', '192.168.103.0/24', '445');
  const hops = way(designer, 'Request').getByRole('listitem');
  const lit = designer.canvas.locator('[data-pointed]');
  await hops.first().hover();
  await expect(lit).toHaveText('1');
  await designer.canvas.getByText('3', { exact: true }).hover();
  await expect(hops.last()).toHaveAttribute('data-pointed', '');
  await expect(hops.first()).not.toHaveAttribute('data-pointed');
  // In the inspector of a box on the path stands where the packet passes it.
  await page.getByRole('treeitem', { name: /^Office services default/ }).click();
  await expect(designer.inspector.getByRole('region', { name: 'The packet passes here' })).toContainText(
    '192.168.103.0/24 →',
  );
  await page.getByRole('treeitem', { name: /^North tunnel/ }).click();
  await expect(designer.inspector.getByRole('region', { name: 'The packet passes here' })).toHaveCount(0);
});
