/** The templates: designs that work, read whole, and without a complaint. */

import { expect, test } from 'vitest';
import { analyse, render } from '../../../core/index.ts';
import { templates } from './templates.ts';

test('there are at least the three that the first screen promises', () => {
  expect(templates().map((template) => template.id)).toEqual(
    expect.arrayContaining(['small-shop', 'hub-and-spoke', 'three-tiers']),
  );
});

test.each(templates().map((template) => [template.id, template.document] as const))(
  '%s has no error and no warning, a description and intents',
  (_, document) => {
    const { findings } = analyse(document);
    expect(
      findings.filter((finding) => finding.severity !== 'advice').map((finding) => render(finding.message)),
    ).toEqual([]);
    expect(document.description).not.toBe('');
    expect(Object.keys(document.intents).length).toBeGreaterThan(0);
  },
);
