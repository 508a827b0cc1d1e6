/** Decides that F8 walks the findings in their order, round the end, from wherever the selection is. */

import { describe, expect, it } from 'vitest';
import { type Finding, message } from '../../core/index.ts';
import { nextFinding } from './walk-findings.ts';

const finding = (id: string, pointer: string): Finding => ({
  key: `${id}${pointer}`,
  rule: 'a-rule',
  severity: 'error',
  message: message('refusal.nothing'),
  at: [{ id, pointer }],
  fixes: [],
});
const findings = [finding('a', '/cidr'), finding('b', '/cidr'), finding('b', '/zone')];
const analysis = {
  findings,
  accepted: [],
  counts: { errors: 3, warnings: 0, advice: 0, accepted: 0 },
  intents: [],
  rules: 1,
};
const from = (id: string | null, marked: string | null, step: 1 | -1) =>
  nextFinding({ analysis, selection: id === null ? [] : [id], marked }, step)?.key;

describe('nextFinding', () => {
  it('begins at either end', () => {
    expect(from(null, null, 1)).toBe('a/cidr');
    expect(from(null, null, -1)).toBe('b/zone');
  });
  it('goes on from the one that is shown', () => {
    expect(from('a', '/cidr', 1)).toBe('b/cidr');
    expect(from('b', '/cidr', 1)).toBe('b/zone');
    expect(from('b', '/cidr', -1)).toBe('a/cidr');
  });
  it('goes round the end', () => {
    expect(from('b', '/zone', 1)).toBe('a/cidr');
    expect(from('a', '/cidr', -1)).toBe('b/zone');
  });
  it('is none where there is none', () =>
    expect(nextFinding({ analysis: null, selection: [], marked: null }, 1)).toBeNull());
});
