/** With --lang zh-CN every command speaks Chinese, in every format; codes and keys stay as they are. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from './in-memory.ts';

const design = JSON.stringify({
  format: 'plumbline/1',
  name: 'shop',
  resources: {
    vpc: { a: { name: 'A', cidr: '10.0.0.0/16' } },
    subnet: {
      s: { name: 'S', vpc: 'a', cidr: '10.1.1.0/24' },
      t: { name: 'T', vpc: 'a', cidr: '10.0.2.5/24' },
    },
    'route-table': {
      r: {
        name: 'R',
        vpc: 's',
        default: true,
        routes: [{ destination: null, nextHopType: 'nat-gateway', nextHop: null }],
      },
    },
  },
  intents: { i: { name: 'I', from: 's', to: 'nowhere', protocol: 'tcp', port: 443, expect: 'reachable' } },
});
const shell = at({ 'shop.json': design, 'old.json': design.replace('10.1.1.0/24', '10.0.1.0/24'), 'bad.json': '{' });
const chinese = /\p{Script=Han}/u;

describe('check', () => {
  test('as text', () => {
    const { status, out, err } = shell('check', 'shop.json', '--lang', 'zh-CN');
    expect(status).toBe(1);
    expect(err).toBe('');
    expect(out).toContain('错误  subnet-outside-vpc  子网的 CIDR 不在所属私有网络的任何网段内');
    expect(out).toContain('10.1.1.0/24 不在 A 的任何网段内，后者的网段是 10.0.0.0/16');
    expect(out).toContain('    修复（安全）：使用 10.0.2.0/24');
    expect(out).toContain('s 的类型是子网，而 R 此处需要私有网络');
    expect(out).toContain('R 未完成：第 1 条路由策略的目的端、第 1 条路由策略的下一跳尚为空');
    expect(out).toContain('意图“I”无法验证：nowhere 不是设计中的 ID，也不是地址或 CIDR');
    expect(out).toMatch(/个错误，\d+ 个警告，\d+ 个建议，0 个已接受，1 个意图不成立\n$/);
  });

  test('as JSON', () => {
    const report = (...words: string[]) =>
      JSON.parse(shell('check', 'shop.json', '--format', 'json', ...words).out, (key, value: unknown) =>
        typeof value === 'string' && ['message', 'title', 'says'].includes(key) ? chinese.test(value) : value,
      );
    const [en, zh] = [report(), report('--lang=zh-CN')];
    const text = JSON.stringify(zh);
    expect(text).not.toMatch(/"(message|title|says)":false/);
    expect(JSON.stringify(en)).not.toMatch(/"(message|title|says)":true/);
    // Only the sentences differ.
    expect(text.replaceAll(':true', ':false')).toBe(JSON.stringify(en).replaceAll(':true', ':false'));
  });

  test.each([
    ['sarif', /"language": "zh-CN"[\s\S]*"text": "[^"]*\p{Script=Han}/u],
    ['junit', /type="error">错误：/],
    ['markdown', /\| 级别 \| 规则 \| 问题 \| 位置 \| 修复 \|\n\| --- \| --- \| --- \| --- \| --- \|\n\| 错误 \|/],
  ])('as %s', (format, text) =>
    expect(shell('check', 'shop.json', '--format', format, '--lang', 'zh-CN').out).toMatch(text),
  );

  test('says what cannot be read', () =>
    expect(shell('check', 'bad.json', '--lang', 'zh-CN')).toMatchObject({
      status: 2,
      err: 'plumbline: bad.json: 第 1 行第 2 列不是有效的 JSON\n',
    }));
});

describe('every other command', () => {
  test.each([
    [
      ['trace', 'shop.json', '--from', '10.0.2.7', '--to', '10.0.2.9', '--port', '1'],
      /^10\.0\.2\.7 → 10\.0\.2\.9 tcp 1：?/,
    ],
    [['reach', 'old.json', '--matrix'], /internet +无/],
    [['diff', 'old.json', 'shop.json'], /新增错误：/],
    [['diff', 'old.json', 'shop.json', '--markdown'], /^## 本次变更的影响/],
    [['rules'], /^incomplete +建议 +资源/],
    [['rules', '--markdown'], /^# 规则\n/],
    [['rules', '--json'], /"summary": "引用了不存在的 ID"/],
    [['schema'], /"title": "下一跳"/],
    [['--help'], /^用法：plumbline <命令>/],
    [['fix', '--help'], /^用法：plumbline fix[\s\S]*显示本说明/],
  ])('%j', (words, text) => expect(shell(...words, '--lang', 'zh-CN').out).toMatch(text));

  test('fix and link, beside what they print', () => {
    expect(shell('fix', 'shop.json', '--lang', 'zh-CN').err).toMatch(/^已修复：[\s\S]*已修复 \d+ 个问题\n$/);
    expect(shell('link', 'old.json', '--lang', 'zh-CN').err).toMatch(/^\d+ 个字符\n$/);
  });

  test('what is said of bad usage', () =>
    expect(shell('check', '--lang', 'zh-CN', '--no')).toMatchObject({
      status: 2,
      err: 'plumbline: check 没有选项 --no\n',
    }));
});

describe('--lang', () => {
  test('stands anywhere, before the command too', () => {
    expect(shell('--lang', 'zh-CN', 'rules').out).toBe(shell('rules', '--lang=zh-CN').out);
    expect(shell('--lang=zh-CN').err).toBe('plumbline: 未指定命令；运行 plumbline --help 查看所有命令\n');
  });

  test('is English by default, and again after another run', () => {
    shell('rules', '--lang', 'zh-CN');
    expect(shell('rules').out).toBe(shell('rules', '--lang', 'en').out);
    expect(chinese.test(shell('rules').out)).toBe(false);
  });

  test.each(['zh', 'zh-TW', 'EN', ''])('%j is bad usage', (tag) =>
    expect(shell('rules', '--lang', tag)).toMatchObject({
      status: 2,
      out: '',
      err: `plumbline: --lang is one of en, zh-CN, not "${tag}"\n`,
    }),
  );

  test('needs a value', () => expect(shell('rules', '--lang')).toMatchObject({ status: 2, out: '' }));

  test('is heard everywhere: no file of the command line makes text in English alone', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts'));
    expect(files.length).toBeGreaterThan(20);
    for (const name of files) {
      const code = readFileSync(join(import.meta.dirname, name), 'utf8');
      const [, imported = ''] = code.match(/import \{([^}]*)\} from '\.\.\/core\/index\.ts'/) ?? [];
      expect(imported, name).not.toMatch(/\b(render|ruleTexts)\b/);
    }
  });
});
