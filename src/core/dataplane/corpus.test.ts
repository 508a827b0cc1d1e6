// Every flow of the corpora: verdicts that a real kernel gave, and dispositions of a plain tracer.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import { flowOf, type Question } from '../document/ask.ts';
import { lowerDocument } from '../document/lower.ts';
import { parseDocument } from '../document/parse.ts';
import { trace, verdict } from './trace.ts';

const corpus = fileURLToPath(new URL('../testing/corpus/', import.meta.url));

describe.each(['kernel', 'tracer'])('%s', (folder) => {
  const names = readdirSync(join(corpus, folder))
    .filter((name) => name.endsWith('.topology.json'))
    .map((name) => name.replace('.topology.json', ''));

  test('is there', () => expect(names.length).toBeGreaterThanOrEqual(folder === 'kernel' ? 25 : 8));

  test.each(names)('%s', (name) => {
    const read = (what: string): unknown =>
      JSON.parse(readFileSync(join(corpus, folder, `${name}.${what}.json`), 'utf8'));
    const parsed = parseDocument(readFileSync(join(corpus, folder, `${name}.topology.json`), 'utf8'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const network = lowerDocument(parsed.value);
    const questions = read('flows') as readonly Question[];
    const verdicts = read('verdicts') as readonly string[];
    const dispositions = read('dispositions') as readonly {
      readonly forward: string;
      readonly return: string | null;
    }[];
    const wrong: unknown[] = [];
    questions.forEach((question, index) => {
      const asked = flowOf(parsed.value, network, question);
      if (!asked.ok) {
        wrong.push({ index, question, error: render(asked.message) });
        return;
      }
      const short = verdict(network, asked.value);
      const long = trace(network, asked.value);
      expect({
        forward: long.forward.disposition,
        return: long.return?.disposition ?? null,
        verdict: long.verdict,
      }).toEqual(short);
      const wanted = { verdict: verdicts[index], ...dispositions[index] };
      const got = { verdict: short.verdict, forward: short.forward, return: short.return };
      if (JSON.stringify(got) !== JSON.stringify(wanted)) {
        const hops = [...long.forward.hops, ...(long.return?.hops ?? [])].map(
          (hop) => `${hop.at} ${hop.step}: ${render(hop.says)}`,
        );
        wrong.push({ index, question, wanted, got, hops });
      }
      for (const hop of [...long.forward.hops, ...(long.return?.hops ?? [])])
        expect(render(hop.says)).not.toMatch(/[{}]/);
    });
    expect(wrong).toEqual([]);
  });
});
