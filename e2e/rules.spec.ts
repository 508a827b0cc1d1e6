/** The glossary's rules, one by one: a file that breaks it is opened, the sentence and the badge are there, its fix mends it, and undo brings it back. */

import { analyse, printDocument, proveFixes, RULES, render } from '../src/core/index.ts';
import { net } from '../src/core/testing/net.ts';
import { expect, test } from './designer.ts';

const GLOSSARY = [
  'incomplete',
  'reference-missing',
  'reference-kind',
  'cidr-host-bits',
  'vpc-cidr-range',
  'vpc-cidr-mask',
  'vpc-blocks-overlap',
  'vpc-overlap-linked',
  'subnet-outside-vpc',
  'subnet-overlap',
  'subnet-mask',
  'subnet-zone',
  'address-outside-subnet',
  'address-reserved',
  'address-duplicate',
  'default-table',
  'table-foreign-vpc',
  'table-unused',
  'route-destination-in-vpc',
  'route-destination-covers-vpc',
  'route-destination-special',
  'route-next-hop-kind',
  'route-next-hop-foreign',
  'route-duplicate',
  'tunnel-pair-duplicate',
  'tunnel-spd-missing',
  'tunnel-spd-overlap',
  'customer-gateway-address',
  'eip-not-public',
  'peering-self',
] as const;

for (const id of GLOSSARY) {
  const rule = RULES.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}`);
  const document = net(rule.example.triggers, { name: id });
  const { findings, run } = analyse(document);
  const finding = findings.find((each) => each.rule === id);
  if (finding === undefined) throw new Error(`The example of ${id} does not trigger it`);
  const [fix] = proveFixes(document, run, finding);

  test(`${id} is said, marked${fix === undefined ? '' : ', mended by its fix'}`, async ({ designer, page }) => {
    await designer.openText(printDocument(document), `${id}.topology.json`);
    const sentence = render(finding.message);
    const row = designer.findings.getByRole('listitem').filter({
      has: page.getByRole('button', { name: sentence, exact: true }),
    });
    await expect(row).toHaveCount(1);

    // The place is marked where it stands, and a click on the sentence leads to it.
    const place = finding.at[0]?.id ?? '';
    const badge = /\d+ findings?, worst: (error|warning|advice)/;
    const outlined = page.locator(`[role=treeitem][data-id="${place}"]`);
    await expect(outlined.getByRole('img', { name: badge })).toBeVisible();
    await row.getByRole('button', { name: sentence, exact: true }).click();
    await expect(outlined).toHaveAttribute('aria-selected', 'true');
    await expect(designer.inspector.getByRole('article', { name: sentence })).toBeVisible();

    if (fix === undefined) {
      await expect(row.getByRole('button', { name: `Accept: ${sentence}`, exact: true })).toBeVisible();
      return;
    }
    await row.getByRole('button', { name: render(fix.title), exact: true }).click();
    await expect(row).toHaveCount(0);
    await expect(designer.inspector.getByRole('article', { name: sentence })).toHaveCount(0);
    await designer.undo();
    await expect(row).toHaveCount(1);
  });
}
