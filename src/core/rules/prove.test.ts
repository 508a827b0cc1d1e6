/** Which fixes are offered: those that mend, and not those that only move their finding. */

import { describe, expect, test } from 'vitest';
import { message } from '../base/message.ts';
import { net } from '../testing/net.ts';
import { proveFixes } from './prove.ts';
import { runRules } from './run.ts';

describe('proveFixes', () => {
  const design = net({
    vpc: { a: { cidr: '10.0.0.0/16' } },
    'vpn-gateway': { g: { vpc: 'a' } },
    'vpn-tunnel': { t: { vpnGateway: 'g', spd: [{ local: '10.1.0.0/16', remotes: ['192.168.0.0/16'] }] } },
  });
  const run = runRules(design);
  const finding = run.findings.find(({ rule }) => rule === 'tunnel-spd-local-outside');
  const proved = (local: string): number => {
    if (finding === undefined) throw new Error('the design does not trigger the rule');
    const edits = [{ op: 'set' as const, pointer: '/resources/vpn-tunnel/t/spd/0/local', value: local }];
    const fix = { title: message('fix.use-network', { network: local }), safety: 'review' as const, edits };
    return proveFixes(design, run, { ...finding, fixes: [fix] }).length;
  };

  test('takes a fix after which the rule is silent', () => {
    expect(proved('10.0.0.0/16')).toBe(1);
  });

  test('takes a fix that gives another finding about the same value another fingerprint, and does not count it', () => {
    const group = net({
      'security-group': { g: { inbound: [{ action: 'deny', protocol: 'all', ports: '22', cidr: '0.0.0.0/8' }] } },
    });
    const before = runRules(group);
    const mask = before.findings.find(({ rule }) => rule === 'rule-zero-mask');
    expect(before.findings.map(({ rule }) => rule)).toContain('rule-ports');
    if (mask === undefined) throw new Error('the design does not trigger the rule');
    const [fix] = proveFixes(group, before, mask);
    expect(fix).toMatchObject({ alsoGone: [], brings: [] });
  });

  test('refuses a fix that only gives the finding another fingerprint', () => {
    expect(proved('10.2.0.0/16')).toBe(0);
  });
});
