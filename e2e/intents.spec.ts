/** Intents: drawn on the canvas, written in the form, seen on the drawing, and judged as the design changes. */

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Designer, expect, test } from './designer.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../src/core/testing/samples/${name}.topology.json`, import.meta.url), 'utf8');

async function open(designer: Designer, name: string): Promise<void> {
  await designer.openText(sample(name));
  await expect(designer.canvas).toBeVisible();
  await expect(designer.page.getByRole('tab', { name: /^Intents/ })).toContainText('hold');
}

const form = (designer: Designer) => designer.findings.getByRole('form', { name: 'New intent' });
const end = (designer: Designer, name: 'From' | 'To') => form(designer).getByRole('combobox', { name, exact: true });
/** Intents on the drawing. */
const drawn = (designer: Designer, state: 'holds' | 'fails') => designer.canvas.locator(`[data-state="${state}"]`);
const rows = (designer: Designer) => designer.findings.getByRole('list', { name: 'Intents' }).getByRole('listitem');

test('the letter I and two clicks draw an intent, one step of undo takes it back', async ({ designer, page }) => {
  await open(designer, 'startup');
  await page.getByRole('region', { name: 'Canvas', exact: true }).focus();
  await page.keyboard.press('i');
  await expect(page.getByRole('button', { name: /^Intent: who must/ })).toHaveAttribute('aria-pressed', 'true');
  await designer.select('app-1');
  await designer.select('db-app');
  await expect(end(designer, 'From')).toHaveValue('App server 1');
  await expect(end(designer, 'To')).toHaveValue(/\S/);
  // What the database listens to is proposed, and the two ends are marked on the canvas.
  await expect(form(designer).getByRole('textbox', { name: 'Port' })).toHaveValue('5432');
  await expect(designer.canvas.getByText('New intent')).toBeVisible();
  const before = await rows(designer).count();
  await form(designer).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(rows(designer)).toHaveCount(before + 1);
  const added = rows(designer).filter({ has: page.locator('[aria-current]') });
  await expect(added.getByLabel('Holds')).toBeVisible();
  await expect(drawn(designer, 'holds').filter({ hasText: 'must reach, tcp 5432' })).toHaveCount(1);
  await designer.undo();
  await expect(rows(designer)).toHaveCount(before);
});

test('the Internet is an end, and what has no hosts is refused with the reason', async ({ designer, page }) => {
  await open(designer, 'broken-web');
  await page.getByRole('button', { name: 'Add Intent', exact: true }).click();
  const gateway = await designer.spotIn('nat-new', 0.2, 0.3);
  await page.mouse.click(gateway.x, gateway.y);
  await expect(page.getByText(/^New egress has no hosts/).first()).toBeVisible();
  await designer.canvas.locator('[data-stop="internet"]').click({ position: { x: 300, y: 6 } });
  await designer.select('db-new');
  await expect(end(designer, 'From')).toHaveValue('the Internet');
  await form(designer).getByRole('combobox', { name: 'What must be' }).selectOption('must not reach');
  await form(designer).getByRole('button', { name: 'Add', exact: true }).click();
  const added = rows(designer).filter({ has: page.locator('[aria-current]') });
  await expect(added).toContainText('the Internet must not reach New database');
  await expect(added.getByLabel('Holds')).toBeVisible();
});

