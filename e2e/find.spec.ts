/** Asking the design: which policy and which rule take a packet, in their editors, and the search by name and address. */

import { printDocument } from '../src/core/index.ts';
import { net } from '../src/core/testing/net.ts';
import { expect, test } from './designer.ts';

const DESIGN = printDocument(
  net({
    vpc: {
      'vpc-shop': { name: 'Shop', cidr: '10.0.0.0/16' },
      'vpc-shared': { name: 'Shared services', cidr: '10.3.0.0/16' },
    },
    subnet: {
      'subnet-web': { name: 'Web A', vpc: 'vpc-shop', cidr: '10.0.0.0/24', zone: 'ap-guangzhou-3' },
      'subnet-reg': { name: 'Registry net', vpc: 'vpc-shared', cidr: '10.3.4.0/24', zone: 'ap-guangzhou-3' },
    },
    cvm: {
      'cvm-web': { name: 'Web 1', subnet: 'subnet-web', securityGroups: ['sg-web'] },
      'cvm-reg': { name: 'Registry', subnet: 'subnet-reg', privateIp: '10.3.4.5' },
    },
    'security-group': {
      'sg-web': {
        name: 'Web',
        inbound: [
          { action: 'deny', protocol: 'tcp', ports: '22', cidr: '0.0.0.0/0' },
          { action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.0.0/8' },
          { action: 'allow', protocol: 'tcp', ports: '22', cidr: '10.3.0.0/16' },
        ],
        outbound: [{ action: 'allow', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' }],
      },
    },
    'vpn-gateway': { 'vpn-shop': { name: 'Foshan VPN', vpc: 'vpc-shop', publicIp: '203.0.113.10' } },
    'direct-connect-gateway': { 'dcg-shop': { name: 'Foshan line', vpc: 'vpc-shop' } },
    'nat-gateway': { 'nat-shop': { name: 'Egress', vpc: 'vpc-shop' } },
    'peering-connection': { 'pcx-shop': { name: 'Shop – Shared', vpc: 'vpc-shop', peerVpc: 'vpc-shared' } },
    'route-table': {
      'rtb-shop': {
        name: 'Shop default',
        vpc: 'vpc-shop',
        default: true,
        routes: [
          { destination: '192.168.0.0/20', nextHopType: 'vpn-gateway', nextHop: 'vpn-shop' },
          { destination: '10.3.0.0/16', nextHopType: 'peering-connection', nextHop: 'pcx-shop' },
          { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'nat-shop' },
          { destination: '192.168.0.0/20', nextHopType: 'direct-connect-gateway', nextHop: 'dcg-shop' },
          { destination: '192.168.64.0/20', nextHopType: 'vpn-gateway', nextHop: 'vpn-shop', enabled: false },
        ],
      },
    },
  }),
);

test('a route table says which policy takes an address, and follows its edits', async ({ designer, page }) => {
  await designer.openText(DESIGN);
  await page.getByRole('treeitem', { name: /Shop default/ }).click();
  const { inspector } = designer;
  await expect(inspector.getByText('Loses to policy 4: same destination, direct connect before VPN')).toBeVisible();
  const ask = inspector.getByRole('textbox', { name: 'Which policy takes' });
  await ask.fill('10.3.4.5');
  await expect(inspector.getByText('10.3.0.0/16 to Shop – Shared')).toBeVisible();
  await expect(
    inspector.getByText(/Longest of 2 that match; the other is 0\.0\.0\.0\/0\. Holder: Registry, in Shared services\./),
  ).toBeVisible();
  await inspector.getByRole('switch', { name: 'Policy 2 on' }).click();
  await expect(inspector.getByText('0.0.0.0/0 to Egress')).toBeVisible();
  await expect(inspector.getByText(/the packet is lost here/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(inspector.getByText('10.3.0.0/16 to Shop – Shared')).toBeVisible();
  await ask.fill('10.0.9.9');
  await expect(inspector.getByText('10.0.0.0/16 is local', { exact: true })).toBeVisible();
  await ask.fill('10.0.9');
  await expect(inspector.getByText(/This is not an IPv4 address/)).toBeVisible();
});

test('a security group says which rule takes a packet, and which rules nobody reaches', async ({ designer, page }) => {
  await designer.openText(DESIGN);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('combobox', { name: 'Name, id or address' }).fill('sg-web');
  await page.keyboard.press('Enter');
  const inbound = designer.inspector.getByRole('region', { name: 'Inbound' });
  await expect(inbound.getByText('Never asked: rule 1 takes all of it')).toBeVisible();
  await inbound.getByRole('textbox', { name: 'Address to ask about' }).fill('10.3.4.5');
  await expect(inbound.getByText('Rule 2: allow')).toBeVisible();
  await inbound.getByRole('textbox', { name: 'Port to ask about' }).fill('22');
  await expect(inbound.getByText('Rule 1: deny')).toBeVisible();
  await inbound.getByRole('combobox', { name: 'Protocol to ask about' }).selectOption('icmp');
  await expect(inbound.getByText('No rule takes it: deny')).toBeVisible();
});

test('the search says who holds an address and which policies take it, by keyboard alone', async ({
  designer,
  page,
}) => {
  await designer.openText(DESIGN);
  await expect(page.getByRole('button', { name: 'Find', exact: true })).toBeVisible();
  await page.keyboard.press('Control+f');
  const search = page.getByRole('search', { name: 'Find' });
  const field = search.getByRole('combobox', { name: 'Name, id or address' });
  await expect(field).toBeFocused();
  await field.fill('10.3.4.5');
  await expect(search.getByRole('group', { name: 'Who holds it' }).getByRole('option')).toHaveText([
    /Registry.*10\.3\.4\.5, static/,
    /Registry net.*10\.3\.4\.0\/24/,
    /Shared services.*10\.3\.0\.0\/16/,
  ]);
  await expect(search.getByRole('group', { name: 'Which policies take it' }).getByRole('option')).toHaveText([
    /Shop default.*Policy 2, 10\.3\.0\.0\/16/,
  ]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(designer.inspector.getByRole('heading', { name: 'Shop default', exact: true })).toBeVisible();
  await expect(designer.inspector.locator('[data-marked]')).toHaveAttribute(
    'data-pointer',
    '/resources/route-table/rtb-shop/routes/1',
  );
  await expect(field).toBeFocused();
  await field.fill('registry');
  await page.keyboard.press('Enter');
  await expect(designer.inspector.getByRole('heading', { name: 'Registry', exact: true })).toBeVisible();
  await field.fill('nobody of this name');
  await expect(search.getByText('Nothing is named like this.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
});
