/** Stories of several at once: boxes are put in line and apart evenly, each as one step. */

import { readFileSync } from 'node:fs';
import { expect, test } from './designer.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../src/core/testing/samples/${name}.topology.json`, import.meta.url), 'utf8');

test('three boxes are aligned as one step, and undone as one', async ({ designer, page }) => {
  await designer.openText(sample('branches'));
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  const before = JSON.parse(await designer.exported());
  const ids = Object.keys(before.resources.idc);
  expect(ids.length).toBeGreaterThanOrEqual(3);
  for (const [at, id] of ids.entries()) {
    await designer.node(id).click({ position: { x: 60, y: 16 }, modifiers: at === 0 ? [] : ['Shift'] });
  }
  const group = page.getByRole('group', { name: 'Arrange' });
  await group.getByRole('button', { name: 'Align right edges' }).click();
  const after = JSON.parse(await designer.exported());
  const rights = ids.map((id) => after.layout[id].x + after.layout[id].width);
  expect(new Set(rights).size).toBe(1);
  await group.getByRole('button', { name: 'Distribute vertically' }).click();
  await designer.undo();
  await designer.undo();
  expect(JSON.parse(await designer.exported())).toEqual(before);
});
