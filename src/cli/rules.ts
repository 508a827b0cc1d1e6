/** `plumbline rules`: the catalogue of rules as text, JSON or Markdown. */

import { message, RULES, type Rule, render, ruleTexts } from '../core/index.ts';
import type { Command } from './command.ts';
import { Refusal, styled, type Terminal } from './terminal.ts';

export const rules: Command = {
  name: 'rules',
  usage: 'rules [--json | --markdown]',
  summary: 'cli.rules.summary',
  options: [
    { name: '--json', value: null, help: 'cli.rules.json' },
    { name: '--markdown', value: null, help: 'cli.rules.markdown' },
  ],
  files: 'none',
  run: (given, terminal) => {
    if (given.has('--json') && given.has('--markdown')) {
      throw new Refusal(message('cli.options-apart', { a: '--json', b: '--markdown' }));
    }
    terminal.out(given.has('--json') ? asJson() : given.has('--markdown') ? asMarkdown() : asText(terminal));
    return 0;
  },
};

/** A rule as the catalogue has it. */
function described(rule: Rule) {
  const { summary = '', why = '' } = ruleTexts[rule.id] ?? {};
  const { id, severity, section, source, fix, example } = rule;
  return { id, severity, section, summary, why, source, fix, example };
}

function asJson(): string {
  return `${JSON.stringify(RULES.map(described), null, 2)}\n`;
}

function asText(terminal: Terminal): string {
  const width = Math.max(...RULES.map((rule) => rule.id.length));
  return RULES.map((rule) => {
    const { summary } = described(rule);
    return `${rule.id.padEnd(width)}  ${styled(terminal, 'dim', rule.severity.padEnd(7))}  ${summary}\n`;
  }).join('');
}

function asMarkdown(): string {
  const parts = [render(message('cli.rules.title'))];
  let section = '';
  for (const rule of RULES.toSorted((a, b) => sectionOf(a) - sectionOf(b))) {
    const { id, severity, summary, why, source, fix, example } = described(rule);
    if (rule.section !== section) {
      section = rule.section;
      parts.push(`## ${section}`);
    }
    parts.push(`### ${id}`, `${severity}${fix === null ? '' : `, fix: ${fix}`} — ${summary}`, why);
    if (source !== null) parts.push(render(message('cli.rules.source', { source })));
    parts.push(`\`\`\`json\n${JSON.stringify(example.triggers, null, 2)}\n\`\`\``);
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Sections stand in the order in which the registry first names them. */
function sectionOf(rule: Rule): number {
  return RULES.findIndex((each) => each.section === rule.section);
}
