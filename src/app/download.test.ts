/** File names hold no path and nothing hidden. */

import { expect, test } from 'vitest';
import { fileName } from './download.ts';

test.each([
  ['Shop.topology.json', 'Shop.topology.json'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a<b>\u0000:c', 'a-b-c'],
  ['...', 'design'],
])('%s', (name, safe) => expect(fileName(name)).toBe(safe));
