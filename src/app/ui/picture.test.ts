/** Pictures look like the page: their colours are its tokens, their symbols those of its sprite. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, codecOf, parseDocument, render } from '../../core/index.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const sprite = readFileSync(new URL('./icons.svg', import.meta.url), 'utf8');
const SAMPLES = new URL('../../core/testing/samples/', import.meta.url);

/** The pictures of all samples, with badges. */
function pictures(theme: 'light' | 'dark'): string {
  return readdirSync(SAMPLES)
    .map((file) => {
      const read = parseDocument(readFileSync(new URL(file, SAMPLES), 'utf8'));
      if (!read.ok) throw new Error(`${file} does not parse`);
      const document = read.value;
      const asked = { placed: () => document, verdicts: () => analyse(document), say: render };
      const output = codecOf('svg')?.write(document, { ...asked, picture: { theme, findings: true } });
      return output !== undefined && 'text' in output ? output.text : '';
    })
    .join('\n');
}

const starts = { light: css.indexOf('[data-theme="light"] {'), dark: css.lastIndexOf('[data-theme="dark"] {') };

describe.each(['light', 'dark'] as const)('a picture, %s', (theme) => {
  const text = pictures(theme);
  const tokens = css.slice(starts[theme], css.indexOf('}', starts[theme]));

  test('has colours of the tokens only', () => {
    const colours = new Set([...text.matchAll(/ (?:fill|stroke)="(#[^"]*)"/g)].map((match) => match[1] ?? ''));
    expect(colours.size).toBeGreaterThan(15);
    expect([...colours].filter((colour) => !tokens.includes(`: ${colour};`))).toEqual([]);
  });

  test('has symbols of the sprite only', () => {
    const plain = sprite.replaceAll(/ (?:class|fill)="[^"]*"/g, '');
    const symbols = [...text.matchAll(/<g transform="[^>]*>(.*?)<\/g>/g)].map((match) => match[1] ?? '');
    const shapes = new Set(symbols.map((symbol) => symbol.replaceAll(/ (?:fill|stroke|stroke-width)="[^"]*"/g, '')));
    expect(shapes.size).toBeGreaterThan(10);
    expect([...shapes].filter((shape) => !plain.includes(`>${shape}</symbol>`))).toEqual([]);
  });
});
