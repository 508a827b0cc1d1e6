// Every flow of the corpora: verdicts that a real kernel gave, and dispositions of a plain tracer.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { read } from '../testing/net.ts';

interface Question {
  readonly from: string;
  readonly to: string;
  readonly protocol: string;
  readonly port?: number;
}

const corpus = fileURLToPath(new URL('../testing/corpus/', import.meta.url));

describe.each([
  ['kernel', 25, 988],
  ['tracer', 8, 240],
])('%s', (folder, designs, flows) => {
  const names = readdirSync(join(corpus, folder))
    .filter((name) => name.endsWith('.topology.json'))
    .map((name) => name.replace('.topology.json', ''));
  const text = (name: string, what: string): string =>
    readFileSync(join(corpus, folder, `${name}.${what}.json`), 'utf8');
  let seen = 0;

  test.each(names)('%s', (name) => {
    const document = read(text(name, 'topology'));
    const questions = JSON.parse(text(name, 'flows')) as readonly Question[];
    const verdicts = JSON.parse(text(name, 'verdicts')) as readonly string[];
    const ends = JSON.parse(text(name, 'dispositions')) as readonly { forward: string; return: string | null }[];
    const wrong: unknown[] = [];
    questions.forEach(({ from, to, protocol, port }, index) => {
      seen += 1;
      const got = ask(document, from, to, port === undefined ? protocol : `${protocol} ${port}`);
      const end = ends[index];
      const ended = end?.return == null ? end?.forward : `${end.forward}/${end.return}`;
      const right = got.error === null && got.verdict === verdicts[index] && got.ended === ended;
      if (!right) wrong.push({ index, from, to, protocol, port, verdict: verdicts[index], ended, got });
      // Every value of a sentence is there, and every hop but the Internet's points at a place.
      for (const hop of [...got.forward, ...got.back])
        expect(hop).toMatch(/^(internet arrival |\S+ \S+ \/resources\/\S+): [^{}]+$/);
    });
    expect(wrong).toEqual([]);
  });

  test('all of it', () => expect([names.length, seen]).toEqual([designs, flows]));
});
