/** The published test vectors of FNV-1a. */

import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

test.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
])('%s', (text, hash) => expect(fingerprint(text)).toBe(hash));

test('text is hashed as UTF-8', () => {
  expect(fingerprint('é')).toBe(fingerprint('é'.normalize('NFC')));
  expect(fingerprint('é')).not.toBe(fingerprint('e'));
});
