/** Stories of the canvas and the inspector: what a gesture makes, what is refused and why, and that each is one step of undo. */

import { decodeLink, printDocument } from '../src/core/index.ts';
import { net } from '../src/core/testing/net.ts';
import { type Designer, expect, test } from './designer.ts';

/** Two VPCs, the first with a subnet and a workload; a data centre. */
const two = printDocument(
  net(
    {
      vpc: { 'vpc-a': { name: 'East', cidr: '10.0.0.0/16' }, 'vpc-b': { name: 'West', cidr: '10.1.0.0/16' } },
      'route-table': {
        'rtb-a': { name: 'East default', vpc: 'vpc-a', default: true },
        'rtb-b': { name: 'West default', vpc: 'vpc-b', default: true },
      },
      subnet: {
        web: { name: 'Web', vpc: 'vpc-a', zone: 'ap-guangzhou-3', cidr: '10.0.7.0/24' },
        db: { name: 'Db', vpc: 'vpc-b', zone: 'ap-guangzhou-3', cidr: '10.1.0.0/24' },
      },
      cvm: { front: { name: 'Front', subnet: 'web', privateIp: '10.0.7.9' } },
    },
    { name: 'Two' },
  ),
);

async function openTwo(designer: Designer): Promise<void> {
  await designer.openText(two, 'two.topology.json');
  await expect(designer.node('front')).toBeVisible();
}

test('a subnet dragged to another VPC is associated with it, and gets a block there', async ({ designer, page }) => {
  await openTwo(designer);
  const before = await designer.exported();
  const from = await designer.spotIn('web', 0.3, 0.15);
  const box = await designer.node('vpc-b').boundingBox();
  if (box === null) throw new Error('West is not on the screen');
  const to = { x: box.x + box.width * 0.8, y: box.y + box.height * 0.6 };

  // What would take it lights up, and a ghost says which block it would get.
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 3, from.y + 3);
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await expect(designer.node('vpc-b').locator('[data-over=take]')).toBeVisible();
  await expect(page.getByText('10.1.1.0/24').first()).toBeVisible();
  await page.mouse.up();

  await expect(designer.node('web')).toContainText('10.1.1.0/24');
  // Its workload went along, with the same place in the new block.
  await expect(designer.node('front')).toContainText('10.1.1.9');
  expect(await designer.steps()).toBe(1);
  await expect(designer.inspector.getByLabel('VPC', { exact: true })).toHaveValue('vpc-b');
  await designer.undo();
  await expect(designer.node('web')).toContainText('10.0.7.0/24');
  expect(await designer.exported()).toBe(before);
});

test('an illegal drop springs back and says why', async ({ designer, page }) => {
  await openTwo(designer);
  const before = await designer.node('web').boundingBox();
  const from = await designer.spotIn('web', 0.3, 0.15);
  const to = await designer.spotOnCanvas(0.5, 0.93);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 3, from.y + 3);
  await page.mouse.move(to.x, to.y, { steps: 10 });
  const reason = page.getByText('A subnet belongs to a VPC: drop it into a VPC').first();
  await expect(reason).toBeVisible();
  await page.mouse.up();
  await expect(reason).toBeVisible();
  await expect.poll(() => designer.node('web').boundingBox()).toEqual(before);
  expect(await designer.steps()).toBe(0);
});

test('Escape gives a drag up', async ({ designer, page }) => {
  await openTwo(designer);
  const before = await designer.node('web').boundingBox();
  const from = await designer.spotIn('web', 0.3, 0.15);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 3, from.y + 3);
  await page.mouse.move(from.x + 80, from.y + 40, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => designer.node('web').boundingBox()).toEqual(before);
  expect(await designer.steps()).toBe(0);
});

test('a container is moved with its content, and resized', async ({ designer, page }) => {
  await openTwo(designer);
  const vpc = await designer.node('vpc-a').boundingBox();
  const workload = await designer.node('front').boundingBox();
  const from = await designer.spotIn('vpc-a', 0.5, 0.06);
  await designer.drag(from, { x: from.x + 12, y: from.y + 40 });
  const moved = await designer.node('vpc-a').boundingBox();
  const along = await designer.node('front').boundingBox();
  if (vpc === null || workload === null || moved === null || along === null) throw new Error('Something is gone');
  expect(moved.y - vpc.y).toBeGreaterThan(20);
  expect(along.x - workload.x).toBeCloseTo(moved.x - vpc.x, 0);
  expect(along.y - workload.y).toBeCloseTo(moved.y - vpc.y, 0);
  expect(await designer.steps()).toBe(1);

  await designer.select('vpc-a');
  const grip = await page.locator('[data-grip=se]').boundingBox();
  if (grip === null) throw new Error('There is no grip');
  const corner = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
  await designer.drag(corner, { x: corner.x + 10, y: corner.y + 50 });
  const resized = await designer.node('vpc-a').boundingBox();
  expect((resized?.height ?? 0) - moved.height).toBeGreaterThan(30);
  expect(await designer.steps()).toBe(2);
  await designer.undo();
  await expect.poll(async () => (await designer.node('vpc-a').boundingBox())?.height).toBeCloseTo(moved.height, 0);

  // No smaller than what is in it.
  const again = await page.locator('[data-grip=se]').boundingBox();
  if (again === null) throw new Error('There is no grip');
  const start = { x: again.x + again.width / 2, y: again.y + again.height / 2 };
  await designer.drag(start, { x: start.x - 250, y: start.y - 150 });
  const least = await designer.node('vpc-a').boundingBox();
  const inside = await designer.node('web').boundingBox();
  if (least === null || inside === null) throw new Error('Something is gone');
  expect(least.x + least.width).toBeGreaterThanOrEqual(inside.x + inside.width);
});

