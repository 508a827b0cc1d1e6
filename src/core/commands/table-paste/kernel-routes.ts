/** Decides what routers and hosts print of their routes: `ip route`, `show ip route`, and the lines that configure one. */

import type { Line } from './split-table.ts';

/** A destination and what it leads to; a word in place of a next hop says what else becomes of it: `local`, `blackhole`. */
const FORMS: readonly ((text: string) => readonly [string, string] | null)[] = [
  // ip route add 10.0.0.0/8 via 10.1.1.1; default via 10.1.1.1 dev eth0
  (text) => pair(/^(?:ip route (?:add |replace )?)?(default|\d[\d./]*) via (\S+)/, text),
  // blackhole 10.0.0.0/8
  (text) => {
    const match = /^(?:ip route add )?(blackhole|unreachable|prohibit) (default|\d[\d./]*)/.exec(text);
    return match === null ? null : [match[2] ?? '', match[1] ?? ''];
  },
  // 10.1.0.0/16 dev eth0 proto kernel scope link
  (text) => {
    const match = /^(?:broadcast |local )?(default|\d[\d./]*) dev \S+/.exec(text);
    return match === null ? null : [match[1] ?? '', 'link'];
  },
  // S*    0.0.0.0/0 [1/0] via 10.1.1.1
  (text) => pair(/^[A-Z][A-Z0-9*+% ]{0,8} +(\d[\d./]*) \[[\d/]+\] via ([\d.]+)/, text),
  // C        10.1.0.0/16 is directly connected, GigabitEthernet1
  (text) => {
    const match = /^[A-Z][A-Z0-9*+% ]{0,8} +(\d[\d./]*) is directly connected/.exec(text);
    return match === null ? null : [match[1] ?? '', 'link'];
  },
  // ip route 10.0.0.0 255.0.0.0 10.1.1.1
  (text) => {
    const match = /^ip route (\d[\d.]*) (\d[\d.]*) (\S+)/.exec(text);
    return match === null ? null : [`${match[1] ?? ''} ${match[2] ?? ''}`, match[3] ?? ''];
  },
];

function pair(form: RegExp, text: string): readonly [string, string] | null {
  const match = form.exec(text);
  return match === null ? null : [match[1] ?? '', match[2] ?? ''];
}

/** The routes as rows of a destination and a next hop, or null when fewer than half of the lines are such. */
export function kernelRoutes(text: string): Line[] | null {
  const lines: Line[] = [];
  let all = 0;
  for (const [index, line] of text.slice(0, 1_000_000).split(/\r?\n/).entries()) {
    const trimmed = line
      .trim()
      .slice(0, 400)
      .replaceAll(/[ \t]+/g, ' ');
    if (trimmed === '') continue;
    all += 1;
    for (const form of FORMS) {
      const cells = form(trimmed);
      if (cells === null) continue;
      lines.push({ number: index + 1, cells });
      break;
    }
  }
  return lines.length > 0 && lines.length * 2 >= all ? lines : null;
}
