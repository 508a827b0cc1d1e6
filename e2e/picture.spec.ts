/** Stories of pictures: what is exported looks like the canvas wherever it is shown, runs nothing, and opens again as the design. */

import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from './designer.ts';

const HOSTILE = JSON.stringify({
  format: 'plumbline/1',
  name: 'Ops <script>alert(1)</script> & "co" ]]> 生产环境 🚀',
  resources: {
    vpc: { v: { name: '"/><image href="https://example.com/x.png"/>', cidr: '10.0.0.0/16', region: 'ap-guangzhou' } },
    subnet: { s: { name: 'A very long name of a subnet that has no room at all', vpc: 'v', cidr: '10.0.1.0/24' } },
    cvm: { c: { name: '一个非常长的名称没有足够的空间来显示全部内容', subnet: 's', privateIp: '10.0.1.9' } },
  },
});

test('a picture is written, is well-formed and within its frame, and opens again as the same design', async ({
  designer,
  page,
}, info) => {
  await designer.openText(HOSTILE);
  await expect(designer.node('c')).toBeVisible();
  const before = await designer.exported();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Picture' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download SVG' }).click(),
  ]);
  const file = info.outputPath('picture.svg');
  await download.saveAs(file);
  const text = await readFile(file, 'utf8');
  // Alone, as a program would show it: a file that is not well-formed is an error there.
  const alone = await page.context().newPage();
  await alone.goto(pathToFileURL(file).href);
  const seen = await alone.evaluate(() => {
    const root = document.documentElement as unknown as SVGSVGElement;
    const texts = [...root.querySelectorAll('text')];
    const frame = root.viewBox.baseVal;
    const out = texts.filter((each) => {
      const box = each.getBBox();
      return box.x < frame.x || box.x + box.width > frame.x + frame.width;
    });
    return {
      names: [...new Set([root, ...root.querySelectorAll('*')].map((element) => element.localName))].sort(),
      out: out.length,
      wide: texts.find((each) => each.textContent?.startsWith('一个'))?.getComputedTextLength() ?? 0,
    };
  });
  await alone.close();
  expect(seen).toMatchObject({ out: 0 });
  expect(seen.names).toEqual(['design', 'g', 'metadata', 'path', 'rect', 'svg', 'text', 'title']);
  expect(seen.wide).toBeGreaterThan(0);
  expect(seen.wide).toBeLessThanOrEqual(105);
  await page.keyboard.press('Escape');
  await designer.open();
  await designer.openText(text, 'picture.svg');
  await expect(designer.node('c')).toBeVisible();
  expect(await designer.exported()).toBe(before);
});

test('a picture in pixels has the size that was chosen', async ({ designer, page }) => {
  await designer.openText(HOSTILE);
  await expect(designer.node('c')).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Picture' }).check();
  const sizes: number[] = [];
  for (const times of ['1', '3']) {
    await page.getByLabel('Size of the PNG').selectOption(times);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download PNG' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    sizes.push(bytes.readUInt32BE(16));
  }
  expect(sizes[1]).toBeGreaterThan((sizes[0] ?? 0) * 3 - 4);
  expect(sizes[1]).toBeLessThanOrEqual((sizes[0] ?? 0) * 3);
});

test('a picture of a part says that it carries no design', async ({ designer, page }) => {
  await designer.openText(HOSTILE);
  await designer.node('s').click({ position: { x: 30, y: 20 } });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Picture' }).check();
  await page.getByLabel('Shows').selectOption('selected');
  await expect(page.getByText('A picture of a selection carries no design.')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download SVG' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  await page.keyboard.press('Escape');
  await designer.openText(text, 'part.svg');
  await expect(page.getByRole('dialog', { name: 'part.svg was not opened' })).toContainText('carries no design');
});
