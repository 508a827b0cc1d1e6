/**
 * Old links open for ever: links of every codec version that ever shipped, each with the fingerprint of its design. A link here is never
 * changed. PLUMBLINE_UPDATE=1 writes the newest version's anew, which is right only before it has shipped.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../base/fingerprint.ts';
import type { Document } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { printDocument } from '../../document/print.ts';
import { anyDocument } from '../../testing/any-document.ts';
import { decodeLink, encodeLink } from './link.ts';

const GOLDENS = new URL('./goldens/', import.meta.url);
const SAMPLES = new URL('../../testing/samples/', import.meta.url);
/** The version that `encodeLink` writes. */
const NEWEST = 'version-1.txt';

/** Designs for a corpus: every sample, and some that are unlikely in every way. */
function designs(): Document[] {
  const samples = readdirSync(SAMPLES).map((file) => parseDocument(readFileSync(new URL(file, SAMPLES), 'utf8')));
  return [
    ...samples.flatMap((result) => (result.ok ? [result.value] : [])),
    ...fc.sample(anyDocument, { seed: 1, numRuns: 30 }),
  ];
}

if (process.env['PLUMBLINE_UPDATE'] === '1') {
  mkdirSync(GOLDENS, { recursive: true });
  const lines = designs().map((design) => `${fingerprint(printDocument(design))} ${encodeLink(design)}\n`);
  writeFileSync(new URL(NEWEST, GOLDENS), lines.join(''));
}

const versions = readdirSync(GOLDENS);

describe.each(versions)('%s', (version) => {
  const lines = readFileSync(new URL(version, GOLDENS), 'utf8').trimEnd().split('\n');
  test('has links', () => expect(lines.length).toBeGreaterThanOrEqual(20));
  test('opens', () => {
    for (const line of lines) {
      const [print = '', link = ''] = line.split(' ');
      const result = decodeLink(link);
      expect(result.ok, link).toBe(true);
      if (!result.ok) continue;
      expect(fingerprint(printDocument(result.value)), link).toBe(print);
      if (version === NEWEST)
        expect(encodeLink(result.value), 'the codec of a shipped version never changes').toBe(link);
    }
  });
});
