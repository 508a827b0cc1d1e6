/** Support tickets: four broken designs are opened, what is wrong is read, and each is mended from the page until every intent holds and no error is left. */

import { readFileSync } from 'node:fs';
import { type Designer, expect, test } from './designer.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../src/core/testing/samples/${name}.topology.json`, import.meta.url), 'utf8');

/** Opens a ticket, and expects so many of its intents to hold. */
async function open(designer: Designer, name: string, holding: string): Promise<void> {
  await designer.openText(sample(name), `${name}.topology.json`);
  await expect(designer.canvas).toBeVisible();
  await hold(designer, holding);
  if (name.startsWith('broken')) await expect(errors(designer).first()).toBeVisible();
}

/** The signs of errors among the findings. */
const errors = (designer: Designer) => designer.findings.getByLabel('Error', { exact: true });

/** Expects the tab of the intents to say how many hold. */
async function hold(designer: Designer, holding: string): Promise<void> {
  await expect(designer.page.getByRole('tab', { name: /^Intents/ })).toHaveText(`Intents ${holding} hold`);
}

/** Presses the fix of a finding. */
async function mend(designer: Designer, fix: RegExp): Promise<void> {
  await designer.findings.getByRole('button', { name: fix }).click();
}

/** Opens a finding by its sentence. */
async function read(designer: Designer, sentence: string): Promise<void> {
  await designer.findings.getByRole('button', { name: sentence, exact: true }).click();
}

/** Expects no error among the findings. */
async function noErrors(designer: Designer): Promise<void> {
  await designer.page.getByRole('tab', { name: /^Findings/ }).click();
  await expect(designer.findings.getByRole('listitem').first()).toBeVisible();
  await expect(errors(designer)).toHaveCount(0);
}

/** Takes away the line of a table that the inspector marks. */
async function removeMarked(designer: Designer): Promise<void> {
  const line = designer.inspector.locator('[data-row][data-marked], [data-row]:has([data-marked])');
  await line.locator('[data-grip]').focus();
  await designer.page.keyboard.press('Delete');
}

test('the tunnel is up, and a plant network and the file server are silent', async ({ designer, page }) => {
  await open(designer, 'broken-vpn', '1 of 3');
  // What is wrong, in words: one table leads past the VPN, one network is in no SPD rule.
  await designer.expectFinding(
    'Files is among the local ranges of Harbour tunnel, but its table has no policy by Office VPN, as those of other subnets have',
  );
  await mend(designer, /^Add the missing policy by Office VPN/);
  await hold(designer, '2 of 3');

  await read(
    designer,
    'Office services default sends 192.168.104.0/24 to Office VPN, and no enabled tunnel of it takes any of that: the packets are dropped',
  );
  await expect(designer.inspector.locator('[data-marked]')).toContainText('Office VPN');
  // The tunnel's SPD gets the network that it has forgotten.
  await page.getByRole('treeitem', { name: /^Harbour tunnel/ }).click();
  await designer.inspector.getByRole('button', { name: /^10\.50\.0\.0\/16/ }).click();
  const added = designer.inspector.getByPlaceholder('Add a range');
  await added.fill('192.168.104.0/24');
  await added.press('Enter');
  await hold(designer, '3 of 3');
  await noErrors(designer);
});

test('development gets no answer from the registry, and cannot reach production', async ({ designer, page }) => {
  await open(designer, 'broken-peering', '2 of 4');
  await designer.expectFinding('Dev leads by Services to dev, and Services does not: replies are lost');
  await mend(designer, /^Add the policy by Services to dev to Services default/);
  await hold(designer, '3 of 4');

  // A peering is not transitive: the policy that hopes so goes, and the two get a peering of their own.
  await read(
    designer,
    'Dev default sends 10.10.0.0/16 by Services to dev, but from Services it would have to go on by Services to prod: a peering carries only to Services itself',
  );
  await removeMarked(designer);
  await designer.expectNoFinding(/a peering carries only to Services itself/);
  await designer.connect('vpc-dev', 'vpc-prod');
  await page.getByRole('button', { name: /^Add 2 policies/ }).click();

  // Now the request gets through to the last gate; the hop that drops it opens its group, which gets the rule that it lacks.
  await page.getByRole('tab', { name: /^Intents/ }).click();
  await designer.findings
    .getByRole('button', { name: 'Show the counterexample of Development deploys to production' })
    .click();
  const request = designer.findings.getByRole('region', { name: 'Request' });
  await expect(request.getByRole('listitem').last()).toContainText('matches tcp 8080 from 10.9.0.2: denied');
  await request.getByRole('listitem').last().getByRole('button').click();
  await expect(designer.inspector.locator('[data-marked]')).toContainText('all else');
  await designer.inspector.getByRole('button', { name: 'Add a rule, inbound' }).click();
  await designer.fill('Ports', '8080');
  await designer.fill('From', '10.9.0.0/16');
  await hold(designer, '4 of 4');
  await noErrors(designer);
});

