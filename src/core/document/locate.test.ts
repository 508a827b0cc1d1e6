/** Values are found in the text where they stand, however it is written. */

import { describe, expect, test } from 'vitest';
import { net } from '../testing/net.ts';
import { locate } from './locate.ts';
import { printDocument } from './print.ts';

/** The text of a region. */
function textAt(text: string, pointer: string): string | undefined {
  const region = locate(text, [pointer]).get(pointer);
  if (region === undefined) return undefined;
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const slice = lines.slice(region.line - 1, region.endLine);
  const last = slice.length - 1;
  slice[last] = (slice[last] ?? '').slice(0, region.endColumn - 1);
  slice[0] = (slice[0] ?? '').slice(region.column - 1);
  return slice.join('\n');
}

describe('locate', () => {
  const text = '{\n  "a/b": [1, {"x\\"y": "v:,]}"}, true],\n\t"": { "": null },\r\n  "e": {}, "n": -1.5e3\n}\n';
  test.each([
    ['/a~1b/0', '1'],
    ['/a~1b/1', '{"x\\"y": "v:,]}"}'],
    ['/a~1b/1/x"y', '"v:,]}"'],
    ['/a~1b/2', 'true'],
    ['/a~1b', '[1, {"x\\"y": "v:,]}"}, true]'],
    ['/', '{ "": null }'],
    ['//', 'null'],
    ['/e', '{}'],
    ['/n', '-1.5e3'],
    ['', text.trim()],
  ])('%s', (pointer, value) => expect(textAt(text, pointer)).toBe(value));

  test('what the text leaves out stands where the nearest value around it stands', () => {
    expect(textAt(text, '/a~1b/1/z/0')).toBe('{"x\\"y": "v:,]}"}');
    expect(textAt(text, '/q/r')).toBe(text.trim());
  });
  test('a byte order mark takes no column', () => {
    expect(locate('\ufeff{"a":1}', ['/a']).get('/a')).toEqual({ line: 1, column: 6, endLine: 1, endColumn: 7 });
  });
  test('text that is no JSON ends the search, and nothing else', () => {
    expect(() => locate('{"a', ['/a'])).not.toThrow();
    expect(() => locate('', ['/a'])).not.toThrow();
  });
  test('many pointers of a printed design at once', () => {
    const document = net({
      vpc: { v: { cidr: '10.0.0.0/16' } },
      subnet: Object.fromEntries(
        Array.from({ length: 200 }, (_, n) => [`s${n}`, { vpc: 'v', cidr: `10.0.${n}.0/24` }]),
      ),
    });
    const printed = printDocument(document);
    const pointers = Array.from({ length: 200 }, (_, n) => `/resources/subnet/s${n}/cidr`);
    const regions = locate(printed, pointers);
    const lines = printed.split('\n');
    for (const [n, pointer] of pointers.entries()) {
      const region = regions.get(pointer);
      expect(lines[(region?.line ?? 0) - 1]).toContain(`"cidr": "10.0.${n}.0/24"`);
    }
  });
});