test('a click in the palette adds to what is selected', async ({ designer, page }) => {
  await designer.blank();
  await page.getByRole('button', { name: 'Add VPC', exact: true }).click();
  await expect(designer.node('vpc-1')).toContainText('10.0.0.0/16');
  await expect(page.getByRole('treeitem', { name: /default/i })).toBeVisible();
  expect(await designer.steps()).toBe(1);
  await page.getByRole('button', { name: 'Add Subnet', exact: true }).click();
  await expect(designer.node('subnet-1')).toContainText('10.0.0.0/24');
  await expect(designer.node('subnet-1')).toContainText('ap-guangzhou-');
  await page.getByRole('button', { name: 'Add Workload', exact: true }).click();
  await expect(designer.node('cvm-1')).toContainText('10.0.0.2');
  await page.getByRole('button', { name: 'Add VPN gateway', exact: true }).click();
  await expect(designer.node('vpn-gateway-1')).toBeVisible();
  expect(await designer.steps()).toBe(4);
  for (let n = 0; n < 4; n += 1) await designer.undo();
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
});

test('two VPN gateways are not joined by a tunnel: a peering is offered', async ({ designer, page }) => {
  await designer.openText(
    printDocument(
      net({
        vpc: { a: { name: 'East', cidr: '10.0.0.0/16' }, b: { name: 'West', cidr: '10.1.0.0/16' } },
        'vpn-gateway': { g: { name: 'East VPN', vpc: 'a' }, h: { name: 'West VPN', vpc: 'b' } },
      }),
    ),
  );
  await expect(designer.node('h')).toBeVisible();
  await designer.connect('g', 'h');
  await expect(page.getByText('A tunnel goes from a VPN gateway to a customer gateway').first()).toBeVisible();
  expect(await designer.steps()).toBe(0);
  await page.getByRole('button', { name: 'Peer East with West' }).click();
  await expect(page.getByRole('treeitem', { name: /East.*West/ })).toBeVisible();
  expect(await designer.steps()).toBe(1);
});

