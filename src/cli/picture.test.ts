/** Pictures on the command line: written, looked at in two ways, and taken as a design again. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at } from './in-memory.ts';

const BROKEN = readFileSync(new URL('../core/testing/samples/broken-web.topology.json', import.meta.url), 'utf8');
const shell = at({ 'a.json': BROKEN });
const picture = shell('export', 'a.json', '--to', 'svg');

describe('a picture', () => {
  test('is written as one file, and what it does not show is said', () => {
    expect(picture).toMatchObject({ status: 0, err: expect.stringContaining('opens again') });
    expect(shell('export', 'a.json', '--to', 'svg', '--out', 'a.svg').written).toEqual({ 'a.svg': picture.out });
  });

  test('is a design for every command', () => {
    const pictured = at({ 'a.svg': picture.out });
    expect(pictured('fmt', 'a.svg').out).toBe(BROKEN);
    expect(pictured('check', 'a.svg').status).toBe(shell('check', 'a.json').status);
    expect(pictured('export', 'a.svg', '--to', 'svg').out).toBe(picture.out);
  });

  test('is never overwritten by the design in it', () => {
    const pictured = at({ 'a.svg': picture.out });
    expect(pictured('fix', 'a.svg', '--write')).toMatchObject({ status: 2, written: {} });
    expect(pictured('fmt', 'a.svg', '--write')).toMatchObject({ written: {} });
  });

  test('is dark, or has the badges of findings, when that is asked for', () => {
    expect(shell('export', 'a.json', '--to', 'svg', '--theme', 'dark').out).toContain('fill="#0e1115"');
    expect(shell('export', 'a.json', '--to', 'svg', '--findings').out.length).toBeGreaterThan(picture.out.length);
  });

  test('without a design, a theme that is none, and a theme for another format are refused', () => {
    const refused = { status: 2, out: '' };
    expect(at({ 'b.svg': '<svg/>' })('fmt', 'b.svg')).toMatchObject({
      ...refused,
      err: expect.stringContaining('carries no design'),
    });
    expect(shell('export', 'a.json', '--to', 'svg', '--theme', 'grey')).toMatchObject(refused);
    expect(shell('export', 'a.json', '--to', 'json', '--findings')).toMatchObject(refused);
  });
});
