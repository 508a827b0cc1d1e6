/** The words of closed lists, which sentences in Chinese put in, keep up with the lists. */

import { expect, test } from 'vitest';
import { words } from '../base/catalogue/zh/words.ts';
import { SEVERITIES } from '../base/finding.ts';
import { FAILURES, SUCCESSES, VERDICTS } from '../dataplane/disposition.ts';
import { KIND_IDS } from '../kinds/index.ts';

test.each<[string, readonly string[]]>([
  ['severity', SEVERITIES],
  ['kind', KIND_IDS],
  ['kinds', KIND_IDS],
  ['found', KIND_IDS],
  ['disposition', [...SUCCESSES, ...FAILURES]],
  ['verdict', VERDICTS],
  ['fields', ['next hop', 'zone', 'private IP', 'network acl', 'remotes']],
])('%s', (list, all) => {
  for (const word of all) expect(words[`word.${list}.${word}`], word).toMatch(/\p{Script=Han}/u);
});
