/** Stories of files: what comes in comes out byte for byte, and what is wrong is said in one sentence. */

import { readFileSync } from 'node:fs';
import { expect, test } from './designer.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../src/core/testing/samples/${name}.topology.json`, import.meta.url), 'utf8');

test('a file that is opened and exported is the same file', async ({ designer, page }) => {
  const text = sample('bank');
  await designer.openText(text, 'bank.topology.json');
  await expect(page.getByRole('button', { name: /^Design Bank/ })).toBeVisible();
  expect(await designer.exported()).toBe(text);
  expect(await designer.downloaded()).toBe(text);
});

test('a reload finds the design as it was left', async ({ designer, page }) => {
  await designer.openText(sample('startup'));
  await expect(page.getByRole('button', { name: /^Design Startup/ })).toBeVisible();
  await designer.page.getByRole('button', { name: 'Add VPC', exact: true }).click();
  await designer.saved();
  const before = await designer.exported();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Design Startup/ })).toBeVisible();
  expect(await designer.exported()).toBe(before);
});

test('a wrong file is refused with its place, and the open design stays', async ({ designer, page }) => {
  await designer.openText(sample('game'));
  await expect(page.getByRole('button', { name: /^Design Game/ })).toBeVisible();
  const before = await designer.exported();
  await designer.openText(
    '{ "format": "plumbline/1", "name": "x", "resources": { "vpc": { "v": { "name": "V", "cidr": "10.0/16" } } } }',
    'wrong.json',
  );
  const report = page.getByRole('dialog', { name: 'wrong.json was not opened' });
  await expect(report).toContainText('/resources/vpc/v/cidr');
  await expect(report).toContainText('expected an IPv4 CIDR such as 10.0.1.0/24, got "10.0/16"');
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();
  expect(await designer.exported()).toBe(before);
});

test('a newer format is refused with a sentence', async ({ designer, page }) => {
  await designer.openText('{ "format": "plumbline/9", "name": "x" }', 'future.json');
  await expect(page.getByRole('dialog', { name: 'future.json was not opened' })).toContainText(
    'the format plumbline/9 is newer than plumbline/1',
  );
});

test('a design is pasted as text, outside a field', async ({ designer, page }) => {
  await designer.open();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, sample('migration'));
  await expect(page.getByRole('button', { name: /^Design Migration/ })).toBeVisible();
});

test('a file is dropped onto the page', async ({ designer, page }) => {
  await designer.open();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.topology.json', { type: 'application/json' }));
    const target = document.querySelector('#root > *');
    target?.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
    target?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, sample('branches'));
  await expect(page.getByRole('button', { name: /^Design Branch offices/ })).toBeVisible();
});
