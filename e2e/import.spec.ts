/** Stories of import: a Terraform plan or the cloud's answers become a design, with an account of what was taken. */

import { expect, test } from './designer.ts';

const plan = JSON.stringify({
  format_version: '1.2',
  terraform_version: '1.9.0',
  planned_values: {
    root_module: {
      resources: [
        {
          address: 'tencentcloud_vpc.shop',
          mode: 'managed',
          type: 'tencentcloud_vpc',
          name: 'shop',
          values: { name: 'Shop', cidr_block: '10.0.0.0/16' },
        },
        {
          address: 'tencentcloud_cos_bucket.logs',
          mode: 'managed',
          type: 'tencentcloud_cos_bucket',
          name: 'logs',
          values: { bucket: 'logs' },
        },
      ],
    },
  },
  configuration: { root_module: { resources: [] } },
});
const answer = JSON.stringify({
  Response: { TotalCount: 1, VpcSet: [{ VpcId: 'vpc-0a1b2c3d', VpcName: 'Live', CidrBlock: '10.8.0.0/16' }] },
});

test('a plan opens as a new design, and what was left is said', async ({ page }) => {
  await page.goto('./');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Open a file/ }).click();
  await (await choosing).setFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(plan) });
  const account = page.getByRole('dialog');
  await expect(account).toContainText('50');
  await expect(account).toContainText('tencentcloud_cos_bucket');
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__node')).toHaveCount(1);
  await expect(page.locator('.react-flow__node')).toContainText('10.0.0.0/16');
});

test('answers of the cloud open too; a malformed file is refused with one sentence', async ({ page }) => {
  await page.goto('./');
  const open = async (name: string, text: string) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /Open a file/ }).click();
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  await open('broken.json', answer.slice(0, -3));
  await expect(page.getByRole('dialog')).toContainText('broken.json');
  await page.keyboard.press('Escape');
  await open('vpcs.json', answer);
  await expect(page.locator('.react-flow__node')).toContainText('10.8.0.0/16');
});
