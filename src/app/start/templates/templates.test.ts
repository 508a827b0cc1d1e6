/** The templates: designs that work, read whole, and without a complaint. */

import { expect, test } from 'vitest';
import { analyse, render } from '../../../core/index.ts';
import { drawingBreaches } from '../../../core/testing/drawing-laws.ts';
import { templates } from './templates.ts';

test('there are twelve, each once', () => {
  const ids = templates().map((template) => template.id);
  expect(new Set(ids).size).toBe(12);
  expect(new Set(templates().map((template) => template.document.name)).size).toBe(12);
});

test.each(templates().map((template) => [template.id, template.document] as const))(
  '%s has no error and no warning, a description, intents that hold, and a drawing without overlaps',
  (_, document) => {
    const { findings, intents } = analyse(document);
    expect(
      findings.filter((finding) => finding.severity !== 'advice').map((finding) => render(finding.message)),
    ).toEqual([]);
    expect(document.description).not.toBe('');
    expect(drawingBreaches(document)).toEqual([]);
    expect(intents.length).toBeGreaterThanOrEqual(4);
    expect(intents.map((intent) => [intent.id, intent.holds])).toEqual(intents.map((intent) => [intent.id, true]));
  },
);
