/** Chinese is complete: a sentence for each English one, with the same values, in full-width punctuation, and in the terms of the platform. */

import { describe, expect, test } from 'vitest';
import { message } from '../../message.ts';
import { first } from '../en/first.ts';
import { rest } from '../en/index.ts';
import { ruleTexts } from '../en/rule-texts.ts';
import type { MessageId } from '../index.ts';
import { renderIn } from '../render.ts';
import { chinese, chineseRuleTexts } from './index.ts';
import { words } from './words.ts';

const english: Readonly<Record<string, string>> = { ...first, ...rest };
const translated = Object.entries(chinese).filter(([id]) => !Object.hasOwn(words, id));
/** Sentences and rule texts alike: id, English, Chinese. */
const pairs: readonly (readonly [string, string, string])[] = [
  ...translated.map(([id, text]) => [id, english[id] ?? '', text] as const),
  ...Object.entries(chineseRuleTexts).flatMap(([id, { summary, why }]) => [
    [`${id}, summary`, ruleTexts[id]?.summary ?? '', summary] as const,
    [`${id}, why`, ruleTexts[id]?.why ?? '', why] as const,
  ]),
];

/** What is the same in both languages, beside sentences of values and signs only: proper names, units, and what is typed as it is. */
const PROPER =
  /^(MongoDB|MySQL|PostgreSQL|Redis|IKE|IPsec|IKEv[12]|KB|Mbps|s|CIDR|VPN|# Plumbline|plumbline \{version\}|plumbline: (\{file\}: )?\{text\}|strongSwan \(swanctl\.conf\)|Cisco IOS XE|Juniper SRX \(Junos\)|Terraform \(tencentcloud\)|\.topology\.json)$/;
const isValues = (text: string): boolean => !/\p{L}/u.test(text.replaceAll(/\{[^}]*\}/g, ''));
const isProper = (text: string): boolean => PROPER.test(text) || isValues(text);

const HAN = '\\p{Script=Han}';
/** Values by name: those that English puts in plainly, and all that it knows. */
function valuesOf(text: string): { readonly plain: readonly string[]; readonly all: ReadonlySet<string> } {
  const found = [...text.matchAll(/\{(\w+)(\||\})/g)].map(([, name = '', end]) => ({ name, plain: end === '}' }));
  const plain = [...new Set(found.filter((each) => each.plain).map(({ name }) => name))].sort();
  return { plain, all: new Set(found.map(({ name }) => name)) };
}

/** The ids of pairs of which this is not so. */
const wrong = (isRight: (english: string, chinese: string, id: string) => boolean): string[] =>
  pairs.filter(([id, en, zh]) => !isRight(en, zh, id)).map(([id, en, zh]) => `${id}: ${en} | ${zh}`);

describe('Chinese', () => {
  test('is there', () => expect(pairs.length).toBeGreaterThan(1000));

  test('lacks no sentence, and has none too many', () => {
    const ids = translated.map(([id]) => id);
    expect(Object.keys(english).filter((id) => !Object.hasOwn(chinese, id))).toEqual([]);
    expect(ids.filter((id) => !Object.hasOwn(english, id))).toEqual([]);
    expect(Object.keys(chineseRuleTexts)).toEqual(Object.keys(ruleTexts));
  });

  test('puts the same values in', () =>
    expect(
      wrong((en, zh) => {
        const [asked, given] = [valuesOf(en), valuesOf(zh)];
        const isKnown = given.plain.every((name) => asked.all.has(name));
        return isKnown && asked.plain.every((name) => given.all.has(name));
      }),
    ).toEqual([]));

  test('has no plural', () => expect(wrong((_, zh) => !/\{\w+\|/.test(zh))).toEqual([]));

  test('is Chinese, but for proper names', () =>
    expect(
      wrong((en, zh) => (isProper(en) ? true : zh !== en && (isValues(zh) || new RegExp(HAN, 'u').test(zh)))),
    ).toEqual([]));

  test('has full-width punctuation beside Chinese', () => {
    const half = new RegExp(`${HAN}[,;:!?]|[,;:!?]${HAN}|${HAN}\\.(?!\\w)|${HAN}\\(|\\)${HAN}|\\.\\.\\.`, 'u');
    expect(wrong((_, zh) => !half.test(zh))).toEqual([]);
  });

  test('has a full stop where English has one', () =>
    expect(wrong((en, zh) => /[.]$/.test(en) === /。$/.test(zh) || isProper(en))).toEqual([]));

  test('has a space between Chinese and Latin letters or digits, and none beside full-width marks', () => {
    const tight = new RegExp(
      `${HAN}[A-Za-z0-9]|[A-Za-z0-9]${HAN}| [，。：；？！（）、“”]|[，。：；？！（]\\s(?! )`,
      'u',
    );
    expect(wrong((en, zh) => !tight.test(zh) || en.includes('\n'))).toEqual([]);
  });

  test.each([
    [/route tables?\b/i, /路由表/],
    [/subnets?\b/i, /子网/],
    [/next[ -]hop/i, /下一跳/],
    [/\bVPN gateways?\b/i, /VPN 网关/],
    [/customer gateway/i, /对端网关/],
    [/NAT gateway/i, /NAT 网关/],
    [/public gateway/i, /公网网关/],
    [/direct connect gateway/i, /专线网关/],
    [/direct connect tunnel/i, /专用通道/],
    [/security groups?\b/i, /安全组/],
    [/network ACL/i, /网络 ACL/],
    [/\binbound\b/i, /入站/],
    [/\boutbound\b/i, /出站/],
    [/load balancer/i, /负载均衡/],
    [/\bintents?\b/i, /意图/],
    [/health check/i, /健康检查/],
    [/secondary block/i, /辅助网段/],
    [/primary block/i, /主网段/],
    [/\bpeerings?\b|peering connection/i, /对等连接|\{peering\}/],
    [/\bSPD rules?\b/i, /SPD 策略/],
    [/\bunreachable\b/i, /不可达/],
  ])('calls %s %s', (term, chineseTerm) =>
    expect(wrong((en, zh) => !term.test(en.replaceAll(/\{\w+\}/g, '')) || chineseTerm.test(zh))).toEqual([]),
  );
});

describe('a sentence', () => {
  const say = (id: MessageId, values: Parameters<typeof message>[1]): string | null =>
    renderIn(message(id, values), { ...english, ...chinese });

  test('holds others in its own language', () => {
    const says = message('trace.no-route', { table: 'rtb', to: '10.1.0.4' });
    const values = { name: '甲', from: 'a', to: 'b', service: 'tcp 443', verdict: 'no return', says };
    expect(say('finding.intent-fails', values)).toBe(
      '意图“甲”不成立：从 a 到 b，tcp 443：无回包；rtb 没有路由匹配 10.1.0.4',
    );
    expect(renderIn(message('finding.intent-fails', values), english)).toBe(
      '“甲” fails: from a to b, tcp 443: no return; no route of rtb holds 10.1.0.4',
    );
  });

  test('puts words of closed lists in', () =>
    expect(say('finding.reference-kind', { target: 'x', found: 'vpc', name: 'y', kinds: ['eip', 'cvm'] })).toBe(
      'x 的类型是私有网络，而 y 此处需要弹性公网 IP、云服务器',
    ));

  test('is not there when one that it holds is not', () => {
    const says = message('trace.no-route', { table: 'rtb', to: '10.1.0.4' });
    const some = { 'finding.intent-invalid': '{name}: {says}' };
    expect(renderIn(message('finding.intent-invalid', { name: 'a', says }), some)).toBeNull();
  });
});