test('nobody reaches the service, and the database answers nobody', async ({ designer }) => {
  await open(designer, 'broken-web', '2 of 5');
  await designer.expectFinding(
    'New egress forwards tcp 443 to Service 1 on port 8443, but Service drops that from every public address',
  );
  await mend(designer, /^Allow tcp 8443 0\.0\.0\.0\/0 in Service/);
  await hold(designer, '3 of 5');
  await designer.expectFinding(
    'Inbound rule 1 of Database (allow tcp 5432 10.244.0.0/15) lets requests in, but the outbound rules do not let all replies out (tcp 32768-60999)',
  );
  await mend(designer, /^Let replies to 10\.244\.0\.0\/15 pass in Database/);
  // The database stays closed to the Internet: that was an intent, too.
  await hold(designer, '5 of 5');
  await noErrors(designer);
});

test('two networks overlap after a merger', async ({ designer, page }) => {
  await open(designer, 'broken-merger', '1 of 3');
  await designer.expectFinding('Theirs (10.0.128.0/17) and Ours (10.0.0.0/16) are peered, and overlap');
  await mend(designer, /^Renumber Theirs to 10\.1\.0\.0\/17/);
  await designer.expectNoFinding(/are peered, and overlap/);
  await mend(designer, /^Add a policy by Merger on both sides/);
  await hold(designer, '2 of 3');

  // One of the data centre's own ranges lies in our block, where a local route would keep it: it has been moved into 192.168.0.0/16.
  await page
    .getByRole('treeitem', { name: /^Their data centre/ })
    .first()
    .click();
  await designer.inspector.getByRole('button', { name: 'Remove 10.0.192.0/20' }).click();

  // Their data centre is not theirs to pass on: we get a tunnel of our own, and the policy into the NAT gateway goes.
  await read(
    designer,
    'Ours default sends 192.168.0.0/16 to Our egress: the addresses are private, so it drops the packets',
  );
  await removeMarked(designer);
  await designer.drop('VPN gateway', await designer.spotIn('vpc-ours', 0.3, 0.98));
  await expect(designer.node('vpn-gateway-1')).toBeVisible();
  await designer.fill('Public address', '203.0.113.77');
  const cgw = await page.locator('.react-flow__node[data-id^="cgw"]').first().getAttribute('data-id');
  await designer.connect('vpn-gateway-1', cgw ?? '');
  await page.getByRole('button', { name: /^Add \d+ polic/ }).click();
  await hold(designer, '3 of 3');
  await noErrors(designer);
});

test('an intent fails while a route is away, its counterexample says why, and undo makes it hold again', async ({
  designer,
  page,
}) => {
  await open(designer, 'branches', '5 of 5');
  await page.getByRole('treeitem', { name: /^Office services default/ }).click();
  const policies = designer.inspector.getByRole('list', { name: 'Policies' });
  await policies.getByRole('switch').first().click();
  await expect(page.getByRole('tab', { name: /^Intents/ })).toHaveText(/Intents [0-4] of 5 hold/);
  await page.getByRole('tab', { name: /^Intents/ }).click();
  await designer.findings
    .getByRole('button', { name: /^Show the counterexample of/ })
    .first()
    .click();
  await expect(designer.findings.getByText(/^(Unreachable|No return)$/)).toBeVisible();
  await designer.undo();
  await hold(designer, '5 of 5');
  await expect(designer.findings.getByText('Reachable', { exact: true })).toBeVisible();
});
