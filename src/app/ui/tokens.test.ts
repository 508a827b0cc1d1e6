/** The design tokens keep their promises: text at 4.5:1, graphics at 3:1, both themes whole, route-table tabs apart in four kinds of sight. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\s+/g, ' ');

function tokensOf(selector: string): Readonly<Record<string, string>> {
  const from = css.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`No block ${selector}`);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return Object.fromEntries([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map((match) => [match[1], match[2]]));
}

const themes = {
  light: tokensOf(':root, [data-theme="light"]'),
  dark: tokensOf('[data-theme="dark"]'),
} as const;

type Triple = readonly [number, number, number];

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (rows: readonly [Triple, Triple, Triple], v: Triple): Triple => [
  dot(rows[0], v),
  dot(rows[1], v),
  dot(rows[2], v),
];
const map = (v: Triple, f: (x: number) => number): Triple => [f(v[0]), f(v[1]), f(v[2])];

function contrast(a: string, b: string): number {
  const luminance = (hex: string) => dot(linear(hex), [0.2126, 0.7152, 0.0722]);
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** OKLab, by Björn Ottosson's matrices. */
function oklab(rgb: Triple): Triple {
  const cube = map(
    times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ],
      rgb,
    ),
    Math.cbrt,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cube,
  );
}

/** Colour vision by Machado, Oliveira and Fernandes, 2009, severity 1. */
const sights: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const surfaces = ['canvas', 'panel', 'panel-sunk', 'raised', 'box-vpc', 'box-subnet', 'box-idc', 'card', 'hover'];
const boxes = ['canvas', 'panel', 'box-vpc', 'box-subnet', 'box-idc', 'card'];
const severities = ['error', 'warning', 'advice', 'ok'];
const washes = severities.map((severity) => `${severity}-wash`);
const families = ['network', 'vpn', 'link', 'internet', 'security', 'compute', 'data', 'onprem'].map(
  (each) => `family-${each}`,
);
const tabs = [...'abcdefgh'].map((letter) => `tab-${letter}`);

/** What must stand out from what, at least by how much (WCAG 2.2, 1.4.3 and 1.4.11). */
const wanted: readonly (readonly [number, readonly string[], readonly string[]])[] = [
  [
    4.5,
    ['ink-1', 'ink-2', 'ink-3'],
    [...surfaces, 'accent-wash', ...washes, 'plan-used', 'plan-reserve', 'plan-free', 'heat-wash'],
  ],
  [4.5, ['accent', 'accent-strong'], [...surfaces, 'accent-wash']],
  [4.5, ['ink-on-accent'], ['accent', 'accent-strong']],
  ...severities.map((severity) => [4.5, [severity], [...surfaces, `${severity}-wash`]] as const),
  ...severities.map((severity) => [4.5, [`${severity}-ink-on`], [severity]] as const),
  [4.5, ['tab-ink'], tabs],
  [4.5, ['trace-request', 'trace-reply'], boxes],
  [3, families, [...surfaces, 'accent-wash']],
  [3, tabs, boxes],
  [3, ['line-strong', 'line-control'], ['canvas', 'panel', 'box-vpc', 'box-subnet', 'card']],
  [3, ['heat-all', 'heat-some', 'heat-none', 'plan-reserve-line'], ['panel', 'heat-wash']],
];

test('the dark tokens by system and by choice are the same', () => {
  expect(tokensOf(':root:not([data-theme="light"])')).toEqual(themes.dark);
});

describe.each(['light', 'dark'] as const)('%s', (name) => {
  const theme = themes[name];
  const colour = (token: string): string => {
    const value = theme[token];
    if (value === undefined || !/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`No plain colour ${token}: ${value}`);
    return value;
  };

  test.each(wanted.map(([least, fore, back]) => [fore[0], least, fore, back] as const))(
    '%s stands out by %s',
    (_, least, fore, back) => {
      const weak = fore.flatMap((f) =>
        back
          .filter((b) => contrast(colour(f), colour(b)) < least)
          .map((b) => `${f} on ${b}: ${contrast(colour(f), colour(b)).toFixed(2)}`),
      );
      expect(weak).toEqual([]);
    },
  );

  test('route-table tabs keep 0.09 apart in OKLab, from each other and from the accent, in every sight', () => {
    const close: string[] = [];
    for (const [sight, matrix] of Object.entries(sights)) {
      const seen = (token: string) =>
        oklab(map(times(matrix, linear(colour(token))), (x) => Math.min(1, Math.max(0, x))));
      for (const a of tabs) {
        for (const b of [...tabs.filter((other) => other > a), 'accent']) {
          const [p, q] = [seen(a), seen(b)];
          if (Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) < 0.09) close.push(`${a} and ${b}, ${sight}`);
        }
      }
    }
    expect(close).toEqual([]);
  });
});