test('a copied VPC is pasted with the next free block, a duplicate likewise', async ({ designer, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTwo(designer);
  const before = await designer.exported();
  await designer.select('vpc-a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  const nodes = page.locator('.react-flow__node');
  await expect(nodes.filter({ hasText: '10.2.0.0/16' })).toHaveCount(1);
  // What is in it came along, in the new block, at the same place within it.
  await expect(nodes.filter({ hasText: '10.2.7.0/24' })).toHaveCount(1);
  expect(await designer.steps()).toBe(1);
  await expect(page.getByRole('status').filter({ hasText: '10.2.0.0/16' })).toHaveCount(1);
  await page.keyboard.press('Control+d');
  await expect(nodes.filter({ hasText: '10.3.0.0/16' })).toHaveCount(1);
  expect(await designer.steps()).toBe(2);
  await designer.undo();
  await designer.undo();
  expect(await designer.exported()).toBe(before);
});

test('removal asks once, lists what goes, and undo brings it all back', async ({ designer, page }) => {
  await openTwo(designer);
  const before = await designer.exported();
  await designer.select('vpc-a');
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Remove East?' });
  for (const name of ['Web', 'Front', 'East default'])
    await expect(dialog.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toBeHidden();
  expect(await designer.exported()).toBe(before);
  await designer.select('vpc-a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(designer.node('vpc-a')).toHaveCount(0);
  await expect(designer.node('front')).toHaveCount(0);
  expect(await designer.steps()).toBe(1);
  await designer.undo();
  expect(await designer.exported()).toBe(before);
});

test('an accepted finding leaves the counts, and travels with its reason', async ({ designer, page }) => {
  await designer.openText(
    printDocument(net({ vpc: { a: { name: 'East', cidr: '10.0.0.0/16' } }, eip: { e: { name: 'Spare' } } })),
  );
  const sentence = 'Spare is bound to nothing, and charged all the same';
  await designer.expectFinding(sentence);
  const tab = page.getByRole('tab', { name: /^Findings/ });
  await expect(tab).toHaveText('Findings 2');
  await page.getByRole('treeitem', { name: /^Spare/ }).click();
  const card = designer.inspector.getByRole('article', { name: sentence });
  await card.getByRole('button', { name: 'Accept…' }).click();
  await page.keyboard.type('Kept for the launch in May');
  await page.keyboard.press('Enter');
  await expect(tab).toHaveText('Findings 1');
  await designer.expectNoFinding(sentence);
  expect(await designer.steps()).toBe(1);

  // It is listed with its reason when asked for.
  await designer.findings.getByRole('button', { name: '1 accepted' }).click();
  await designer.expectFinding(/Kept for the launch in May/);
  const text = await designer.exported();
  expect(text).toContain('Kept for the launch in May');
  const decoded = decodeLink(await designer.link());
  expect(decoded.ok && printDocument(decoded.value)).toBe(text);

  await designer.findings.getByRole('button', { name: /^Take back the acceptance/ }).click();
  await expect(tab).toHaveText('Findings 2');
});

test('an invalid CIDR stays in its field with the reason, the document keeps the last valid one', async ({
  designer,
  page,
}) => {
  await openTwo(designer);
  await page.getByRole('treeitem', { name: /^Web/ }).click();
  const field = designer.inspector.getByLabel('CIDR', { exact: true });
  await field.fill('10.0.7/24');
  await field.blur();
  await expect(field).toHaveValue('10.0.7/24');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(designer.inspector.getByText(/expected an IPv4 CIDR/)).toBeVisible();
  await expect(designer.node('web')).toContainText('10.0.7.0/24');
  expect(await designer.steps()).toBe(0);
  await field.fill('10.0.8.0/25');
  await field.blur();
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  await expect(designer.node('web')).toContainText('10.0.8.0/25');
  // The range and the usable addresses are spelled out.
  await expect(designer.inspector).toContainText('10.0.8.0');
  await expect(designer.inspector).toContainText('10.0.8.127');
  await expect(designer.inspector).toContainText('125 usable');
  expect(await designer.steps()).toBe(1);
});

test('a policy is added to a route table with a gateway of its own VPC only', async ({ designer, page }) => {
  await designer.openText(
    printDocument(
      net({
        vpc: { a: { name: 'East', cidr: '10.0.0.0/16' }, b: { name: 'West', cidr: '10.1.0.0/16' } },
        'route-table': { r: { name: 'East default', vpc: 'a', default: true } },
        'vpn-gateway': {
          g: { name: 'East one', vpc: 'a' },
          h: { name: 'East two', vpc: 'a' },
          w: { name: 'West one', vpc: 'b' },
        },
      }),
    ),
  );
  await page.getByRole('treeitem', { name: /^East default/ }).click();
  await designer.inspector.getByRole('button', { name: 'Add a policy' }).click();
  await designer.fill('Destination of policy 1', '192.168.0.0/16');
  const types = designer.inspector.getByLabel('Next-hop type', { exact: true });
  await types.selectOption({ label: 'VPN gateway' });
  const hops = designer.inspector.getByLabel('Next hop', { exact: true });
  const names = (await hops.locator('option').allTextContents()).join(' ');
  expect(names).toContain('East one');
  expect(names).toContain('East two');
  expect(names).not.toContain('West one');
  await hops.selectOption('h');
  await expect(designer.inspector.getByRole('listitem').filter({ hasText: 'East two' }).first()).toBeVisible();
  // Of what the VPC has none, that is said, and one can be added.
  await types.selectOption({ label: 'NAT gateway' });
  await expect(designer.inspector.getByText('East has no NAT gateway yet')).toBeVisible();
  await designer.inspector.getByRole('button', { name: 'Add one' }).click();
  await expect(page.getByRole('treeitem', { name: /NAT gateway/ })).toBeVisible();
  const switched = designer.inspector.getByRole('switch', { name: 'Policy 1 on' });
  await switched.click();
  expect(await designer.exported()).toContain('"enabled": false');
});

test('what stands in the way is said when a name is wrong, and the design keeps working', async ({
  designer,
  page,
}) => {
  await openTwo(designer);
  await page
    .getByRole('treeitem', { name: /^East\b/ })
    .first()
    .click();
  const field = designer.inspector.getByLabel('Name', { exact: true });
  await field.fill('');
  await field.blur();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(designer.node('vpc-a')).toContainText('East');
  await field.fill('<img src=x onerror=alert(1)>');
  await field.blur();
  await expect(designer.node('vpc-a')).toContainText('<img src=x onerror=alert(1)>');
});