test('two selected ends and I open the form at once, and the keyboard finishes it', async ({ designer, page }) => {
  await open(designer, 'broken-web');
  await designer.select('svc-1');
  const other = await designer.spotIn('db-new', 0.2, 0.2);
  await page.keyboard.down('Shift');
  await page.mouse.click(other.x, other.y);
  await page.keyboard.up('Shift');
  await page.keyboard.press('i');
  await expect(form(designer).getByRole('combobox', { name: 'What must be' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form(designer)).toHaveCount(0);
});

test('from the keyboard, Enter gives both ends', async ({ designer, page }) => {
  await open(designer, 'broken-web');
  await page.getByRole('region', { name: 'Canvas', exact: true }).focus();
  await page.keyboard.press('i');
  await designer.walkTo('svc-1');
  await page.keyboard.press('Enter');
  await designer.walkTo('db-new');
  await page.keyboard.press('Enter');
  await expect(end(designer, 'From')).toHaveValue('Service 1');
  await expect(end(designer, 'To')).toHaveValue('New database');
  await expect(form(designer).getByRole('combobox', { name: 'What must be' })).toBeFocused();
});

test('an end takes ids, names, addresses and CIDRs, and says in one sentence what is wrong', async ({
  designer,
  page,
}) => {
  await open(designer, 'broken-vpn');
  await page.getByRole('tab', { name: /^Intents/ }).click();
  await page.getByRole('button', { name: 'Add an intent' }).click();
  await expect(end(designer, 'From')).toBeFocused();
  const give = async (text: string) => {
    await end(designer, 'From').fill(text);
    await end(designer, 'From').press('Enter');
  };
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
  const wrong = form(designer).getByRole('alert');
  await give('nobody');
  await expect(wrong).toHaveText('nobody is no id of the design, no address and no CIDR');
  await give('nat-office');
  await expect(wrong).toHaveText('nat-office is of the kind nat-gateway, which has no hosts');
  await give('Files');
  await expect(wrong).toHaveText('Files is the name of several: use one of files, subnet-files');
  await end(designer, 'From').fill('10.50.1.9/24');
  await expect(
    page.getByRole('option', { name: '10.50.1.9/24 has host bits set: 10.50.1.0/24 is meant' }),
  ).toBeVisible();
  await give('mail');
  await expect(wrong).toHaveCount(0);
  await expect(end(designer, 'From')).toHaveValue('Mail');
  await form(designer).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(wrong).toHaveText('Say from whom, and to whom.');
  await end(designer, 'To').fill('192.168.103.0/24');
  await end(designer, 'To').press('Enter');
  await form(designer).getByRole('textbox', { name: 'Port' }).fill('70000');
  await form(designer).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(wrong).toHaveText('A port is a number from 1 to 65535.');
  await form(designer).getByRole('textbox', { name: 'Port' }).fill('25');
  await form(designer).getByRole('textbox', { name: 'Port' }).press('Enter');
  await expect(form(designer)).toHaveCount(0);
  const added = rows(designer).filter({ has: page.locator('[aria-current]') });
  await expect(added).toContainText('Mail reaches 192.168.103.0/24');
  await expect(added.getByLabel('Holds')).toBeVisible();
});

test('an intent under the pointer is seen on the drawing, and its counterexample is one click away', async ({
  designer,
  page,
}) => {
  await open(designer, 'broken-vpn');
  await page.getByRole('tab', { name: /^Intents/ }).click();
  const failing = rows(designer).filter({ hasText: 'The file server reaches the harbour' });
  await failing.hover();
  await expect(drawn(designer, 'fails')).toHaveText('must reach, tcp 445');
  await page.mouse.move(5, 5);
  await expect(drawn(designer, 'fails')).toHaveCount(0);
  await failing.getByRole('button', { name: /^Show the counterexample of/ }).click();
  await expect(designer.findings.getByText('Unreachable', { exact: true })).toBeVisible();
  await expect(designer.canvas.getByText('request dropped')).toBeVisible();
});

test('an end is changed in the inspector, one step of undo, and the verdict follows', async ({ designer, page }) => {
  await open(designer, 'broken-vpn');
  await page.getByRole('tab', { name: /^Intents/ }).click();
  await rows(designer).getByRole('button', { name: 'The harbour reads mail' }).first().click();
  const tab = page.getByRole('tab', { name: /^Intents/ });
  await expect(tab).toHaveText('Intents 1 of 3 hold');
  const to = designer.inspector.getByRole('combobox', { name: 'To', exact: true });
  await to.fill('files');
  await to.press('Enter');
  await expect(tab).toHaveText('Intents 0 of 3 hold');
  await to.blur();
  await designer.undo();
  await expect(tab).toHaveText('Intents 1 of 3 hold');
});
